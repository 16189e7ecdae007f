using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Portfolio;

internal sealed class GapWithoutAction() : CentreRule(Text, RuleSet.Strict)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC3021", DiagnosticSeverity.Info,
        title: new("Gap without an action", "施策のない差"),
        message: new("{0} is to rise from {1} to {2}, but {3}", "{0} は {1} から {2} へ上げる目標ですが、{3}"),
        advice: new("Say what is done, by whom and by when with .Action(\"…\", owner: \"…\", due: \"…\").", "何を、誰が、いつまでに行うかを .Action(\"…\", owner: \"…\", due: \"…\") で書いてください。"));

    private static readonly Bilingual NoAction = new("nothing says how", "どのように進めるかが書かれていません");
    private static readonly Bilingual NoDay = new("neither its actions nor the target say by when", "施策にも目標にも期日がありません");

    // A Basic service at 1 has a rule of its own. An action is its service's owner's unless it says otherwise.
    public override IEnumerable<Finding> Check(Centre centre) =>
        from service in centre.Services
        where service.IsProvided() && !service.IsPartial && (service.Portfolio.Actions.Count == 0 || !HasADay(service))
        let gap = service.Gap(centre)
        where gap is not null && service.BasicAtOneWithoutPlan(centre) is null
        select service.Portfolio.Actions.Count == 0
            ? Find(Text, service, gap.Target.Origin, gap.Whose, gap.Score.Value, gap.Target.Value, NoAction) with { Fixes = Listing.Of(PlanAnAction(service)) }
            : Find(Text, service, service.Portfolio.Actions[0].Text.Origin, gap.Whose, gap.Score.Value, gap.Target.Value, NoDay);

    private static bool HasADay(Service service) => service.Portfolio.TargetBy is not null || service.HasDatedAction();

    private static Fix PlanAnAction(Service service) =>
        service.Ask(new("Plan an action", "施策を書く"), service.Portfolio.TargetBy is null ? ".Action(\"\", due: \"\")" : ".Action(\"\")");
}
