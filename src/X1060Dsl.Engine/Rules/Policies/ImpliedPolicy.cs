using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Policies;

/// <summary>Policy that another one implies.</summary>
public sealed class ImpliedPolicy() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC6030", DiagnosticSeverity.Info,
        title: new("Policy implied by another", "ほかのポリシーに含まれるポリシー"),
        message: new("Every service that breaks the policy {0} breaks {1} as well", "ポリシー {0} に反するサービスは、必ず {1} にも反します"),
        advice: new("Remove it, unless its message says something that the other does not.", "このポリシーのメッセージにしかない内容がなければ、取り除いてください。"));

    /// <summary>A policy that finds nothing which the other, at least as grave, does not find.</summary>
    internal static Finding At(Policy policy, Policy other) => Find(Text, policy.Id.Origin, policy.Id.Value, other.Id.Value) with
    {
        Related = Listing.Of(new Related(other.Id.Origin, new("the policy that implies it", "これを含むポリシー"))),
    };
}
