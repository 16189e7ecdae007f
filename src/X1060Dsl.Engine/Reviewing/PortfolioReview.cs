using X1060Dsl.Model;
using X1060Dsl.Surveying;

namespace X1060Dsl.Reviewing;

/// <summary>The look back at the portfolio (clause 11.4).</summary>
internal static class PortfolioReview
{
    // As the rules CDC3018 and CDC3017 have them by default.
    private const int EvidenceMonths = 12, DocumentMonths = 24;

    public static PhaseReview Of(ReviewBasis basis, Date next)
    {
        var (survey, today) = (basis.Survey, basis.Survey.Today);
        var wanted = survey.Services.Where(static service => service.IsWanted).ToList();
        return new(
            ReviewPhase.Portfolio,
            Listing.Of<Bilingual>(
                new("What is the score of each service now, on the rubric of the side that provides it?", "各サービスの今のスコアは、担う側の基準でいくつですか。"),
                new("Did the targets change?", "目標は変わりましたか。")),
            Topics.Of(
                Topics.Topic(new("Scores and targets that changed", "スコアと目標の変更"), Topics.Changes(basis, static change => change.Fact.StartsWith("score", StringComparison.Ordinal) || change.Fact.StartsWith("target", StringComparison.Ordinal))),
                Topics.Topic(new("Targets that were to be reached by now", "期日を過ぎた目標"), survey.Gaps.Where(static gap => gap.IsOverdue).Select(static gap => Missed(gap))),
                Topics.Topic(new("Targets due before the next review", "次の見直しまでに期日が来る目標"), survey.Gaps.Where(gap => gap is { IsOverdue: false, Due: not null } && gap.Due <= next).Select(static gap => Missed(gap))),
                Topics.Topic(new("Below target, and the score the same for a year", "目標に届かず、スコアが1年変わっていないサービス"),
                    Topics.Unmoved(basis, static service => (service.Counted.Score, service.Inside, service.Outside)).Where(static service => service.Shortfall is not null)
                        .Select(static service => Topics.Item(service, Scores(service)))),
                Topics.Names(new("Provided, but not scored", "担い手はあるがスコアのないサービス"), wanted.Where(static service => service is { IsProvided: true, IsNotApplicable: false, Counted.Score: null })),
                Topics.Names(new("Scored, but without a target", "スコアはあるが目標のないサービス"), wanted.Where(static service => service is { IsNotApplicable: false, Counted: { Score: not null, Target: null } })),
                Topics.Topic(new("Evidence that ran out, or does before the next review", "期限の切れた証跡、次の見直しまでに切れる証跡"),
                    from service in wanted
                    let until = EvidenceUntil(service.Said!.Portfolio.Evidence)
                    where until <= next
                    select Topics.Item(service, Topics.Day(until.Value, today), until < today)),
                Topics.Topic(new("Documents not reviewed for two years", "2年以上見直していない文書"),
                    from service in wanted
                    let reviewed = Latest(service.Said!.Portfolio.Documents.Select(static document => document.Reviewed?.Value))
                    where reviewed?.AddMonths(DocumentMonths) < today
                    select Topics.Item(service, new($"last reviewed on {reviewed}", $"最後の見直し: {reviewed}"), isPressing: true)),
                Topics.Topic(new("Open actions", "未完了の施策"),
                    from service in wanted
                    from action in service.Said!.Portfolio.Actions
                    orderby action.Due is null, action.Due?.Value.ToString()
                    select Topics.Item(service, Said(action, today), action.Due?.Value < today))));
    }

    private static ReviewItem Missed(Gap gap) => Topics.Item(gap.Service, new($"{Scores(gap.Service).En}, by {gap.Due}", $"{Scores(gap.Service).Ja} (期日 {gap.Due})"), gap.IsOverdue);

    private static Bilingual Scores(ServiceStanding service)
    {
        var counted = service is { Counted.Shortfall: null, Inside.Shortfall: not null } ? service.Inside.Value : service is { Counted.Shortfall: null, Outside.Shortfall: not null } ? service.Outside.Value : service.Counted;
        return new($"score {counted.Score?.ToString() ?? "none"}, target {counted.Target?.ToString() ?? "none"}", $"スコア {counted.Score?.ToString() ?? "なし"}、目標 {counted.Target?.ToString() ?? "なし"}");
    }

    private static Bilingual Said(PlannedAction action, Date today)
    {
        var who = action.Owner?.Value;
        var day = action.Due is { } due ? Topics.Day(due.Value, today) : new Bilingual("no day", "期日なし");
        return who is null ? new($"{action.Text.Value} ({day.En})", $"{action.Text.Value} ({day.Ja})") : new($"{action.Text.Value} ({who}, {day.En})", $"{action.Text.Value} ({who}、{day.Ja})");
    }

    // What holds longest counts; older evidence beside newer is history.
    private static Date? EvidenceUntil(Listing<Evidence> all) =>
        Latest(all.Select(static evidence => evidence.AsOf is { } asOf ? (Date?)(evidence.ValidFor is { } validFor ? validFor.Value.After(asOf.Value) : asOf.Value.AddMonths(EvidenceMonths)) : null));

    private static Date? Latest(IEnumerable<Date?> days) => days.Where(static day => day is not null).OrderByDescending(static day => day).FirstOrDefault();
}
