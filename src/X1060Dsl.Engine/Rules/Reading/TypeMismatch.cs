using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Reading;

/// <summary>Values that do not go together.</summary>
public sealed class TypeMismatch() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC0016", DiagnosticSeverity.Error,
        title: new("Values that do not go together", "組み合わせられない値"),
        message: new("{0}", "{0}"),
        advice: new("Write values of one kind; C# itself would not compile this either.", "種類の合う値を書いてください。C# でもコンパイルできない書き方です。"));

    /// <summary>Types that C# does not let stand together, and how they clash.</summary>
    public static Finding At(Origin at, Bilingual clash) => Find(Text, at, clash);
}
