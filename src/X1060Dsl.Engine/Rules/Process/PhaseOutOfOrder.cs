using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Process;

internal sealed class PhaseOutOfOrder() : CentreRule(Text, RuleSet.Strict)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC5013", DiagnosticSeverity.Warning,
        title: new("Phase that was looked back on before the one it builds on", "土台の段階より先に振り返った段階"),
        message: new("The {0} was looked at on {1}, before the {2} it builds on, on {3}", "{0}を {1} に振り返っていますが、その土台の{2}は {3} です"),
        advice: new("Look at it again, now that the phase before it is settled, and write that day.", "前の段階が固まったところで改めて見直し、その日付を書いてください。"));

    private static readonly Bilingual Catalogue = new("catalogue", "カタログ");
    private static readonly Bilingual Profile = new("profile", "プロファイル");
    private static readonly Bilingual Portfolio = new("portfolio", "ポートフォリオ");

    public override IEnumerable<Finding> Check(Centre centre) => centre.Evaluations.SelectMany(Check);

    // Each phase rests on the latest before it, so one that is out of order is told once.
    private static IEnumerable<Finding> Check(Evaluation evaluation)
    {
        (Bilingual Name, Fact<Date> On)? before = null;
        foreach (var (name, on) in new[] { (Catalogue, evaluation.CatalogueOn), (Profile, evaluation.ProfileOn), (Portfolio, evaluation.PortfolioOn) })
        {
            if (on is null)
                continue;

            if (before is { } earlier && on.Value < earlier.On.Value)
                yield return Find(Text, on.Origin, name, on.Value, earlier.Name, earlier.On.Value) with { Related = Listing.Of(new Related(earlier.On.Origin, new("the phase before it", "その前の段階"))) };
            else
                before = (name, on);
        }
    }
}
