using X1060Dsl.Model;
using X1060Dsl.Sheets;

namespace X1060Dsl.Reports;

/// <summary>Findings about sheets for people: the file, the sheet and the cell, as spreadsheets name them, and what to do.</summary>
public static class SheetFindingsText
{
    private const int Most = 200;

    /// <summary>Writes them, those of a cell in the order of the rows.</summary>
    /// <param name="to">Where they go.</param>
    /// <param name="shown">The file as it is shown.</param>
    /// <param name="findings">The findings.</param>
    /// <param name="language">The language.</param>
    /// <param name="ink">The colours.</param>
    public static void Write(TextWriter to, string shown, IReadOnlyList<SheetFinding> findings, DisplayLanguage language, Ink ink)
    {
        var advised = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (finding, place) in findings.OrderBy(static finding => finding.Place?.Page, StringComparer.Ordinal).ThenBy(static finding => finding.Place?.Row).ThenBy(static finding => finding.Place?.Column).Take(Most))
        {
            var at = place is { } cell ? $" {SafeText.Of(cell.ToString())}" : "";
            var word = FindingsText.Word(finding.Severity).In(language);
            to.WriteLine($"{ink.Strong($"{SafeText.OfPath(shown)}{at}:")} {ink.Of(finding.Severity, $"{word} {finding.Id}")}: {SafeText.Of(finding.Message(language))}");
            if (advised.Add(finding.Id))
                to.WriteLine($"   {FindingsText.Help.In(language)} {SafeText.Of(finding.Advice(language))}");
        }

        if (findings.Count > Most)
            to.WriteLine(new Bilingual($"… and {findings.Count - Most} more", $"… ほか{findings.Count - Most}件").In(language));
    }

    /// <summary>How many of them are errors, warnings and infos, in one line.</summary>
    public static string Line(IReadOnlyList<SheetFinding> findings, DisplayLanguage language)
    {
        int Count(Severity severity) => findings.Count(finding => finding.Finding.Severity == severity);
        var (errors, warnings, infos) = (Count(Severity.Error), Count(Severity.Warning), Count(Severity.Info));
        return new Bilingual(
            string.Join(", ", new[] { (errors, "error"), (warnings, "warning"), (infos, "info") }.Where(static one => one.Item1 > 0).Select(static one => $"{one.Item1} {one.Item2}{(one.Item1 == 1 ? "" : "s")}")),
            string.Join("・", new[] { (errors, "エラー"), (warnings, "警告"), (infos, "情報") }.Where(static one => one.Item1 > 0).Select(static one => $"{one.Item2} {one.Item1}件"))).In(language);
    }
}
