using X1060Dsl.Regression;

namespace X1060Dsl.Surveying;

/// <summary>A definition that was checked, and looked at as a whole.</summary>
/// <param name="Definition">What the check came to.</param>
/// <param name="Survey">The whole; null when the file gave no model at all.</param>
/// <param name="Comparison">How it differs from its lock, or from an earlier revision; null where there is nothing to compare with.</param>
public sealed record SurveyedDefinition(CheckedDefinition Definition, Survey? Survey, Comparison? Comparison)
{
    /// <summary>How it came to stand so; null where nobody asked.</summary>
    public History? History { get; init; }
}
