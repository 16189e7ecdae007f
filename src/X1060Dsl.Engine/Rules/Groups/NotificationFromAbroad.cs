using Microsoft.CodeAnalysis;
using X1060Dsl.Groups;
using X1060Dsl.Text;

namespace X1060Dsl.Rules.Groups;

internal sealed class NotificationFromAbroad() : GroupRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC8011", DiagnosticSeverity.Warning,
        title: new("Incidents notified from abroad only", "国外の組織だけによるインシデント通知"),
        message: new("{0} is left to '{1}' in {2}, and nobody in {3} notifies the authorities there", "{0} を {2} の「{1}」に任せており、{3} で当局に通知する人がいません"),
        advice: new("Name a team or a provider that notifies in the country itself, beside that of the group.", "グループの組織に加えて、その国で通知を担うチームか事業者を書いてください。"));

    public override bool NamesServices => true;

    public override IEnumerable<GroupFinding> Check(Group all) =>
        from member in all.Members
        where !string.IsNullOrWhiteSpace(member.Organization.Country?.Value)
        let service = member.Find("D-6")
        where service is { ProvidedBy: not null, IsAssigned: false, IsWanted: true }
        let provider = all.ProviderOf(service)
        where !string.IsNullOrWhiteSpace(provider?.Organization.Country?.Value) && !Folding.AreSame(provider!.Organization.Country!.Value, member.Organization.Country!.Value)
        select Find(member, service!, service!.ProvidedBy!.Origin, service.Name, provider!.Organization.Name.Value, provider.Organization.Country!.Value, member.Organization.Country!.Value);
}
