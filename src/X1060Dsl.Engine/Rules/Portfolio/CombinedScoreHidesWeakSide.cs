using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Portfolio;

internal sealed class CombinedScoreHidesWeakSide() : MeasuredRule(Text, RuleSet.Strict, Difference)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC3024", DiagnosticSeverity.Info,
        title: new("Combined score that hides a weak side", "弱い側を隠す併用のスコア"),
        message: new("{0} counts as {1}, which hides that its {2} side is at {3}", "{0} は {1} として数えられますが、{2}側は {3} です"),
        advice: new("Show both sides with .CombineScores(Both), or count the lower one with .CombineScores(Lowest).", ".CombineScores(Both) で両側を示すか、.CombineScores(Lowest) で低い方を採ってください。"));

    private static readonly Threshold Difference = Threshold.Ceiling("difference", 2, 1, 4, new("by how much the sides of a combination may not differ", "併用の両側のスコアがどれだけ違えば知らせるか"));

    private static readonly Bilingual Insource = new("insource", "インソース");
    private static readonly Bilingual Outsource = new("outsource", "アウトソース");

    public override IEnumerable<Finding> Check(Centre centre, Measures measures) =>
        from service in centre.Services
        where centre.Combining() == ScoreRule.Highest
        let inside = service.InsideScore()
        let outside = service.OutsideScore()
        where inside is not null && outside is not null && Math.Abs(inside.Value - outside.Value) >= measures[Difference]
        let weak = inside.Value < outside.Value ? inside : outside
        select Find(Text, service, weak.Origin, service.Named(), Math.Max(inside.Value, outside.Value), ReferenceEquals(weak, inside) ? Insource : Outsource, weak.Value) with
        {
            Fixes = centre.Organization is null ? default : Listing.Of(ShowBoth(centre.Organization)),
        };

    private static Fix ShowBoth(Organization organization)
    {
        var title = new Bilingual("Show both sides", "両側を示す");
        return organization.CombineScores is { } declared
            ? declared.Origin.Replace(title, nameof(ScoreRule.Both), FixKind.Choice)
            : organization.Say(title, ".CombineScores(Both)", FixKind.Choice);
    }
}
