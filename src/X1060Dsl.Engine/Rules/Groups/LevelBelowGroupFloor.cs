using Microsoft.CodeAnalysis;
using X1060Dsl.Groups;
using X1060Dsl.Model;
using X1060Dsl.Standard;
using X1060Dsl.Text;

namespace X1060Dsl.Rules.Groups;

internal sealed class LevelBelowGroupFloor() : GroupRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC8007", DiagnosticSeverity.Error,
        title: new("Level below the floor of the group", "グループのフロアを下回るレベル"),
        message: new("{0} is {1}, and '{2}' holds it to be Basic for its group", "{0} は{1}ですが、「{2}」がグループのフロアとしてベーシックに定めています"),
        advice: new("Make it Basic, or have the group's centre agree to a waiver.", "ベーシックにするか、グループの合意を得て免除を書いてください。"));

    private static readonly Bilingual Floor = new("the floor of the group", "グループのフロア"), Makes = new("Make it Basic", "ベーシックにする");

    public override IEnumerable<GroupFinding> Check(Group all) =>
        from member in all.Members
        from floor in Floors(all.Above(member))
        let service = member.Find(floor.Code.Value)
        where service is { Level.Value: not Level.Basic } && service.ProvidedBy is null
        select Told(member, service, floor.Above, floor.Code);

    private GroupFinding Told(Member member, MemberService service, Member above, Fact<string> code)
    {
        var found = Find(member, service, service.Level!.Origin, service.Name, Rubric.Of(service.Level.Value).Name, above.Organization.Name.Value);
        return found with
        {
            Finding = found.Finding with
            {
                Related = Listing.Of(new Related(code.Origin, Floor)),
                Fixes = Listing.Of(service.Level.Origin.Replace(Makes, nameof(Level.Basic), FixKind.Choice)),
            },
        };
    }

    // The nearest one that says it; a parent repeats what stands above it.
    private static IEnumerable<(Member Above, Fact<string> Code)> Floors(Listing<Member> above)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var one in above)
        {
            foreach (var code in one.Organization.Floor ?? default)
            {
                if (told.Add(Folding.Fold(code.Value)))
                    yield return (one, code);
            }
        }
    }
}
