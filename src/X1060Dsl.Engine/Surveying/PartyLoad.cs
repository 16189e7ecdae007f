using X1060Dsl.Model;
using X1060Dsl.Rules;
using X1060Dsl.Standard;
using X1060Dsl.Text;

namespace X1060Dsl.Surveying;

/// <summary>A team or a provider, and what rests on it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Declared">Its declaration; null where a service names it and nothing declares it.</param>
/// <param name="Services">The wanted services that it provides, alone or with the other side, in their order.</param>
public sealed record PartyLoad<T>(string Name, T? Declared, Listing<ServiceStanding> Services)
    where T : class
{
    /// <summary>How many of them are Basic.</summary>
    public int Basic => Services.Count(static service => service.Level == Level.Basic);

    /// <summary>The average score of those that are scored.</summary>
    public Average Score => Average.Of(Services.Where(static service => service.IsRated).Select(static service => service.Counted.Score!.Value));
}

/// <summary>A person or a team that answers for services.</summary>
/// <param name="Name">The name, as it stands first.</param>
/// <param name="Services">The wanted services that it owns, in their order.</param>
public sealed record OwnerLoad(string Name, Listing<ServiceStanding> Services)
{
    /// <summary>How many of them are Basic.</summary>
    public int Basic => Services.Count(static service => service.Level == Level.Basic);
}

/// <summary>How long a contract still holds.</summary>
public enum ContractState
{
    /// <summary>Its last day is not known.</summary>
    Unknown = 1,

    /// <summary>Its last day has passed.</summary>
    Ended = 2,

    /// <summary>It ends within six months, which is about what changing a provider takes.</summary>
    EndsSoon = 3,

    /// <summary>It holds for longer.</summary>
    Holds = 4,
}

/// <summary>Who provides the services of a centre, and who answers for them.</summary>
/// <param name="Teams">The teams, the most loaded first.</param>
/// <param name="Providers">The providers, the most loaded first.</param>
/// <param name="Owners">The owners, the most loaded first.</param>
/// <param name="Experts">The wanted services that ask for specialists, see <see cref="SourcingAreas" />.</param>
public sealed record WhoDoesWhat(Listing<PartyLoad<Team>> Teams, Listing<PartyLoad<Provider>> Providers, Listing<OwnerLoad> Owners, Listing<ServiceStanding> Experts)
{
    private const int MonthsToChangeProvider = 6;

    /// <summary>How many wanted services providers have a hand in.</summary>
    public int Outsourced { get; private init; }

    /// <summary>How many services that ask for specialists are left to providers alone.</summary>
    public int ExpertsOutside => Experts.Count(static service => service.Sourcing == Sourcing.Outsource);

    /// <summary>How long the contract with a provider still holds on a day.</summary>
    public static ContractState ContractOf(Provider? provider, Date today) => provider?.ContractUntil is not { Value: var until } ? ContractState.Unknown
        : until < today ? ContractState.Ended
        : until <= today.AddMonths(MonthsToChangeProvider) ? ContractState.EndsSoon
        : ContractState.Holds;

    internal static WhoDoesWhat Of(Centre centre, Listing<ServiceStanding> services)
    {
        var byCode = services.ToDictionary(static service => service.Code, StringComparer.Ordinal);
        var experts = services.Where(service => service.IsWanted && AsksForSpecialists(service, centre.Edition)).ToListing();
        return new(Loads(centre.ByTeam(), byCode), Loads(centre.ByProvider(), byCode), OwnersOf(services), experts)
        {
            Outsourced = services.Count(static service => service.IsWanted && service.Sourcing is Sourcing.Outsource or Sourcing.Combination),
        };
    }

    private static bool AsksForSpecialists(ServiceStanding service, Edition edition) =>
        (service.Said is { } said ? SourcingAreas.Of(edition, said) : SourcingAreas.Suggested(edition, service.Code)) is Area.ExpertLed or Area.ExpertWork;

    private static Listing<PartyLoad<T>> Loads<T>(IEnumerable<Provision<T>> provisions, Dictionary<string, ServiceStanding> byCode) where T : class => provisions
        .Select(provision => new PartyLoad<T>(provision.Name.Value, provision.Declared, provision.Services.Select(service => byCode[service.Code]).ToListing()))
        .OrderByDescending(static load => load.Services.Count)
        .ToListing();

    private static Listing<OwnerLoad> OwnersOf(IEnumerable<ServiceStanding> services) => services
        .Where(static service => service.IsWanted && !string.IsNullOrWhiteSpace(service.Said?.Profile.Owner?.Value))
        .GroupBy(static service => Folding.Fold(service.Said!.Profile.Owner!.Value), StringComparer.Ordinal)
        .Select(static owned => new OwnerLoad(owned.First().Said!.Profile.Owner!.Value, owned.ToListing()))
        .OrderByDescending(static load => load.Services.Count)
        .ToListing();
}
