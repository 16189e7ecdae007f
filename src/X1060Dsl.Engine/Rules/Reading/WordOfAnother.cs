using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Reading;

/// <summary>A name in a C# definition that looks like a word of the language and is something else.</summary>
public sealed class WordOfAnother() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC0041", DiagnosticSeverity.Error,
        title: new("Word of the language that means something else here", "この言語の語に見える別のもの"),
        message: new("'{0}' means {1} here, not the word of the language", "ここでの「{0}」は {1} を指していて、この言語の語ではありません"),
        advice: new("Rename what has the same name, or write the word with its type, as in Level.Basic.", "同じ名前の方を変えるか、Level.Basic のように型の名前を付けて書いてください。"));

    /// <summary>The name, and what it means to the compiler.</summary>
    public static Finding At(Origin at, string name, string meaning) => Find(Text, at, name, meaning);
}
