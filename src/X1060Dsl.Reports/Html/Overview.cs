using X1060Dsl.Model;

namespace X1060Dsl.Reports.Html;

/// <summary>Several centres beside each other, a line each; the line leads to its part of the page.</summary>
internal static class Overview
{
    public static void Write(HtmlWriter html, PostureReport report, IReadOnlyList<ReportedCentre> centres)
    {
        var id = $"{ReportPage.Code(html.Language)}-overview";
        html.Add($"""<header><p class="kind">{("Posture report", "現状報告")}</p><h1 id="{id}">{new Bilingual($"{centres.Count} cyber defence centres", $"{centres.Count}のサイバーディフェンスセンター")}</h1><dl class="facts"><div><dt>{("As of", "基準日")}</dt><dd>{report.Today}</dd></div></dl></header><div class="scroll" tabindex="0" role="group" aria-labelledby="{id}"><table class="sortable"><thead><tr><th scope="col">{("Organisation", "組織")}</th><th scope="col" class="num">{("Decided", "判断済み")}</th><th scope="col" class="num">{("In operation", "運用中")}</th><th scope="col" class="num">{("Score", "スコア")}</th><th scope="col" class="num">{("Target", "目標")}</th><th scope="col" class="num">{("Gaps", "差")}</th><th scope="col" class="num">{("in Basic", "うちベーシック")}</th><th scope="col" class="num">{("Errors", "エラー")}</th><th scope="col" class="num">{("Waivers", "免除")}</th></tr></thead><tbody>""");
        foreach (var centre in centres)
        {
            var summary = centre.Survey.Summary;
            html.Add($"""<tr><th scope="row"><a href="#{centre.Id}">{centre.Name}</a></th><td class="num">{summary.Decided}<span class="soft">/{summary.Services}</span></td><td class="num">{summary.InOperation}<span class="soft">/{summary.Wanted}</span></td><td class="num">{summary.Score}</td><td class="num">{summary.Target}</td><td class="num">{summary.Gaps}</td><td class="num">{summary.BasicGaps}</td><td class="num">{centre.Count(Severity.Error)}</td><td class="num">{centre.Waivers.Count}</td></tr>""");
        }

        html.Add($"</tbody></table></div>");
    }
}
