using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Reading;

/// <summary>Unknown verb.</summary>
public sealed class UnknownVerb() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC0011", DiagnosticSeverity.Error,
        title: new("Unknown verb", "知らない動詞"),
        message: new("{0} has no verb '{1}'{2}", "{0}に「{1}」という動詞はありません{2}"),
        advice: new("The verbs and their spelling are in the README; upper and lower case count.", "動詞の一覧は README にあります。大文字と小文字は区別します。"));

    /// <summary>A verb that this entry does not have, and those that look like it.</summary>
    public static Finding At(Origin at, Bilingual owner, string name, IReadOnlyList<string> near) => Find(Text, at, owner, name, Saying.DidYouMean(near)) with
    {
        Fixes = near.Select(verb => at.Replace(new($"Write {verb}", $"{verb} にする"), verb, FixKind.Choice)).ToListing(),
    };
}
