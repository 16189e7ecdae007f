using X1060Dsl.Surveying;

namespace X1060Dsl.Reports;

/// <summary>The gaps of centres as a sheet, a gap a line.</summary>
/// <remarks>Heads and fixed words are English in every language: other sheets refer to them.</remarks>
public static class GapCsv
{
    /// <summary>Writes the line of heads.</summary>
    public static void WriteHeads(TextWriter to) => Csv.WriteHeads(to, "path", "organization", "code", "en", "ja", "category", "level", "kind", "score", "target", "gap", "weight", "weighted", "owner", "due", "overdue", "actions");

    /// <summary>Writes the gaps of a centre.</summary>
    public static void Write(TextWriter to, SurveyedCentre centre)
    {
        foreach (var gap in centre.Survey.Gaps)
        {
            var (service, weight) = (gap.Service, GapGroup.WeightOf(gap.Service));
            Csv.Write(
                to, centre.Path, centre.Organization, service.Code, service.Name.En, service.Name.Ja, service.Category, service.Level?.ToString(), gap.Kind.ToString(),
                Csv.Number(service.Counted.Score), Csv.Number(service.Counted.Target), Csv.Number(gap.Size), Csv.Number(weight), Csv.Number(gap.Size * weight),
                GapWords.Owner(service), gap.Due?.ToString(), gap.IsOverdue ? "true" : "false", string.Join("; ", service.Said?.Portfolio.Actions.Select(static action => action.Text.Value) ?? []));
        }
    }
}

/// <summary>Lines of a sheet (RFC 4180, but for the end of lines, which is ours everywhere).</summary>
internal static class Csv
{
    // Tells a spreadsheet that the text is UTF-8; without it Japanese is garbled there.
    private const string Mark = "\uFEFF";

    /// <summary>Writes the first line.</summary>
    public static void WriteHeads(TextWriter to, params string[] heads) => to.Write(Mark + string.Join(',', heads) + "\n");

    /// <summary>A number as a cell; empty where there is none.</summary>
    public static string? Number(int? number) => number is null ? null : Figures.Of(number);

    /// <summary>Writes a line. A number stands bare, any other text in quotes.</summary>
    public static void Write(TextWriter to, params string?[] cells) => to.Write(string.Join(',', cells.Select(Cell)) + "\n");

    private static string Cell(string? text) => string.IsNullOrEmpty(text) ? "" : IsPlain(text) ? text : SafeText.OfCsv(text);

    // A number below zero is one too, and no formula.
    private static bool IsPlain(string text) => text.AsSpan(text.Length > 1 && text[0] == '-' ? 1 : 0).IndexOfAnyExcept("0123456789.") < 0;
}
