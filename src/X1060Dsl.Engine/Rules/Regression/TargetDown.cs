using Microsoft.CodeAnalysis;
using X1060Dsl.Regression;

namespace X1060Dsl.Rules.Regression;

internal sealed class TargetDown() : RegressionRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC7002", DiagnosticSeverity.Error,
        title: new("Target lower than agreed", "合意より低い目標"),
        message: new("The target of {0} fell from {1} to {2}", "{0} の目標が下がっています ({1} → {2})"),
        advice: new("Set it back, or accept it with x1060 lock and have the change of the lock reviewed.", "元に戻すか、x1060 lock で受け入れ、ロックの変更のレビューを受けてください。"));

    private protected override object[] Words(Change change, Comparison comparison) => [Whose(change, comparison), Said(change.Before), Said(change.Now)];
}
