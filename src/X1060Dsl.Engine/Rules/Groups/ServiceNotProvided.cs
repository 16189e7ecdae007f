using Microsoft.CodeAnalysis;
using X1060Dsl.Groups;
using X1060Dsl.Model;
using X1060Dsl.Text;

namespace X1060Dsl.Rules.Groups;

internal sealed class ServiceNotProvided() : GroupRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC8006", DiagnosticSeverity.Error,
        title: new("Service taken from who does not provide it", "提供していない組織から受けるサービス"),
        message: new("{0} is taken from '{1}', {2}", "{0} を「{1}」から受けていますが、{2}"),
        advice: new("Agree with that organisation on it, or provide the service otherwise.", "提供元の組織と取り決めるか、別の方法で担ってください。"));

    public override IEnumerable<GroupFinding> Check(Group all) =>
        from member in all.Members
        from service in member.Services
        where service.ProvidedBy is not null
        let fault = all.FaultOf(member, service)
        where fault is not null and not ProvisionFault.Absent
        select Find(member, service, service.ProvidedBy!.Origin, service.Name, all.ProviderOf(service)!.Organization.Name.Value, Why(fault.Value));

    private static Bilingual Why(ProvisionFault fault) => fault switch
    {
        ProvisionFault.Excluded => new("which provides it to others only", "提供先に含まれていません"),
        ProvisionFault.Silent => new("which says nothing of it", "その組織の定義には何も書かれていません"),
        ProvisionFault.Unnecessary => new("which holds it to be unnecessary", "その組織では不要とされています"),
        ProvisionFault.Unassigned => new("which leaves it unassigned", "その組織では未割当です"),
        _ => new("which has not decided who provides it", "その組織では、誰が担うか決まっていません"),
    };
}
