using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Profile;

internal sealed class InsourceWithoutTeam() : CentreRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC2003", DiagnosticSeverity.Error,
        title: new("Insourced service without a team", "チームの決まっていないインソース"),
        message: new("{0} is insourced, but no team is named", "{0} はインソースですが、チームが書かれていません"),
        advice: new("Name the team or department: .Insource(\"…\").", ".Insource(\"…\") にチームや部署の名前を書いてください。"));

    public override IEnumerable<Finding> Check(Centre centre) =>
        from service in centre.Services
        where !service.IsUnnecessary && service.Profile.Assignment is { IsInsourced: true, Team: null }
        select Find(Text, service, service.Profile.Assignment!.InsourceOrigin, service.Named());
}
