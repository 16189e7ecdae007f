using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Policies;

/// <summary>Pragma that names no rule.</summary>
public sealed class BlanketPragma() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC6010", DiagnosticSeverity.Warning,
        title: new("Pragma that names no rule", "規則を挙げていない #pragma"),
        message: new("This pragma names no rule, so it hides no finding", "この #pragma は規則を挙げていないので、どの指摘も隠しません"),
        advice: new("Name the ids that it is to hide, and say why in a comment behind them.", "隠したい規則の ID を挙げ、その後のコメントに理由を書いてください。"));

    /// <summary>A pragma that would disable everything.</summary>
    public static Finding At(Origin at) => Find(Text, at);
}
