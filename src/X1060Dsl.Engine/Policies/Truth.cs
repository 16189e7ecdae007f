namespace X1060Dsl.Policies;

/// <summary>
/// What is known of a condition. In this order <c>and</c> is the smaller of two and <c>or</c> the larger (Kleene's
/// logic): what is missing makes a comparison unknown, and only what does not hang on it is still decided.
/// </summary>
internal enum Truth
{
    False = 0,
    Unknown = 1,
    True = 2,
}

internal static class Truths
{
    public static Truth Of(bool holds) => holds ? Truth.True : Truth.False;

    public static Truth Not(this Truth truth) => Truth.True - (int)truth;

    public static Truth And(this Truth left, Truth right) => left < right ? left : right;

    public static Truth Or(this Truth left, Truth right) => left > right ? left : right;
}
