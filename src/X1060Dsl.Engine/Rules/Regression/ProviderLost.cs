using Microsoft.CodeAnalysis;
using X1060Dsl.Regression;

namespace X1060Dsl.Rules.Regression;

internal sealed class ProviderLost() : RegressionRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC7010", DiagnosticSeverity.Warning,
        title: new("Team or provider that was lost", "いなくなったチームまたは事業者"),
        message: new("{0} has lost a team or a provider: it was {1} and is now {2}", "{0} のチームか事業者がいなくなっています。以前は {1}、今は {2} です"),
        advice: new("Set it back, or accept it with x1060 lock and have the change of the lock reviewed.", "元に戻すか、x1060 lock で受け入れ、ロックの変更のレビューを受けてください。"));

    private protected override object[] Words(Change change, Comparison comparison) => [Whose(change, comparison), Said(change.Before), Said(change.Now)];
}
