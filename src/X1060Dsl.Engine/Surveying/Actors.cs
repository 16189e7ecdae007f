using X1060Dsl.Model;
using X1060Dsl.Rules;
using X1060Dsl.Text;

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
        return new Actors(RolesOf(centre, survey), services, DutyConflict.In(centre, survey).ToListing());
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

/// <summary>Two duties in one hand, one of which checks the other.</summary>
/// <param name="Who">In whose hand.</param>
/// <param name="One">The duty that checks.</param>
/// <param name="Other">The duty that is checked.</param>
/// <param name="Services">The services concerned; empty where it is the whole.</param>
public sealed record DutyConflict(string Who, Role One, Role Other, Listing<ServiceStanding> Services)
{
    internal static IEnumerable<DutyConflict> In(Centre centre, Survey survey)
    {
        if (centre.Organization is not { } organization)
            yield break;

        foreach (var auditor in organization.Auditors)
        {
            foreach (var (role, holder) in new[] { (Role.Ciso, organization.Ciso), (Role.CdcHead, organization.CdcHead) })
            {
                if (holder is not null && Asking.IsSameButForTitle(holder.Value, auditor.Value))
                    yield return new(auditor.Value, Role.Auditor, role, default);
            }

            var owned = survey.Services.Where(service => service.Code != "A-12" && IsOwnedBy(service, auditor.Value)).ToListing();
            if (owned.Count > 0)
                yield return new(auditor.Value, Role.Auditor, Role.Owner, owned);
            foreach (var team in survey.Who.Teams.Where(team => team.Declared is { } declared && IsIn(declared, auditor.Value)))
            {
                if (team.Services.Where(static service => service.Code != "A-12").ToListing() is { Count: > 0 } run)
                    yield return new(auditor.Value, Role.Auditor, Role.Practitioner, run);
            }
        }

        foreach (var assessor in organization.Assessors.Count == 1 ? organization.Assessors : default)
        {
            if (survey.Services.Where(service => IsOwnedBy(service, assessor.Value)).ToListing() is { Count: > 0 } own)
                yield return new(assessor.Value, Role.Assessor, Role.Owner, own);
        }

        var approved = survey.Services.Where(static service => service.IsWanted && service.Said!.Portfolio.ApprovedBy is { } approver && service.Said.Profile.Owner is { } owner && Folding.AreSame(approver.Value, owner.Value));
        foreach (var group in approved.GroupBy(static service => Folding.Fold(service.Said!.Profile.Owner!.Value), StringComparer.Ordinal))
            yield return new(group.First().Said!.Profile.Owner!.Value, Role.Approver, Role.Owner, group.ToListing());
    }

    /// <summary>Whether somebody leads a team or belongs to it.</summary>
    internal static bool IsIn(Team team, string who) =>
        (team.Lead is { } lead && Asking.IsSameButForTitle(lead.Value, who)) || team.Members.Any(member => Asking.IsSameButForTitle(member.Value, who));

    private static bool IsOwnedBy(ServiceStanding service, string who) =>
        service.IsProvided && service.Said!.Profile.Owner is { } owner && !string.IsNullOrWhiteSpace(owner.Value) && Asking.IsSameButForTitle(owner.Value, who);
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
