namespace X1060Dsl.Policies;

/// <summary>A condition of a policy as a text that people read.</summary>
public static class WrittenCondition
{
    /// <summary>The canonical form in both languages; a text that is no condition stays as it was written.</summary>
    /// <param name="condition">The condition, in any of its forms.</param>
    public static Bilingual Canonical(string condition) => ReadCondition.Of(condition).Condition?.Text() ?? new(condition, condition);
}
