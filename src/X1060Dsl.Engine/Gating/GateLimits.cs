namespace X1060Dsl.Gating;

/// <summary>The sizes up to which a text may be handed to the parser.</summary>
public static class GateLimits
{
    /// <summary>The longest text, in UTF-16 units.</summary>
    public const int Characters = 1_048_576;

    /// <summary>The deepest nesting: brackets, holes, type arguments and right-recursive operators together.</summary>
    public const int Depth = 64;

    /// <summary>The most member accesses and binary operators in one expression.</summary>
    public const int Chain = 2_048;

    /// <summary>How many interpolated strings may stand inside each other.</summary>
    public const int Interpolation = 2;

    /// <summary>The most statement ends (<c>;</c> and <c>}</c>) in one text.</summary>
    public const int Statements = 20_000;
}
