using X1060Dsl.Model;

namespace X1060Dsl.Rules.Portfolio;

/// <summary>What a service still lacks, and what is planned against it.</summary>
internal static class Planning
{
    /// <summary>What lies between today's score and the target, on the first side where something does; null when nothing does.</summary>
    public static ScoreAndTarget? Gap(this Service service, Centre centre) =>
        ScoreAndTarget.Of(service, centre).FirstOrDefault(static rated => rated.Score.Value < rated.Target.Value);

    /// <summary>Whether anything is planned: an action, or a day for the target.</summary>
    public static bool HasPlan(this Service service) => service.Portfolio.Actions.Count > 0 || service.Portfolio.TargetBy is not null;

    /// <summary>Whether an action has a day; one that is still blank is asked for by who reads it, and has to get its day then.</summary>
    public static bool HasDatedAction(this Service service)
    {
        foreach (var action in service.Portfolio.Actions)
        {
            if (action.Due is not null || string.IsNullOrWhiteSpace(action.Text.Value))
                return true;
        }

        return false;
    }

    /// <summary>The score of a Basic service that is not being done while no day says when it will be; null when all is well.</summary>
    /// <remarks>A service without a target is told of that first.</remarks>
    public static Fact<int>? BasicAtOneWithoutPlan(this Service service, Centre centre) =>
        service is { Catalogue.Level.Value: Level.Basic, IsPartial: false, Portfolio: { Score: { } score, Target: { } target } }
        && service.IsProvided() && score.Combined(centre.Combining()) is { Value: 1 } one && !service.HasDatedAction()
        && (service.Portfolio.TargetBy is null || target.Combined(centre.Combining()) is { Value: 1 })
            ? one
            : null;
}
