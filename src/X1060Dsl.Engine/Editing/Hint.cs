using X1060Dsl.Model;

namespace X1060Dsl.Editing;

/// <summary>A few words beside the text.</summary>
/// <param name="At">The place they stand at, an empty span; they follow what stands before it.</param>
/// <param name="Text">The words.</param>
/// <param name="Kind">What they tell.</param>
public sealed record Hint(Origin At, Bilingual Text, HintKind Kind)
{
    /// <summary>More about it.</summary>
    public Listing<Paragraph> Documentation { get; init; }
}

/// <summary>What a hint tells.</summary>
public enum HintKind
{
    /// <summary>The name of a service beside its code, or the code beside its name.</summary>
    Name = 1,

    /// <summary>The gap between score and target.</summary>
    Gap = 2,
}
