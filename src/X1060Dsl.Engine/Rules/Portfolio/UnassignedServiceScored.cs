using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Portfolio;

internal sealed class UnassignedServiceScored() : CentreRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC3005", DiagnosticSeverity.Error,
        title: new("Score above 1 for a service that nobody provides", "担い手がいないのに 2 以上のスコア"),
        message: new("{0} is Unassigned, but its score is {1}; what nobody does is a 1", "{0} は未割当ですが、スコアが {1} です。誰も行っていなければ 1 です"),
        advice: new("Say who provides it, or score it 1.", "担い手を書くか、スコアを 1 にしてください。"));

    public override IEnumerable<Finding> Check(Centre centre) =>
        from service in centre.Services
        where service.IsLeftUnassigned()
        let score = service.Portfolio.Score?.Combined(ScoreRule.Highest)
        where score is { Value: > 1 }
        select Find(Text, service, score.Origin, service.Named(), score.Value);
}
