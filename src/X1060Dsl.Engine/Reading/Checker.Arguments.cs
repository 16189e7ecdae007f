using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using X1060Dsl.Rules.Reading;

namespace X1060Dsl.Reading;

/// <summary>A parameter, of a verb or a local function, that an argument can go to.</summary>
internal sealed record Slot(string Name, DslType Type, bool IsOptional, bool IsParams)
{
    public static Slot Of(Parameter parameter) => new(parameter.Name, TypeOf(parameter.Type), parameter.IsOptional, parameter.IsParams);

    private static DslType TypeOf(string name) => name switch
    {
        "string" => DslType.Text,
        "int" => DslType.Whole,
        "double" => DslType.Number,
        "bool" => DslType.Truth,
        "string[]" => DslType.ArrayOf(DslType.Text),
        _ => DslType.Find(name) ?? DslType.Unknown,
    };
}

/// <summary>The overloads of a verb, and the parameters of each.</summary>
internal sealed class Overloads(Verb[] verbs)
{
    public Verb[] Verbs { get; } = verbs;

    public Slot[][] Slots { get; } = [.. verbs.Select(static verb => verb.Parameters.Select(Slot.Of).ToArray())];

    /// <summary>What the verb gives: all overloads give the same.</summary>
    public DslType Returns { get; } = DslType.Find(verbs[0].Returns)!;
}

/// <summary>An argument and the place of the parameter that it goes to.</summary>
internal readonly record struct PlacedArgument(int Place, Expression Value);

// C#'s mapping of arguments to parameters: positional, named, out of order, missing, twice, and the open end of params.
internal sealed partial class Checker
{
    /// <summary>Which argument goes where, for one overload; or why it cannot.</summary>
    private readonly record struct Mapping(int[] SlotOfArgument, ArgumentSyntax? Misplaced, Bilingual? Reason, Slot? Missing)
    {
        public bool Fits => Reason is null && Missing is null;
    }

    /// <summary>The arguments of the overload that takes them, as they are written, each with its parameter. No overload: reported, and none chosen.</summary>
    private IReadOnlyList<PlacedArgument> Map(Slot[][] overloads, SyntaxToken name, ArgumentListSyntax list, out int? chosen)
    {
        chosen = null;
        var mappings = new Mapping[overloads.Length];
        var first = -1;
        for (var i = mappings.Length - 1; i >= 0; i--)
        {
            mappings[i] = MappingOf(overloads[i], list);
            first = mappings[i].Fits ? i : first;
        }

        if (first < 0)
        {
            CheckAll(list);
            Complain(overloads, mappings, name, list);
            return [];
        }

        var values = new Expression[list.Arguments.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var argument = list.Arguments[i];
            if (!argument.RefKindKeyword.IsKind(SyntaxKind.None))
                Refuse(argument);
            values[i] = Expression(argument.Expression, WantedBy(overloads[first][mappings[first].SlotOfArgument[i]], argument));
        }

        var best = first;
        for (var i = mappings.Length - 1; i >= first; i--)
            best = mappings[i].Fits && TakesAll(overloads[i], mappings[i], values, list) ? i : best;

        for (var i = 0; i < values.Length; i++)
        {
            var place = mappings[best].SlotOfArgument[i];
            if (Takes(overloads[best], place, values[i], list.Arguments[i]))
                continue;

            var slot = overloads[best][place];
            var meant = slot.Type.IsWord && values[i].Constant is string text ? Words.Meant(slot.Type.Name, text) : null;
            Report(WrongArgumentType.At(values[i].Origin, name.ValueText, (slot.IsParams && list.Arguments[i].NameColon is null ? slot.Type.Element! : slot.Type).Phrase, slot.Name, values[i].Type.Given, meant));
            values[i] = new Unreadable(values[i].Origin);
        }

        chosen = best;
        return Placed(overloads[best], mappings[best], values, list);
    }

    private void Complain(Slot[][] overloads, Mapping[] mappings, SyntaxToken name, ArgumentListSyntax list)
    {
        var nearest = mappings[Nearest(overloads, list)];
        Report(nearest is { Misplaced: { } misplaced, Reason: { } reason }
            ? UnexpectedArgument.At(At(misplaced), name.ValueText, reason)
            : MissingArgument.At(At(name), name.ValueText, nearest.Missing!.Name, nearest.Missing!.Type.Phrase));
    }

