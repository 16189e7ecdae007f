using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Policies;

/// <summary>Pragma without a reason.</summary>
public sealed class PragmaWithoutReason() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC6007", DiagnosticSeverity.Warning,
        title: new("Pragma without a reason", "理由のない #pragma"),
        message: new("Nobody says why {0} is hidden from here on", "ここから {0} を隠す理由が書かれていません"),
        advice: new("Say why on the same line, in a comment behind the ids.", "同じ行で、ID の後のコメントに理由を書いてください。"));

    /// <summary>A pragma that disables our ids and gives no reason.</summary>
    public static Finding At(Origin at, string ids) => Find(Text, at, ids);
}
