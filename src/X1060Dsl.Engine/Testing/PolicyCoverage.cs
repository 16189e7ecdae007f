using X1060Dsl.Model;
using X1060Dsl.Policies;

namespace X1060Dsl.Testing;

/// <summary>What tests showed of policies: a policy is covered when it was seen to fire, and seen to pass.</summary>
/// <param name="Policies">The policies of all definitions that were tested, in the order in which they came.</param>
public sealed record PolicyCoverage(Listing<PolicyTally> Policies)
{
    /// <summary>How many are covered.</summary>
    public int Covered => Policies.Count(IsCovered);

    /// <summary>The share that is covered in whole percent, rounded down; 100 where there is no policy.</summary>
    public int Percent => Policies.Count == 0 ? 100 : Covered * 100 / Policies.Count;

    /// <summary>Whether a policy was seen to fire, and seen to pass.</summary>
    public static bool IsCovered(PolicyTally policy) => policy is { Fired: > 0, Passed: > 0 };

    // One that several definitions load is one policy; two of the same id in two files are two.
    internal static PolicyCoverage Of(IReadOnlyList<CheckedDefinition> definitions) => new(
    (
        from definition in definitions
        from policy in definition.Policies
        group policy by (policy.Id.Value, policy.Id.Origin.Path, policy.Id.Origin.Start) into same
        select new PolicyTally(same.First().Id, same.Any(static policy => policy.WasJudged), same.Sum(static policy => policy.Fired), same.Sum(static policy => policy.Passed))
    ).ToListing());
}
