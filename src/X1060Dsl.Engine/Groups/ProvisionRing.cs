using X1060Dsl.Model;

namespace X1060Dsl.Groups;

/// <summary>A service that goes round in a circle, so that nobody provides it in the end.</summary>
/// <param name="Service">The service, as the first of them says it.</param>
/// <param name="Members">Who takes it from whom, in that order; the last one takes it from the first.</param>
public sealed record ProvisionRing(MemberService Service, Listing<Member> Members)
{
    /// <summary>The circles of a call. Each is told once, by the one of it that comes first.</summary>
    public static IEnumerable<ProvisionRing> In(Group all)
    {
        var told = new HashSet<(Member, string)>();
        foreach (var member in all.Members)
        {
            foreach (var service in member.Services)
            {
                if (service.ProvidedBy is null || told.Contains((member, service.Code)) || From(all, member, service) is not { } ring)
                    continue;

                told.UnionWith(ring.Select(one => (one, service.Code)));
                yield return new ProvisionRing(service, ring.ToListing());
            }
        }
    }

    // Who has hands of its own as well ends the circle.
    private static List<Member>? From(Group all, Member member, MemberService service)
    {
        if (service.IsAssigned)
            return null;
        if (all.ProviderOf(service) == member)
            return [member];

        var ring = new List<Member> { member };
        foreach (var (next, given) in all.ChainOf(member, service))
        {
            if (given.IsAssigned)
                return null;

            ring.Add(next);
            if (all.ProviderOf(given) == member)
                return ring;
        }

        return null;
    }
}
