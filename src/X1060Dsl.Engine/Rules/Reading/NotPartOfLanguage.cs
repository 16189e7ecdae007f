using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Reading;

/// <summary>C# that is not part of the language.</summary>
public sealed class NotPartOfLanguage() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC0010", DiagnosticSeverity.Error,
        title: new("C# that is not part of the language", "この言語にない C# の書き方"),
        message: new("{0} is not part of the language: {1}", "{0}は、この言語では使えません。{1}"),
        advice: new("A definition is read, never run, so it keeps to what can be read.", "定義は実行せずに読むため、読める書き方に限っています。"));

    /// <summary>A construct of C# that is refused, and what to write instead.</summary>
    public static Finding At(Origin at, Bilingual what, Bilingual instead) => Find(Text, at, what, instead);
}
