using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Reading;

/// <summary>Const without a constant value.</summary>
public sealed class ValueNotConstant() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC0018", DiagnosticSeverity.Error,
        title: new("Const without a constant value", "定数ではない const"),
        message: new("'{0}' is const, but its value is not constant", "「{0}」は const ですが、値が定数ではありません"),
        advice: new("Write var instead of const, or build the value from literals and other consts only.", "const を var にするか、リテラルとほかの const だけで値を作ってください。"));

    /// <summary>A const whose value C# cannot know while compiling.</summary>
    public static Finding At(Origin at, string name) => Find(Text, at, name);
}
