using X1060Dsl.Model;

namespace X1060Dsl.Policies;

/// <summary>Where something stands in the text of a condition. As with origins, it takes no part in equality.</summary>
internal readonly record struct Span(int Start, int Length)
{
    public int End => Start + Length;

    public Span To(Span last) => new(Start, last.End - Start);

    public bool Equals(Span other) => true;

    public override int GetHashCode() => 0;
}

/// <summary>A checked condition: every name in it is known, and every comparison makes sense.</summary>
internal abstract record Condition(Span Span);

/// <summary>Holds when all parts hold.</summary>
internal sealed record Every(Span Span, Listing<Condition> Parts) : Condition(Span);

/// <summary>Holds when one part holds.</summary>
internal sealed record Either(Span Span, Listing<Condition> Parts) : Condition(Span);

/// <summary>Holds when the inner condition is known not to.</summary>
internal sealed record Negation(Span Span, Condition Inner) : Condition(Span);

/// <summary>Holds when the premise does not, or the conclusion does.</summary>
internal sealed record Implication(Span Span, Condition Premise, Condition Conclusion) : Condition(Span);

/// <summary>Compares two values of one kind.</summary>
internal sealed record Comparison(Span Span, Operand Left, Comparator Comparator, Operand Right) : Condition(Span);

/// <summary>Holds when the value is one of several.</summary>
internal sealed record Membership(Span Span, Operand Left, Listing<Operand> Items) : Condition(Span);

/// <summary>Whether something was said, or was not.</summary>
internal sealed record Presence(Span Span, Property Property, bool IsSet) : Condition(Span);

/// <summary>Compares a text with a pattern of <c>*</c> (any characters) and <c>?</c> (one).</summary>
internal sealed record Likeness(Span Span, Property Property, string Pattern) : Condition(Span);

/// <summary>A property that is a truth value by itself.</summary>
internal sealed record Flag(Span Span, Property Property) : Condition(Span);

/// <summary>An <c>all</c> or <c>any</c> over the services of the centre.</summary>
internal sealed record Quantified(Span Span, Aggregate Aggregate) : Condition(Span);

internal enum Comparator
{
    Equal = 1,
    NotEqual,
    Less,
    AtMost,
    Greater,
    AtLeast,
}

/// <summary>What is compared.</summary>
internal abstract record Operand(Span Span, Kind Kind);

internal sealed record PropertyValue(Span Span, Property Property) : Operand(Span, Property.Kind);

/// <summary>A number, or a word of the language by its number in the model.</summary>
internal sealed record Constant(Span Span, Kind Kind, double Number) : Operand(Span, Kind);

internal sealed record TextConstant(Span Span, string Text) : Operand(Span, Kind.Text);

internal sealed record DateConstant(Span Span, Date Date) : Operand(Span, Kind.Date);

internal sealed record Today(Span Span) : Operand(Span, Kind.Date);

/// <summary>A day, so much later, or earlier where the period is negative.</summary>
internal sealed record Shifted(Span Span, Operand Day, Period Period) : Operand(Span, Kind.Date);

/// <summary>A function over the services of the centre.</summary>
internal sealed record Aggregate(Span Span, Function Function, Kind Kind, Property? Property, Condition? Condition, Condition? Where) : Operand(Span, Kind);

internal enum Function
{
    Count = 1,
    All,
    Any,
    Average,
    Min,
    Max,
    Sum,
    Share,
}

/// <summary>The kinds of value; only values of one kind can be compared.</summary>
internal enum Kind
{
    Text = 1,
    Number,
    Level,
    Assignment,
    Category,
    Date,
    Truth,
}

/// <summary>What stands in the parts of a condition.</summary>
internal static class Walking
{
    /// <summary>Every property that is asked of the service in question, those inside of functions over the centre left out.</summary>
    public static IEnumerable<Property> Properties(this Condition condition) => Atoms(condition).SelectMany(static atom => atom switch
    {
        Comparison comparison => comparison.Left.Properties().Concat(comparison.Right.Properties()),
        Membership membership => membership.Left.Properties().Concat(membership.Items.SelectMany(static item => item.Properties())),
        Presence presence => [presence.Property],
        Likeness likeness => [likeness.Property],
        Flag flag => [flag.Property],
        _ => Enumerable.Empty<Property>(),
    });

    public static IEnumerable<Property> Properties(this Operand operand) => operand switch
    {
        PropertyValue value => [value.Property],
        Shifted shifted => shifted.Day.Properties(),
        _ => [],
    };

    /// <summary>Every function over the centre.</summary>
    public static IEnumerable<Aggregate> Aggregates(this Condition condition) => Atoms(condition).SelectMany(static atom => atom switch
    {
        Comparison comparison => Operands(comparison.Left, comparison.Right),
        Membership membership => Operands([membership.Left, .. membership.Items]),
        Quantified quantified => [quantified.Aggregate],
        _ => Enumerable.Empty<Aggregate>(),
    });

    /// <summary>Whether it depends on which day it is.</summary>
    public static bool MentionsToday(this Condition condition) => Atoms(condition).Any(static atom => atom switch
    {
        Comparison comparison => IsDated(comparison.Left) || IsDated(comparison.Right),
        Membership membership => IsDated(membership.Left) || membership.Items.Any(IsDated),
        Quantified quantified => IsDated(quantified.Aggregate),
        _ => false,
    });

    /// <summary>The parts that are no combination of others, from left to right.</summary>
    public static IEnumerable<Condition> Atoms(this Condition condition) => condition switch
    {
        Every every => every.Parts.SelectMany(Atoms),
        Either either => either.Parts.SelectMany(Atoms),
        Negation negation => negation.Inner.Atoms(),
        Implication implication => implication.Premise.Atoms().Concat(implication.Conclusion.Atoms()),
        _ => [condition],
    };

    private static IEnumerable<Aggregate> Operands(params Operand[] operands) => operands.OfType<Aggregate>();

    private static bool IsDated(Operand operand) => operand switch
    {
        Today => true,
        Shifted shifted => IsDated(shifted.Day),
        Aggregate aggregate => aggregate.Condition?.MentionsToday() == true || aggregate.Where?.MentionsToday() == true,
        _ => false,
    };
}
