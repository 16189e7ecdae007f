using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Profile;

internal sealed class OutsourceWithoutProvider() : CentreRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC2004", DiagnosticSeverity.Error,
        title: new("Outsourced service without a provider", "事業者の決まっていないアウトソース"),
        message: new("{0} is outsourced, but no provider is named", "{0} はアウトソースですが、事業者が書かれていません"),
        advice: new("Name the provider: .Outsource(\"…\").", ".Outsource(\"…\") に事業者の名前を書いてください。"));

    public override IEnumerable<Finding> Check(Centre centre) =>
        from service in centre.Services
        where !service.IsUnnecessary && service.Profile.Assignment is { IsOutsourced: true, Provider: null }
        select Find(Text, service, service.Profile.Assignment!.OutsourceOrigin, service.Named());
}
