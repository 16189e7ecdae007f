using System.Globalization;
using X1060Dsl.Model;

namespace X1060Dsl.Reading;

/// <summary>A checked expression: its type is known, and every name in it has been found.</summary>
internal abstract class Expression(DslType type, Origin origin)
{
    public DslType Type { get; } = type;

    public Origin Origin { get; } = origin;

    /// <summary>The value, where C# regards the expression as constant.</summary>
    public object? Constant { get; init; }

    public abstract Value Evaluate(Evaluation run);
}

/// <summary>What could not be checked. It was reported, and goes with everything from here on.</summary>
internal sealed class Unreadable(Origin origin) : Expression(DslType.Unknown, origin)
{
    public override Value Evaluate(Evaluation run) => Value.Unknown(Origin);
}

internal sealed class Literal : Expression
{
    public Literal(DslType type, object value, Origin origin) : base(type, origin) => Constant = value;

    public override Value Evaluate(Evaluation run) => new(Constant, Origin);
}

internal sealed class LocalValue(Local local, Origin origin) : Expression(local.Type, origin)
{
    public override Value Evaluate(Evaluation run) => local.Value;
}

/// <summary>Operands joined from left to right, however many there are: a long sum is a deep tree, but not a deep recursion.</summary>
internal sealed class Fold(DslType type, Origin origin, Expression first, IReadOnlyList<(Operator Operator, Expression Right)> rest) : Expression(type, origin)
{
    public override Value Evaluate(Evaluation run)
    {
        var left = run.Of(first);
        if (Type == DslType.Text)
            return Concatenated(run, left);

        foreach (var (@operator, right) in rest)
        {
            if (@operator.Decides(left.Content))
                continue;

            var value = run.Of(right);
            if (!left.IsKnown || !value.IsKnown || left.Content!.GetType() != value.Content!.GetType())
                left = Value.Unknown(Origin);
            else if (left.Content is string text && @operator.IsArithmetic)
                left = run.Joined(Origin, [text, (string)value.Content!]);
            else if (@operator.Apply(left.Content!, value.Content!, out var result) is { } fault)
                return run.Fault(Origin, fault);
            else
                left = new Value(result, Origin);
        }

        return left with { Origin = Origin };
    }

    private Value Concatenated(Evaluation run, Value left)
    {
        var parts = new List<string> { left.Content as string ?? "" };
        var isKnown = left.IsKnown;
        foreach (var (_, right) in rest)
        {
            var value = run.Of(right);
            isKnown &= value.IsKnown;
            parts.Add(value.Content as string ?? "");
        }

        return isKnown ? run.Joined(Origin, parts) : Value.Unknown(Origin);
    }
}

internal sealed class Negation(Expression operand, Origin origin) : Expression(operand.Type, origin)
{
    public override Value Evaluate(Evaluation run) => run.Of(operand).Content switch
    {
        bool value => new Value(!value, Origin),
        int.MinValue => run.Fault(Origin, Operator.Overflow),
        int value => new Value(-value, Origin),
        double value => new Value(-value, Origin),
        _ => Value.Unknown(Origin),
    };
}

internal sealed class Choice(DslType type, Origin origin, Expression condition, Expression whenTrue, Expression whenFalse) : Expression(type, origin)
{
    public override Value Evaluate(Evaluation run) => run.Of(condition).Content is bool holds
        ? run.Of(holds ? whenTrue : whenFalse)
        : Value.Unknown(Origin);
}

/// <summary>A switch expression: the arms in order, the last of them for everything else.</summary>
internal sealed class Selection(DslType type, Origin origin, Expression governing, IReadOnlyList<(IReadOnlyList<object> Matches, Expression Result)> arms, Expression otherwise) : Expression(type, origin)
{
    public override Value Evaluate(Evaluation run)
    {
        var value = run.Of(governing);
        if (!value.IsKnown)
            return Value.Unknown(Origin);

        foreach (var (matches, result) in arms)
        {
            if (matches.Contains(value.Content!))
                return run.Of(result);
        }

        return run.Of(otherwise);
    }
}

internal sealed class Interpolation(Origin origin, IReadOnlyList<Expression> parts) : Expression(DslType.Text, origin)
{
    public override Value Evaluate(Evaluation run)
    {
        var texts = new List<string>(parts.Count);
        foreach (var part in parts)
        {
            switch (run.Of(part).Content)
            {
                case string text:
                    texts.Add(text);
                    break;

                // How a minus sign looks is up to the culture, so none is let in.
                case int number and < 0:
                    return run.Fault(part.Origin, new("A negative number cannot stand inside a text", "負の数は文字列に埋め込めません"));

                case int number:
                    texts.Add(number.ToString(CultureInfo.InvariantCulture));
                    break;

                default:
                    return Value.Unknown(Origin);
            }
        }

        return run.Joined(Origin, texts);
    }
}

