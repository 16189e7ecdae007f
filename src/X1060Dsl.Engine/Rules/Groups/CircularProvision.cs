using Microsoft.CodeAnalysis;
using X1060Dsl.Groups;

namespace X1060Dsl.Rules.Groups;

internal sealed class CircularProvision() : GroupRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC8005", DiagnosticSeverity.Error,
        title: new("Service provided in a circle", "堂々めぐりの提供"),
        message: new("Nobody provides {0} in the end: {1}", "{0} を最終的に担う組織がありません: {1}"),
        advice: new("Let one of them provide it, with a team of its own or a provider outside.", "いずれかの組織が、自身のチームか外部の事業者で担うようにしてください。"));

    public override IEnumerable<GroupFinding> Check(Group all)
    {
        var told = new HashSet<(Member, string)>();
        foreach (var member in all.Members)
        {
            foreach (var service in member.Services)
            {
                if (service.ProvidedBy is not { } by || told.Contains((member, service.Code)) || Ring(all, member, service) is not { } ring)
                    continue;

                told.UnionWith(ring.Select(one => (one, service.Code)));
                yield return Find(member, service, by.Origin, service.Name, string.Join(" → ", ring.Append(member).Select(static one => one.Organization.Name.Value)));
            }
        }
    }

    // Who has hands of its own as well ends the circle.
    private static List<Member>? Ring(Group all, Member member, MemberService service)
    {
        if (service.IsAssigned)
            return null;
        if (all.ProviderOf(service) == member)
            return [member];

        var ring = new List<Member> { member };
        foreach (var (next, given) in all.ChainOf(member, service))
        {
            if (given.IsAssigned)
                return null;

            ring.Add(next);
            if (all.ProviderOf(given) == member)
                return ring;
        }

        return null;
    }
}
