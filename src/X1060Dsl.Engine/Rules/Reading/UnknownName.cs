using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Reading;

/// <summary>Unknown name.</summary>
public sealed class UnknownName() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC0012", DiagnosticSeverity.Error,
        title: new("Unknown name", "知らない名前"),
        message: new("'{0}' means nothing here{1}", "「{0}」はここでは何も指していません{1}"),
        advice: new("Names are declared above the place where they are used; texts stand in quotes.", "名前は使う所より上で宣言します。文字列は引用符で囲みます。"));

    /// <summary>A name that is neither a word of the language nor declared above, and those that look like it.</summary>
    public static Finding At(Origin at, string name, IReadOnlyList<string> near) => Find(Text, at, name, Saying.DidYouMean(near)) with
    {
        Fixes = near.Select(word => at.Replace(new($"Write {word}", $"{word} にする"), word, FixKind.Choice)).ToListing(),
    };
}
