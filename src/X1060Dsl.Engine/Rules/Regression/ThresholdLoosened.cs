using Microsoft.CodeAnalysis;
using X1060Dsl.Regression;

namespace X1060Dsl.Rules.Regression;

internal sealed class ThresholdLoosened() : RegressionRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC7021", DiagnosticSeverity.Warning,
        title: new("Loosened threshold", "緩められたしきい値"),
        message: new("The threshold {1} of {0} was {2} and is now {3}, which lets more pass", "{0} のしきい値 {1} が緩められています ({2} → {3})"),
        advice: new("Set it back, or accept it with x1060 lock and have the change of the lock reviewed.", "元に戻すか、x1060 lock で受け入れ、ロックの変更のレビューを受けてください。"));

    private protected override object[] Words(Change change, Comparison comparison) => [change.Key, change.Fact, Said(change.Before), Said(change.Now)];
}
