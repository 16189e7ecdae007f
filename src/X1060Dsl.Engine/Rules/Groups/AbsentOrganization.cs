using Microsoft.CodeAnalysis;
using X1060Dsl.Groups;
using X1060Dsl.Model;
using X1060Dsl.Text;

namespace X1060Dsl.Rules.Groups;

internal sealed class AbsentOrganization() : GroupRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC8001", DiagnosticSeverity.Info,
        title: new("Organisation that is not there", "定義のない組織への参照"),
        message: new("'{0}' is named as {1}, and no definition of this run is its own{2}", "{1}とされている「{0}」の定義が、この検査の対象にありません{2}"),
        advice: new("Correct the name, or check the whole group in one run: x1060 check FOLDER.", "名前を直すか、x1060 check フォルダー で、グループ全体を一度に検査してください。"));

    private static readonly Bilingual Parent = new("the parent", "親組織"), Provider = new("the provider of a service", "サービスの提供元"), Receiver = new("the receiver of a service", "サービスの提供先");

    // Once for each organisation and part it plays: a member may take sixty services from one that is not there. That one of
    // its own members has no definition is told as just that.
    public override IEnumerable<GroupFinding> Check(Group all)
    {
        foreach (var member in all.Members)
        {
            var told = new HashSet<(string, Bilingual)>(member.Organization.Members.Select(static listed => (Folding.Fold(listed.Value), Receiver)));
            foreach (var (named, part, service) in NamedBy(member))
            {
                if (string.IsNullOrWhiteSpace(named.Value) || all.Find(named.Value) is not null || !told.Add((Folding.Fold(named.Value), part)))
                    continue;

                var near = Saying.DidYouMean(Suggestions.For(named.Value, all.Members.Where(other => other != member).Select(static other => other.Organization.Name.Value)));
                yield return service is null ? Find(member, named.Origin, named.Value, part, near) : Find(member, service, named.Origin, named.Value, part, near);
            }
        }
    }

    private static IEnumerable<(Fact<string> Named, Bilingual Part, MemberService? Service)> NamedBy(Member member)
    {
        if (member.Organization.Parent is { } parent)
            yield return (parent, Parent, null);
        foreach (var service in member.Services)
        {
            if (service.ProvidedBy is { } by)
                yield return (by, Provider, service);
            foreach (var receiver in service.Serves)
                yield return (receiver, Receiver, service);
        }
    }
}
