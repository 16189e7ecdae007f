using X1060Dsl.Groups;

namespace X1060Dsl.Reports.Html;

/// <summary>How far the organisations lie apart, category by category.</summary>
internal static class GroupSpreadPart
{
    private const int Left = 8, Step = 24, Middle = 9;

    public static void Write(HtmlWriter html, ReportedGroup group)
    {
        group.Begin(html, "spread", ("Lowest, highest, and how many where", "最低と最高、組織の分布"));
        if (group.Survey.Categories.Count == 0)
        {
            html.Add($"""<p>{("Nothing is scored yet.", "まだスコアがありません。")}</p></section>""");
            return;
        }

        html.Add($"""<div class="scroll" tabindex="0" role="group" aria-labelledby="{group.Id}-spread"><table><thead><tr><th scope="col">{("Category", "カテゴリー")}</th><th scope="col" class="num">{("Lowest", "最低")}</th><th scope="col">{("at", "その組織")}</th><th scope="col" class="num">{("Highest", "最高")}</th><th scope="col" class="num">{("Apart", "開き")}</th><th scope="col" class="wide"><span class="vh">{("On a line from 1 to 5", "1から5までの線で表した範囲")}</span></th>""");
        for (var band = 1; band <= 5; band++)
            html.Add($"""<th scope="col" class="num"><span class="vh">{("Organisations whose average rounds to ", "平均を四捨五入した値ごとの組織数: ")}</span><span class="cell sample s{band}">{band}</span></th>""");
        html.Add($"</tr></thead><tbody>");
        foreach (var spread in group.Survey.Categories)
        {
            html.Add($"""<tr><th scope="row"><b class="letter">{spread.Category}</b> {group.NameOf(spread.Category)}</th><td class="num">{Figures.Of(spread.Lowest)}</td><td>{spread.LowestOf.Organization.Name.Value}</td><td class="num">{Figures.Of(spread.Highest)}</td><td class="num">{Figures.Of(spread.Highest - spread.Lowest)}</td><td class="wide">""");
            Range(html, spread.Lowest, spread.Highest);
            html.Add($"</td>");
            foreach (var count in spread.Bands)
                html.Add($"""<td class="num">{(count == 0 ? "·" : Figures.Of((int?)count))}</td>""");
            html.Add($"</tr>");
        }

        html.Add($"""</tbody></table></div><p class="soft">{("The last five columns count the organisations whose average rounds to that score.", "右の五つの列は、平均を四捨五入するとそのスコアになる組織の数です。")}</p></section>""");
    }

    private static void Range(HtmlWriter html, double lowest, double highest)
    {
        html.Add($"""<svg class="dumbbell range" viewBox="0 0 112 18" width="112" height="18" aria-hidden="true"><path class="track" d="M{Left} {Middle}H{Left + (4 * Step)}"/>""");
        for (var number = 1; number <= 5; number++)
            html.Add($"""<circle class="tick" cx="{At(number)}" cy="{Middle}" r="1.5"/>""");
        html.Add($"""<path class="between" d="M{At(lowest)} {Middle}H{At(highest)}"/><path class="end" d="M{At(lowest)} 3V15M{At(highest)} 3V15"/></svg>""");
    }

    private static double At(double score) => Left + ((score - 1) * Step);
}
