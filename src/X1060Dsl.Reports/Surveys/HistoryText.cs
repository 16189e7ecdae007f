using X1060Dsl.Model;
using X1060Dsl.Surveying;

namespace X1060Dsl.Reports;

/// <summary>A centre over time, and the file that defines it.</summary>
/// <param name="Path">The file, as people read it.</param>
/// <param name="History">What became of it; at least one point.</param>
public sealed record CentreHistory(string Path, History History)
{
    /// <summary>Whose centre it is; null where the definition does not say.</summary>
    public string? Organization => History.Points[^1].Survey.Centre.Organization?.Name.Value;

    /// <summary>Its lines: the whole, then the categories or services.</summary>
    internal IEnumerable<HistoryLine> Lines(bool isPerService) => (isPerService ? History.ByService : History.ByCategory).Prepend(History.Whole);
}

/// <summary>A centre over time for people at a terminal: a small curve for each line.</summary>
public static class HistoryText
{
    // A terminal is some eighty cells wide, and the names want half of that.
    private const int MostPoints = 32;

    private const string Bars = "▁▂▃▄▅▆▇█";

    /// <summary>Writes a history.</summary>
    public static void Write(TextWriter to, CentreHistory centre, bool isPerService, DisplayLanguage language, Ink ink)
    {
        var points = centre.History.Points;
        to.WriteLine(ink.Strong(SafeText.OfPath(centre.Organization ?? centre.Path)));
        to.WriteLine($"  {Range(points).In(language)}");
        to.WriteLine();
        var rows = new List<TextTable.Cell[]>
        {
            new Bilingual[] { new("", ""), new("score 1–5", "スコア 1〜5"), new("first → last", "最初 → 最後"), new("change", "変化"), new("target", "目標"), new("gaps", "差の数") }
                .Select((head, place) => new TextTable.Cell((place == 0 ? "  " : "") + head.In(language), ink.Faint)).ToArray(),
        };
        foreach (var line in centre.Lines(isPerService))
            rows.Add(Row(line, language, ink));
        TextTable.Write(to, rows);
        to.WriteLine();
    }

    private static TextTable.Cell[] Row(HistoryLine line, DisplayLanguage language, Ink ink)
    {
        var (first, last, at) = (line.FirstTenths, line.LastTenths, line.Values[^1]);
        var change = first is { } before && last is { } now ? now - before : 0;
        return
        [
            new($"  {SafeText.Of($"{line.Code} {line.Name.In(language)}".TrimStart())}"),
            new(Curve(line)),
            new($"{Figures.OfTenths(first) ?? "–"} → {Figures.OfTenths(last) ?? "–"}"),
            new(first is null || last is null ? "–" : Figures.Signed(change), text => change < 0 ? ink.Of(Severity.Warning, text) : change > 0 ? ink.Helpful(text) : text),
            new(Figures.Of(at.Target)),
            new(Figures.Of(at.Gaps)),
        ];
    }

    // Of many points, the last of each stretch: what it came to.
    private static string Curve(HistoryLine line)
    {
        var values = line.Values;
        var shown = Math.Min(values.Count, MostPoints);
        return string.Concat(Enumerable.Range(1, shown).Select(place => Bar(values[(place * values.Count / shown) - 1].Score)));
    }

    private static char Bar(Average score) => score.Value is { } value ? Bars[Math.Clamp((int)Math.Round((value - 1) / 4 * (Bars.Length - 1)), 0, Bars.Length - 1)] : '·';

    private static Bilingual Range(Listing<HistoryPoint> points)
    {
        var (first, last) = (points[0].On, points[^1].On);
        var uncommitted = points[^1].Revision is null;
        return new(
            $"{first} to {last} · {points.Count} {(points.Count == 1 ? "state" : "states")}{(uncommitted ? ", the last of them not committed" : "")}",
            $"{first} から {last} まで · {points.Count}時点{(uncommitted ? " (最後はコミット前)" : "")}");
    }
}
