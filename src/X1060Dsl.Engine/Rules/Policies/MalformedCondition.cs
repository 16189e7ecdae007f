using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Policies;

/// <summary>Malformed condition.</summary>
public sealed class MalformedCondition() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC6020", DiagnosticSeverity.Error,
        title: new("Malformed condition", "読み取れない条件"),
        message: new("{0}{1}", "{0}{1}"),
        advice: new("A condition compares facts of a service, as in level = basic and score >= 3; docs/policies.md has the whole language.", "条件は「レベル = ベーシック かつ スコア >= 3」のように、サービスの事実を比べて書きます。書き方は docs/policies.ja.md にあります。"));

    /// <summary>What does not fit, in the place where it stands, and what may have been meant.</summary>
    internal static Finding At(Origin at, Bilingual what, IReadOnlyList<string> near, bool isExact) => Find(Text, at, what, Saying.DidYouMean(near)) with
    {
        Fixes = isExact ? near.Select(word => at.Replace(new($"Write {word}", $"{word} にする"), word, FixKind.Choice)).ToListing() : default,
    };
}
