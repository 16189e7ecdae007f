using System.Globalization;
using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Portfolio;

internal sealed class BasicTargetBelowFloor() : MeasuredRule(Text, RuleSet.Strict, Floor)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC3008", DiagnosticSeverity.Warning,
        title: new("Low target for a Basic service", "ベーシックなのに低い目標"),
        message: new("{0} is Basic, but its target is only {1}; it should be {2} or more here", "{0} はベーシックですが、目標が {1} にとどまっています。ここでは {2} 以上が求められます"),
        advice: new("Aim higher with .Target(…), or reconsider whether the service is Basic.", ".Target(…) で目標を上げるか、ベーシックでよいかを見直してください。"));

    private static readonly Threshold Floor = Threshold.Floor("floor", 3, 1, 5, new("the lowest target of a Basic service", "ベーシックのサービスに認める最も低い目標"));

    // A target below the score is another matter, and told as that; where no day says when a 1 ends, that comes first.
    public override IEnumerable<Finding> Check(Centre centre, Measures measures) =>
        from service in centre.Services
        where service.Catalogue.Level is { Value: Level.Basic } && service.IsProvided()
        let target = service.Portfolio.Target?.Combined(centre.Combining())
        where target is not null && target.Value < measures[Floor]
        where service.BasicAtOneWithoutPlan(centre) is null && !ScoreAndTarget.Of(service, centre).Any(static rated => rated.Target.Value < rated.Score.Value)
        select Find(Text, service, target.Origin, service.Named(), target.Value, measures[Floor]) with
        {
            Fixes = service.Portfolio.Target!.Whole is null ? default : Listing.Of(Raise(target.Origin, measures[Floor])),
        };

    private static Fix Raise(Origin target, int floor) =>
        target.Replace(new($"Aim at {floor}", $"目標を {floor} にする"), floor.ToString(CultureInfo.InvariantCulture), FixKind.Choice);
}
