using X1060Dsl.Model;

namespace X1060Dsl;

/// <summary>
/// What a definition says, in the order in which it says it: the common result of reading a definition and of running it.
/// </summary>
/// <remarks>
/// A draft knows verbs and arguments, not yet services and scores; resolving it against the standard gives the
/// <see cref="Centre"/>. Two drafts are equal when they say the same, wherever it was written.
/// </remarks>
/// <clause>ours</clause>
public sealed record Draft(Listing<DraftEntry> Entries)
{
    /// <summary>Collects what <paramref name="define"/> says by running it.</summary>
    /// <remarks>Whatever <paramref name="define"/> throws passes through; the draft under way before the call is put back in every case.</remarks>
    public static Draft Of(Action define) => Of(define, Collector.CallOf);

    /// <summary>Collects as <see cref="Of(Action)"/> does; the host makes the calls, as it may know where they are written.</summary>
    /// <param name="define">What says it.</param>
    /// <param name="callOf">Makes a call of a verb and its arguments, lists of strings as arrays.</param>
    internal static Draft Of(Action define, Func<string, object?[], Call> callOf)
    {
        var outer = Collector.Current;
        var collector = Collector.Current = new Collector(callOf);
        try
        {
            define();
            return collector.Draft();
        }
        finally
        {
            Collector.Current = outer;
        }
    }

    internal sealed class Collector(Func<string, object?[], Call> callOf)
    {
        private static readonly AsyncLocal<Collector?> UnderWay = new();
        private readonly List<(Call Opening, List<Call> Calls)> entries = [];

        public static Collector? Current
        {
            get => UnderWay.Value;
            set => UnderWay.Value = value;
        }

        public int Open(string verb, object?[] arguments)
        {
            entries.Add((callOf(verb, arguments), []));
            return entries.Count - 1;
        }

        public void Say(int place, string verb, object?[] arguments) => entries[place].Calls.Add(callOf(verb, arguments));

        public Draft Draft() => new(entries.Select(entry => new DraftEntry(entry.Opening, entry.Calls.ToListing())).ToListing());

        public static Call CallOf(string verb, object?[] arguments) =>
            new(verb, arguments.Select(value => new Argument(value is string[] several ? Listing.Of(several) : value, default)).ToListing(), default);
    }
}

/// <summary>One thing a definition speaks of: the call that opened it, and what was said of it after that.</summary>
/// <clause>ours</clause>
public sealed record DraftEntry(Call Opening, Listing<Call> Calls)
{
    /// <summary>The whole chain, first word to last, as far as it stands in one place.</summary>
    public Origin Origin { get; init; }

    /// <summary>Whether something that is said of it could not be read; never so for a definition that was run.</summary>
    public bool IsPartial { get; init; }
}

/// <summary>One verb with its arguments in the order of the verb's parameters; an omitted one is null.</summary>
/// <clause>ours</clause>
public sealed record Call(string Verb, Listing<Argument> Arguments, Origin Origin)
{
    /// <summary>The verb with its arguments, up to the closing parenthesis.</summary>
    public Origin Whole { get; init; }
}

/// <summary>
/// A value and where it was written: a string, an int, a double, a bool, a word of the language as its enum, a
/// <see cref="Listing{T}"/> of strings, or null for an omitted argument.
/// </summary>
/// <clause>ours</clause>
public readonly record struct Argument(object? Value, Origin Origin)
{
    /// <summary>Where each string of a list was written; empty for anything else and for a definition that was run.</summary>
    public Listing<Origin> Parts { get; init; }

    /// <summary>Whether both say the same value; how many places it was written in takes no part, as origins do not.</summary>
    public bool Equals(Argument other) => Equals(Value, other.Value);

    /// <summary>The hash of the value.</summary>
    public override int GetHashCode() => Value?.GetHashCode() ?? 0;
}
