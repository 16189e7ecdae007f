using Microsoft.CodeAnalysis;
using X1060Dsl.Model;
using X1060Dsl.Rules.Portfolio;

namespace X1060Dsl.Rules.Profile;

internal sealed class ContractEndsBeforeTarget() : DatedRule(Text, RuleSet.Strict)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC2017", DiagnosticSeverity.Info,
        title: new("Contract that ends before the target is reached", "目標の期日より先に終わる契約"),
        message: new("The contract with {0} ends on {1}, before the targets of {2} are due", "{0} との契約は、{2} の目標の期日より前の {1} に終わります"),
        advice: new("Plan the renewal or the change of provider together with the target.", "契約の更新や事業者の変更を、目標と合わせて計画してください。"));

    // A contract that has ended is told as that; a target that is reached needs it no more.
    public override IEnumerable<Finding> Check(Centre centre, Date today) =>
        from provider in centre.ByProvider()
        let until = provider.Declared?.ContractUntil
        where until is not null && until.Value >= today
        let late = provider.Services.FindAll(service => service.Portfolio.TargetBy is { } due && until.Value < due.Value && IsOpen(service, centre))
        where late.Count > 0
        select Find(Text, until.Origin, provider.Name.Value, until.Value, Saying.Named(late)) with
        {
            Related = Listing.Of(new Related(late[0].Portfolio.TargetBy!.Origin, new("the target is due", "目標の期日"))),
        };

    private static bool IsOpen(Service service, Centre centre) =>
        ScoreAndTarget.Of(service, centre).Any(static rated => rated.Score.Value < rated.Target.Value);
}
