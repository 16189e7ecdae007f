using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Process;

internal sealed class OverdueAssessment() : DatedMeasuredRule(Text, RuleSet.Recommended, Months)
{
    // The calendar ends with the year 9999.
    private const int LastYear = 9900;

    private static readonly DiagnosticDescriptor Text = Describe("CDC5004", DiagnosticSeverity.Warning,
        title: new("Overdue assessment", "期日を過ぎたスコアの見直し"),
        message: new("The scores are those of {0} and were to be looked at again by {1}", "スコアは {0} のもので、{1} までに見直す予定でした"),
        advice: new("Score the services anew and write the day with .Assessed(\"…\").", "スコアを付け直し、その日付を .Assessed(\"…\") で書いてください。"));

    private static readonly Threshold Months = Threshold.Ceiling("months", 12, 1, 60, new("after how many months scores are looked at again where .ReviewEvery(…) does not say", ".ReviewEvery(…) がないときに、スコアを何か月ごとに見直すか"));

    public override IEnumerable<Finding> Check(Centre centre, Date today, Measures measures)
    {
        if (centre.Organization is not { Assessed: { Value.Year: <= LastYear } assessed } organization)
            yield break;

        var due = assessed.Value.AddMonths(organization.ReviewEvery?.Value ?? measures[Months]);
        if (due < today)
            yield return Find(Text, assessed.Origin, assessed.Value, due);
    }
}
