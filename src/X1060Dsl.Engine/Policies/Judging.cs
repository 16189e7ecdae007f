using X1060Dsl.Model;
using X1060Dsl.Text;

namespace X1060Dsl.Policies;

/// <summary>A centre made ready to be asked: its services with their teams and providers, and the folds of its texts.</summary>
internal sealed class Ground
{
    public Ground(Centre centre, Date? today)
    {
        Centre = centre;
        Today = today;
        var teams = ByName(centre.Teams, static team => team.Name.Value);
        var providers = ByName(centre.Providers, static provider => provider.Name.Value);
        Subjects = centre.Services.Select(service => new Subject(
            centre, service, Declared(teams, service.Profile.Assignment?.Team), Declared(providers, service.Profile.Assignment?.Provider))).ToList();
        Whole = new Subject(centre, Nobody, null, null);
    }

    private static Service Nobody { get; } = new("", "", "", "");

    public Centre Centre { get; }

    public Date? Today { get; }

    public IReadOnlyList<Subject> Subjects { get; }

    /// <summary>What a condition over the whole centre is asked of.</summary>
    public Subject Whole { get; }

    public Folds Folds { get; } = new();

    private Dictionary<string, T> ByName<T>(Listing<T> parties, Func<T, string> name)
    {
        var byName = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var party in parties)
        {
            var fold = Folds[name(party)];
            if (!byName.ContainsKey(fold))
                byName.Add(fold, party);
        }

        return byName;
    }

    private T? Declared<T>(Dictionary<string, T> parties, Fact<string>? name) where T : class =>
        name is not null && parties.TryGetValue(Folds[name.Value], out var party) ? party : null;
}

/// <summary>
/// Asks a condition of services. Nothing is written and nothing is thrown; each function over the centre is worked out
/// once, so that asking all services takes time in proportion to their number.
/// </summary>
internal sealed class Judging(Ground ground)
{
    private readonly Dictionary<Aggregate, Held> worked = new(ByReference<Aggregate>.Instance);

    /// <summary>Whether a service takes part where nothing is said of levels: an Unnecessary one does not.</summary>
    public static bool TakesPart(Subject subject, bool isLevelMentioned) => isLevelMentioned || !subject.Service.IsUnnecessary;

    /// <summary>Whether the condition says itself which levels it is about.</summary>
    public static bool MentionsLevel(params Condition?[] conditions) =>
        conditions.Any(static condition => condition?.Properties().Any(static property => property == Properties.Level || property == Properties.Wanted) == true);

    public Truth Of(Condition condition, Subject subject)
    {
        switch (condition)
        {
            case Every every:
                var all = Truth.True;
                for (var i = 0; i < every.Parts.Count && all != Truth.False; i++)
                    all = all.And(Of(every.Parts[i], subject));
                return all;

            case Either either:
                var any = Truth.False;
                for (var i = 0; i < either.Parts.Count && any != Truth.True; i++)
                    any = any.Or(Of(either.Parts[i], subject));
                return any;

            case Negation negation:
                return Of(negation.Inner, subject).Not();

            case Implication implication:
                return Of(implication.Premise, subject).Not() is var vacuous && vacuous == Truth.True ? vacuous : vacuous.Or(Of(implication.Conclusion, subject));

            case Comparison comparison:
                return Compare(Of(comparison.Left, subject), comparison.Comparator, Of(comparison.Right, subject), comparison.Left.Kind);

            case Membership membership:
                var left = Of(membership.Left, subject);
                var one = Truth.False;
                for (var i = 0; i < membership.Items.Count && one != Truth.True; i++)
                    one = one.Or(Compare(left, Comparator.Equal, Of(membership.Items[i], subject), membership.Left.Kind));
                return one;

            case Presence presence:
                return Truths.Of(presence.Property.Of(subject).IsKnown == presence.IsSet);

            case Likeness likeness:
                var held = likeness.Property.Of(subject);
                return held.IsKnown ? Truths.Of(held.Texts.Any(text => Pattern.Matches(ground.Folds[likeness.Pattern], ground.Folds[text]))) : Truth.Unknown;

            case Flag flag:
                var said = flag.Property.Of(subject);
                return said.IsKnown ? Truths.Of(said.Number != 0) : Truth.Unknown;

            case Quantified quantified:
                return (Truth)(int)Of(quantified.Aggregate, subject).Number;

            default:
                return Truth.Unknown;
        }
    }

    /// <summary>Where the fact stands that keeps the condition from holding; an unknown place when nothing was said at all.</summary>
    public Origin Blame(Condition condition, Subject subject) => condition switch
    {
        Every every => every.Parts.Where(part => Of(part, subject) != Truth.True).Select(part => Blame(part, subject)).FirstOrDefault(static origin => origin.IsKnown),
        Either either => either.Parts.Select(part => Blame(part, subject)).FirstOrDefault(static origin => origin.IsKnown),
        Implication implication => Blame(implication.Conclusion, subject),
        Negation { Inner: var inner } => Blame(inner, subject),
        Comparison comparison => Blame(comparison.Left.Properties().Concat(comparison.Right.Properties()), subject),
        Membership membership => Blame(membership.Left.Properties(), subject),
        Presence presence => Blame([presence.Property], subject),
        Likeness likeness => Blame([likeness.Property], subject),
        Flag flag => Blame([flag.Property], subject),
        _ => default,
    };

