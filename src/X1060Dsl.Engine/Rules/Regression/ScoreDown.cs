using Microsoft.CodeAnalysis;
using X1060Dsl.Regression;

namespace X1060Dsl.Rules.Regression;

internal sealed class ScoreDown() : RegressionRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC7001", DiagnosticSeverity.Error,
        title: new("Score lower than agreed", "合意より低いスコア"),
        message: new("The score of {0} fell from {1} to {2}", "{0} のスコアが下がっています ({1} → {2})"),
        advice: new("Set it back, or accept it with x1060 lock and have the change of the lock reviewed.", "元に戻すか、x1060 lock で受け入れ、ロックの変更のレビューを受けてください。"));

    private protected override object[] Words(Change change, Comparison comparison) => [Whose(change, comparison), Said(change.Before), Said(change.Now)];
}
