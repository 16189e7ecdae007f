using Microsoft.CodeAnalysis;
using X1060Dsl.Groups;

namespace X1060Dsl.Rules.Groups;

internal sealed class MemberFarBelowGroup() : GroupRule(Text)
{
    // Of a few organisations one is easily the weakest.
    private const int Few = 5, Fair = 3, Weak = 1;

    private static readonly DiagnosticDescriptor Text = Describe("CDC8013", DiagnosticSeverity.Info,
        title: new("Member far below its group", "グループから大きく遅れた構成組織"),
        message: new("{0} has a score of 1, and all {1} others of the group that need it have 3 or more", "{0} のスコアは 1 ですが、必要とするグループ内のほかの {1} 組織はすべて 3 以上です"),
        advice: new("Ask one of the others how they did it; the weakest one is where an attacker comes in.", "進んでいる組織に方法を尋ねてください。攻撃者は最も弱い組織から入ります。"));

    public override IEnumerable<GroupFinding> Check(Group all) =>
        from one in all.ByTop
        where one.Count() > Few
        from scored in one.SelectMany(static member => member.Services.Where(static service => service is { IsWanted: true, Score: not null }).Select(service => (Member: member, Service: service))).GroupBy(static scored => scored.Service.Code, StringComparer.Ordinal)
        let weak = scored.Where(static scored => scored.Service.Score!.Value == Weak).Take(2).ToList()
        where weak.Count == 1 && scored.Count() > Few && scored.Count(static scored => scored.Service.Score!.Value >= Fair) == scored.Count() - 1
        select Find(weak[0].Member, weak[0].Service, weak[0].Service.Score!.Origin, weak[0].Service.Name, scored.Count() - 1);
}
