using X1060Dsl.Model;
using X1060Dsl.Regression;
using X1060Dsl.Reports.Html.Charts;
using X1060Dsl.Surveying;
using X1060Dsl.Waiving;

namespace X1060Dsl.Reports.Html;

/// <summary>What a board reads: one sentence, a few numbers, the gravest gaps, and what waits for somebody.</summary>
internal static class BoardSummary
{
    private const int Gravest = 5;

    public static void Write(HtmlWriter html, ReportedCentre centre)
    {
        centre.Begin(html, "board", ("In brief", "概要"));
        html.Add($"""<p class="lead">{Sentence(centre)}</p>""");
        WriteFigures(html, centre);
        html.Add($"""<div class="columns"><div>""");
        WriteGravest(html, centre);
        html.Add($"</div><div>");
        WriteAttention(html, centre);
        html.Add($"</div></div>");
        ReportedCentre.End(html);
    }

    /// <summary>The whole in a sentence or two.</summary>
    internal static Bilingual Sentence(ReportedCentre centre)
    {
        var (summary, basic) = (centre.Survey.Summary, centre.Survey.Summary.BasicGaps);
        var operation = new Bilingual(
            $"{summary.InOperation} of {Words.Count(summary.Wanted, "wanted service")} {(summary.Wanted == 1 ? "is" : "are")} in operation",
            $"必要と判断した{summary.Wanted}サービスのうち、{summary.InOperation}が運用中です");
        var scores = summary.Score.Count == 0
            ? new Bilingual("; none is scored yet.", "。スコアはまだありません。")
            : new Bilingual(
                $". The average score is {Figures.Of(summary.Score)} of 5; the targets come to {Figures.Of(summary.Target)}.",
                $"。スコアは平均 {Figures.Of(summary.Score)} (最高 5)、目標は {Figures.Of(summary.Target)} です。");
        var gaps = basic == 0
            ? new Bilingual(" No Basic service falls short.", "ベーシックのサービスに差はありません。")
            : new Bilingual($" {basic} Basic service{(basic == 1 ? " falls" : "s fall")} short.", $"ベーシックの{basic}サービスに差があります。");
        return summary.Wanted == 0
            ? new("No service has been marked as wanted yet.", "必要と判断したサービスは、まだありません。")
            : new(operation.En + scores.En + gaps.En, operation.Ja + scores.Ja + gaps.Ja);
    }

    private static void WriteFigures(HtmlWriter html, ReportedCentre centre)
    {
        var (summary, waivers) = (centre.Survey.Summary, centre.Waivers);
        var (errors, warnings) = (centre.Count(Severity.Error), centre.Count(Severity.Warning));
        html.Add($"""<dl class="figures">""");
        Figure(html, ("Services decided", "判断済み"), $"{summary.Decided}", new($"of {summary.Services}", $"{summary.Services}サービス中"));
        Figure(html, ("In operation", "運用中"), $"{summary.InOperation}", new($"of {summary.Wanted} wanted", $"必要な{summary.Wanted}サービス中"));
        Figure(html, ("Score → target", "スコア → 目標"), $"{Figures.Of(summary.Score)} → {Figures.Of(summary.Target)}", new($"average of {summary.Scored} scored", $"スコアのある{summary.Scored}サービスの平均"));
        Figure(html, ("Gaps", "目標との差"), $"{summary.Gaps}", new($"{summary.BasicGaps} in Basic, {summary.OverdueGaps} overdue", $"ベーシック{summary.BasicGaps}、期日超過{summary.OverdueGaps}"));
        Figure(html, ("Errors", "エラー"), $"{errors}", new(Words.Count(warnings, "warning"), $"警告{warnings}"));
        Figure(html, ("Waivers", "免除"), $"{waivers.Count}", Ending(centre));
        html.Add($"</dl>");
    }

    private static Bilingual Ending(ReportedCentre centre)
    {
        var (soon, expired) = (centre.Waivers.Count(standing => WaiverList.RunsOutSoon(standing, centre.Report.Today)), centre.Waivers.Count(static standing => standing.State == WaiverState.Expired));
        return expired > 0 ? new($"{expired} expired, {soon} run out soon", $"期限切れ{expired}、期限間近{soon}") : new($"{soon} run out within 30 days", $"30日以内に期限{soon}");
    }

    private static void Figure(HtmlWriter html, (string En, string Ja) name, string number, Bilingual remark) =>
        html.Add($"""<div><dt>{name}</dt><dd><strong>{number}</strong> <span>{remark}</span></dd></div>""");

