using Microsoft.CodeAnalysis;
using X1060Dsl.Groups;
using X1060Dsl.Text;

namespace X1060Dsl.Rules.Groups;

internal sealed class MemberWithoutDefinition() : GroupRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC8002", DiagnosticSeverity.Warning,
        title: new("Member without a definition", "定義のない構成組織"),
        message: new("'{0}' belongs to the group, and no definition of this run is its own{1}", "グループに属する「{0}」の定義が、この検査の対象にありません{1}"),
        advice: new("Write its definition, beginning with x1060 init, or check the whole group in one run.", "x1060 init から始めてその組織の定義を書くか、グループ全体を一度に検査してください。"));

    public override IEnumerable<GroupFinding> Check(Group all) =>
        from member in all.Members
        from listed in member.Organization.Members
        where !string.IsNullOrWhiteSpace(listed.Value) && all.Find(listed.Value) is null
        let near = Suggestions.For(listed.Value, all.Members.Where(other => other != member).Select(static other => other.Organization.Name.Value))
        select Find(member, listed.Origin, listed.Value, Saying.DidYouMean(near));
}
