using X1060Dsl.Model;

namespace X1060Dsl.Standard;

/// <summary>The four areas of sourcing (clause 9.3, figure 5, as ISOG-J names them), and which service belongs to which.</summary>
/// <remarks>Which service belongs to which is our judgement, after a public talk that calls its own placing an example. A definition may place a service elsewhere.</remarks>
public static class SourcingAreas
{
    private static readonly Lazy<Dictionary<string, Area>> ByCode = new(static () =>
        Table.Read("sourcing.tsv").ToDictionary(static cells => cells[0], static cells => Word(cells[1]), StringComparer.Ordinal));

    private static readonly Lazy<Dictionary<Area, Meant>> Names = new(static () => Table.Read("areas.tsv").ToDictionary(
        static cells => Word(cells[0]), static cells => new Meant(new Bilingual(cells[1], cells[2]), new Bilingual(cells[3], cells[4]))));

    /// <summary>The areas in their order.</summary>
    public static Listing<Area> All { get; } = Listing.Of(Area.OwnWork, Area.OwnLed, Area.ExpertLed, Area.ExpertWork);

    /// <summary>The area that we take a service of the list for; null for any other, and for a list in which these codes mean something else.</summary>
    public static Area? Suggested(Edition edition, string code) => Standard.Of(edition).IsX1060 && ByCode.Value.TryGetValue(code, out var area) ? area : null;

    /// <summary>The area that a service belongs to: the one that the definition says, else ours; null for an added service of which nothing is said.</summary>
    public static Area? Of(Edition edition, Service service) => service.Profile.Area?.Value ?? Suggested(edition, service.Code);

    /// <summary>An area's name and meaning.</summary>
    public static Meant Of(Area area) => Names.Value[area];

    private static Area Word(string word) => word switch
    {
        nameof(Area.OwnWork) => Area.OwnWork,
        nameof(Area.OwnLed) => Area.OwnLed,
        nameof(Area.ExpertLed) => Area.ExpertLed,
        _ => Area.ExpertWork,
    };
}
