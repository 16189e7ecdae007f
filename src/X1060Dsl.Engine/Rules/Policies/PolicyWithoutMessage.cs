using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Policies;

/// <summary>Policy without a message.</summary>
public sealed class PolicyWithoutMessage() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC6026", DiagnosticSeverity.Info,
        title: new("Policy without a message", "メッセージのないポリシー"),
        message: new("The policy {0} has no message of its own", "ポリシー {0} にはメッセージがありません"),
        advice: new("Say in .Message(ja: \"…\", en: \"…\") what is wanted and why. Without it the condition itself is shown.", ".Message(ja: \"…\", en: \"…\") で、何をなぜ求めるかを書いてください。なければ条件をそのまま示します。"));

    /// <summary>A policy without Message.</summary>
    internal static Finding At(Policy policy) => Find(Text, policy.Id.Origin, policy.Id.Value) with
    {
        Fixes = Listing.Of(policy.Origin.Append(new("Write a message", "メッセージを書く"), ".Message(ja: \"\", en: \"\")", FixKind.Blank)),
    };
}
