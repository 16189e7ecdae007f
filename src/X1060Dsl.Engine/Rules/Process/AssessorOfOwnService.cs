using Microsoft.CodeAnalysis;
using X1060Dsl.Model;
using X1060Dsl.Surveying;

namespace X1060Dsl.Rules.Process;

internal sealed class AssessorOfOwnService() : CentreRule(Text, RuleSet.Strict)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC5016", DiagnosticSeverity.Info,
        title: new("Only assessor of a service that is their own", "自分のサービスを一人で評価する評価者"),
        message: new("{0} is the only assessor and owns {1}: they score their own work", "評価者は {0} だけで、{1} の責任者でもあります。自分の仕事に自分でスコアを付けることになります"),
        advice: new("Name a second assessor with .Assessors(\"…\", \"…\"), who scores those services.", "そのサービスのスコアを付ける、もう一人の評価者を .Assessors(\"…\", \"…\") に加えてください。"));

    public override IEnumerable<Finding> Check(Centre centre) =>
        DutyConflict.OfOnlyAssessor(centre).Select(static conflict => Find(Text, conflict.Holder.Origin, conflict.Who, Saying.Named(conflict.Services)));
}
