using Microsoft.CodeAnalysis;
using X1060Dsl.Groups;

namespace X1060Dsl.Rules.Groups;

internal sealed class CircularProvision() : GroupRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC8005", DiagnosticSeverity.Error,
        title: new("Service provided in a circle", "堂々めぐりの提供"),
        message: new("Nobody provides {0} in the end: {1}", "{0} を最終的に担う組織がありません: {1}"),
        advice: new("Let one of them provide it, with a team of its own or a provider outside.", "いずれかの組織が、自身のチームか外部の事業者で担うようにしてください。"));

    public override IEnumerable<GroupFinding> Check(Group all) =>
        from ring in ProvisionRing.In(all)
        let first = ring.Members[0]
        select Find(first, ring.Service, ring.Service.ProvidedBy!.Origin, ring.Service.Name, string.Join(" → ", ring.Members.Append(first).Select(static one => one.Organization.Name.Value)));
}
