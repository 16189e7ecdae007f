using X1060Dsl.Model;
using X1060Dsl.Rules;

namespace X1060Dsl.Surveying;

/// <summary>Finds out how the services of a centre stand.</summary>
internal static class Standings
{
    /// <summary>Every service of the list and every added one, category by category, in the order of the list.</summary>
    public static Listing<ServiceStanding> Of(Centre centre)
    {
        var standard = Standard.Standard.Of(centre.Edition);
        var said = new Dictionary<string, Service>(StringComparer.Ordinal);
        foreach (var service in centre.Services)
            said[service.Code] = service;

        var listed = standard.Services.Select(service => Of(centre, said.TryGetValue(service.Code, out var spoken) ? spoken : null, new(service.Code, service.Name, service.Category) { Listed = service }));
        var added = centre.Services.Where(static service => service.IsAdded).Select(service => Of(centre, service, new(service.Code, new(service.En, service.Ja), service.Category)));
        var places = standard.Categories.Select(static category => category.Code).ToList();
        return listed.Concat(added).OrderBy(standing => places.IndexOf(standing.Category) is >= 0 and var place ? place : places.Count).ToListing();
    }

    private static ServiceStanding Of(Centre centre, Service? service, ServiceStanding empty)
    {
        if (service is null)
            return empty;

        var ruledOut = service.Portfolio.NotApplicable.Select(static side => side.Value).ToList();
        var (inside, outside) = (!ruledOut.Contains(Side.Insource), !ruledOut.Contains(Side.Outsource));
        var (score, target) = (Applicable(service.Portfolio.Score, inside, outside), Applicable(service.Portfolio.Target, inside, outside));
        return empty with
        {
            Said = service,
            Sourcing = SourcingOf(service.Profile),
            Counted = new Standing(score?.Combined(centre.Combining())?.Value, target?.Combined(centre.Combining())?.Value),
            Inside = Apart(score?.Insource, target?.Insource),
            Outside = Apart(score?.Outsource, target?.Outsource),
            IsNotApplicable = !inside && !outside,
        };
    }

    private static Sourcing SourcingOf(Profile profile) => profile.Assignment switch
    {
        { IsCombination: true } => Sourcing.Combination,
        { IsInsourced: true } => Sourcing.Insource,
        { IsOutsourced: true } => Sourcing.Outsource,
        _ when profile.ProvidedBy is not null => Sourcing.Group,
        null => Sourcing.Undecided,
        _ => Sourcing.Unassigned,
    };

    private static Standing? Apart(Fact<int>? score, Fact<int>? target) => score is null && target is null ? null : new Standing(score?.Value, target?.Value);

    // A side that was ruled out is no part of the assessment, whatever number it was given.
    private static Rating? Applicable(Rating? rating, bool inside, bool outside) => rating is null || (!inside && !outside) ? null
        : rating with { Insource = inside ? rating.Insource : null, Outsource = outside ? rating.Outsource : null };
}
