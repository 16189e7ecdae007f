using Microsoft.CodeAnalysis;
using X1060Dsl.Regression;

namespace X1060Dsl.Rules.Regression;

internal sealed class ThresholdLoosened() : RegressionRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC7021", DiagnosticSeverity.Warning,
        title: new("Threshold other than agreed", "合意と異なるしきい値"),
        message: new("{0} measures by another number: {1} was {2} and is now {3}", "{0} のしきい値が変わっています。{1} が {2} から {3} になっています"),
        advice: new("Set it right, or accept it with x1060 lock and have the lock reviewed.", "元に戻すか、x1060 lock で受け入れて、ロックの変更をレビューしてください。"));

    private protected override object[] Words(Change change, Comparison comparison) => [change.Key, change.Fact, Said(change.Before), Said(change.Now)];
}
