using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Portfolio;

internal sealed class TargetJump() : DatedMeasuredRule(Text, RuleSet.Strict, MonthsPerStep)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC3019", DiagnosticSeverity.Info,
        title: new("Jump in too short a time", "短期間での大きな引き上げ"),
        message: new("{0} is to rise from {1} to {2} by {3}, which is less than {4} months a step", "{0} は {3} までに {1} から {2} へ上げる目標で、一段あたり {4}か月に足りません"),
        advice: new("Aim at a step in between first, or at a later day.", "間の段階をまず目標にするか、期日を延ばしてください。"));

    private static readonly Threshold MonthsPerStep = Threshold.Floor("months-per-step", 3, 1, 24, new("how many months a step of one takes at least", "一段上げるのに最低何か月かかるか"));

    // A single step may well be nearly done. Once the day has passed, that is what is told.
    public override IEnumerable<Finding> Check(Centre centre, Date today, Measures measures) =>
        from service in centre.Services
        let day = service.Portfolio.TargetBy
        where service.IsWanted && day is not null && day.Value >= today
        from rated in ScoreAndTarget.Of(service, centre).Where(rated => IsJump(rated, day.Value, today, measures[MonthsPerStep])).Take(1)
        select Find(Text, service, rated.Target.Origin, rated.Whose, rated.Score.Value, rated.Target.Value, day.Value, measures[MonthsPerStep]);

    private static bool IsJump(ScoreAndTarget rated, Date day, Date today, int months) =>
        rated.Target.Value - rated.Score.Value is >= 2 and var steps && day < today.AddMonths(steps * months);
}
