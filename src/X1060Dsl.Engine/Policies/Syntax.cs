namespace X1060Dsl.Policies;

/// <summary>The shape of a condition, by the places of its tokens. What the tokens mean is not looked at yet.</summary>
internal abstract record Syntax(int First, int Last);

/// <summary>Two or more conditions joined by one and the same word.</summary>
internal sealed record Joined(char Letter, IReadOnlyList<Syntax> Parts) : Syntax(Parts[0].First, Parts[Parts.Count - 1].Last);

internal sealed record Denied(int First, Syntax Inner, int Last) : Syntax(First, Last);

/// <summary>A condition in parentheses.</summary>
internal sealed record Grouped(int First, Syntax Inner, int Last) : Syntax(First, Last);

/// <summary>Two values and what compares them; null where only <c>is</c>, <c>is not</c> or は stands.</summary>
internal sealed record Compared(Term Left, int? Comparator, bool IsDenied, Term Right, int Last) : Syntax(Left.First, Last);

internal sealed record Said(Term Left, bool IsDenied, int Word) : Syntax(Left.First, Word);

internal sealed record OneOf(Term Left, bool IsDenied, IReadOnlyList<Term> Items, int Last) : Syntax(Left.First, Last);

internal sealed record Resembles(Term Left, bool IsDenied, Term Pattern, int Last) : Syntax(Left.First, Last);

/// <summary>A value without any comparison.</summary>
internal sealed record Alone(Term Term) : Syntax(Term.First, Term.Last);

/// <summary>A value: one token with what belongs to it.</summary>
internal sealed record Term(int First, int Token, int Last)
{
    public bool IsNegative { get; init; }

    /// <summary>The unit of a number.</summary>
    public int? Unit { get; init; }

    /// <summary>What stands in the parentheses of a function.</summary>
    public (Syntax? Argument, Syntax? Where)? Arguments { get; init; }

    /// <summary>What is added or taken away.</summary>
    public IReadOnlyList<(int Sign, int Number, int Unit)> Shifts { get; init; } = [];
}
