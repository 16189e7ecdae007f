using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Process;

internal sealed class ActionOutgrowsShortCycle() : CentreRule(Text, RuleSet.Strict)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC5015", DiagnosticSeverity.Info,
        title: new("Action that needs new resources, filed in the short cycle", "短期サイクルに入れた、新しい資源の要る施策"),
        message: new("An action for {0} is filed in the short cycle and speaks of '{1}', which mostly takes people or money that are not there yet", "{0} の施策は短期サイクルにありますが、「{1}」とあります。多くの場合、まだない人や予算が要ります"),
        advice: new("File it in the long cycle, where plan and resources are decided: LongCycle in the place of ShortCycle.", "計画と資源を決める長期サイクルに移してください。ShortCycle を LongCycle に替えます。"));

    public override IEnumerable<Finding> Check(Centre centre) =>
        from service in centre.Services
        from action in service.Portfolio.Actions
        where action.Cycle is { Value: Cycle.ShortCycle }
        let said = NewResourceInShortCycle.NewResourceIn(action.Text.Value)
        where said is not null
        select Find(Text, service, action.Cycle!.Origin, service.Named(), said) with
        {
            Fixes = Listing.Of(action.Cycle.Origin.Replace(new("File it in the long cycle", "長期サイクルに移す"), nameof(Cycle.LongCycle), FixKind.Choice)),
        };
}
