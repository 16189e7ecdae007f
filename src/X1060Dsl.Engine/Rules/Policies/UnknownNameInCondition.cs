using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Policies;

/// <summary>Unknown name in a condition.</summary>
public sealed class UnknownNameInCondition() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC6021", DiagnosticSeverity.Error,
        title: new("Unknown name in a condition", "条件の中の知らない名前"),
        message: new("{0}{1}", "{0}{1}"),
        advice: new("Correct the name; docs/policies.md lists all properties and words, and texts stand in quotes.", "名前を直してください。プロパティと語の一覧は docs/policies.ja.md にあります。文字列は引用符で囲みます。"));

    /// <summary>A name that is no property and no word, and those that look like it.</summary>
    internal static Finding At(Origin at, Bilingual what, IReadOnlyList<string> near, bool isExact) => Find(Text, at, what, Saying.DidYouMean(near)) with
    {
        Fixes = isExact ? near.Select(word => at.Replace(new($"Write {word}", $"{word} にする"), word, FixKind.Choice)).ToListing() : default,
    };
}
