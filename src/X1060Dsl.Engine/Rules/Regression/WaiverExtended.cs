using Microsoft.CodeAnalysis;
using X1060Dsl.Regression;

namespace X1060Dsl.Rules.Regression;

internal sealed class WaiverExtended() : RegressionRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC7016", DiagnosticSeverity.Warning,
        title: new("Waiver longer than agreed", "合意より長い免除"),
        message: new("The waiver of {0} for {1} was extended from {2} to {3}", "{0} の免除 ({1}) の期限が延びています ({2} → {3})"),
        advice: new("Set it back, or accept it with x1060 lock and have the change of the lock reviewed.", "元に戻すか、x1060 lock で受け入れ、ロックの変更のレビューを受けてください。"));

    private protected override object[] Words(Change change, Comparison comparison) => [change.Key, Covered(change), Said(change.Before), Said(change.Now)];
}
