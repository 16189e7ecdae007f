using X1060Dsl.Model;
using X1060Dsl.Standard;
using X1060Dsl.Text;

namespace X1060Dsl.Regression;

/// <summary>What changed between two locks, and which way each change leads.</summary>
/// <param name="Before">What was agreed to.</param>
/// <param name="Now">What is.</param>
/// <param name="Changes">The changes: the organisation, rules, policies and waivers first, then the services in their order.</param>
public sealed record Comparison(Posture Before, Posture Now, Listing<Change> Changes)
{
    /// <summary>Compares two locks.</summary>
    /// <param name="before">What was agreed to.</param>
    /// <param name="now">What is.</param>
    public static Comparison Of(Posture before, Posture now)
    {
        var moved = before.Under(now.Edition);
        var comparison = Alike(moved, now);

        // What a new list brings along by its cut is no progress.
        return moved == before ? comparison
            : comparison with { Changes = comparison.Changes.Select(static change => change is { Kind: LockShape.Service, Fact: "", Before: null } ? change with { Direction = Direction.Changed } : change).ToListing() };
    }

    private static Comparison Alike(Posture before, Posture now) => new(before, now, before == now ? default :
        WholeChanges.Between(before, now).Concat(PolicyChanges.Between(before, now)).Concat(WaiverChanges.Between(before, now)).Concat(ServiceChanges.Between(before, now)).ToListing());

    /// <summary>Whether the posture is worse in anything.</summary>
    public bool IsWorse => Changes.Any(static change => change.Direction == Direction.Worse);

    /// <summary>The changes of one direction.</summary>
    public int Count(Direction direction) => Changes.Count(change => change.Direction == direction);

    /// <summary>A service as people name it: its code, and its name in their language.</summary>
    public Bilingual Named(string code) =>
        Added(Now, code) ?? Added(Before, code)
        ?? (Standard.Standard.Of(Edition).Find(code) is { } service ? new Bilingual($"{code} {service.Name.En}", $"{code} {service.Name.Ja}") : new Bilingual(code, code));

    /// <summary>What services are put in order by: A-2 comes before A-10.</summary>
    public static string PlaceOf(string code) => Locking.Sortable(code);

    /// <summary>The same without what seems changed only because the definition could not be read there.</summary>
    /// <param name="centre">The centre that was read.</param>
    /// <param name="findings">What was found while reading it.</param>
    internal Comparison Trusted(Centre centre, IEnumerable<Finding> findings)
    {
        var errors = findings.Where(static finding => finding.Severity == Severity.Error).ToList();
        var unsure = new HashSet<string>(centre.Services.Where(service => service.IsPartial || errors.Any(error => Holds(service.Chain, error.Origin))).Select(static service => service.Code), StringComparer.Ordinal);
        return errors.Count == 0 && unsure.Count == 0 ? this
            : this with { Changes = Changes.Where(change => change.Service is { } code && unsure.Contains(code) ? false : errors.Count == 0 || !change.IsRemoval || centre.Find(change.Key) is not null).ToListing() };
    }

    private Edition Edition => Now.Edition;

    private static bool Holds(Origin whole, Origin part) => whole.Path == part.Path && whole.Start <= part.Start && part.Start < whole.End;

    private static Bilingual? Added(Posture from, string code) =>
        from.Find(LockShape.Service, code) is { } entry && entry["en"] is { } en && entry["ja"] is { } ja ? new Bilingual($"{code} {en}", $"{code} {ja}") : null;
}
