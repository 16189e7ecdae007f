using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Process;

internal sealed class ApprovedBeforeAssessed() : CentreRule(Text, RuleSet.Strict)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC5005", DiagnosticSeverity.Warning,
        title: new("Approval that is older than the scores", "スコアより古い承認"),
        message: new("The portfolio was approved on {0}, but its scores are those of {1}", "ポートフォリオの承認は {0} ですが、スコアは {1} のものです"),
        advice: new("Have the new scores approved and write the day in .Approved(…).", "新しいスコアの承認を取り、その日付を .Approved(…) に書いてください。"));

    public override IEnumerable<Finding> Check(Centre centre)
    {
        if (centre.Organization is { Assessed: { } assessed, ApprovedOn: { } approved } && approved.Value < assessed.Value)
        {
            yield return Find(Text, approved.Origin, approved.Value, assessed.Value) with
            {
                Related = Listing.Of(new Related(assessed.Origin, new("when the scores were assessed", "スコアを付けた日"))),
            };
        }
    }
}
