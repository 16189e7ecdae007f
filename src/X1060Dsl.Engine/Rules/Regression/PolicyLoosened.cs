using Microsoft.CodeAnalysis;
using X1060Dsl.Regression;

namespace X1060Dsl.Rules.Regression;

internal sealed class PolicyLoosened() : RegressionRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC7018", DiagnosticSeverity.Error,
        title: new("Policy that asks for less than agreed", "合意より緩いポリシー"),
        message: new("The policy {0} asks for less: its {1} was {2} and is now {3}", "ポリシー {0} が緩んでいます。{1}が変わっています ({2} → {3})"),
        advice: new("Set it back, or accept it with x1060 lock and have the change of the lock reviewed.", "元に戻すか、x1060 lock で受け入れ、ロックの変更のレビューを受けてください。"));

    private protected override object[] Words(Change change, Comparison comparison) => [change.Key, PartOf(change), Quoted(change.Before), Quoted(change.Now)];
}
