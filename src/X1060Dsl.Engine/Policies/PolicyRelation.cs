using X1060Dsl.Model;

namespace X1060Dsl.Policies;

/// <summary>Something proven of a policy, or of two.</summary>
/// <param name="Kind">What.</param>
/// <param name="Policy">Its place among the policies that were compared.</param>
/// <param name="Other">That of the other one; its own where there is none.</param>
/// <param name="Witness">A service for which it shows; null where none is named.</param>
internal sealed record PolicyRelation(PolicyRelationKind Kind, int Policy, int Other, Bilingual? Witness = null);

internal enum PolicyRelationKind
{
    /// <summary>No service can break it.</summary>
    NeverFires = 1,

    /// <summary>Every service that it looks at breaks it.</summary>
    AlwaysFires,

    /// <summary>Whatever breaks it breaks the other one too.</summary>
    Implied,

    /// <summary>No service can satisfy both.</summary>
    Contradicts,
}

/// <summary>All that the relations of policies hang on: what their conditions say, how grave they are, and how scores are combined.</summary>
internal sealed class PolicyTexts(IReadOnlyList<CheckedPolicy> policies, ScoreRule rule) : IEquatable<PolicyTexts>
{
    private readonly Listing<(string? For, string Require, Severity Severity)> texts =
        policies.Select(static one => (one.Policy.For?.Value, one.Policy.Require!.Value, one.Policy.Severity)).ToListing();

    private readonly ScoreRule rule = rule;

    public bool Equals(PolicyTexts? other) => other is not null && rule == other.rule && texts == other.texts;

    public override bool Equals(object? obj) => Equals(obj as PolicyTexts);

    public override int GetHashCode() => texts.GetHashCode();
}
