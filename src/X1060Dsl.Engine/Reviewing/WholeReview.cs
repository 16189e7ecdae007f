using X1060Dsl.Model;
using X1060Dsl.Regression;
using X1060Dsl.Waiving;

namespace X1060Dsl.Reviewing;

/// <summary>What holds the three phases together: the organisation, its policies, the rules and the waivers. The standard asks nothing here; we do.</summary>
internal static class WholeReview
{
    public static PhaseReview Of(ReviewBasis basis, Date next)
    {
        var today = basis.Survey.Today;
        return new(
            ReviewPhase.Whole,
            Listing.Of(new Bilingual("Are those who decide, the policies and the waivers still the right ones?", "決める人、ポリシー、免除は、今もこれでよいですか。")),
            Topics.Of(
                Topics.Topic(new("Changes in the organisation, its policies and rules", "組織、ポリシー、規則の変更"),
                    from change in basis.Comparison?.Changes ?? default
                    where change.Kind is not (LockShape.Service or LockShape.Waiver)
                    select new ReviewItem(About(change), null) { Change = change, IsPressing = change.Direction == Direction.Worse }),
                Topics.Topic(new("Waivers that are new, or changed", "新しい免除、変更された免除"),
                    from change in basis.Comparison?.Changes ?? default
                    where change.Kind == LockShape.Waiver
                    select new ReviewItem(change.Service is { } code ? basis.Comparison!.Named(code) : new("Waivers", "免除"), null) { Change = change, IsPressing = change.Direction == Direction.Worse }),
                Topics.Topic(new("Waivers that ran out, or do before the next review", "期限の切れた免除、次の見直しまでに切れる免除"),
                    from standing in basis.Waivers
                    let until = standing.Waiver.Until
                    where until is not null && until.Value <= next
                    orderby until.Value.ToString()
                    let scope = standing.Services.Count == 0 ? "" : " " + string.Join(", ", standing.Services)
                    select new ReviewItem(new(standing.Waiver.Rule.Value + scope, standing.Waiver.Rule.Value + scope),
                        new($"{Topics.Day(until.Value, today).En}: {standing.Waiver.Because.Value} ({standing.Waiver.By.Value})", $"{Topics.Day(until.Value, today).Ja}: {standing.Waiver.Because.Value} ({standing.Waiver.By.Value})")) { IsPressing = until.Value < today }),
                Topics.Topic(new("Waivers with nothing to waive", "対象のない免除"),
                    from standing in basis.Waivers
                    where standing.State == WaiverState.Stale
                    select new ReviewItem(new(standing.Waiver.Rule.Value, standing.Waiver.Rule.Value), new(standing.Waiver.Because.Value, standing.Waiver.Because.Value)))));
    }

    private static Bilingual About(Change change) => change.Kind switch
    {
        LockShape.Organization => new("The organisation", "組織"),
        LockShape.Policy => new($"Policy {change.Key}", $"ポリシー {change.Key}"),
        LockShape.Part => new("Loaded parts", "読み込む部品"),
        _ => new("Rules", "規則"),
    };
}
