using Microsoft.CodeAnalysis;
using X1060Dsl.Groups;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Groups;

internal sealed class ScoreAboveItsProvider() : GroupRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC8008", DiagnosticSeverity.Warning,
        title: new("Score above that of who provides the service", "提供元を上回るスコア"),
        message: new("{0} has a score of {1}, and '{2}', which provides it, one of {3}", "{0} のスコアは {1} ですが、提供元の「{2}」では {3} です"),
        advice: new("Find out which of the two scores is right; what comes from elsewhere is hardly better here than there.", "どちらのスコアが正しいか確かめてください。ほかから受けるサービスが、提供元より良くなることはまずありません。"));

    private static readonly Bilingual There = new("the score there", "提供元のスコア");

    public override IEnumerable<GroupFinding> Check(Group all) =>
        from member in all.Members
        from service in member.Services
        where service is { ProvidedBy: not null, Score: not null, IsAssigned: false }
        let source = all.ChainOf(member, service).Where(static one => one.Service.Score is not null).Take(1).ToList()
        where source.Count > 0 && source[0].Service.Score!.Value < service.Score!.Value
        let found = Find(member, service, service.Score!.Origin, service.Name, service.Score.Value, source[0].Member.Organization.Name.Value, source[0].Service.Score!.Value)
        select found with { Finding = found.Finding with { Related = Listing.Of(new Related(source[0].Service.Score!.Origin, There)) } };
}
