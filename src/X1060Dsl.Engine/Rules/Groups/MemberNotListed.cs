using Microsoft.CodeAnalysis;
using X1060Dsl.Groups;
using X1060Dsl.Model;
using X1060Dsl.Text;

namespace X1060Dsl.Rules.Groups;

internal sealed class MemberNotListed() : GroupRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC8015", DiagnosticSeverity.Info,
        title: new("Member that its group does not list", "グループの一覧にない構成組織"),
        message: new("'{0}' names '{1}' as its parent, which lists its members and not this one", "「{0}」は「{1}」を親組織としていますが、「{1}」の構成組織の一覧にありません"),
        advice: new("Add it to .Members(…) of the parent, or correct .Parent(…).", "親組織の .Members(…) に加えるか、.Parent(…) を直してください。"));

    private static readonly Bilingual List = new("the list", "一覧");

    public override IEnumerable<GroupFinding> Check(Group all) =>
        from member in all.Members
        let above = all.Above(member)
        where above.Count > 0 && above[0].Organization.Members.Count > 0
        let listing = above.FirstOrDefault(one => one.Organization.Members.Any(listed => Folding.Fold(listed.Value) == member.Fold))
        where listing is null
        let found = Find(member, member.Organization.Parent!.Origin, member.Organization.Name.Value, above[0].Organization.Name.Value)
        select found with { Finding = found.Finding with { Related = Listing.Of(new Related(above[0].Organization.Members[0].Origin, List)) } };
}
