using Microsoft.CodeAnalysis;
using X1060Dsl.Model;
using X1060Dsl.Text;

namespace X1060Dsl.Rules.Portfolio;

internal sealed class SelfApprovedService() : CentreRule(Text, RuleSet.All)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC3025", DiagnosticSeverity.Info,
        title: new("Service approved by its own owner", "責任者自身が承認したサービス"),
        message: new("{0} was approved by {1}, who answers for it", "{0} を承認した {1} は、このサービスの責任者です"),
        advice: new("Have somebody else read it once more and approve it.", "ほかの人にも確かめてもらい、承認を取ってください。"));

    // A 5 asks for an authority, and who has that authority has nobody above to ask.
    public override IEnumerable<Finding> Check(Centre centre) =>
        from service in centre.Services
        where service.IsProvided() && service is { Profile.Owner: not null, Portfolio.ApprovedBy: not null }
        let approved = service.Portfolio.ApprovedBy
        where !string.IsNullOrWhiteSpace(approved.Value) && Folding.AreSame(service.Profile.Owner!.Value, approved.Value)
        where service.InsideScore() is not { Value: 5 } && centre.Organization?.IsAuthority(approved.Value) is not true
        select Find(Text, service, approved.Origin, service.Named(), approved.Value);
}
