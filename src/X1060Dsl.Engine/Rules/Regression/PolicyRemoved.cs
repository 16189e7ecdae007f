using Microsoft.CodeAnalysis;
using X1060Dsl.Regression;

namespace X1060Dsl.Rules.Regression;

internal sealed class PolicyRemoved() : RegressionRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC7017", DiagnosticSeverity.Error,
        title: new("Policy that was removed", "取り除かれたポリシー"),
        message: new("The policy {0} is gone; its severity was {1}", "ポリシー {0} がなくなっています。以前の重大度は {1} でした"),
        advice: new("Set it back, or accept it with x1060 lock and have the change of the lock reviewed.", "元に戻すか、x1060 lock で受け入れ、ロックの変更のレビューを受けてください。"));

    private protected override object[] Words(Change change, Comparison comparison) => [change.Key, Said(change.Before)];
}
