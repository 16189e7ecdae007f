using Microsoft.CodeAnalysis;
using X1060Dsl.Regression;

namespace X1060Dsl.Rules.Regression;

internal sealed class DeputyLost() : RegressionRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC7012", DiagnosticSeverity.Warning,
        title: new("Service that lost its deputy", "交代できる人のいなくなったサービス"),
        message: new("{0} has lost its deputy {1}", "{0} で交代できる人{1}がいなくなっています"),
        advice: new("Set it back, or accept it with x1060 lock and have the change of the lock reviewed.", "元に戻すか、x1060 lock で受け入れ、ロックの変更のレビューを受けてください。"));

    private protected override object[] Words(Change change, Comparison comparison) => [Whose(change, comparison), Quoted(change.Before)];
}