    private static Origin Blame(IEnumerable<Property> properties, Subject subject) =>
        properties.Select(property => property.Of(subject).Origin).FirstOrDefault(static origin => origin.IsKnown);

    private Held Of(Operand operand, Subject subject) => operand switch
    {
        PropertyValue value => value.Property.Of(subject),
        Constant constant => Held.Of(constant.Number),
        TextConstant text => Held.Of(text.Text, default),
        DateConstant date => Held.Of(Held.DayOf(date.Date)),
        Today => ground.Today is { } today ? Held.Of(Held.DayOf(today)) : Held.Missing,
        Shifted shifted => Of(shifted.Day, subject) is { IsKnown: true, Number: var number } && Held.DateOf(number) is { } day && Days.Later(day, shifted.Period) is { } later ? Held.Of(Held.DayOf(later)) : Held.Missing,
        Aggregate aggregate => Worked(aggregate),
        _ => Held.Missing,
    };

    private Truth Compare(Held left, Comparator comparator, Held right, Kind kind)
    {
        if (!left.IsKnown || !right.IsKnown)
            return Truth.Unknown;

        if (kind == Kind.Text)
            return Truths.Of(left.Texts.Any(one => right.Texts.Any(other => ground.Folds[one] == ground.Folds[other])) == (comparator == Comparator.Equal));

        return Truths.Of(Holds(left.Number, comparator, right.Number));
    }

    /// <summary>Whether two numbers stand so to each other.</summary>
    public static bool Holds(double left, Comparator comparator, double right) => comparator switch
    {
        Comparator.Equal => left == right,
        Comparator.NotEqual => left != right,
        Comparator.Less => left < right,
        Comparator.AtMost => left <= right,
        Comparator.Greater => left > right,
        _ => left >= right,
    };

    private Held Worked(Aggregate aggregate)
    {
        if (!worked.TryGetValue(aggregate, out var held))
            worked.Add(aggregate, held = Work(aggregate));
        return held;
    }

    private Held Work(Aggregate aggregate)
    {
        var isLevelMentioned = MentionsLevel(aggregate.Condition, aggregate.Where);
        var among = ground.Subjects.Where(subject => TakesPart(subject, isLevelMentioned) && (aggregate.Where is null || Of(aggregate.Where, subject) == Truth.True));
        switch (aggregate.Function)
        {
            case Function.Count:
                return Held.Of(among.Count(subject => aggregate.Condition is null || Of(aggregate.Condition, subject) == Truth.True));

            case Function.All:
                return Held.Of((int)among.Aggregate(Truth.True, (all, subject) => all.And(Of(aggregate.Condition!, subject))));

            case Function.Any:
                return Held.Of((int)among.Aggregate(Truth.False, (any, subject) => any.Or(Of(aggregate.Condition!, subject))));

            case Function.Share when aggregate.Condition is { } condition:
                var (asked, holding) = (0, 0);
                foreach (var subject in among)
                {
                    asked++;
                    holding += Of(condition, subject) == Truth.True ? 1 : 0;
                }

                return asked == 0 ? Held.Missing : Held.Of(100.0 * holding / asked);

            case Function.Share:
                return Held.Of(LargestShare(among, aggregate.Property!));
        }

        var numbers = among.Select(subject => aggregate.Property!.Of(subject)).Where(static held => held.IsKnown).Select(static held => held.Number).ToList();
        return aggregate.Function switch
        {
            Function.Sum => Held.Of(numbers.Sum()),
            _ when numbers.Count == 0 => Held.Missing,
            Function.Average => Held.Of(numbers.Average()),
            Function.Min => Held.Of(numbers.Min()),
            _ => Held.Of(numbers.Max()),
        };
    }

    // Of the services that name one: nobody holds a share where there is nothing to share.
    private double LargestShare(IEnumerable<Subject> among, Property property)
    {
        var (total, most) = (0, 0);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var subject in among)
        {
            if (property.Of(subject) is not { IsKnown: true, Texts: var texts })
                continue;

            total++;
            foreach (var text in new HashSet<string>(texts.Select(text => ground.Folds[text]), StringComparer.Ordinal))
            {
                counts.TryGetValue(text, out var count);
                counts[text] = count + 1;
                most = Math.Max(most, count + 1);
            }
        }

        return total == 0 ? 0 : 100.0 * most / total;
    }
}

/// <summary>Compares things by being the same thing, not by what they say.</summary>
internal sealed class ByReference<T> : IEqualityComparer<T> where T : class
{
    public static ByReference<T> Instance { get; } = new();

    public bool Equals(T? x, T? y) => ReferenceEquals(x, y);

    public int GetHashCode(T thing) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(thing);
}
