using Microsoft.CodeAnalysis;
using X1060Dsl.Regression;

namespace X1060Dsl.Rules.Regression;

internal sealed class TargetPostponed() : RegressionRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC7003", DiagnosticSeverity.Warning,
        title: new("Target later than agreed", "合意より遅い目標の期日"),
        message: new("The target of {0} was put off from {1} to {2}", "{0} の目標の期日が延びています ({1} → {2})"),
        advice: new("Set it back, or accept it with x1060 lock and have the change of the lock reviewed.", "元に戻すか、x1060 lock で受け入れ、ロックの変更のレビューを受けてください。"));

    private static readonly Bilingual NoDay = new("no date", "期日なし");

    private protected override object[] Words(Change change, Comparison comparison) => [Whose(change, comparison), Said(change.Before), change.Now is { } day ? day : NoDay];
}
