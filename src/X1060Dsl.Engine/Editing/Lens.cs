using X1060Dsl.Model;

namespace X1060Dsl.Editing;

/// <summary>A line of words above the text.</summary>
/// <param name="Span">What it speaks of.</param>
/// <param name="Text">The words.</param>
/// <param name="Kind">What they tell.</param>
public sealed record Lens(Origin Span, Bilingual Text, LensKind Kind)
{
    /// <summary>The places that it counts, for the host to list; none where it counts no places.</summary>
    public Listing<Origin> Places { get; init; }
}

/// <summary>What a lens tells.</summary>
public enum LensKind
{
    /// <summary>How far the whole centre is.</summary>
    Centre = 1,

    /// <summary>The gap of a service.</summary>
    Gap = 2,

    /// <summary>What a team carries.</summary>
    Team = 3,

    /// <summary>How much hangs on a provider.</summary>
    Provider = 4,

    /// <summary>When a waiver runs out.</summary>
    Waiver = 5,

    /// <summary>How often a policy fired.</summary>
    Policy = 6,
}
