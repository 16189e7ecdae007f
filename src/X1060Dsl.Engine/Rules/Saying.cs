using X1060Dsl.Model;
using X1060Dsl.Standard;

namespace X1060Dsl.Rules;

/// <summary>Phrases and repairs that rules share.</summary>
internal static class Saying
{
    /// <summary>A service as people name it: its code, and its name in their language.</summary>
    public static Bilingual Named(this Service service) => new($"{service.Code} {service.En}", $"{service.Code} {service.Ja}");

    /// <summary>Several services in one breath: all of up to six, else five of them and how many more there are.</summary>
    public static Bilingual Named(IReadOnlyList<ListedService> services) =>
        Together(services.Select(static service => new Bilingual($"{service.Code} {service.Name.En}", $"{service.Code} {service.Name.Ja}")).ToList());

    /// <summary>Several services in one breath: all of up to six, else five of them and how many more there are.</summary>
    public static Bilingual Named(IReadOnlyList<Service> services) => Together(services.Select(static service => service.Named()).ToList());

    /// <summary>Several services in one breath: all of up to six, else five of them and how many more there are.</summary>
    public static Bilingual Together(List<Bilingual> services)
    {
        var shown = services.Take(services.Count > 6 ? 5 : 6).ToList();
        var rest = services.Count - shown.Count;
        var en = shown.ConvertAll(static service => service.En);
        var ja = string.Join("、", shown.Select(static service => service.Ja));
        return rest == 0 ? new(And(en), ja) : new($"{services.Count} services ({string.Join(", ", en)} and {rest} more)", $"{services.Count}件のサービス ({ja} ほか{rest}件)");
    }

    /// <summary>An English list: "one", "one and two", "one, two and three".</summary>
    public static string And(IReadOnlyList<string> items) =>
        items.Count < 2 ? string.Concat(items) : $"{string.Join(", ", items.Take(items.Count - 1))} and {items[items.Count - 1]}";

    /// <summary>A fix that leaves a place for the reason.</summary>
    public static Fix GiveAReason(this Service service) => service.Ask(new("Give a reason", "理由を書く"), ".Because(\"\")");

    /// <summary>A fix that says one thing more of the organisation, after the last word that is said of it.</summary>
    public static Fix Say(this Organization organization, Bilingual title, string verb, FixKind kind) => organization.Origin.Append(title, verb, kind);

    /// <summary>A fix that leaves a place for one thing more of the organisation, which only people know.</summary>
    public static Fix Ask(this Organization organization, Bilingual title, string verb) => organization.Say(title, verb, FixKind.Blank);

    /// <summary>A fix that says one thing more of a service, after the last word that is said of it.</summary>
    public static Fix Say(this Service service, Bilingual title, string verb, FixKind kind) => service.Chain.Append(title, verb, kind);

    /// <summary>A fix that leaves a place for one thing more of a service, which only people know.</summary>
    public static Fix Ask(this Service service, Bilingual title, string verb) => service.Say(title, verb, FixKind.Blank);

    /// <summary>A fix that puts a text in the place of what was written.</summary>
    public static Fix Replace(this Origin origin, Bilingual title, string text, FixKind kind) =>
        new(title, Listing.Of(new TextEdit(origin.Path, origin.Start, origin.Length, text)), kind);

    /// <summary>A fix that adds a text after what was written.</summary>
    public static Fix Append(this Origin origin, Bilingual title, string text, FixKind kind) =>
        new(title, Listing.Of(new TextEdit(origin.Path, origin.End, 0, text)), kind);

    /// <summary>", did you mean …?" with at most three names; nothing when there are none.</summary>
    public static Bilingual DidYouMean(IReadOnlyList<string> names)
    {
        if (names.Count == 0)
            return Bilingual.Empty;

        var near = names.Take(3).ToList();
        var choice = near.Count == 1 ? near[0] : $"{string.Join(", ", near.Take(near.Count - 1))} or {near[near.Count - 1]}";
        return new($"; did you mean {choice}?", $"。もしかして: {string.Join("、", near)}");
    }
}
