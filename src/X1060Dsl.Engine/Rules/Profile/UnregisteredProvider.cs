using Microsoft.CodeAnalysis;
using X1060Dsl.Model;
using X1060Dsl.Text;

namespace X1060Dsl.Rules.Profile;

internal sealed class UnregisteredProvider() : CentreRule(Text, RuleSet.All)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC2018", DiagnosticSeverity.Info,
        title: new("Provider that is not said to be registered", "登録の確認が書かれていない事業者"),
        message: new("{0} provides {1}; Japan keeps a public register of such providers, and nothing says that it is listed", "{0} は {1} を担っています。国内にはこうした事業者の公的な登録制度がありますが、登録の有無が書かれていません"),
        advice: new("Look it up; if it is listed, say so with .Registered().", "登録の有無を調べ、登録されていれば .Registered() と書いてください。"));

    public override bool NamesServices => true;

    public override IEnumerable<Finding> Check(Centre centre) =>
        from provider in centre.ByProvider()
        where provider.Declared is { IsRegistered: false } declared && IsInJapan(declared)
        let services = provider.Services.FindAll(static service => service.Code is "A-12" or "B-1" or "C-1" or "E-3" or "E-5")
        where services.Count > 0
        select Find(Text, provider.Name.Origin, provider.Name.Value, Saying.Named(services));

    // Who names no country is taken to be at home, as the register is of no use elsewhere.
    private static bool IsInJapan(Provider provider) =>
        provider.Country is not { Value: var country } || (country.Length <= 20 && Folding.Fold(country) is "" or "jp" or "jpn" or "japan" or "日本");
}
