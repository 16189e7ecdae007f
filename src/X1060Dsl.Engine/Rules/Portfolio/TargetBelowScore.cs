using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Portfolio;

internal sealed class TargetBelowScore() : CentreRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC3003", DiagnosticSeverity.Warning,
        title: new("Target below the score", "今のスコアより低い目標"),
        message: new("{0} is at {1} and meant to fall to {2}, but nobody says why", "{0} は今 {1} で、目標はそれより低い {2} ですが、理由がありません"),
        advice: new("Correct the target, or say why less is enough with .Because(\"…\").", "目標を直すか、下げてよい理由を .Because(\"…\") で書いてください。"));

    public override IEnumerable<Finding> Check(Centre centre) =>
        from service in centre.Services
        where service.IsProvided() && service.Catalogue.Because is null
        from rated in ScoreAndTarget.Of(service, centre)
        where rated.Target.Value < rated.Score.Value
        select Find(Text, service, rated.Target.Origin, rated.Whose, rated.Score.Value, rated.Target.Value) with { Fixes = Listing.Of(service.GiveAReason()) };
}
