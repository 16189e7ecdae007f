using Microsoft.CodeAnalysis;
using X1060Dsl.Regression;

namespace X1060Dsl.Rules.Regression;

internal sealed class BecameUnnecessary() : RegressionRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC7005", DiagnosticSeverity.Error,
        title: new("Service that became unnecessary", "不要に変わったサービス"),
        message: new("{0} became Unnecessary; its level was {1}", "{0} が不要に変わっています。以前の推奨レベルは{1}でした"),
        advice: new("Set it back, or accept it with x1060 lock and have the change of the lock reviewed.", "元に戻すか、x1060 lock で受け入れ、ロックの変更のレビューを受けてください。"));

    private protected override object[] Words(Change change, Comparison comparison) => [Whose(change, comparison), LevelOf(change.Before)];
}
