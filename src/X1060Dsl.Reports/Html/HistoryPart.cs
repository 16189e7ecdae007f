using X1060Dsl.Reports.Html.Charts;
using X1060Dsl.Surveying;

namespace X1060Dsl.Reports.Html;

/// <summary>How scores and targets moved from commit to commit: a curve a category, and the same in numbers.</summary>
internal static class HistoryPart
{
    // A table of more columns fits no paper.
    private const int MostColumns = 8;

    public static void Write(HtmlWriter html, ReportedCentre centre)
    {
        if (centre.History is not { Points.Count: > 0 } history)
            return;

        centre.Begin(html, "history", ("How it got here", "これまでの推移"));
        var points = history.Points;
        var lines = history.ByCategory.Prepend(history.Whole).ToList();
        var days = points.Select(static point => point.On).ToList();
        html.Add($"""<p>{new Bilingual($"{Words.Count(points.Count, "state")} from {days[0]} to {days[^1]}, one for each commit that changed the model{(points[^1].Revision is null ? "; the last is not committed yet" : "")}.", $"{days[0]} から {days[^1]} までの{points.Count}時点。モデルを変えたコミットごとに一つです{(points[^1].Revision is null ? "。最後はまだコミットされていません" : "")}。")}</p><p class="key" aria-hidden="true"><span class="line now"></span>{("Score", "スコア")} <span class="line aim"></span>{("Target", "目標")}</p><div class="curves">""");
        foreach (var (i, line) in lines.Index())
        {
            html.Add($"""<figure><figcaption>{Named(line)}</figcaption>""");
            Series.Write(html, line, days, $"{centre.Id}-series{i + 1}");
            html.Add($"</figure>");
        }

        html.Add($"</div>");
        Table(html, centre, history, lines);
        ReportedCentre.End(html);
    }

    private static Bilingual Named(HistoryLine line) => line.Code.Length == 0 ? line.Name : new($"{line.Code} {line.Name.En}", $"{line.Code} {line.Name.Ja}");

    // Of many points, the last of each stretch: what it came to.
    private static void Table(HtmlWriter html, ReportedCentre centre, History history, List<HistoryLine> lines)
    {
        var (all, shown) = (history.Points.Count, Math.Min(history.Points.Count, MostColumns));
        var places = Enumerable.Range(1, shown).Select(column => (column * all / shown) - 1).ToList();
        html.Add($"""<div class="scroll" tabindex="0" role="group" aria-labelledby="{centre.Id}-history"><table><caption class="vh">{("Average score by category and day", "カテゴリーと日付ごとのスコアの平均")}</caption><thead><tr><th scope="col">{("Category", "カテゴリー")}</th>""");
        foreach (var place in places)
            html.Add($"""<th scope="col" class="num">{history.Points[place].On}</th>""");
        html.Add($"""<th scope="col" class="num">{("Change", "変化")}</th><th scope="col" class="num">{("Target", "目標")}</th><th scope="col" class="num">{("Gaps", "差")}</th></tr></thead><tbody>""");
        foreach (var line in lines)
        {
            html.Add($"""<tr><th scope="row">{Named(line)}</th>""");
            foreach (var place in places)
                html.Add($"""<td class="num">{line.Values[place].Score}</td>""");
            html.Add($"""<td class="num">{(line is { FirstTenths: { } first, LastTenths: { } last } ? Figures.Signed(last - first) : "–")}</td><td class="num">{line.Values[^1].Target}</td><td class="num">{line.Values[^1].Gaps}</td></tr>""");
        }

        html.Add($"</tbody></table></div>");
    }
}
