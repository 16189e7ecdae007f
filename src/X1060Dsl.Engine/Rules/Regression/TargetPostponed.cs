using Microsoft.CodeAnalysis;
using X1060Dsl.Regression;

namespace X1060Dsl.Rules.Regression;

internal sealed class TargetPostponed() : RegressionRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC7003", DiagnosticSeverity.Warning,
        title: new("Target later than agreed", "合意より遅い目標の期日"),
        message: new("The target of {0} is put off from {1} to {2}", "{0} の目標の期日が {1} から {2} に延びています"),
        advice: new("Set it right, or accept it with x1060 lock and have the lock reviewed.", "元に戻すか、x1060 lock で受け入れて、ロックの変更をレビューしてください。"));

    private protected override object[] Words(Change change, Comparison comparison) => [Whose(change, comparison), Said(change.Before), Said(change.Now)];
}
