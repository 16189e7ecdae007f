using X1060Dsl.Model;
using X1060Dsl.Surveying;

namespace X1060Dsl.Reports.Html;

/// <summary>The three phases of building a centre: what each came to, what its evaluation asks, and what was answered last.</summary>
/// <remarks>Clause 11 asks the questions; the words are ours.</remarks>
internal static class PhasesPart
{
    public static void Write(HtmlWriter html, ReportedCentre centre)
    {
        var (services, last) = (centre.Survey.Services, Last(centre.Survey.Centre));
        var wanted = services.Where(static service => service.IsWanted).ToList();
        centre.Begin(html, "phases", ("The three phases, looked back on", "三つの段階の振り返り"));
        html.Add($"""<div class="phases">""");
        Phase(html, centre, ("1. Catalogue", "1. カタログ"), ("Are the right services chosen, and do their levels still follow the business, the law and the threats?", "サービスの選択は適切ですか。推奨レベルは、事業・法令・脅威の変化に合っていますか。"),
            [.. Enum.GetValues<Level>().Select(level => (Words.Of((Level?)level), services.Count(service => service.Level == level))).Append((Words.Of((Level?)null), services.Count(static service => service.Level is null)))], last?.Catalogue);
        Phase(html, centre, ("2. Profile", "2. プロファイル"), ("Does every service stay where it is, or would it be better placed elsewhere?", "担い手は今のままでよいですか。割り当てを変えた方がよいサービスはありませんか。"),
            [.. Enum.GetValues<Sourcing>().Select(sourcing => (Words.Of(sourcing), wanted.Count(service => service.Sourcing == sourcing)))], last?.Profile);
        Phase(html, centre, ("3. Portfolio", "3. ポートフォリオ"), ("What does each service score today, and does its target still hold?", "今のスコアはいくつですか。目標は今も妥当ですか。"),
            [.. Enumerable.Range(1, 5).Select(score => (new Bilingual($"Score {score}", $"スコア {score}"), wanted.Count(service => service.IsRated && service.Counted.Score == score))), (new("Not scored", "スコアなし"), wanted.Count(static service => service is { IsRated: false, IsNotApplicable: false })), (new("Not applicable", "対象外"), wanted.Count(static service => service.IsNotApplicable))], last?.Portfolio);
        html.Add($"</div>");
        Evaluated(html, last);
        ReportedCentre.End(html);
    }

    private static void Phase(HtmlWriter html, ReportedCentre centre, (string En, string Ja) name, (string En, string Ja) question, List<(Bilingual Name, int Count)> counts, Fact<string>? answer)
    {
        html.Add($"""<div><h{centre.Level + 1}>{name}</h{centre.Level + 1}><p class="question">{question}</p><dl class="counts">""");
        foreach (var (kind, count) in counts.Where(static one => one.Count > 0))
            html.Add($"""<div><dt>{kind}</dt><dd class="num">{count}</dd></div>""");
        html.Add($"""</dl><p class="answer"><b>{("Answered", "回答")}</b> """);
        if (answer is null)
            html.Add($"""<span class="soft">{("not yet", "まだありません")}</span></p></div>""");
        else
            html.Add($"{answer.Value}</p></div>");
    }

    private static void Evaluated(HtmlWriter html, Evaluation? last)
    {
        if (last is null)
            html.Add($"""<p class="soft">{("No evaluation is written down yet.", "評価の記録は、まだありません。")}</p>""");
        else
            html.Add($"""<p class="soft">{("Answers from: ", "回答の出典: ")}{last.Name.Value}{(last.On is { } on ? $" ({on.Value})" : "")}</p>""");
    }

    // The latest by its day; of several without one, the one that stands last.
    private static Evaluation? Last(Centre centre) => centre.Evaluations.OrderBy(static evaluation => evaluation.On?.Value.ToString() ?? "", StringComparer.Ordinal).LastOrDefault();
}
