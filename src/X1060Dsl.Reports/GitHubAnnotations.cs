using System.Globalization;
using X1060Dsl.Waiving;

namespace X1060Dsl.Reports;

/// <summary>Findings as the commands that GitHub's runner turns into annotations.</summary>
/// <remarks>
/// Of one step the runner shows ten errors, ten warnings and ten notices, and drops the rest without a word. So the
/// gravest of each kind are written, and the last notice says how many there are besides.
/// </remarks>
public static class GitHubAnnotations
{
    private const int Most = 10;

    /// <summary>Writes the annotations of a check.</summary>
    public static int Write(Stream to, Check check, Rendering how)
    {
        using var text = FindingsText.Writer(to);
        var (open, language) = (Told.ByGravity(check).Where(static told => told.Finding.Suppression is null).ToList(), how.Language);
        var shown = new[] { (Severity.Error, Most), (Severity.Warning, Most), (Severity.Info, Most - 1) }
            .SelectMany(kind => open.Where(told => told.Finding.Severity == kind.Item1).Take(kind.Item2)).ToList();
        foreach (var told in shown)
            text.WriteLine(Command(told, check, language));

        var (more, off) = (open.Count - shown.Count, check.Findings.Select(static finding => finding.Suppression).OfType<Suppression>().ToLookup(FindingsText.IsWritten));
        var rest = new[] { (more, More(more)), (off[true].Count(), Counted(off[true])), (off[false].Count(), Counted(off[false])) }.Where(static part => part.Item1 > 0).Select(part => part.Item2.In(language)).ToList();
        if (rest.Count > 0)
            text.WriteLine($"::notice title=x1060::{string.Join(" · ", rest)}");
        return more;
    }

    private static string Command(Told told, Check check, DisplayLanguage language)
    {
        var (finding, place) = (told.Finding, told.Place);
        // The runner takes columns only where the span stays in its line.
        var columns = place.EndLine == place.Line ? string.Create(CultureInfo.InvariantCulture, $",col={place.Column},endColumn={place.EndColumn}") : "";
        var advice = finding.Advice(language) is { Length: > 0 } said ? "%0A" + SafeText.OfGitHub(said) : "";
        return string.Create(CultureInfo.InvariantCulture, $"::{Kind(finding.Severity)} file={SafeText.OfGitHubProperty(check.Shown(place.Path))},line={place.Line},endLine={place.EndLine}{columns},title={SafeText.OfGitHubProperty($"{finding.Id} {told.Title.In(language)}")}::{SafeText.OfGitHub(finding.Message(language))}{advice}");
    }

    private static Bilingual More(int more) => new($"{more} more findings than GitHub shows of one step", $"GitHub が一つのステップで表示できる数を超えた指摘が、ほかに{more}件あります");

    private static Bilingual Counted(IEnumerable<Suppression> all)
    {
        var count = all.Count();
        return count == 0 ? Bilingual.Empty : new($"{count} {FindingsText.LetOff(all.First()).En}", $"{FindingsText.LetOff(all.First()).Ja}{count}");
    }

    private static string Kind(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "notice",
    };
}
