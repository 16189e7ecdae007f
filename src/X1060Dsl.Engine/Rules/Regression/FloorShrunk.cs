using Microsoft.CodeAnalysis;
using X1060Dsl.Regression;

namespace X1060Dsl.Rules.Regression;

internal sealed class FloorShrunk() : RegressionRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC7022", DiagnosticSeverity.Error,
        title: new("Floor smaller than agreed", "合意より狭い最低線"),
        message: new("The floor no longer holds {0}", "最低線から {0} が外れています"),
        advice: new("Set it right, or accept it with x1060 lock and have the lock reviewed.", "元に戻すか、x1060 lock で受け入れて、ロックの変更をレビューしてください。"));

    private protected override object[] Words(Change change, Comparison comparison) => [Said(change.Before)];
}
