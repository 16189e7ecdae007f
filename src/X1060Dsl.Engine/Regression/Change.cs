namespace X1060Dsl.Regression;

/// <summary>One thing that is not as it was agreed to.</summary>
/// <param name="Rule">The rule that reports it; null where none does: an improvement, or what only a reader of a difference wants to know.</param>
/// <param name="Direction">Whether the posture is worse for it.</param>
/// <param name="Kind">What changed: a kind of entries of a lock.</param>
/// <param name="Key">Which one: its code, id or path; empty for what there is only one of.</param>
/// <param name="Fact">Which fact of it; empty where the whole came or went.</param>
/// <param name="Before">What it was; null where there was nothing.</param>
/// <param name="Now">What it is; null where there is nothing.</param>
public sealed record Change(string? Rule, Direction Direction, string Kind, string Key, string Fact, string? Before, string? Now)
{
    /// <summary>The code of the service it is about; null when it is about the whole.</summary>
    public string? Service { get; init; }

    /// <summary>Whether something is no longer there at all; where a definition cannot be read to its end, that may only seem so.</summary>
    public bool IsRemoval => Now is null;
}

/// <summary>Which way a change leads.</summary>
public enum Direction
{
    /// <summary>Less is promised, done or guarded than before.</summary>
    Worse = 1,

    /// <summary>Neither more nor less, or nobody can tell.</summary>
    Changed = 2,

    /// <summary>More is promised, done or guarded than before.</summary>
    Better = 3,
}
