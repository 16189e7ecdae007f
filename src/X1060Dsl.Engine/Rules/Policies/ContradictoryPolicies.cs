using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Policies;

/// <summary>Two policies that contradict each other.</summary>
public sealed class ContradictoryPolicies() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC6029", DiagnosticSeverity.Warning,
        title: new("Contradictory policies", "矛盾するポリシー"),
        message: new("The policies {0} and {1} contradict each other: no service that both look at can satisfy both, such as one with {2}", "ポリシー {0} と {1} は矛盾しています。両方の対象となるサービス (たとえば {2}) は、同時に両方を満たせません"),
        advice: new("Decide which of the two holds, and keep the other from the services that both look at.", "どちらを採るかを決め、もう一方の対象から、重なるサービスを外してください。"));

    /// <summary>The later of two policies, and a service that both look at.</summary>
    internal static Finding At(Policy policy, Policy other, Bilingual witness) => Find(Text, policy.Id.Origin, other.Id.Value, policy.Id.Value, witness) with
    {
        Related = Listing.Of(new Related(other.Id.Origin, new("the other policy", "もう一方のポリシー"))),
    };
}
