using Microsoft.CodeAnalysis;
using X1060Dsl.Regression;

namespace X1060Dsl.Rules.Regression;

internal sealed class BecameUnassigned() : RegressionRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC7007", DiagnosticSeverity.Error,
        title: new("Service that nobody provides any more", "担い手のいなくなったサービス"),
        message: new("Nobody provides {0} any more; it was {1}", "{0} の担い手がいなくなっています。以前は {1} でした"),
        advice: new("Set it back, or accept it with x1060 lock and have the change of the lock reviewed.", "元に戻すか、x1060 lock で受け入れ、ロックの変更のレビューを受けてください。"));

    private protected override object[] Words(Change change, Comparison comparison) => [Whose(change, comparison), Said(change.Before)];
}
