using X1060Dsl.Model;

namespace X1060Dsl.Policies;

/// <summary>
/// The facts that conditions speak of, as variables with few values, and the conditions as formulas over them.
/// </summary>
/// <remarks>
/// Decided are: level, category, assignment and what follows from it, scores, targets and the gap, counts, truth values,
/// and whether anything was said at all. What compares texts, patterns, days, the size and capacity of teams, and every
/// function over the centre, becomes a free variable: the same comparison is the same variable wherever it stands, but nothing
/// is known of how two of them go together. So there may be more states here than services could have, never fewer.
/// </remarks>
internal sealed class Universe
{
    private const int GreatestCount = 40;
    private const int CountedThings = 4;

    private static readonly double?[] Levels = [2, 3, 4, 5, 1, null];
    private static readonly double?[] FourAssignments = [1, 2, 3, 4, null];
    private static readonly double?[] OneToFive = [1, 2, 3, 4, 5, null];

    private readonly Dictionary<string, Variable> variables = new(StringComparer.Ordinal);
    private readonly List<Formula> constraints = [];
    private readonly bool isLowest;
    private readonly bool areScoreSidesAsked;
    private readonly bool areTargetSidesAsked;
    private readonly int greatestCount;

    public Universe(IEnumerable<Condition> conditions, ScoreRule rule)
    {
        var all = conditions.ToList();
        var properties = new HashSet<Property>(all.SelectMany(static condition => condition.Properties()));
        isLowest = rule != ScoreRule.Highest;
        areScoreSidesAsked = properties.Contains(Properties.InsourceScore) || properties.Contains(Properties.OutsourceScore);
        areTargetSidesAsked = properties.Contains(Properties.InsourceTarget) || properties.Contains(Properties.OutsourceTarget);
        // What lies beyond all that counts are compared with is the same, but for how the counts stand to each other.
        greatestCount = (int)all.SelectMany(Walking.Atoms).SelectMany(ConstantsIn).Append(5).Where(static number => number <= GreatestCount).Max() + CountedThings + 1;
    }

    public int Count => variables.Count;

    /// <summary>What holds of every service, as far as these variables are concerned.</summary>
    public IEnumerable<Formula> ConstraintsOn(List<Variable> asked) => constraints.Where(constraint => constraint.Variables.All(asked.Contains));

    public Formula Of(Condition condition) => condition switch
    {
        Every every => Formula.All([.. every.Parts.Select(Of)]),
        Either either => Formula.Any([.. either.Parts.Select(Of)]),
        Negation negation => Formula.Not(Of(negation.Inner)),
        Implication implication => Formula.Any(Formula.Not(Of(implication.Premise)), Of(implication.Conclusion)),
        Comparison comparison => Compared(comparison.Left, comparison.Comparator, comparison.Right),
        Membership membership => Formula.Any([.. membership.Items.Select(item => Compared(membership.Left, Comparator.Equal, item))]),
        Presence presence => PresenceOf(presence.Property) is var present && presence.IsSet ? present : Formula.Not(present),
        Flag flag => Finite(flag.Property) is { } fact ? new Atom(fact.Variables, state => fact.Read(state) is { } number ? Truths.Of(number != 0) : Truth.Unknown) : Free(flag),
        _ => Free(condition),
    };

    /// <summary>Whether the service was marked Unnecessary; never unknown.</summary>
    public Formula IsUnnecessary() => Formula.IsTrue(Compared(new PropertyValue(default, Properties.Level), Comparator.Equal, new Constant(default, Kind.Level, (int)Level.Unnecessary)));

    private static IEnumerable<double> ConstantsIn(Condition atom) => (atom switch
    {
        Comparison comparison => [comparison.Left, comparison.Right],
        Membership membership => [membership.Left, .. membership.Items],
        _ => Enumerable.Empty<Operand>(),
    }).OfType<Constant>().Select(static constant => Math.Ceiling(constant.Number));

    private Formula Compared(Operand left, Comparator comparator, Operand right)
    {
        if (Finite(left) is { } one && Finite(right) is { } other)
            return new Atom(one.Variables.Concat(other.Variables), state => one.Read(state) is { } first && other.Read(state) is { } second ? Truths.Of(Judging.Holds(first, comparator, second)) : Truth.Unknown);

        // What is one another's opposite is one variable.
        return comparator switch
        {
            Comparator.NotEqual => Formula.Not(Free(new Comparison(default, left, Comparator.Equal, right))),
            Comparator.Less => Formula.Not(Free(new Comparison(default, left, Comparator.AtLeast, right))),
            Comparator.Greater => Formula.Not(Free(new Comparison(default, left, Comparator.AtMost, right))),
            _ => Free(new Comparison(default, left, comparator, right)),
        };
    }

