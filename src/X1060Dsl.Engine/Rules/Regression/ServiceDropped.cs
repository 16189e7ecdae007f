using Microsoft.CodeAnalysis;
using X1060Dsl.Regression;

namespace X1060Dsl.Rules.Regression;

internal sealed class ServiceDropped() : RegressionRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC7006", DiagnosticSeverity.Error,
        title: new("Service that was dropped", "定義から消えたサービス"),
        message: new("{0} is gone from the definition; its level was {1}", "{0} が定義から消えています。以前の推奨レベルは{1}でした"),
        advice: new("Set it back, or accept it with x1060 lock and have the change of the lock reviewed.", "元に戻すか、x1060 lock で受け入れ、ロックの変更のレビューを受けてください。"));

    private protected override object[] Words(Change change, Comparison comparison) => [Whose(change, comparison), LevelOf(change.Before)];
}
