using X1060Dsl.Model;
using X1060Dsl.Standard;

namespace X1060Dsl.Surveying;

/// <summary>The areas of sourcing against how services are provided: which of the wanted services stand where.</summary>
/// <param name="Rows">A row for each area, then one for added services of which no area is known, where there are any.</param>
public sealed record SourcingMatrix(Listing<SourcingRow> Rows)
{
    /// <summary>How services are provided, in the order of the columns.</summary>
    public static Listing<Sourcing> Columns { get; } = Listing.Of(Sourcing.Insource, Sourcing.Combination, Sourcing.Outsource, Sourcing.Group, Sourcing.Unassigned, Sourcing.Undecided);

    /// <summary>The services that are provided against the grain of their area, in their order.</summary>
    public IEnumerable<PlacedService> Against => Rows.SelectMany(static row => row.Services).Where(static service => service.IsAgainst);

    /// <summary>Makes the matrix of a centre.</summary>
    public static SourcingMatrix Of(Survey survey)
    {
        var placed = survey.Services.Where(static service => service.IsWanted).Select(service => PlacedService.Of(service, survey.Centre.Edition)).ToList();
        var rows = SourcingAreas.All.Select(area => new SourcingRow(area, placed.Where(service => service.Area == area).ToListing())).ToList();
        var unplaced = placed.Where(static service => service.Area is null).ToListing();
        return new SourcingMatrix((unplaced.Count == 0 ? rows : rows.Append(new SourcingRow(null, unplaced))).ToListing());
    }
}

/// <summary>The services of an area.</summary>
/// <param name="Area">The area; null for services of which none is known.</param>
/// <param name="Services">Its wanted services, in their order.</param>
public sealed record SourcingRow(Area? Area, Listing<PlacedService> Services)
{
    /// <summary>Those that are provided in one way.</summary>
    public Listing<PlacedService> In(Sourcing sourcing) => Services.Where(service => service.Service.Sourcing == sourcing).ToListing();
}

/// <summary>A service and the area that it belongs to.</summary>
/// <param name="Service">The service.</param>
/// <param name="Area">The area; null where none is known.</param>
/// <param name="IsDeclared">Whether the definition says so; otherwise it is our judgement.</param>
public sealed record PlacedService(ServiceStanding Service, Area? Area, bool IsDeclared)
{
    /// <summary>Whether it is provided by one side alone, and its area is the other side's. Where the area is our judgement, it is a hint and no finding.</summary>
    public bool IsAgainst => (Area, Service.Sourcing) is (X1060Dsl.Area.OwnWork or X1060Dsl.Area.OwnLed, Sourcing.Outsource) or (X1060Dsl.Area.ExpertWork, Sourcing.Insource);

    internal static PlacedService Of(ServiceStanding service, Edition edition) => new(service, SourcingAreas.Of(edition, service.Said!), service.Said!.Profile.Area is not null);
}
