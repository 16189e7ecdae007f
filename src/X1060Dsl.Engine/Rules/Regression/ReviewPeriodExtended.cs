using Microsoft.CodeAnalysis;
using X1060Dsl.Regression;

namespace X1060Dsl.Rules.Regression;

internal sealed class ReviewPeriodExtended() : RegressionRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC7023", DiagnosticSeverity.Warning,
        title: new("Review less often than agreed", "合意より間の空いた見直し"),
        message: new("The months between two reviews go from {0} to {1}", "見直しの間隔 (月) が {0} から {1} に変わっています"),
        advice: new("Set it right, or accept it with x1060 lock and have the lock reviewed.", "元に戻すか、x1060 lock で受け入れて、ロックの変更をレビューしてください。"));

    private protected override object[] Words(Change change, Comparison comparison) => [Said(change.Before), Said(change.Now)];
}
