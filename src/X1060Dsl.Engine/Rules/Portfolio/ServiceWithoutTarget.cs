using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Portfolio;

internal sealed class ServiceWithoutTarget() : CentreRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC3002", DiagnosticSeverity.Warning,
        title: new("Service without a target", "目標のないサービス"),
        message: new("{0} has a score, but no target", "{0} にはスコアがありますが、目標がありません"),
        advice: new("Set the score to be reached with .Target(…); the same as today is a target too.", ".Target(…) で目標のスコアを決めてください。今と同じ値も目標になります。"));

    // A service without a score is told of that first.
    public override IEnumerable<Finding> Check(Centre centre) =>
        from service in centre.Services
        where service.IsProvided() && service.Portfolio is { Score: not null, Target: null }
        select Find(Text, service, service.Origin, service.Named());
}