    private Fact? Finite(Operand operand) => operand switch
    {
        Constant constant when constant.Kind != Kind.Number || constant.Number <= GreatestCount => new Fact([], _ => constant.Number),
        PropertyValue value => Finite(value.Property),
        _ => null,
    };

    private sealed record Fact(IReadOnlyList<Variable> Variables, Func<int[], double?> Read);

    private Fact? Finite(Property property)
    {
        if (property == Properties.Level)
            return Single(property, Levels);
        if (property == Properties.Wanted)
            return Derived(Single(Properties.Level, Levels), static level => level is null or 1 ? 0 : 1);
        if (property == Properties.Category)
            return Single(property, [1, 2, 3, 4, 5, 6, 7, 8, 9]);
        if (property == Properties.Assignment)
            return Single(property, FourAssignments);
        if (property == Properties.Insourced)
            return Derived(Single(Properties.Assignment, FourAssignments), static assignment => assignment is 1 or 3 ? 1 : 0);
        if (property == Properties.Outsourced)
            return Derived(Single(Properties.Assignment, FourAssignments), static assignment => assignment is 2 or 3 ? 1 : 0);
        if (property == Properties.Score)
            return areScoreSidesAsked ? Side(property, static (sides, isLowest) => sides.Combined(isLowest)) : Single(property, OneToFive);
        if (property == Properties.Target)
            return areTargetSidesAsked ? Side(property, static (sides, isLowest) => sides.Combined(isLowest)) : Single(property, OneToFive);
        if (property == Properties.InsourceScore)
            return OneSide(Properties.Score, isInside: true);
        if (property == Properties.OutsourceScore)
            return OneSide(Properties.Score, isInside: false);
        if (property == Properties.InsourceTarget)
            return OneSide(Properties.Target, isInside: true);
        if (property == Properties.OutsourceTarget)
            return OneSide(Properties.Target, isInside: false);
        if (property == Properties.Gap)
        {
            var (score, target) = (Finite(Properties.Score)!, Finite(Properties.Target)!);
            return new Fact([.. score.Variables, .. target.Variables], state => target.Read(state) - score.Read(state));
        }

        return property switch
        {
            { Kind: Kind.Number } when property.Name.EndsWith(".count", StringComparison.Ordinal) => Single(property, [.. Enumerable.Range(0, greatestCount + 1).Select(static number => (double?)number)]),
            { Kind: Kind.Truth, Name: "registered" } => Single(property, [1, 0, null]),
            { Kind: Kind.Truth } => Single(property, [1, 0]),
            _ => null,
        };
    }

    private static Fact Derived(Fact fact, Func<double?, double?> derive) => new(fact.Variables, state => derive(fact.Read(state)));

    private Fact Single(Property property, double?[] values)
    {
        var variable = Get(property.Name, values.Length, isFree: false, value => Says(property, values[value]), property);
        return new Fact([variable], state => values[state[variable.Place]]);
    }

    private static Bilingual Says(Property property, double? value) => value is { } number
        ? new Comparison(default, new PropertyValue(default, property), Comparator.Equal, new Constant(default, property.Kind, number)).Text()
        : new Presence(default, property, false).Text();

    // One number for the whole, or one for each side; or none.
    private readonly record struct Sides(int? Whole, int? Inside, int? Outside)
    {
        public static readonly Sides[] All =
        [
            .. Enumerable.Range(1, 5).Select(static number => new Sides(number, null, null)),
            .. from inside in Enumerable.Range(1, 5) from outside in Enumerable.Range(1, 5) select new Sides(null, inside, outside),
            default,
        ];

        public double? Combined(bool isLowest) => Whole ?? (Inside is { } inside && Outside is { } outside ? isLowest ? Math.Min(inside, outside) : Math.Max(inside, outside) : null);

        public Bilingual Says(Property property) => this switch
        {
            { Whole: { } whole } => Universe.Says(property, whole),
            { Inside: { } inside, Outside: { } outside } => new($"insource.{property.Name} = {inside} and outsource.{property.Name} = {outside}", $"インソースの{property.Ja} = {inside} かつ アウトソースの{property.Ja} = {outside}"),
            _ => Universe.Says(property, null),
        };
    }

    private Variable Rated(Property property) => Get(property.Name, Sides.All.Length, isFree: false, value => Sides.All[value].Says(property), property);

