using Microsoft.CodeAnalysis;
using X1060Dsl.Regression;

namespace X1060Dsl.Rules.Regression;

internal sealed class PolicyChanged() : RegressionRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC7019", DiagnosticSeverity.Warning,
        title: new("Policy other than agreed", "合意と異なるポリシー"),
        message: new("The policy {0} has another {1}: it was {2} and is now {3}", "ポリシー {0} の {1} が {2} から {3} に変わっています"),
        advice: new("Set it right, or accept it with x1060 lock and have the lock reviewed.", "元に戻すか、x1060 lock で受け入れて、ロックの変更をレビューしてください。"));

    private protected override object[] Words(Change change, Comparison comparison) => [change.Key, change.Fact, Said(change.Before), Said(change.Now)];
}
