using Microsoft.CodeAnalysis;
using X1060Dsl.Regression;

namespace X1060Dsl.Rules.Regression;

internal sealed class OwnerChanged() : RegressionRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC7009", DiagnosticSeverity.Info,
        title: new("Owner other than agreed", "合意と異なる責任者"),
        message: new("The owner of {0} changed from {1} to {2}", "{0} の責任者が{1}から{2}に代わっています"),
        advice: new("Set it back, or accept it with x1060 lock and have the change of the lock reviewed.", "元に戻すか、x1060 lock で受け入れ、ロックの変更のレビューを受けてください。"));

    private protected override object[] Words(Change change, Comparison comparison) => [Whose(change, comparison), Quoted(change.Before), Quoted(change.Now)];
}
