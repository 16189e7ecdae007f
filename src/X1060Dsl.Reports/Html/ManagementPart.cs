using X1060Dsl.Model;
using X1060Dsl.Standard;
using X1060Dsl.Surveying;

namespace X1060Dsl.Reports.Html;

/// <summary>The management process (clause 10): how the services of each phase stand, and what is planned in which cycle.</summary>
internal static class ManagementPart
{
    public static void Write(HtmlWriter html, ReportedCentre centre)
    {
        var organization = centre.Survey.Centre.Organization;
        centre.Begin(html, "management", ("Management, phase by phase and cycle by cycle", "管理の段階とサイクル"));
        Table(html, centre, "management", ("Phase", "段階"), GapAnalysis.Of(centre.Survey, Grouping.Phase));
        html.Add($"""<p class="soft">{("Which service runs in which phase is our judgement; a service may run in two.", "どのサービスがどの段階に属するかは、このツールの判断です。二つの段階に属するサービスもあります。")}</p><h{centre.Level + 1} id="{centre.Id}-cycles">{("Cycles, by what actions say", "サイクル (施策の指定による)")}</h{centre.Level + 1}>""");
        Table(html, centre, "cycles", ("Cycle", "サイクル"), GapAnalysis.Of(centre.Survey, Grouping.Cycle));
        html.Add($"""<dl class="cycles">""");
        Said(html, Management.Of(Cycle.ShortCycle), organization?.ShortCycle);
        Said(html, Management.Of(Cycle.LongCycle), organization?.LongCycle);
        html.Add($"</dl>");
        ReportedCentre.End(html);
    }

    private static void Said(HtmlWriter html, Bilingual cycle, Fact<string>? text)
    {
        html.Add($"<div><dt>{cycle}</dt><dd>");
        if (text is null)
            html.Add($"""<span class="soft">{("not said", "記載なし")}</span>""");
        else
            html.Add($"{text.Value}");
        html.Add($"</dd></div>");
    }

    private static void Table(HtmlWriter html, ReportedCentre centre, string id, (string En, string Ja) head, GapAnalysis analysis)
    {
        html.Add($"""<div class="scroll" tabindex="0" role="group" aria-labelledby="{centre.Id}-{id}"><table><thead><tr><th scope="col">{head}</th><th scope="col" class="num">{("Wanted", "必要")}</th><th scope="col" class="num">{("In operation", "運用中")}</th><th scope="col" class="num">{("Score", "スコア")}</th><th scope="col" class="num">{("Target", "目標")}</th><th scope="col" class="num">{("Gaps", "差")}</th><th scope="col" class="num">{("Weighted gap", "加重した差")}</th></tr></thead><tbody>""");
        foreach (var group in analysis.Groups)
        {
            var running = group.Services.Count(static service => service.IsInOperation);
            html.Add($"""<tr><th scope="row">{group.Name}</th><td class="num">{group.Wanted}</td><td class="num">{(running == 0 ? "▲ " : "")}{running}</td><td class="num">{group.Score}</td><td class="num">{group.Target}</td><td class="num">{group.Gaps.Count}</td><td class="num">{group.WeightedGap}</td></tr>""");
        }

        html.Add($"</tbody></table></div>");
    }
}
