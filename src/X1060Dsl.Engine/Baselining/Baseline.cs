using X1060Dsl.Model;
using X1060Dsl.Rules;
using X1060Dsl.Text;
using X1060Dsl.Waiving;

namespace X1060Dsl.Baselining;

/// <summary>
/// The findings that were there when an organisation took up the checks. They are told, marked, and fail nothing, so that
/// what is new can fail from the first day on. A baseline only ever shrinks.
/// </summary>
/// <remarks>
/// An entry counts findings and names no line: moving a service, or repairing one of two, changes nothing for the others.
/// What keeps a definition from being read, what is wrong with waivers, and regressions are in no baseline: the first two
/// cannot be let off at all, and a regression is accepted with the lock.
/// </remarks>
public sealed record Baseline(Listing<BaselineEntry> Entries)
{
    private const int MostOfText = 80;

    /// <summary>The baseline of what was found and is not let off.</summary>
    /// <param name="definitions">The definitions.</param>
    /// <param name="nameOf">How a path is written in the baseline, for what has no organisation.</param>
    public static Baseline Of(IEnumerable<CheckedDefinition> definitions, Func<string, string> nameOf) => new(Sorted(definitions
        .SelectMany(definition => definition.Findings.Where(static finding => finding.Suppression is null or { Kind: SuppressionKind.Baseline } && IsCovered(finding)).Select(finding => EntryOf(finding, definition, nameOf)))
        .GroupBy(static entry => entry)
        .Select(static same => same.Key with { Count = same.Count() })));

    /// <summary>The same definitions, with what the baseline has marked, and what is left of the baseline.</summary>
    public (Listing<CheckedDefinition> Definitions, Baseline Used) Mark(IEnumerable<CheckedDefinition> definitions, Func<string, string> nameOf)
    {
        var left = new Dictionary<BaselineEntry, int>();
        foreach (var entry in Entries)
            left[entry.Kind] = entry.Count + (left.TryGetValue(entry.Kind, out var more) ? more : 0);

        var used = new Dictionary<BaselineEntry, int>();
        var marked = definitions.Select(definition => definition with { Findings = definition.Findings.Select(finding => Marked(finding, definition)).ToListing() }).ToListing();
        return (marked, new Baseline(Entries.Where(entry => used.ContainsKey(entry.Kind)).Select(entry => entry with { Count = used[entry.Kind] }).ToListing()));

        Finding Marked(Finding finding, CheckedDefinition definition)
        {
            if (finding.Suppression is not null || !IsCovered(finding))
                return finding;

            var kind = EntryOf(finding, definition, nameOf);
            if (!left.TryGetValue(kind, out var count) || count == 0)
                return finding;

            left[kind] = count - 1;
            used[kind] = (used.TryGetValue(kind, out var so) ? so : 0) + 1;
            return finding with { Suppression = new Suppression(SuppressionKind.Baseline, "", null, null, default) };
        }
    }

    /// <summary>What it holds of definitions other than these, which nobody looked at.</summary>
    public Baseline Outside(IEnumerable<CheckedDefinition> definitions, Func<string, string> nameOf)
    {
        var looked = new HashSet<string>(definitions.Select(definition => Whose(definition, nameOf)), StringComparer.Ordinal);
        return new Baseline(Entries.Where(entry => !looked.Contains(entry.Organization)).ToListing());
    }

    /// <summary>Both together.</summary>
    public Baseline With(Baseline other) => new(Sorted(Entries.Concat(other.Entries)));

    /// <summary>How many findings it holds.</summary>
    public int Count => Entries.Sum(static entry => entry.Count);

    private static bool IsCovered(Finding finding) => AllRules.Find(finding.Id) is not { } rule || (rule.IsWaivable && rule.Descriptor.Category != "Regression");

    private static string Whose(CheckedDefinition definition, Func<string, string> nameOf) => definition.Organization is { } name ? Folding.Fold(name) : nameOf(definition.Path);

    private static Listing<BaselineEntry> Sorted(IEnumerable<BaselineEntry> entries) => entries
        .OrderBy(static entry => entry.Organization, StringComparer.Ordinal).ThenBy(static entry => entry.Rule, StringComparer.Ordinal)
        .ThenBy(static entry => entry.Service, StringComparer.Ordinal).ThenBy(static entry => entry.About, StringComparer.Ordinal)
        .ToListing();

    // What is not about a service is told apart by the text that it points at, such as the name of a provider.
    private static BaselineEntry EntryOf(Finding finding, CheckedDefinition definition, Func<string, string> nameOf) => new(
        finding.Id.ToUpperInvariant(), Whose(definition, nameOf), finding.Service, finding.Service is null ? TextAt(finding.Origin, definition) : null, 0);

    private static string? TextAt(Origin at, CheckedDefinition definition)
    {
        if (!at.IsKnown || definition.Source(at.Path)?.Text is not { } text || at.Start < 0 || at.Start >= text.Length)
            return null;

        var folded = Folding.Fold(text.Substring(at.Start, Math.Min(at.Length, Math.Min(MostOfText, text.Length - at.Start))).Replace('\r', ' ').Replace('\n', ' ').Trim('"'));
        return folded.Length > 0 && char.IsHighSurrogate(folded[folded.Length - 1]) ? folded.Substring(0, folded.Length - 1) : folded;
    }
}

/// <summary>Findings of one kind in one place.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Organization">Whose definition, folded; the path where it names nobody.</param>
/// <param name="Service">The service's code; null when it is about none.</param>
/// <param name="About">What tells findings without a service apart: the text they point at, folded.</param>
/// <param name="Count">How many there are.</param>
public sealed record BaselineEntry(string Rule, string Organization, string? Service, string? About, int Count)
{
    /// <summary>The entry but for how many there are.</summary>
    internal BaselineEntry Kind => this with { Count = 0 };
}
