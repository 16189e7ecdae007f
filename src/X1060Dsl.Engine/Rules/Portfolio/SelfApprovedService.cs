using Microsoft.CodeAnalysis;
using X1060Dsl.Model;
using X1060Dsl.Surveying;

namespace X1060Dsl.Rules.Portfolio;

internal sealed class SelfApprovedService() : CentreRule(Text, RuleSet.All)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC3025", DiagnosticSeverity.Info,
        title: new("Service approved by its own owner", "責任者自身が承認したサービス"),
        message: new("{0} was approved by {1}, who answers for it", "{0} を承認した {1} は、このサービスの責任者です"),
        advice: new("Have somebody else read it once more and approve it.", "ほかの人にも確かめてもらい、承認を取ってください。"));

    public override IEnumerable<Finding> Check(Centre centre) =>
        from conflict in DutyConflict.OfApprovers(centre)
        let service = conflict.Services[0]
        select Find(Text, service, conflict.Holder.Origin, service.Named(), conflict.Who);
}
