using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Portfolio;

internal sealed class BasicAtOneWithoutPlan() : CentreRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC3009", DiagnosticSeverity.Warning,
        title: new("Basic service at 1 without a dated plan", "期日のある計画がない、スコア 1 のベーシック"),
        message: new("{0} is Basic and stands at 1, but no date says when that will change", "{0} はベーシックでスコアが 1 ですが、いつまでに改めるかの期日がありません"),
        advice: new("Give the target a date with .Target(…, by: \"…\"), or say what is done by when with .Action(\"…\", due: \"…\").", ".Target(…, by: \"…\") で目標に期日を付けるか、.Action(\"…\", due: \"…\") で何をいつまでに行うかを書いてください。"));

    public override IEnumerable<Finding> Check(Centre centre) =>
        from service in centre.Services
        let score = service.BasicAtOneWithoutPlan(centre)
        where score is not null
        select Find(Text, service, score.Origin, service.Named()) with { Fixes = Listing.Of(PlanAnAction(service)) };

    private static Fix PlanAnAction(Service service) =>
        service.Ask(new("Plan an action", "施策を書く"), ".Action(\"\", due: \"\")");
}
