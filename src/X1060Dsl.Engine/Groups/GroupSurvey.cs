using X1060Dsl.Model;
using X1060Dsl.Text;

namespace X1060Dsl.Groups;

/// <summary>A group seen as a whole: who stands where, who provides what to whom, and where a service comes from nobody.</summary>
/// <param name="Top">The organisation at its top.</param>
/// <param name="Members">It and those below it, each under the one above it.</param>
/// <param name="Categories">How far they lie apart, category by category; only those that any of them has a score in.</param>
/// <param name="Provisions">Who provides how much to whom.</param>
public sealed record GroupSurvey(Member Top, Listing<MemberStanding> Members, Listing<CategorySpread> Categories, Listing<Provision> Provisions)
{
    /// <summary>The services that go round in a circle.</summary>
    public Listing<ProvisionRing> Rings { get; init; }

    /// <summary>The services that one of them wants and nobody provides, by the service; the one that most of them lack first.</summary>
    public Listing<GroupHole> Holes { get; init; }

    /// <summary>Those whose portfolio is that of another one.</summary>
    public Listing<MemberCopy> Copies { get; init; }

    /// <summary>The organisations that are listed as members and have no definition in the call.</summary>
    public Listing<string> Missing { get; init; }

    /// <summary>The groups of these definitions, in the order in which they are told; an organisation alone is a group of one.</summary>
    public static Listing<GroupSurvey> Of(Group all)
    {
        var rings = ProvisionRing.In(all).ToLookup(ring => all.TopOf(ring.Members[0]));
        return all.ByTop.Select(one => Of(all, one.Key, one.ToList(), rings[one.Key])).ToListing();
    }

    private static GroupSurvey Of(Group all, Member top, List<Member> members, IEnumerable<ProvisionRing> rings)
    {
        var (ordered, seen, below) = (new List<MemberStanding>(), new HashSet<Member>(), members.ToLookup(all.ParentOf));
        // Those of a ring are under nobody.
        foreach (var member in members.Prepend(top))
            Add(member, 0);

        var letters = Standard.Standard.Of(top.Edition).Categories.Select(static category => category.Code);
        return new GroupSurvey(top, ordered.ToListing(), letters.Select(letter => CategorySpread.Of(letter, ordered)).OfType<CategorySpread>().ToListing(), Provided(all, members).ToListing())
        {
            Rings = rings.ToListing(),
            Holes = GroupHole.In(all, ordered.ConvertAll(static one => one.Member)),
            Copies = MemberCopy.Among(members).ToListing(),
            Missing = members.SelectMany(static member => member.Organization.Members).Select(static listed => listed.Value)
                .Where(listed => !string.IsNullOrWhiteSpace(listed) && all.Find(listed) is null).GroupBy(Folding.Fold, StringComparer.Ordinal).Select(static one => one.First()).ToListing(),
        };

        void Add(Member member, int depth)
        {
            if (!seen.Add(member))
                return;

            ordered.Add(MemberStanding.Of(all, member, depth));
            foreach (var one in below[member])
                Add(one, depth + 1);
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
    /// <summary>How many of them have an average that rounds to 1, to 2 … to 5.</summary>
    public Listing<int> Bands { get; init; }

    /// <summary>Whether they differ where averages are told to a tenth.</summary>
    public bool IsApart => Scored > 1 && Highest - Lowest >= 0.05;

    /// <summary>The score that an average rounds to, half up: what it is coloured by.</summary>
    public static int BandOf(double average) => Math.Min(5, Math.Max(1, (int)Math.Floor(average + 0.5)));

    /// <summary>How far organisations lie apart in a category; null where none of them has a score in it.</summary>
    public static CategorySpread? Of(string category, IReadOnlyList<MemberStanding> members)
    {
        var scored = members.Where(member => member.In(category) is not null).OrderBy(member => member.In(category)).ToList();
        return scored.Count == 0 ? null : new CategorySpread(category, scored[0].In(category)!.Value, scored[scored.Count - 1].In(category)!.Value, scored[0].Member, scored.Count)
        {
            Bands = Enumerable.Range(1, 5).Select(band => scored.Count(member => BandOf(member.In(category)!.Value) == band)).ToListing(),
        };
    }
}

/// <summary>What one organisation provides to another one.</summary>
/// <param name="From">Who provides.</param>
/// <param name="IsThere">Whether there is a definition of who provides.</param>
/// <param name="To">Who receives.</param>
/// <param name="Services">The codes of the services.</param>
public sealed record Provision(string From, bool IsThere, string To, Listing<string> Services);