internal sealed class ArrayOfValues(DslType type, Origin origin, IReadOnlyList<Expression> items) : Expression(type, origin)
{
    public override Value Evaluate(Evaluation run)
    {
        var values = new Value[items.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = Widened.To(Type.Element!, run.Of(items[i]));
        return new Value(values, Origin);
    }
}

internal sealed class TupleOfValues(DslType type, Origin origin, IReadOnlyList<Expression> parts) : Expression(type, origin)
{
    public override Value Evaluate(Evaluation run)
    {
        var values = new Value[parts.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = run.Of(parts[i]);
        return new Value(values, Origin);
    }
}

internal sealed class TuplePart(DslType type, Origin origin, Expression tuple, int place) : Expression(type, origin)
{
    public override Value Evaluate(Evaluation run) => run.Of(tuple).Content is Value[] parts && place < parts.Length ? parts[place] : Value.Unknown(Origin);
}

internal sealed class ArrayLength(Origin origin, Expression array) : Expression(DslType.Whole, origin)
{
    public override Value Evaluate(Evaluation run) => run.Of(array).Content is Value[] items ? new Value(items.Length, Origin) : Value.Unknown(Origin);
}

internal sealed class ArrayItem(DslType type, Origin origin, Expression array, Expression index) : Expression(type, origin)
{
    public override Value Evaluate(Evaluation run)
    {
        if (run.Of(array).Content is not Value[] items || run.Of(index).Content is not int place)
            return Value.Unknown(Origin);

        return place >= 0 && place < items.Length
            ? items[place]
            : run.Fault(Origin, new($"There is no item {place}: the length of the array is {items.Length}, and its items count from 0", $"要素 {place} はありません。配列の長さは {items.Length} で、要素は 0 から数えます"));
    }
}

/// <summary>A call of a local function.</summary>
internal sealed class FunctionCall(Function function, Origin origin, IReadOnlyList<PlacedArgument> arguments) : Expression(function.Returns, origin)
{
    public override Value Evaluate(Evaluation run)
    {
        if (function.Body is not { } body)
            return Value.Unknown(Origin);

        // All arguments first: one of them may be a call of this very function.
        var values = new Value[arguments.Count];
        foreach (var (place, argument) in arguments)
            values[place] = Widened.To(function.Parameters[place].Local.Type, run.Of(argument));
        for (var i = 0; i < values.Length; i++)
            function.Parameters[i].Local.Value = values[i];

        run.Run(body);
        var value = run.TakeReturned(Origin);
        if (value.Content is EntryUnderWay entry)
            entry.Origin = Origin;
        return Widened.To(function.Returns, value);
    }
}

/// <summary>An opening verb, or a verb said on the value of another expression, with what follows in one chain.</summary>
internal sealed class Chain(DslType type, Origin origin, Expression? start, IReadOnlyList<ChainLink> links) : Expression(type, origin)
{
    public override Value Evaluate(Evaluation run)
    {
        var entry = start is null ? null : run.Of(start).Content as EntryUnderWay;
        foreach (var link in links)
        {
            var call = link.Call(run, out var isOpening);
            if (isOpening)
                entry = call is null ? null : run.Open(call);
            else if (call is not null)
                entry?.Calls.Add(call);
            else
                entry?.IsPartial = true;
        }

        if (entry is null)
            return Value.Unknown(Origin);

        entry.Origin = Origin;
        return new Value(entry, Origin);
    }
}

/// <summary>One verb of a chain with its arguments, as they are written; one that could not be read leaves the verb unsaid.</summary>
internal sealed class ChainLink(Verb? verb, Origin name, Origin whole, IReadOnlyList<PlacedArgument> arguments)
{
    public Call? Call(Evaluation run, out bool isOpening)
    {
        isOpening = verb?.Owner == "Language";
        var said = new Argument[verb?.Parameters.Length ?? 0];
        var isKnown = verb is not null;
        foreach (var (place, argument) in arguments)
        {
            var value = run.Of(argument);
            if (verb is null)
                continue;

            said[place] = Said(verb.Parameters[place].Type == "double" ? Widened.To(DslType.Number, value) : value);
            isKnown &= said[place].Value is not null;
        }

        return isKnown ? new Call(verb!.Name, new Listing<Argument>(said), name) { Whole = whole } : null;
    }

    private static Argument Said(Value value)
    {
        if (value.Content is not Value[] items)
            return new Argument(value.Content, value.Origin);

        if (items.Any(static item => item.Content is not string))
            return new Argument(null, value.Origin);

        return new Argument(items.Select(static item => (string)item.Content!).ToListing(), value.Origin) { Parts = items.Select(static item => item.Origin).ToListing() };
    }
}

/// <summary>C#'s only conversion in the closed universe: a whole number where a number is wanted.</summary>
internal static class Widened
{
    public static Value To(DslType type, Value value) => type == DslType.Number && value.Content is int number ? value with { Content = (double)number } : value;
}
