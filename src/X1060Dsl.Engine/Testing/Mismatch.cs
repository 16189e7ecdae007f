using X1060Dsl.Model;

namespace X1060Dsl.Testing;

/// <summary>Where a definition under test is not as its comments say.</summary>
/// <param name="Kind">In which way.</param>
/// <param name="Id">The id it is about; empty where there is none.</param>
/// <param name="Place">Where: the comment, or the finding.</param>
/// <param name="What">What is wrong, in one sentence.</param>
/// <param name="Hint">What may help; null when nothing does.</param>
public sealed record Mismatch(MismatchKind Kind, string Id, Place Place, Bilingual What, Bilingual? Hint)
{
    /// <summary>The finding that nothing expects; null where there is none.</summary>
    public Finding? Finding { get; init; }
}

/// <summary>In which way a definition under test is not as its comments say.</summary>
public enum MismatchKind
{
    /// <summary>A finding is expected that is not there.</summary>
    Missing = 1,

    /// <summary>A finding is there that nothing expects.</summary>
    Unexpected = 2,

    /// <summary>A comment is meant as an expectation and cannot be one.</summary>
    Malformed = 3,
}
