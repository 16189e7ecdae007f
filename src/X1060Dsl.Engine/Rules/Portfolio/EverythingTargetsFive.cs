using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Portfolio;

internal sealed class EverythingTargetsFive() : CentreRule(Text, RuleSet.Strict)
{
    // Fewer may really be the few that matter most.
    private const int Many = 10;

    private static readonly DiagnosticDescriptor Text = Describe("CDC3020", DiagnosticSeverity.Info,
        title: new("Target of 5 for every service", "すべてのサービスで 5 の目標"),
        message: new("All {0} targets are 5, which does not say where to begin", "{0}件の目標がすべて 5 で、どこから手を付けるかが分かりません"),
        advice: new("Aim at 5 where the risk asks for it, and at what is enough elsewhere.", "リスクに見合うところだけを 5 とし、ほかは十分と言える水準を目標にしてください。"));

    public override IEnumerable<Finding> Check(Centre centre)
    {
        if (centre.Organization is null)
            yield break;

        var fives = 0;
        foreach (var service in centre.Services)
        {
            if (!service.IsWanted || service.Portfolio.Target?.Combined(ScoreRule.Lowest) is not { Value: var target })
                continue;
            if (target < 5)
                yield break;
            fives++;
        }

        if (fives >= Many)
            yield return Find(Text, centre.Origin, fives);
    }
}
