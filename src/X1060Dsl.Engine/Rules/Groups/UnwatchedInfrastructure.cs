using Microsoft.CodeAnalysis;
using X1060Dsl.Groups;
using X1060Dsl.Text;

namespace X1060Dsl.Rules.Groups;

internal sealed class UnwatchedInfrastructure() : GroupRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC8010", DiagnosticSeverity.Warning,
        title: new("Infrastructure of one's own that is taken to be watched", "見てもらえているはずの自前の基盤"),
        message: new("{0} is taken from '{1}', which does not say that it covers the infrastructure that '{2}' runs itself", "{0} を「{1}」から受けていますが、「{2}」が自前で運用する基盤も対象だとは書かれていません"),
        advice: new("Have the provider name the organisation with .Serves(…), or provide the service for the own infrastructure.", "提供元に .Serves(…) で組織名を書いてもらうか、自前の基盤の分を自組織で担ってください。"));

    public override bool NamesServices => true;

    public override IEnumerable<GroupFinding> Check(Group all) =>
        from member in all.Members
        where member.Organization.HasOwnInfrastructure
        from service in member.Services
        where service is { ProvidedBy: not null, IsAssigned: false } && WatchesInfrastructure(service)
        let provider = all.ProviderOf(service)
        where provider is not null && provider != member && provider.Find(service.Code) is { } given && !given.Serves.Any(one => Folding.Fold(one.Value) == member.Fold)
        select Find(member, service, service.ProvidedBy!.Origin, service.Name, provider.Organization.Name.Value, member.Organization.Name.Value);

    // What looks at networks, machines and their logs day by day. Which services these are is our judgement.
    private static bool WatchesInfrastructure(MemberService service) =>
        service.Code is "B-1" or "B-2" or "E-1" or "E-2" or "E-3" or "E-4" or "G-2" or "G-3" or "G-4" or "G-5" or "G-6" or "G-7";
}
