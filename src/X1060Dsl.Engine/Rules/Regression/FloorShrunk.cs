using Microsoft.CodeAnalysis;
using X1060Dsl.Regression;

namespace X1060Dsl.Rules.Regression;

internal sealed class FloorShrunk() : RegressionRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC7022", DiagnosticSeverity.Error,
        title: new("Floor smaller than agreed", "合意より狭いフロア"),
        message: new("The floor no longer includes {0}", "フロアから {0} が外れています"),
        advice: new("Set it back, or accept it with x1060 lock and have the change of the lock reviewed.", "元に戻すか、x1060 lock で受け入れ、ロックの変更のレビューを受けてください。"));

    private protected override object[] Words(Change change, Comparison comparison) => [Said(change.Before)];
}
