namespace X1060Dsl.Editing;

/// <summary>Lines that can be folded into their first.</summary>
/// <param name="FirstLine">The line that stays, counted from 0.</param>
/// <param name="LastLine">The last line that goes.</param>
/// <param name="Kind">What they are.</param>
public readonly record struct Fold(int FirstLine, int LastLine, FoldKind Kind);

/// <summary>What can be folded.</summary>
public enum FoldKind
{
    /// <summary>A statement, a block or a list.</summary>
    Code = 1,

    /// <summary>Comments.</summary>
    Comment = 2,

    /// <summary><c>#load</c> and <c>using</c> lines.</summary>
    Imports = 3,

    /// <summary>A <c>#region</c>, or the services under a heading.</summary>
    Region = 4,
}
