using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Reading;

/// <summary>Invisible or misleading character.</summary>
public sealed class SuspiciousCharacter() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC0003", DiagnosticSeverity.Error,
        title: new("Invisible or misleading character", "見えない文字・紛らわしい制御文字"),
        message: new("{0} hides here: {1}", "ここに {0} が隠れています。{1}"),
        advice: new("Delete it: what people see and what the tool reads must be the same.", "削除してください。人に見える文字とツールが読む文字は、同じでなければなりません。"));

    /// <summary>A character that people do not see, or that changes the order in which they see others.</summary>
    public static Finding At(Origin at, int character, Bilingual what) => Find(Text, at, Code(character), what) with
    {
        Fixes = Listing.Of(at.Replace(new("Delete it", "削除する"), "", FixKind.Safe)),
    };

    private static string Code(int character)
    {
        const string Digits = "0123456789ABCDEF";
        var text = "";
        for (var rest = character; rest > 0 || text.Length < 4; rest >>= 4)
            text = Digits[rest & 15] + text;
        return "U+" + text;
    }
}
