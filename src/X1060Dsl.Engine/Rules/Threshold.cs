namespace X1060Dsl.Rules;

/// <summary>A number of a rule that an organisation may set, as <c>x1060.ID.key</c> in <c>.editorconfig</c>.</summary>
/// <param name="Key">The last part of the key, in lower case with hyphens.</param>
/// <param name="Default">What holds where nothing is set. It is our judgement.</param>
/// <param name="Least">The least it may be.</param>
/// <param name="Most">The most it may be.</param>
/// <param name="Meaning">What is measured, with its unit.</param>
/// <param name="IsFloor">Whether it is the least that is asked for, so that a lower number lets more pass; else it is the most that is allowed.</param>
public sealed record Threshold(string Key, int Default, int Least, int Most, Bilingual Meaning, bool IsFloor)
{
    /// <summary>The most that is allowed: a higher number lets more pass.</summary>
    public static Threshold Ceiling(string key, int otherwise, int least, int most, Bilingual meaning) => new(key, otherwise, least, most, meaning, IsFloor: false);

    /// <summary>The least that is asked for: a lower number lets more pass.</summary>
    public static Threshold Floor(string key, int otherwise, int least, int most, Bilingual meaning) => new(key, otherwise, least, most, meaning, IsFloor: true);
}

/// <summary>The numbers that a rule measures by: those that were set, else the defaults.</summary>
public sealed class Measures(Func<Threshold, int?> set)
{
    /// <summary>The defaults.</summary>
    public static Measures Default { get; } = new(static _ => null);

    /// <summary>What holds for a threshold.</summary>
    public int this[Threshold threshold] => set(threshold) ?? threshold.Default;
}
