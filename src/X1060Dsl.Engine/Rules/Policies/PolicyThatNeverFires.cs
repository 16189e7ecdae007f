using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Policies;

/// <summary>Policy that can never fire.</summary>
public sealed class PolicyThatNeverFires() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC6027", DiagnosticSeverity.Warning,
        title: new("Policy that can never fire", "決して指摘しないポリシー"),
        message: new("No service can break the policy {0}", "ポリシー {0} に反するサービスはありえません"),
        advice: new("Compare what it looks at with what it requires: together they leave no service that could break it.", "対象の条件と、求める条件を見比べてください。どのサービスも反しようがありません。"));

    /// <summary>A policy that nothing can break.</summary>
    internal static Finding At(Policy policy) => Find(Text, policy.Id.Origin, policy.Id.Value);
}
