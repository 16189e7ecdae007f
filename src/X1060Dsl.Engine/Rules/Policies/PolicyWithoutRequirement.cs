using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Policies;

/// <summary>Policy without a requirement.</summary>
public sealed class PolicyWithoutRequirement() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC6025", DiagnosticSeverity.Error,
        title: new("Policy without a requirement", "求める条件のないポリシー"),
        message: new("The policy {0} requires nothing", "ポリシー {0} は何も求めていません"),
        advice: new("Say what has to hold with .Require(\"…\").", ".Require(\"…\") で、成り立つべき条件を書いてください。"));

    /// <summary>A policy without Require.</summary>
    internal static Finding At(Policy policy) => Find(Text, policy.Id.Origin, policy.Id.Value) with
    {
        Fixes = Listing.Of(policy.Origin.Append(new("Say what is required", "求める条件を書く"), ".Require(\"\")", FixKind.Blank)),
    };
}
