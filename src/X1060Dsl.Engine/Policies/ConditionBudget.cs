namespace X1060Dsl.Policies;

/// <summary>What a condition may take at most. It is counted before the grammar, which recurses, sees anything of it.</summary>
internal static class ConditionBudget
{
    public const int Characters = 4_096;
    public const int Tokens = 1_024;

    /// <summary>Parentheses within each other, and, apart from them, one <c>not</c> upon the other or <c>implies</c> in one condition.</summary>
    public const int Depth = 32;

    /// <summary>A pattern is tried on every service: what it takes grows with its length.</summary>
    public const int Pattern = 128;
}
