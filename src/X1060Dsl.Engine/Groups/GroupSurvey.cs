using X1060Dsl.Model;

namespace X1060Dsl.Groups;

/// <summary>A group seen as a whole: who stands where, who provides what to whom, and where a service comes from nobody.</summary>
/// <param name="Top">The organisation at its top.</param>
/// <param name="Members">It and those below it, each under the one above it.</param>
/// <param name="Categories">How far they lie apart, category by category; only those that any of them has a score in.</param>
/// <param name="Provisions">Who provides how much to whom.</param>
public sealed record GroupSurvey(Member Top, Listing<MemberStanding> Members, Listing<CategorySpread> Categories, Listing<Provision> Provisions)
{
    /// <summary>The groups of these definitions, in the order in which they are told; an organisation alone is a group of one.</summary>
    public static Listing<GroupSurvey> Of(Group all) => all.ByTop.Select(one => Of(all, one.Key, one.ToList())).ToListing();

    private static GroupSurvey Of(Group all, Member top, List<Member> members)
    {
        var ordered = new List<MemberStanding>();
        Add(top, 0);
        // Those of a ring are under nobody.
        foreach (var member in members.Where(member => !ordered.Exists(one => one.Member == member)).ToList())
            Add(member, 0);

        var letters = Standard.Standard.Of(top.Edition).Categories.Select(static category => category.Code);
        return new GroupSurvey(top, ordered.ToListing(), letters.Select(letter => CategorySpread.Of(letter, ordered)).OfType<CategorySpread>().ToListing(), Provided(all, members).ToListing());

        void Add(Member member, int depth)
        {
            if (ordered.Exists(one => one.Member == member))
                return;

            ordered.Add(MemberStanding.Of(all, member, depth));
            foreach (var below in members.Where(other => all.ParentOf(other) == member))
                Add(below, depth + 1);
        }
    }

    private static IEnumerable<Provision> Provided(Group all, List<Member> members) =>
        from member in members
        from service in member.Services
        where service.ProvidedBy is not null
        let source = all.ProviderOf(service)
        group service.Code by (From: source?.Organization.Name.Value ?? service.ProvidedBy!.Value, IsThere: source is not null, To: member) into given
        select new Provision(given.Key.From, given.Key.IsThere, given.Key.To.Organization.Name.Value, given.ToListing());
}

/// <summary>How one organisation of a group stands.</summary>
/// <param name="Member">The organisation.</param>
/// <param name="Depth">How many are above it in its group.</param>
/// <param name="Average">The average of its scores, where it takes a service from the group that of who provides it; null while it has none. What has none is left out.</param>
/// <param name="Undecided">How many services of its edition's list have no level.</param>
/// <param name="ByCategory">The averages of its scores by category, those without a score left out.</param>
public sealed record MemberStanding(Member Member, int Depth, double? Average, int Undecided, Listing<(string Category, double Average)> ByCategory)
{
    /// <summary>The average of a category; null where it has no score in it.</summary>
    public double? In(string category)
    {
        foreach (var (letter, average) in ByCategory)
        {
            if (letter == category)
                return average;
        }

        return null;
    }

    internal static MemberStanding Of(Group all, Member member, int depth)
    {
        var scored = (
            from service in member.Services
            where service.Level is not { Value: Level.Unnecessary }
            let score = all.ScoreOf(member, service)
            where score is not null
            select (service.Category, Score: score.Value)).ToList();
        return new MemberStanding(
            member, depth,
            scored.Count == 0 ? null : scored.Average(static one => one.Score),
            Standard.Standard.Of(member.Edition).Services.Count(listed => member.Find(listed.Code)?.Level is null),
            scored.GroupBy(static one => one.Category, StringComparer.Ordinal).OrderBy(static one => one.Key, StringComparer.Ordinal).Select(static one => (one.Key, one.Average(static scored => scored.Score))).ToListing());
    }
}

/// <summary>How far the organisations of a group lie apart in a category.</summary>
/// <param name="Category">Its letter.</param>
/// <param name="Lowest">The lowest average.</param>
/// <param name="Highest">The highest average.</param>
/// <param name="LowestOf">Whose the lowest one is; the first of several.</param>
/// <param name="Scored">How many of them have a score in it.</param>
public sealed record CategorySpread(string Category, double Lowest, double Highest, Member LowestOf, int Scored)
{
    internal static CategorySpread? Of(string category, IReadOnlyList<MemberStanding> members)
    {
        var scored = members.Where(member => member.In(category) is not null).OrderBy(member => member.In(category)).ToList();
        return scored.Count == 0 ? null : new CategorySpread(category, scored[0].In(category)!.Value, scored[scored.Count - 1].In(category)!.Value, scored[0].Member, scored.Count);
    }
}

/// <summary>What one organisation provides to another one.</summary>
/// <param name="From">Who provides.</param>
/// <param name="IsThere">Whether there is a definition of who provides.</param>
/// <param name="To">Who receives.</param>
/// <param name="Services">The codes of the services.</param>
public sealed record Provision(string From, bool IsThere, string To, Listing<string> Services);
