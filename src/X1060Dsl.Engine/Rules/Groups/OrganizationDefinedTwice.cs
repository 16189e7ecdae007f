using Microsoft.CodeAnalysis;
using X1060Dsl.Groups;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Groups;

internal sealed class OrganizationDefinedTwice() : GroupRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC8003", DiagnosticSeverity.Error,
        title: new("Organisation defined twice", "二つの定義がある組織"),
        message: new("'{0}' has another definition in this run, and nobody can tell which one holds", "「{0}」には、この検査の対象にもう一つ定義があり、どちらが正しいのか決められません"),
        advice: new("Keep one of them, or give them the names of two organisations.", "一方を残すか、別々の組織名を付けてください。"));

    private static readonly Bilingual First = new("defined here first", "先の定義");

    public override IEnumerable<GroupFinding> Check(Group all) =>
        from member in all.Members
        let first = all.Find(member.Organization.Name.Value)
        where first is not null && first != member
        let found = Find(member, member.Organization.Name.Origin, member.Organization.Name.Value)
        select found with { Finding = found.Finding with { Related = Listing.Of(new Related(first.Organization.Name.Origin, First)) } };
}
