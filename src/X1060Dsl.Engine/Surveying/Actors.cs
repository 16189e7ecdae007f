using X1060Dsl.Model;

namespace X1060Dsl.Surveying;

/// <summary>The roles of a centre, who holds them, and who does what for each service.</summary>
/// <param name="Roles">The roles, from the top down; one that nobody holds is there, empty.</param>
/// <param name="Services">The wanted services, in their order, with who has which part in them.</param>
/// <param name="Conflicts">Duties that should not lie in one hand.</param>
/// <remarks>The roles follow figure 1 (clause 7) and Japan's layers of management, strategic management and practice. Its labels are not confirmed; parts and conflicts are our judgement.</remarks>
public sealed record Actors(Listing<HeldRole> Roles, Listing<Responsibility> Services, Listing<DutyConflict> Conflicts)
{
    /// <summary>Finds out who does what.</summary>
    public static Actors Of(Survey survey)
    {
        var centre = survey.Centre;
        var services = survey.Services.Where(static service => service.IsWanted).Select(service => Responsibility.Of(centre, service)).ToListing();
        return new Actors(RolesOf(centre, survey), services, DutyConflict.In(centre).ToListing());
    }

    private static Listing<HeldRole> RolesOf(Centre centre, Survey survey)
    {
        var organization = centre.Organization;
        return Listing.Of(
            new HeldRole(Role.TopManagement, Layer.Management, Names(organization?.TopManagement)),
            new HeldRole(Role.Ciso, Layer.StrategicManagement, Names(organization?.Ciso)),
            new HeldRole(Role.CdcHead, Layer.StrategicManagement, Names(organization?.CdcHead)),
            new HeldRole(Role.Owner, Layer.StrategicManagement, survey.Who.Owners.Select(static owner => owner.Name).ToListing()),
            new HeldRole(Role.Practitioner, Layer.Practice, survey.Who.Teams.Where(static team => team.Services.Count > 0).Select(static team => team.Name).ToListing()),
            new HeldRole(Role.Provider, Layer.Practice, survey.Who.Providers.Where(static provider => provider.Services.Count > 0).Select(static provider => provider.Name).ToListing()),
            new HeldRole(Role.Assessor, Layer.Check, Names([.. organization?.Assessors ?? default])),
            new HeldRole(Role.Auditor, Layer.Check, Names([.. organization?.Auditors ?? default])));
    }

    private static Listing<string> Names(params Fact<string>?[] names) => names.Where(static name => !string.IsNullOrWhiteSpace(name?.Value)).Select(static name => name!.Value).ToListing();
}

/// <summary>A role and who holds it.</summary>
/// <param name="Role">The role.</param>
/// <param name="Layer">Where it stands.</param>
/// <param name="Holders">Persons, teams or providers.</param>
public sealed record HeldRole(Role Role, Layer Layer, Listing<string> Holders);

/// <summary>Who has which part in a service.</summary>
/// <param name="Service">The service.</param>
/// <param name="Accountable">Who answers for it: the owner; null where nobody does.</param>
/// <param name="Responsible">Who does it: team, provider, or another organisation of the group.</param>
/// <param name="StandsIn">Who can take over; null where nobody can.</param>
/// <param name="Approves">Who approved how it is run; null where nobody did.</param>
/// <param name="Informed">Who has to know: the head of the centre, else the CISO; null where there is neither.</param>
public sealed record Responsibility(ServiceStanding Service, string? Accountable, Listing<string> Responsible, string? StandsIn, string? Approves, string? Informed)
{
    internal static Responsibility Of(Centre centre, ServiceStanding service)
    {
        var (profile, portfolio, organization) = (service.Said!.Profile, service.Said.Portfolio, centre.Organization);
        var doers = new[] { profile.Assignment?.Team, profile.Assignment?.Provider, profile.ProvidedBy }.Where(static who => !string.IsNullOrWhiteSpace(who?.Value)).Select(static who => who!.Value);
        return new Responsibility(service, profile.Owner?.Value, doers.ToListing(), profile.Deputy?.Value, portfolio.ApprovedBy?.Value, organization?.CdcHead?.Value ?? organization?.Ciso?.Value);
    }
}

/// <summary>A role of a centre.</summary>
/// <clause>7, figure 1; labels unconfirmed</clause>
public enum Role
{
    /// <summary>Leads the organisation.</summary>
    TopManagement = 1,

    /// <summary>Holds the authority over security.</summary>
    Ciso = 2,

    /// <summary>Leads the centre.</summary>
    CdcHead = 3,

    /// <summary>Answers for a service.</summary>
    Owner = 4,

    /// <summary>Does the work, inside.</summary>
    Practitioner = 5,

    /// <summary>Does the work, outside.</summary>
    Provider = 6,

    /// <summary>Scores the services.</summary>
    Assessor = 7,

    /// <summary>Checks the centre with independent eyes.</summary>
    Auditor = 8,

    /// <summary>Approves how a service is run.</summary>
    Approver = 9,
}

/// <summary>Where a role stands, in the layers that Japan's strategy and guidelines use.</summary>
public enum Layer
{
    /// <summary>Management (経営層).</summary>
    Management = 1,

    /// <summary>Strategic management (戦略マネジメント層).</summary>
    StrategicManagement = 2,

    /// <summary>Practitioners and engineers (実務者・技術者層).</summary>
    Practice = 3,

    /// <summary>Those who check, beside the layers.</summary>
    Check = 4,
}
