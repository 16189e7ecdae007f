using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Process;

internal sealed class OverdueEvaluation() : DatedMeasuredRule(Text, RuleSet.Strict, Months)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC5012", DiagnosticSeverity.Warning,
        title: new("Overdue evaluation", "期日を過ぎた振り返り"),
        message: new("The latest evaluation is that of {0}, and the next was due by {1}", "最新の振り返りは {0} のもので、次は {1} までに行う予定でした"),
        advice: new("Look back on the three phases and record it; x1060 review prepares that.", "三つの段階を振り返り、記録してください。x1060 review で準備できます。"));

    private static readonly Threshold Months = Threshold.Ceiling("months", 12, 1, 60, new("after how many months the phases are looked back on again where .ReviewEvery(…) does not say", ".ReviewEvery(…) がないときに、何か月ごとに振り返るか"));

    public override IEnumerable<Finding> Check(Centre centre, Date today, Measures measures)
    {
        if (centre.Evaluations.Where(static evaluation => evaluation.On is not null).OrderByDescending(static evaluation => evaluation.On!.Value).FirstOrDefault() is not { On: { } latest })
            yield break;

        var due = latest.Value.AddMonths(centre.Organization?.ReviewEvery?.Value ?? measures[Months]);
        if (due < today)
            yield return Find(Text, latest.Origin, latest.Value, due);
    }
}
