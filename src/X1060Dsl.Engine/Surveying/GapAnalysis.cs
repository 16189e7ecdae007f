using X1060Dsl.Model;
using X1060Dsl.Standard;

namespace X1060Dsl.Surveying;

/// <summary>The gaps of a centre, and how its services stand group by group.</summary>
/// <param name="Survey">The centre as a whole.</param>
/// <param name="By">What the services are grouped by.</param>
/// <param name="Groups">The groups in their order; one without a wanted service is left out.</param>
/// <remarks>A gap is a target less a score (clause 11.4). That it is weighted by level, and how, is our judgement.</remarks>
public sealed record GapAnalysis(Survey Survey, Grouping By, Listing<GapGroup> Groups)
{
    /// <summary>All services as one group.</summary>
    public GapGroup Whole => new("", new("Whole", "全体"), Survey.Services) { Gaps = Survey.Gaps };

    /// <summary>Groups the services of a centre.</summary>
    public static GapAnalysis Of(Survey survey, Grouping by)
    {
        var groups = Groupings.Of(survey, by).Select(group => group with { Gaps = survey.Gaps.Where(gap => group.Has(gap.Service.Code)).ToListing() });
        return new GapAnalysis(survey, by, groups.Where(static group => group.Wanted > 0).ToListing());
    }
}

/// <summary>Services that belong together, with what they lack.</summary>
/// <param name="Code">What the group is known by; empty for the whole.</param>
/// <param name="Name">Its name.</param>
/// <param name="Services">Its services, in their order.</param>
public sealed record GapGroup(string Code, Bilingual Name, Listing<ServiceStanding> Services) : ServiceGroup(Code, Name, Services)
{
    private IEnumerable<ServiceStanding> Rated => Services.Where(static service => service.IsRated);

    /// <summary>Its gaps, the gravest first.</summary>
    public Listing<Gap> Gaps { get; init; }

    /// <summary>The average gap of the same services, each weighted by its level; 0 where all are where they shall be.</summary>
    public Average WeightedGap => new(Rated.Sum(static service => (service.Shortfall ?? 0) * WeightOf(service)), Rated.Sum(WeightOf));

    /// <summary>How much a point of a service weighs.</summary>
    public static int WeightOf(ServiceStanding service) => service.Level is { } level ? Rubric.WeightOf(level) : 0;

    /// <summary>Whether the service of this code is one of them.</summary>
    public bool Has(string code) => Services.Any(service => service.Code == code);
}

/// <summary>What services are grouped by.</summary>
public enum Grouping
{
    /// <summary>The categories of the standard.</summary>
    Category = 1,

    /// <summary>The recommendation level.</summary>
    Level = 2,

    /// <summary>Who answers for them.</summary>
    Owner = 3,

    /// <summary>The phase of management that they run in; a service may run in several.</summary>
    Phase = 4,

    /// <summary>The cycle that their actions are filed in.</summary>
    Cycle = 5,

    /// <summary>The area of sourcing that they belong to.</summary>
    Area = 6,
}

internal static class Groupings
{
    public static IEnumerable<GapGroup> Of(Survey survey, Grouping by) => by switch
    {
        Grouping.Level => ByLevel(survey),
        Grouping.Owner => ByOwner(survey),
        Grouping.Phase => ByPhase(survey),
        Grouping.Cycle => ByCycle(survey),
        Grouping.Area => ByArea(survey),
        _ => survey.Categories.Select(static category => new GapGroup(category.Code, category.Name, category.Services)),
    };

    private static IEnumerable<GapGroup> ByLevel(Survey survey) =>
        from level in new[] { Level.Basic, Level.Standard, Level.Advanced, Level.Optional }
        select new GapGroup(level.ToString(), Rubric.Of(level).Name, survey.Services.Where(service => service.Level == level).ToListing());

    private static IEnumerable<GapGroup> ByOwner(Survey survey)
    {
        foreach (var owner in survey.Who.Owners)
            yield return new GapGroup(owner.Name, new(owner.Name, owner.Name), owner.Services);
        var ownerless = survey.Services.Where(static service => service.IsWanted && string.IsNullOrWhiteSpace(service.Said?.Profile.Owner?.Value)).ToListing();
        if (ownerless.Count > 0)
            yield return new GapGroup("", new("Nobody named", "責任者なし"), ownerless);
    }

    private static IEnumerable<GapGroup> ByPhase(Survey survey) =>
        from phase in Management.Phases
        select new GapGroup(phase.ToString(), Management.Of(phase).Name, survey.Services.Where(service => Management.PhasesOf(survey.Centre.Edition, service.Code, service.Category).Contains(phase)).ToListing());

    private static IEnumerable<GapGroup> ByCycle(Survey survey)
    {
        foreach (var cycle in new[] { Cycle.ShortCycle, Cycle.LongCycle })
            yield return new GapGroup(cycle.ToString(), Management.Of(cycle), survey.Services.Where(service => Files(service, cycle)).ToListing());
        yield return new GapGroup("", new("No cycle named", "サイクルの指定なし"), survey.Services.Where(static service => !Files(service, Cycle.ShortCycle) && !Files(service, Cycle.LongCycle)).ToListing());
    }

    private static bool Files(ServiceStanding service, Cycle cycle) => service.Said?.Portfolio.Actions.Any(action => action.Cycle?.Value == cycle) ?? false;

    private static IEnumerable<GapGroup> ByArea(Survey survey)
    {
        foreach (var area in SourcingAreas.All)
            yield return new GapGroup(area.ToString(), SourcingAreas.Of(area).Name, survey.Services.Where(service => service.Said is { } said && SourcingAreas.Of(survey.Centre.Edition, said) == area).ToListing());
        yield return new GapGroup("", new("No area named", "領域の指定なし"), survey.Services.Where(service => service.Said is { } said && SourcingAreas.Of(survey.Centre.Edition, said) is null).ToListing());
    }
}
