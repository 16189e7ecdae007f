using X1060Dsl.Model;

namespace X1060Dsl.Rules.Portfolio;

/// <summary>What a service scores on each side, where that is known.</summary>
/// <remarks>
/// The rubrics of the sides ask for different things, so one number for a combination speaks of neither. What is wrong
/// with a side that is not assigned, or not applicable, is told first.
/// </remarks>
internal static class SideScores
{
    /// <summary>The score on the rubric of the side inside; null when there is none to speak of.</summary>
    public static Fact<int>? InsideScore(this Service service) =>
        service.IsProvided() && service.Profile.Assignment!.IsInsourced && !service.RulesOut(Side.Insource)
            ? service.Portfolio.Score?.Insource ?? (service.Profile.Assignment.IsOutsourced ? null : service.Portfolio.Score?.Whole)
            : null;

    /// <summary>The score on the rubric of the side outside; null when there is none to speak of.</summary>
    public static Fact<int>? OutsideScore(this Service service) =>
        service.IsProvided() && service.Profile.Assignment!.IsOutsourced && !service.RulesOut(Side.Outsource)
            ? service.Portfolio.Score?.Outsource ?? (service.Profile.Assignment.IsInsourced ? null : service.Portfolio.Score?.Whole)
            : null;

    private static bool RulesOut(this Service service, Side side)
    {
        foreach (var ruledOut in service.Portfolio.NotApplicable)
        {
            if (ruledOut.Value == side)
                return true;
        }

        return false;
    }
}
