using Microsoft.CodeAnalysis;
using X1060Dsl.Regression;

namespace X1060Dsl.Rules.Regression;

internal sealed class OwnerLost() : RegressionRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC7008", DiagnosticSeverity.Error,
        title: new("Service that lost its owner", "責任者のいなくなったサービス"),
        message: new("{0} has lost its owner {1}", "{0} の責任者{1}がいなくなっています"),
        advice: new("Set it back, or accept it with x1060 lock and have the change of the lock reviewed.", "元に戻すか、x1060 lock で受け入れ、ロックの変更のレビューを受けてください。"));

    private protected override object[] Words(Change change, Comparison comparison) => [Whose(change, comparison), Quoted(change.Before)];
}
