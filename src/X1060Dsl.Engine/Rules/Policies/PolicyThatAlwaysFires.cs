using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Policies;

/// <summary>Policy that always fires.</summary>
public sealed class PolicyThatAlwaysFires() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC6028", DiagnosticSeverity.Warning,
        title: new("Policy that always fires", "必ず指摘するポリシー"),
        message: new("No service that the policy {0} looks at can satisfy it, such as one with {1}", "ポリシー {0} の対象となるサービスは、どれも条件を満たせません。たとえば、{1} のサービスは必ず反します"),
        advice: new("Compare what it looks at with what it requires: they exclude each other.", "対象の条件と、求める条件を見比べてください。両立しません。"));

    /// <summary>A policy that nothing it looks at can satisfy, and a service that it looks at.</summary>
    internal static Finding At(Policy policy, Bilingual witness) => Find(Text, policy.Id.Origin, policy.Id.Value, witness);
}
