using X1060Dsl.Reports.Html.Charts;

namespace X1060Dsl.Reports.Html;

/// <summary>Score and target by category: a radar, and the same in numbers.</summary>
internal static class CategoryPart
{
    public static void Write(HtmlWriter html, ReportedCentre centre)
    {
        centre.Begin(html, "categories", ("By category", "カテゴリー別"));
        html.Add($"""<div class="columns"><figure class="web">""");
        Radar.Write(html, centre.Survey.Categories, $"{centre.Id}-radar");
        html.Add($"""<figcaption><span class="line now"></span>{("Score", "スコア")} <span class="line aim"></span>{("Target", "目標")}</figcaption></figure>""");
        html.Add($"""<div class="scroll" tabindex="0" role="group" aria-labelledby="{centre.Id}-categories"><table><caption class="vh">{("Average score and target by category", "カテゴリーごとのスコアと目標の平均")}</caption><thead><tr><th scope="col">{("Category", "カテゴリー")}</th><th scope="col" class="num">{("Wanted", "必要")}</th><th scope="col" class="num">{("Score", "スコア")}</th><th scope="col" class="num">{("Target", "目標")}</th><th scope="col" class="wide"><span class="vh">{("Score and target on a line from 0 to 5", "0から5までの線で表したスコアと目標")}</span></th></tr></thead><tbody>""");
        foreach (var category in centre.Survey.Categories)
        {
            html.Add($"""<tr><th scope="row"><b class="letter">{category.Code}</b> {category.Name}</th><td class="num">{category.Wanted}<span class="soft">/{category.Services.Count}</span></td><td class="num">{category.Score}</td><td class="num">{category.Target}</td><td class="wide">""");
            Bar(html, category.Score.Value, category.Target.Value);
            html.Add($"</td></tr>");
        }

        html.Add($"</tbody></table></div></div>");
        ReportedCentre.End(html);
    }

    private static void Bar(HtmlWriter html, double? score, double? target)
    {
        const double step = 24;
        html.Add($"""<svg class="bar" viewBox="0 0 126 16" width="126" height="16" aria-hidden="true"><rect class="track" x="0" y="4" width="{5 * step}" height="8"/>""");
        if (score is { } now)
            html.Add($"""<rect class="now" x="0" y="4" width="{now * step}" height="8"/>""");
        if (target is { } aim)
            html.Add($"""<path class="aim" d="M{(aim * step) - 5} 8l5 -6 5 6 -5 6z"/>""");
        html.Add($"</svg>");
    }
}
