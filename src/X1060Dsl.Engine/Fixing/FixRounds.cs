using X1060Dsl.Model;
using X1060Dsl.Text;

namespace X1060Dsl.Fixing;

/// <summary>Which repairs may be made.</summary>
/// <param name="Choices">Whether those that decide or guess may be made too.</param>
/// <param name="Blanks">Whether those that leave an empty place may be made too.</param>
/// <param name="Rules">The ids of the rules whose findings are repaired, in any letter case; none means all.</param>
public sealed record FixSelection(bool Choices, bool Blanks, Listing<string> Rules)
{
    internal Fix? Of(Finding finding)
    {
        if (finding.Suppression is not null || (Rules.Count > 0 && !Rules.Any(rule => string.Equals(rule, finding.Id, StringComparison.OrdinalIgnoreCase))))
            return null;

        return finding.Fixes.FirstOrDefault(fix => fix.Kind switch
        {
            FixKind.Choice => Choices,
            FixKind.Blank => Blanks,
            _ => true,
        });
    }
}

/// <summary>A repair that was made.</summary>
/// <param name="Finding">What it repaired, with its place in the text as it was in that round.</param>
/// <param name="Fix">The repair.</param>
/// <param name="Place">The place as lines and columns.</param>
public sealed record MadeFix(Finding Finding, Fix Fix, Place Place);

/// <summary>What repairing a definition came to.</summary>
/// <param name="Changed">The files that are different now.</param>
/// <param name="Made">The repairs, in the order in which they were made.</param>
/// <param name="After">The check of what came out.</param>
public sealed record FixOutcome(Listing<SourceFile> Changed, Listing<MadeFix> Made, CheckedDefinition After);

/// <summary>Repairs a definition until nothing is left that may be repaired.</summary>
/// <remarks>
/// One repair can make room for the next, so it goes in rounds. A repair after which more of the definition is
/// unreadable than before, or that leaves what it repairs as it was, is not made: whatever a rule thought, a text must
/// not get worse.
/// </remarks>
internal sealed class FixRounds(IDefinitionFiles files, CheckOptions options, FixSelection selection)
{
    private const int MostRounds = 20;

    private readonly List<MadeFix> made = [];
    private readonly HashSet<(string, string, int)> refused = [];

    public FixOutcome Of(SourceFile definition)
    {
        var texts = new Overlay(files);
        var current = Engine.Check(definition, texts, options);
        for (var round = 0; round < MostRounds; round++)
        {
            var repairs = TextEdits.Disjoint(Wanted(current), static repair => repair.Fix);
            if (repairs.Count == 0)
                break;

            current = Try(repairs, ref definition, ref texts, current) ?? OneByOne(repairs, ref definition, ref texts, current);
        }

        return new FixOutcome(texts.Changed.ToListing(), made.ToListing(), current);
    }

    private IEnumerable<MadeFix> Wanted(CheckedDefinition current) =>
        from finding in current.Findings
        let fix = selection.Of(finding)
        where fix is not null && fix.Edits.All(edit => current.Source(edit.Path) is not null && !IsOfAPack(edit.Path, current))
        where !refused.Contains((finding.Id, finding.Origin.Path, finding.Origin.Start))
        select new MadeFix(finding, fix, Place.Of(finding.Origin, current));

    // A pack belongs to whoever named it to the host; it is repaired where it is a definition of the run itself.
    private bool IsOfAPack(string path, CheckedDefinition current) => path != current.Path && options.Packs.Any(pack => pack.Path == path);

    private CheckedDefinition? Try(IReadOnlyList<MadeFix> repairs, ref SourceFile definition, ref Overlay texts, CheckedDefinition before)
    {
        var (edited, changed) = (definition, texts.Copy());
        foreach (var edits in repairs.SelectMany(static repair => repair.Fix.Edits).Distinct().GroupBy(static edit => edit.Path))
        {
            var text = TextEdits.Apply(before.Source(edits.Key)!, edits);
            changed.Put(text);
            edited = text.Path == edited.Path ? text : edited;
        }

        var after = Engine.Check(edited, changed, options);
        if (Unreadable(after) > Unreadable(before) || repairs.Any(repair => HowOften(repair.Finding, after) >= HowOften(repair.Finding, before)))
            return null;

        made.AddRange(repairs);
        (definition, texts) = (edited, changed);
        return after;
    }

    private CheckedDefinition OneByOne(IReadOnlyList<MadeFix> repairs, ref SourceFile definition, ref Overlay texts, CheckedDefinition before)
    {
        foreach (var repair in repairs)
        {
            // The places of the others are no longer true once one was made: they get their turn in the next round.
            if (Try([repair], ref definition, ref texts, before) is { } after)
                return after;

            refused.Add((repair.Finding.Id, repair.Finding.Origin.Path, repair.Finding.Origin.Start));
        }

        return before;
    }

    private static int HowOften(Finding finding, CheckedDefinition definition) => definition.Findings.Count(other =>
        other.Id == finding.Id && other.Origin.Path == finding.Origin.Path && other.Message(DisplayLanguage.English) == finding.Message(DisplayLanguage.English));

    // That a blank is empty is what it is for.
    private static int Unreadable(CheckedDefinition definition) => !definition.IsRead ? int.MaxValue
        : definition.Findings.Count(static finding => finding.Severity == Severity.Error && finding.Id.StartsWith("CDC0", StringComparison.Ordinal) && finding.Id != "CDC0024");
}
