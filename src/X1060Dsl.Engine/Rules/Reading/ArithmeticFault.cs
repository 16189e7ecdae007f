using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Reading;

/// <summary>Calculation without a result.</summary>
public sealed class ArithmeticFault() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC0019", DiagnosticSeverity.Error,
        title: new("Calculation without a result", "答えの出ない計算"),
        message: new("{0}", "{0}"),
        advice: new("Write the number itself, or correct the calculation.", "数をそのまま書くか、計算を直してください。"));

    /// <summary>A calculation, or a look into an array, that has no result.</summary>
    public static Finding At(Origin at, Bilingual fault) => Find(Text, at, fault);
}
