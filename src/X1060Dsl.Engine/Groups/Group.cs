using X1060Dsl.Model;
using X1060Dsl.Text;

namespace X1060Dsl.Groups;

/// <summary>The organisations of one call, and how they refer to each other: by their names, folded.</summary>
public sealed class Group
{
    private readonly Dictionary<string, Member> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<Member, Member> parents = [];
    private readonly Dictionary<Member, Listing<Member>> lines = [];

    /// <summary>The organisations of these definitions.</summary>
    /// <param name="members">They, in the order in which they are told.</param>
    public Group(IEnumerable<Member> members)
    {
        Members = members.ToListing();
        foreach (var member in Members)
        {
            if (!byName.ContainsKey(member.Fold))
                byName.Add(member.Fold, member);
        }

        foreach (var member in Members)
        {
            if (member.Organization.Parent is { Value: var parent } && Find(parent) is { } above && above != member)
                parents[member] = above;
        }

        foreach (var member in Members)
            lines[member] = LineOf(member);
    }

    /// <summary>All of them, in the order in which they are told.</summary>
    public Listing<Member> Members { get; }

    /// <summary>Whether any of them refers to another one, be it as its supplier.</summary>
    public bool IsOne => Members.Any(member => member.SpeaksOfAGroup || member.Providers.Any(provider => Find(provider.Value) is not null));

    /// <summary>The organisation of this name; null where there is no definition of it. Of two definitions the first counts.</summary>
    public Member? Find(string organization) => byName.TryGetValue(Folding.Fold(organization), out var member) ? member : null;

    /// <summary>The organisation above one; null where there is none, or none that is there.</summary>
    public Member? ParentOf(Member member) => parents.TryGetValue(member, out var above) ? above : null;

    /// <summary>Those above one, nearest first. A line that comes back to where it was ends there.</summary>
    public Listing<Member> Above(Member member) => lines[member];

    /// <summary>The topmost organisation above one: itself where there is none, and of a ring the one that is told first.</summary>
    public Member TopOf(Member member)
    {
        var line = lines[member].Prepend(member).ToList();
        var ring = ParentOf(line[line.Count - 1]) is { } back ? line.Skip(line.IndexOf(back)).ToList() : [line[line.Count - 1]];
        return ring.Count == 1 ? ring[0] : Members.First(ring.Contains);
    }

    /// <summary>Those that name one as the organisation above them.</summary>
    public IEnumerable<Member> Below(Member member) => Members.Where(other => ParentOf(other) == member);

    /// <summary>Those of one group, by the organisation at its top; an organisation that nobody is tied to is a group of its own.</summary>
    public IEnumerable<IGrouping<Member, Member>> ByTop => Members.GroupBy(TopOf);

    /// <summary>The organisation that provides a service to one; null where it is its own matter, or where that one is not there.</summary>
    public Member? ProviderOf(MemberService service) => service.ProvidedBy is { Value: var by } ? Find(by) : null;

    /// <summary>Who provides a service to one in the end, nearest first: a group's centre may take it from elsewhere itself.</summary>
    public IReadOnlyList<(Member Member, MemberService Service)> ChainOf(Member member, MemberService service)
    {
        var (chain, seen) = (new List<(Member, MemberService)>(), new HashSet<Member> { member });
        for (var at = service; ProviderOf(at) is { } next && seen.Add(next) && next.Find(service.Code) is { } given; at = given)
            chain.Add((next, given));
        return chain;
    }

    /// <summary>How well a service is provided to one, 1 to 5: its own score, else that of who provides it; null while nobody has one.</summary>
    public int? ScoreOf(Member member, MemberService service) => service.Score?.Value ?? ChainOf(member, service).Select(static one => one.Service.Score?.Value).FirstOrDefault(static score => score is not null);

    private Listing<Member> LineOf(Member member)
    {
        var (line, seen) = (new List<Member>(), new HashSet<Member> { member });
        for (var at = ParentOf(member); at is not null && seen.Add(at); at = ParentOf(at))
            line.Add(at);
        return line.ToListing();
    }
}
