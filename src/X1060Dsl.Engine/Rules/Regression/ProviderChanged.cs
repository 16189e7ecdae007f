using Microsoft.CodeAnalysis;
using X1060Dsl.Regression;

namespace X1060Dsl.Rules.Regression;

internal sealed class ProviderChanged() : RegressionRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC7011", DiagnosticSeverity.Info,
        title: new("Team or provider other than agreed", "合意と異なるチームまたは事業者"),
        message: new("{0} is provided by others: {1} became {2}", "{0} の担い手が変わっています。{1} が {2} になっています"),
        advice: new("Set it right, or accept it with x1060 lock and have the lock reviewed.", "元に戻すか、x1060 lock で受け入れて、ロックの変更をレビューしてください。"));

    private protected override object[] Words(Change change, Comparison comparison) => [Whose(change, comparison), Said(change.Before), Said(change.Now)];
}
