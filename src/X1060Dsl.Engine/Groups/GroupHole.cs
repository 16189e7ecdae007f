using X1060Dsl.Model;
using X1060Dsl.Text;

namespace X1060Dsl.Groups;

/// <summary>A service that organisations of a group want and nobody provides to them.</summary>
/// <param name="Service">The service, as the first of them names it.</param>
/// <param name="At">Whom it is missing to, and why.</param>
public sealed record GroupHole(MemberService Service, Listing<(Member Member, HoleKind Kind)> At)
{
    /// <summary>The holes of a group. What goes round in a circle is told as that.</summary>
    internal static Listing<GroupHole> In(Group all, IEnumerable<Member> members) => (
        from member in members
        from service in member.Services
        where service is { IsWanted: true, IsAssigned: false }
        let kind = KindOf(all, member, service)
        where kind is not null
        group (Member: member, Service: service, Kind: kind.Value) by Folding.Fold(service.Code) into one
        orderby one.Count() descending, one.Key
        select new GroupHole(one.First().Service, one.Select(static at => (at.Member, at.Kind)).ToListing())).ToListing();

    private static HoleKind? KindOf(Group all, Member member, MemberService service) =>
        service.ProvidedBy is null ? service.IsUnassigned || member.IsReadToItsEnd ? HoleKind.Unassigned : null
        : all.FaultOf(member, service) switch
        {
            null => null,
            ProvisionFault.Absent => HoleKind.Absent,
            _ => HoleKind.NotProvided,
        };
}

/// <summary>Why nobody provides a service.</summary>
public enum HoleKind
{
    /// <summary>The organisation names nobody for it.</summary>
    Unassigned = 1,

    /// <summary>It is taken from an organisation that does not provide it.</summary>
    NotProvided = 2,

    /// <summary>It is taken from an organisation of which there is no definition.</summary>
    Absent = 3,
}
