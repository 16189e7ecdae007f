using X1060Dsl.Model;
using X1060Dsl.Rules;
using X1060Dsl.Rules.Portfolio;
using X1060Dsl.Text;

namespace X1060Dsl.Surveying;

/// <summary>Two duties in one hand, one of which checks the other. Rules and views decide it here.</summary>
/// <param name="Holder">In whose hand, where the duty that checks is given.</param>
/// <param name="One">The duty that checks.</param>
/// <param name="Other">The duty that is checked.</param>
/// <param name="Services">The services concerned; empty where it is the whole.</param>
public sealed record DutyConflict(Fact<string> Holder, Role One, Role Other, Listing<Service> Services)
{
    /// <summary>The team, where the duty that is checked is that of a team.</summary>
    public string? Team { get; init; }

    /// <summary>In whose hand.</summary>
    public string Who => Holder.Value;

    /// <summary>The conflicts of a centre.</summary>
    internal static IEnumerable<DutyConflict> In(Centre centre) => (centre.Organization?.Auditors ?? default)
        .SelectMany(auditor => OfAuditor(centre, auditor)).Concat(OfOnlyAssessor(centre))
        .Concat(from approved in OfApprovers(centre)
                group approved by Folding.Fold(approved.Who) into one
                select one.First() with { Services = one.SelectMany(static approved => approved.Services).ToListing() });

    /// <summary>What an auditor has to do with what is audited. Who answers for the audit itself does nothing else than audit.</summary>
    internal static IEnumerable<DutyConflict> OfAuditor(Centre centre, Fact<string> auditor)
    {
        if (centre.Organization?.Ciso is { } ciso && Asking.IsSameButForTitle(ciso.Value, auditor.Value))
            yield return new(auditor, Role.Auditor, Role.Ciso, default);
        if (centre.Organization?.CdcHead is { } head && Asking.IsSameButForTitle(head.Value, auditor.Value))
            yield return new(auditor, Role.Auditor, Role.CdcHead, default);
        if (OwnedBy(centre, auditor.Value).Where(IsAudited).ToListing() is { Count: > 0 } owned)
            yield return new(auditor, Role.Auditor, Role.Owner, owned);
        foreach (var team in centre.ByTeam().Where(team => team.Declared is { } declared && IsIn(declared, auditor.Value)))
        {
            if (team.Services.Where(IsAudited).ToListing() is { Count: > 0 } run)
                yield return new(auditor, Role.Auditor, Role.Practitioner, run) { Team = team.Name.Value };
        }
    }

    /// <summary>Who alone scores what they own: of several assessors, another one can do it.</summary>
    internal static IEnumerable<DutyConflict> OfOnlyAssessor(Centre centre)
    {
        if (centre.Organization?.Assessors is { Count: 1 } assessors && OwnedBy(centre, assessors[0].Value).ToListing() is { Count: > 0 } own)
            yield return new(assessors[0], Role.Assessor, Role.Owner, own);
    }

    /// <summary>Who approved what they own, service by service. A 5 asks for an authority, and who has that authority has nobody above to ask.</summary>
    internal static IEnumerable<DutyConflict> OfApprovers(Centre centre) =>
        from service in centre.Services
        where service.IsProvided() && service is { Profile.Owner: not null, Portfolio.ApprovedBy: not null }
        let approved = service.Portfolio.ApprovedBy
        where !string.IsNullOrWhiteSpace(approved.Value) && Folding.AreSame(service.Profile.Owner!.Value, approved.Value)
        where service.InsideScore() is not { Value: 5 } && centre.Organization?.IsAuthority(approved.Value) is not true
        select new DutyConflict(approved, Role.Approver, Role.Owner, Listing.Of(service));

    private static IEnumerable<Service> OwnedBy(Centre centre, string who) => centre.Services.Where(service =>
        service.IsProvided() && service.Profile.Owner is { } owner && !string.IsNullOrWhiteSpace(owner.Value) && Asking.IsSameButForTitle(owner.Value, who));

    private static bool IsAudited(Service service) => service.Code != "A-12";

    private static bool IsIn(Team team, string who) =>
        (team.Lead is { } lead && Asking.IsSameButForTitle(lead.Value, who)) || team.Members.Any(member => Asking.IsSameButForTitle(member.Value, who));
}
