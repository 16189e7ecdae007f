using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Reading;

/// <summary>Full-width sign outside a text.</summary>
public sealed class FullWidthPunctuation() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC0004", DiagnosticSeverity.Error,
        title: new("Full-width sign outside a text", "文字列の外の全角記号"),
        message: new("'{0}' is a full-width sign; here the language reads '{1}'", "「{0}」は全角です。ここでは半角の「{1}」を使います"),
        advice: new("Type the half-width sign. Inside quotes, full-width text is welcome.", "半角で入力してください。引用符の中では、全角のままで構いません。"));

    /// <summary>A sign typed with the Japanese input method still on.</summary>
    public static Finding At(Origin at, string written, string wanted) => Find(Text, at, written, wanted) with
    {
        Fixes = Listing.Of(at.Replace(new($"Write {wanted}", $"{wanted} にする"), wanted, FixKind.Safe)),
    };
}
