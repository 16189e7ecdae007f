using CsCheck;
using X1060Dsl.Model;
using X1060Dsl.Policies;

namespace X1060Dsl.Tests.Policies;

/// <summary>Writes conditions, and what only looks like them.</summary>
internal static class ConditionWriter
{
    private static readonly Gen<Property> Any = Gen.OneOf([.. Properties.All]);
    private static readonly Gen<Property> Texts = Gen.OneOf(Properties.All.Where(static property => property.Kind == Kind.Text).ToArray());
    private static readonly Gen<Property> Dates = Gen.OneOf(Properties.All.Where(static property => property.Kind == Kind.Date).ToArray());
    private static readonly Gen<Property> Numbers = Gen.OneOf(Properties.All.Where(static property => property.Kind == Kind.Number).ToArray());
    private static readonly Gen<Property> Flags = Gen.OneOf(Properties.All.Where(static property => property.Kind == Kind.Truth).ToArray());
    private static readonly Gen<Comparator> Comparators = Gen.Enum<Comparator>();
    private static readonly Gen<string> Strings = Gen.String[Gen.Char["aB- *?\"'「」\\(かつ並森エ"], 0, 6];

    private static readonly Gen<Condition> Atoms = Gen.OneOf<Condition>(
        Gen.Select(Any, Gen.Bool, static (property, isSet) => (Condition)new Presence(default, property, isSet)),
        Flags.Select(static property => (Condition)new Flag(default, property)),
        Gen.Select(Texts, Strings, static (property, pattern) => (Condition)new Likeness(default, property, pattern)),
        Gen.Select(Texts, Gen.Bool, Strings, static (property, isEqual, text) => Compare(property, isEqual ? Comparator.Equal : Comparator.NotEqual, new TextConstant(default, text))),
        Gen.Select(Numbers, Comparators, Gen.Double[1, 4], static (property, comparator, number) => Compare(property, comparator, new Constant(default, Kind.Number, Math.Round(number * 4) / 4))),
        Gen.Select(Dates, Comparators, Gen.Int[1, 12], Gen.Int[-90, 90], static (property, comparator, month, days) => Compare(property, comparator,
            days == 0 ? new DateConstant(default, Day(month)) : days % 2 == 0 ? new Shifted(default, new Today(default), new Period(0, days)) : new Shifted(default, new DateConstant(default, Day(month)), new Period(days, 0)))),
        Gen.Select(Gen.Int[1, 5], Gen.Bool, static (level, isEqual) => Compare(Properties.Level, isEqual ? Comparator.Equal : Comparator.NotEqual, new Constant(default, Kind.Level, level))),
        Gen.Select(Gen.Int[1, 4], static assignment => Compare(Properties.Assignment, Comparator.Equal, new Constant(default, Kind.Assignment, assignment))),
        Gen.Int[1, 9].Array[1, 4].Select(static categories => (Condition)new Membership(default, new PropertyValue(default, Properties.Category), categories.Select(static category => (Operand)new Constant(default, Kind.Category, category)).ToListing())));

    private static readonly Gen<Condition> Plain = Nested(Atoms, 3);

    /// <summary>Conditions of every shape, functions over the centre among them.</summary>
    public static Gen<Condition> Conditions { get; } = Nested(Gen.Frequency((4, Atoms), (1, Aggregates())), 3);

    /// <summary>Words of the language in any order, with some that are none.</summary>
    public static Gen<string> Soups { get; } = Gen.Select(
        Gen.OneOf([
            .. Lexicon.Joining, .. Lexicon.Subjects, .. Lexicon.Values.Select(static value => value.Ja), .. Lexicon.Values.Select(static value => value.Name),
            "(", ")", "(", ")", ",", "、", "+", "-", "=", "!=", "<", ">=", "≦", "%", "3", "３", "6か月", "2027-03-31", "2027-02-31", "2027年3月31日", "99999999999999999999",
            "\"森\"", "'", "\"", "「", "」", "\"D-*\"", "D-2", "A", "today", "days", "weeks", "かつスコアが3以上", "レベルがベーシク", "levle", "#", "\\", "\0", "\n", "\t", "　", "\ud83d", "😀", "e\u0301", "ﾚﾍﾞﾙ", "．", "a.b", "1.5", "..", "０１２",
        ]).Array[0, 24],
        Gen.OneOf("", " ", " ", " "),
        static (words, space) => string.Join(space, words));

    private static Condition Compare(Property property, Comparator comparator, Operand right) => new Comparison(default, new PropertyValue(default, property), IsOrdered(property) ? comparator : comparator is Comparator.Equal ? comparator : Comparator.NotEqual, right);

    private static bool IsOrdered(Property property) => property.Kind is Kind.Number or Kind.Date;

    private static Date Day(int month) => Date.TryRead($"2027-{month:00}-15", out var day) ? day : throw new InvalidOperationException();

    private static Gen<Condition> Aggregates() => Gen.OneOf<Condition>(
        Gen.Select(Plain, Plain, Gen.Bool, Gen.Bool, static (condition, where, isAll, isFiltered) => (Condition)new Quantified(default, new Aggregate(default, isAll ? Function.All : Function.Any, Kind.Truth, null, condition, isFiltered ? where : null))),
        Gen.Select(Plain, Gen.Bool, Comparators, Gen.Int[0, 9], static (condition, isWhere, comparator, number) => Against(new Aggregate(default, Function.Count, Kind.Number, null, isWhere ? null : condition, isWhere ? condition : null), comparator, number)),
        Gen.Select(Gen.OneOf(Function.Average, Function.Min, Function.Max, Function.Sum), Numbers, Plain, Gen.Bool, static (function, property, where, isFiltered) => Against(new Aggregate(default, function, Kind.Number, property, null, isFiltered ? where : null), Comparator.AtLeast, 3)),
        Gen.Select(Texts, static property => Against(new Aggregate(default, Function.Share, Kind.Number, property, null, null), Comparator.AtMost, 50)),
        Gen.Select(Dates, static property => (Condition)new Comparison(default, new Aggregate(default, Function.Min, Kind.Date, property, null, null), Comparator.Less, new Today(default))));

    private static Condition Against(Aggregate aggregate, Comparator comparator, double number) => new Comparison(default, aggregate, comparator, new Constant(default, Kind.Number, number));

    private static Gen<Condition> Nested(Gen<Condition> atoms, int depth) => depth == 0 ? atoms : Gen.Frequency(
        (3, atoms),
        (1, Nested(atoms, depth - 1).Array[2, 3].Select(static parts => (Condition)new Every(default, parts.ToListing()))),
        (1, Nested(atoms, depth - 1).Array[2, 3].Select(static parts => (Condition)new Either(default, parts.ToListing()))),
        (1, Nested(atoms, depth - 1).Select(static inner => (Condition)new Negation(default, inner))),
        (1, Gen.Select(Nested(atoms, depth - 1), Nested(atoms, depth - 1), static (premise, conclusion) => (Condition)new Implication(default, premise, conclusion))));
}
