using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Profile;

internal sealed class ExpiredContract() : DatedRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC2016", DiagnosticSeverity.Warning,
        title: new("Provider whose contract has ended", "契約の切れた事業者"),
        message: new("The contract with {0} ended on {1}, yet it provides {2}", "{0} との契約は {1} で終わっていますが、{2} を担っています"),
        advice: new("If it was renewed, write its new last day; if not, say who provides the services now.", "更新済みであれば新しい最終日を、そうでなければ今の担い手を書いてください。"));

    public override IEnumerable<Finding> Check(Centre centre, Date today) =>
        from provider in centre.ByProvider()
        let until = provider.Declared?.ContractUntil
        where until is not null && until.Value < today && provider.Services.Count > 0
        select Find(Text, until.Origin, provider.Name.Value, until.Value, Saying.Named(provider.Services));
}