    private static void WriteGravest(HtmlWriter html, ReportedCentre centre)
    {
        html.Add($"""<h{centre.Level + 1}>{("The gravest gaps", "まず埋めるべき差")}</h{centre.Level + 1}>""");
        if (centre.Survey.Gaps.Count == 0)
        {
            html.Add($"""<p>{("No gap: every wanted service is provided, and is where it is meant to be.", "差はありません。必要なサービスはすべて担い手があり、目標に達しています。")}</p>""");
            return;
        }

        html.Add($"""<ol class="gravest">""");
        foreach (var gap in centre.Survey.Gaps.Take(Gravest))
        {
            html.Add($"""<li><div><a href="#{centre.Id}-s-{gap.Service.Code}">{Words.Named(gap.Service)}</a> <span class="soft">{Words.Of(gap.Service.Level)}{(", ", "、")}{Owner(gap)}</span></div><div class="measure">""");
            Dumbbell.Write(html, GapList.Shown(gap));
            html.Add($"""<span class="num">{GapList.Numbers(gap)}</span> <span class="soft">{When(gap)}</span></div></li>""");
        }

        html.Add($"</ol>");
    }

    private static Bilingual Owner(Gap gap) => gap.Service.Said?.Profile.Owner is { Value: var owner } ? new(owner, owner) : new("no owner", "責任者なし");

    private static Bilingual When(Gap gap) => gap switch
    {
        { IsOverdue: true } => new($"overdue since {gap.Due}", $"期日超過 ({gap.Due})"),
        { Due: { } due } => new($"by {due}", $"{due} まで"),
        _ => new("no day set", "期日なし"),
    };

    // What a decision or a signature is waited for, each with how many; nothing is listed of which there is none.
    private static void WriteAttention(HtmlWriter html, ReportedCentre centre)
    {
        var (survey, id, today) = (centre.Survey, centre.Id, centre.Report.Today);
        var lines = new List<(string Part, Bilingual Text)>();
        void Add(int count, string part, Func<int, Bilingual> text)
        {
            if (count > 0)
                lines.Add((part, text(count)));
        }

        Add(survey.Summary.Services - survey.Summary.Decided, "services", static n => new($"{Words.Count(n, "service has", "services have")} no level yet", $"推奨レベルが決まっていないサービス{n}"));
        Add(survey.Summary.OverdueGaps, "gaps", static n => new($"{Words.Count(n, "target is", "targets are")} overdue", $"期日を過ぎた目標{n}"));
        Add(survey.Gaps.Count(static gap => gap.Kind == GapKind.Unprovided), "gaps", static n => new($"Nobody provides {Words.Count(n, "wanted service")}", $"担い手のいない必要なサービス{n}"));
        Add(Contracts(centre, ContractState.Ended), "who", static n => new($"{Words.Count(n, "contract has", "contracts have")} ended", $"終了した契約{n}"));
        Add(Contracts(centre, ContractState.EndsSoon), "who", static n => new($"{Words.Count(n, "contract ends", "contracts end")} within six months", $"6か月以内に終わる契約{n}"));
        Add(centre.Waivers.Count(static standing => standing.State == WaiverState.Expired), "waivers", static n => new($"{Words.Count(n, "waiver has", "waivers have")} run out", $"期限切れの免除{n}"));
        Add(centre.Waivers.Count(standing => WaiverList.RunsOutSoon(standing, today)), "waivers", static n => new($"{Words.Count(n, "waiver runs", "waivers run")} out within 30 days", $"30日以内に期限を迎える免除{n}"));
        Add(centre.Count(Severity.Error), "findings", static n => new($"{Words.Count(n, "error")} in the definition", $"定義のエラー{n}"));

        html.Add($"""<h{centre.Level + 1}>{("Needs attention", "対応が必要なこと")}</h{centre.Level + 1}><ul class="attention">""");
        foreach (var (part, text) in lines)
            html.Add($"""<li><a href="#{id}-{part}">{text}</a></li>""");
        if (lines.Count == 0)
            html.Add($"""<li>{("Nothing is overdue, and nothing runs out soon.", "期日を過ぎたもの、期限の近いものはありません。")}</li>""");
        WriteSince(html, centre);
        html.Add($"</ul>");
    }

    private static void WriteSince(HtmlWriter html, ReportedCentre centre)
    {
        if (centre.Comparison is not { } comparison)
            return;

        var (worse, better, other) = (comparison.Count(Direction.Worse), comparison.Count(Direction.Better), comparison.Count(Direction.Changed));
        html.Add($"""<li><a href="#{centre.Id}-changes">{ChangesPart.Since(centre)}{(": ", ": ")}{(worse + better + other == 0 ? new("nothing changed", "変更なし") : new Bilingual($"{worse} worse, {better} better, {other} changed", $"後退{worse}、改善{better}、変更{other}"))}</a></li>""");
    }

    private static int Contracts(ReportedCentre centre, ContractState state) =>
        centre.Survey.Who.Providers.Count(provider => provider.Services.Count > 0 && WhoDoesWhat.ContractOf(provider.Declared, centre.Report.Today) == state);
}