    private Fact Side(Property property, Func<Sides, bool, double?> read)
    {
        var (variable, lowest) = (Rated(property), isLowest);
        return new Fact([variable], state => read(Sides.All[state[variable.Place]], lowest));
    }

    private Fact OneSide(Property property, bool isInside)
    {
        var (rating, assignment) = (Rated(property), Single(Properties.Assignment, FourAssignments));
        return new Fact([rating, .. assignment.Variables], state =>
        {
            var sides = Sides.All[state[rating.Place]];
            return (isInside ? sides.Inside : sides.Outside) ?? (assignment.Read(state) == (isInside ? 1 : 2) ? sides.Whole : null);
        });
    }

    private Formula PresenceOf(Property property)
    {
        if (Finite(property) is { } fact)
            return new Atom(fact.Variables, state => Truths.Of(fact.Read(state) is not null));

        if (property.Name is "code" or "name")
            return new Atom([], static _ => Truth.True);

        if (property.Name is "document" or "evidence" or "actions")
        {
            var count = Finite(Properties.All.First(other => other.Name == $"{property.Name}.count"))!;
            return new Atom(count.Variables, state => Truths.Of(count.Read(state) > 0));
        }

        var variable = Told(property);
        return new Atom([variable], state => Truths.Of(state[variable.Place] == 0));
    }

    // Whether anything was said: 0 when it was, so that it is tried first.
    private Variable Told(Property property) =>
        Get($"{property.Name}?", 2, isFree: property.Name == "hours", value => new Presence(default, property, value == 0).Text(), property);

    private Formula Free(Condition condition)
    {
        var asked = condition.Properties().Distinct().ToList();
        var mayFail = condition.Aggregates().Any() || condition is Comparison { Left: Shifted } or Comparison { Right: Shifted };
        var text = condition.Text();
        var variable = Get($"({text.En})", mayFail ? 3 : 2, isFree: true, value => value == 0 ? text : new Negation(default, condition).Text(), null);
        var open = new Atom([variable], state => state[variable.Place] switch { 0 => Truth.True, 1 => Truth.False, _ => Truth.Unknown });
        if (asked.Count == 0)
            return open;

        // Unknown as long as something it compares is missing.
        var told = asked.ConvertAll(PresenceOf);
        var formulas = told.Append(open).ToList();
        return new Atom(formulas.SelectMany(static formula => formula.Variables), state =>
            told.Exists(formula => formula.Possible(state) != Formula.CanBeTrue) ? Truth.Unknown
            : state[variable.Place] switch { 0 => Truth.True, 1 => Truth.False, _ => Truth.Unknown });
    }

    private Variable Get(string key, int size, bool isFree, Func<int, Bilingual> says, Property? property)
    {
        if (variables.TryGetValue(key, out var known))
            return known;

        var variable = new Variable(variables.Count, size, isFree, says) { Base = null };
        variables.Add(key, variable);
        if (property is not null && BaseOf(property) is { } @base)
        {
            var present = PresenceOf(@base);
            variables[key] = variable = new Variable(variable.Place, size, isFree, says) { Base = present.Variables.FirstOrDefault() };
            Constrain(property, variable, present);
        }

        // A team is named by assigning it, and so is a provider.
        if (property == Properties.Team || property == Properties.Provider)
        {
            var side = Finite(property == Properties.Team ? Properties.Insourced : Properties.Outsourced)!;
            var isTaken = new Atom(side.Variables, state => Truths.Of(side.Read(state) == 1));
            Constrain(property, variable, isTaken);
        }

        return variable;
    }

    private void Constrain(Property property, Variable variable, Formula present)
    {
        var missing = property.Name == "registered" ? 2 : 1;
        constraints.Add(Formula.Any(new Atom([variable], state => Truths.Of(state[variable.Place] == missing)), present));
    }

    // The fact without which this one cannot be told.
    private static Property? BaseOf(Property property) => property.Name switch
    {
        "team.size" => Properties.Team,
        "team.lead" or "team.members" or "team.capacity" or "team.hours" => Properties.All.First(static other => other.Name == "team.size"),
        "registered" => Properties.Provider,
        "provider.hours" or "contract" or "contract.until" or "expectations" or "country" => Properties.All.First(static other => other.Name == "registered"),
        "due" => Properties.Target,
        "document.reviewed" => Properties.All.First(static other => other.Name == "document"),
        "evidence.asof" or "evidence.until" => Properties.All.First(static other => other.Name == "evidence"),
        "actions.owner" or "actions.due" => Properties.All.First(static other => other.Name == "actions"),
        "approvedon" => Properties.All.First(static other => other.Name == "approvedby"),
        _ => null,
    };
}
