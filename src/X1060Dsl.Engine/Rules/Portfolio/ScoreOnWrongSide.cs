using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Portfolio;

internal sealed class ScoreOnWrongSide() : CentreRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC3004", DiagnosticSeverity.Error,
        title: new("Score on a side that is not assigned", "担い手のいない側のスコア"),
        message: new("{0} has a {1} for the {2} side, but is not {2}d", "{0} には{2}側の{1}がありますが、{2}していません"),
        advice: new("Give one number for the side that provides it, or assign the other side too.", "担う側の数だけを書くか、もう一方の側も割り当ててください。"));

    private static readonly Bilingual Score = new("score", "スコア");
    private static readonly Bilingual Target = new("target", "目標");
    private static readonly Bilingual Insource = new("insource", "インソース");
    private static readonly Bilingual Outsource = new("outsource", "アウトソース");

    // The target of a service is wrong for the same reason as its score: it is told once.
    public override IEnumerable<Finding> Check(Centre centre) =>
        from service in centre.Services
        where service.IsProvided()
        let wrong = Misplaced(service, Score, service.Portfolio.Score) ?? Misplaced(service, Target, service.Portfolio.Target)
        where wrong is not null
        select wrong;

    private static Finding? Misplaced(Service service, Bilingual kind, Rating? rating) =>
        rating?.Insource is { } inside && !service.Profile.Assignment!.IsInsourced ? Find(Text, service, inside.Origin, service.Named(), kind, Insource)
        : rating?.Outsource is { } outside && !service.Profile.Assignment!.IsOutsourced ? Find(Text, service, outside.Origin, service.Named(), kind, Outsource)
        : null;
}
