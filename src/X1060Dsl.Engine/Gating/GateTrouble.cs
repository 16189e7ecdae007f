namespace X1060Dsl.Gating;

/// <summary>What the gate can find.</summary>
public enum GateTroubleKind
{
    /// <summary>The text has more than <see cref="GateLimits.Characters"/> UTF-16 units.</summary>
    TooLong = 1,

    /// <summary>The text is nested deeper than <see cref="GateLimits.Depth"/>.</summary>
    TooDeep,

    /// <summary>An expression has more than <see cref="GateLimits.Chain"/> links.</summary>
    ChainTooLong,

    /// <summary>The text has more than <see cref="GateLimits.Statements"/> statements.</summary>
    TooManyStatements,

    /// <summary>More than <see cref="GateLimits.Interpolation"/> interpolated strings stand inside each other.</summary>
    InterpolationTooDeep,

    /// <summary>A character that changes the direction in which text is shown.</summary>
    BidiControl,

    /// <summary>A character that cannot be seen.</summary>
    InvisibleCharacter,

    /// <summary>A control character other than tab and line ends.</summary>
    ControlCharacter,

    /// <summary>U+0085, U+2028 or U+2029: a line end that few editors show.</summary>
    LineSeparator,

    /// <summary>Half of a surrogate pair.</summary>
    LoneSurrogate,

    /// <summary>Full-width punctuation, a full-width number or typographic quotes where code is expected.</summary>
    FullWidthPunctuation,

    /// <summary>A directive (or a merge conflict marker) that would hide text from the parser.</summary>
    ConditionalDirective,

    /// <summary>A string or character literal without an end.</summary>
    UnterminatedString,

    /// <summary>A block comment without an end.</summary>
    UnterminatedComment,
}

/// <summary>One finding of the gate.</summary>
/// <param name="Kind">What was found.</param>
/// <param name="Start">Where it starts, in UTF-16 units.</param>
/// <param name="Length">How long it is, in UTF-16 units.</param>
/// <param name="Detail">The limit that was passed, or the first code point of what was found.</param>
public readonly record struct GateTrouble(GateTroubleKind Kind, int Start, int Length, int Detail);
