using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Reading;

/// <summary>A definition that is to be run and that the compiler rejects.</summary>
public sealed class UncompilableCode() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC0042", DiagnosticSeverity.Error,
        title: new("C# that does not compile", "コンパイルできない C#"),
        message: new("The C# compiler does not take this: {1} ({0})", "C# のコンパイラーが受け付けません: {1} ({0})"),
        advice: new("Nothing was run. Repair it as you would in any C#; the id in parentheses leads to the compiler's own page.", "何も実行していません。ふつうの C# と同じように直してください。括弧内の ID で、コンパイラーの説明を調べられます。"));

    /// <summary>What the compiler says, under its own id.</summary>
    public static Finding At(Origin at, string id, string text) => Find(Text, at, id, text);
}
