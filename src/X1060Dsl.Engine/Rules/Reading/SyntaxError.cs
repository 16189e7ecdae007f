using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Reading;

/// <summary>Text that is not C#.</summary>
public sealed class SyntaxError() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC0006", DiagnosticSeverity.Error,
        title: new("Text that is not C#", "C# として読めない文"),
        message: new("{0}", "{0}"),
        advice: new("Reading goes on after the next ';'.", "次の「;」の後から、続けて読んでいます。"));

    /// <summary>A place where the text stops being C#, and what is missing or too much there.</summary>
    public static Finding At(Origin at, Bilingual what) => Find(Text, at, what);
}
