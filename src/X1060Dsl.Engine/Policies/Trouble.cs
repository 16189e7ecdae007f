namespace X1060Dsl.Policies;

/// <summary>What is wrong with a condition, and where in its text.</summary>
internal sealed record Trouble(TroubleKind Kind, Span Span, Bilingual What)
{
    /// <summary>What may have been meant, the likeliest first.</summary>
    public IReadOnlyList<string> Near { get; init; } = [];

    /// <summary>The limit that was passed.</summary>
    public int Limit { get; init; }

    public static Trouble Over(Span span, Bilingual what, int limit) => new(TroubleKind.Budget, span, what) { Limit = limit };
}

internal enum TroubleKind
{
    Syntax = 1,
    Name,
    Type,
    Budget,
}
