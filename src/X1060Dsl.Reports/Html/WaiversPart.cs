using X1060Dsl.Waiving;

namespace X1060Dsl.Reports.Html;

/// <summary>What is let off, by whom, why and until when, soonest to run out first.</summary>
internal static class WaiversPart
{
    public static void Write(HtmlWriter html, ReportedCentre centre)
    {
        centre.Begin(html, "waivers", ("Waivers", "免除"));
        if (centre.Waivers.Count == 0)
        {
            html.Add($"""<p>{("There are none.", "免除はありません。")}</p>""");
            ReportedCentre.End(html);
            return;
        }

        html.Add($"""<div class="scroll" tabindex="0" role="group" aria-labelledby="{centre.Id}-waivers"><table><thead><tr><th scope="col">{("Until", "期限")}</th><th scope="col">{("State", "状態")}</th><th scope="col">{("Rule", "規則")}</th><th scope="col">{("For", "対象")}</th><th scope="col">{("Because", "理由")}</th><th scope="col">{("Approved by", "承認者")}</th></tr></thead><tbody>""");
        foreach (var standing in centre.Waivers)
        {
            var waiver = standing.Waiver;
            html.Add($"""<tr><th scope="row" class="day">{waiver.Until?.Value.ToString() ?? "–"}</th><td>{Mark(standing, centre)} {WaiverList.State(standing, centre.Report.Today)}</td><td>{waiver.Rule.Value}</td><td>{Scope(standing)}</td><td>{waiver.Because.Value}</td><td>{waiver.By.Value}</td></tr>""");
        }

        html.Add($"</tbody></table></div>");
        ReportedCentre.End(html);
    }

    private static Bilingual Scope(StandingWaiver standing) => standing.Services.Count == 0 ? new("the whole centre", "全体")
        : new(string.Join(", ", standing.Services), string.Join("、", standing.Services));

    private static string Mark(StandingWaiver standing, ReportedCentre centre) => standing.State switch
    {
        WaiverState.Expired or WaiverState.Void => "■",
        WaiverState.Stale => "▲",
        _ => WaiverList.RunsOutSoon(standing, centre.Report.Today) ? "▲" : "",
    };
}
