using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Portfolio;

internal sealed class ServiceWithoutScore() : CentreRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC3001", DiagnosticSeverity.Warning,
        title: new("Service without a score", "スコアのないサービス"),
        message: new("{0} is provided, but has no score", "{0} は担い手がいますが、今のスコアがありません"),
        advice: new("Give today's score with .Score(…); when in doubt, 1 is the fair choice.", ".Score(…) で今のスコアを付けてください。迷うときは 1 が妥当です。"));

    public override IEnumerable<Finding> Check(Centre centre) =>
        from service in centre.Services
        where service.IsProvided() && service.Portfolio.Score is null
        select Find(Text, service, service.Origin, service.Named());
}
