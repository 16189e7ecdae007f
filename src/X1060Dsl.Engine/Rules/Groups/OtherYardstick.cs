using Microsoft.CodeAnalysis;
using X1060Dsl.Groups;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Groups;

internal sealed class OtherYardstick() : GroupRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC8009", DiagnosticSeverity.Warning,
        title: new("Another yardstick than the group's", "グループと異なるものさし"),
        message: new("{0} is {1} here and {2} at '{3}', so that their numbers cannot be compared", "{0}がここでは {1}、「{3}」では {2} で、数字を比べられません"),
        advice: new("Agree on one within the group.", "グループで一つに決めてください。"));

    private static readonly Bilingual Edition = new("The edition", "版"), Combining = new("The rule for combined scores", "併用のスコアの採り方");

    public override IEnumerable<GroupFinding> Check(Group all)
    {
        foreach (var member in all.Members)
        {
            var top = all.TopOf(member);
            if (top.Edition != member.Edition)
                yield return Find(member, (member.Organization.Edition ?? Unsaid(member)).Origin, Edition, Word(member.Edition), Word(top.Edition), top.Organization.Name.Value);
            if (top.Combining != member.Combining)
                yield return Find(member, member.Organization.CombineScores?.Origin ?? member.Organization.Name.Origin, Combining, member.Combining, top.Combining, top.Organization.Name.Value);
        }
    }

    private static Fact<Edition> Unsaid(Member member) => new(member.Edition, member.Organization.Name.Origin);

    private static string Word(Edition edition) => edition.ToString();
}
