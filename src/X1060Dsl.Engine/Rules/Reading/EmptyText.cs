using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Reading;

/// <summary>Empty text.</summary>
public sealed class EmptyText() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC0024", DiagnosticSeverity.Error,
        title: new("Empty text", "空の文字列"),
        message: new("{0} says nothing: its text is empty", "{0} の文字列が空です"),
        advice: new("Write the text, or leave the verb out.", "内容を書くか、その動詞を消してください。"));

    /// <summary>A text that a verb was given with nothing in it.</summary>
    public static Finding At(Origin at, string verb) => Find(Text, at, verb);
}