    private static Mapping MappingOf(Slot[] slots, ArgumentListSyntax list)
    {
        var places = new int[list.Arguments.Count];
        var taken = new bool[slots.Length];
        var isOutOfOrder = false;
        for (var i = 0; i < places.Length; i++)
        {
            var argument = list.Arguments[i];
            if (argument.NameColon is { Name.Identifier.ValueText: var named })
            {
                places[i] = System.Array.FindIndex(slots, slot => slot.Name == named);
                if (places[i] < 0)
                    return new Mapping(places, argument, new($"it has no '{named}', only {Listed(slots, ", ")}", $"「{named}」という引数はなく、受け取るのは {Listed(slots, "、")} です"), null);
                if (taken[places[i]])
                    return new Mapping(places, argument, new($"'{named}' is given twice", $"「{named}」が二度渡されています"), null);
                isOutOfOrder |= places[i] != i;
            }
            else
            {
                if (isOutOfOrder)
                    return new Mapping(places, argument, new("after a named argument that is out of order, every argument needs its name", "順序を変えた名前付き引数の後は、すべての引数に名前が必要です"), null);
                places[i] = slots.Length > 0 && slots[slots.Length - 1].IsParams ? Math.Min(i, slots.Length - 1) : i;
                if (i >= slots.Length && (slots.Length == 0 || !slots[slots.Length - 1].IsParams))
                    return new Mapping(places, argument, slots.Length == 0 ? new("it takes nothing in its parentheses", "括弧の中には何も書けません") : new($"it takes {Listed(slots, ", ")} and no more", $"受け取るのは {Listed(slots, "、")} だけです"), null);
                if (taken[places[i]] && !slots[places[i]].IsParams)
                    return new Mapping(places, argument, new($"'{slots[places[i]].Name}' is given twice", $"「{slots[places[i]].Name}」が二度渡されています"), null);
            }

            taken[places[i]] = true;
        }

        for (var place = 0; place < slots.Length; place++)
        {
            if (!taken[place] && slots[place] is { IsOptional: false, IsParams: false })
                return new Mapping(places, null, null, slots[place]);
        }

        return new Mapping(places, null, null, null);
    }

    private static string Listed(Slot[] slots, string comma) => string.Join(comma, slots.Select(static slot => slot.Name));

    // To complain about one overload, the one that wants the most similar number of arguments is taken.
    private static int Nearest(Slot[][] overloads, ArgumentListSyntax list) =>
        Enumerable.Range(0, overloads.Length)
            .OrderByDescending(place => list.Arguments.Count(argument => argument.NameColon is { Name.Identifier.ValueText: var named } && overloads[place].Any(slot => slot.Name == named)))
            .ThenBy(place => Math.Abs(overloads[place].Count(static slot => !slot.IsOptional) - list.Arguments.Count))
            .First();

    // […] takes its type from its place; everything else has one of its own.
    private static DslType? WantedBy(Slot slot, ArgumentSyntax argument) =>
        slot.IsParams && argument.Expression is not CollectionExpressionSyntax ? slot.Type.Element : slot.Type;

    private static bool TakesAll(Slot[] slots, Mapping mapping, Expression[] values, ArgumentListSyntax list)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (!Takes(slots, mapping.SlotOfArgument[i], values[i], list.Arguments[i]))
                return false;
        }

        return true;
    }

    private static bool Takes(Slot[] slots, int place, Expression value, ArgumentSyntax argument)
    {
        var slot = slots[place];
        return slot.IsParams && value.Type.Element is null && argument.NameColon is null
            ? slot.Type.Element!.Takes(value.Type)
            : slot.Type.Takes(value.Type) && (!slot.IsParams || ((ArgumentListSyntax)argument.Parent!).Arguments.Count == slots.Length);
    }

    private List<PlacedArgument> Placed(Slot[] slots, Mapping mapping, Expression[] values, ArgumentListSyntax list)
    {
        var placed = new List<PlacedArgument>(slots.Length);
        var open = slots.Length > 0 && slots[slots.Length - 1].IsParams ? new List<Expression>() : null;
        for (var i = 0; i < values.Length; i++)
        {
            var place = mapping.SlotOfArgument[i];
            if (slots[place].IsParams && values[i].Type.Element is null)
                open!.Add(values[i]);
            else
                placed.Add(new PlacedArgument(place, values[i]));
        }

        if (open is not null && placed.All(argument => argument.Place != slots.Length - 1))
            placed.Add(new PlacedArgument(slots.Length - 1, new ArrayOfValues(slots[slots.Length - 1].Type, At(list), open)));
        return placed;
    }
}
