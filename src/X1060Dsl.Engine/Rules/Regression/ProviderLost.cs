using Microsoft.CodeAnalysis;
using X1060Dsl.Regression;

namespace X1060Dsl.Rules.Regression;

internal sealed class ProviderLost() : RegressionRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC7010", DiagnosticSeverity.Warning,
        title: new("Team or provider that was lost", "失われたチームまたは事業者"),
        message: new("{0} has lost a team or a provider: {1} became {2}", "{0} のチームか事業者が失われています。{1} が {2} になっています"),
        advice: new("Set it right, or accept it with x1060 lock and have the lock reviewed.", "元に戻すか、x1060 lock で受け入れて、ロックの変更をレビューしてください。"));

    private protected override object[] Words(Change change, Comparison comparison) => [Whose(change, comparison), Said(change.Before), Said(change.Now)];
}
