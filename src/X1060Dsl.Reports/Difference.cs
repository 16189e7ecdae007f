using X1060Dsl.Model;
using X1060Dsl.Regression;

namespace X1060Dsl.Reports;

/// <summary>How two sets of definitions differ.</summary>
/// <param name="Definitions">The definitions that differ, in the order in which they are told.</param>
/// <param name="Compared">How many definitions were compared.</param>
public sealed record Difference(Listing<ChangedDefinition> Definitions, int Compared)
{
    /// <summary>Whether the posture is worse in anything.</summary>
    public bool IsWorse => Count(Direction.Worse) > 0;

    /// <summary>How many changes lead one way; a definition that came or went is one.</summary>
    public int Count(Direction direction) => Definitions.Sum(definition => definition.Comparison?.Count(direction) ?? (definition.IsGone == (direction == Direction.Worse) && direction != Direction.Changed ? 1 : 0));
}

/// <summary>A definition that is not what it was.</summary>
/// <param name="Name">Its path, as people read it.</param>
/// <param name="Comparison">What changed in it; null where the whole definition came or went.</param>
/// <param name="IsGone">Whether the whole definition went.</param>
public sealed record ChangedDefinition(string Name, Comparison? Comparison, bool IsGone);
