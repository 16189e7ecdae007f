using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Policies;

/// <summary>Pragma on an error.</summary>
public sealed class PragmaOnError() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC6008", DiagnosticSeverity.Warning,
        title: new("Pragma on an error", "エラーに対する #pragma"),
        message: new("A pragma does not hide {0}, which is an error here", "{0} はここではエラーなので、#pragma では隠せません"),
        advice: new("Repair it, or waive it with .Waive(\"ID\", because: …, by: …, until: …), which says who approved it and until when.", "直すか、承認者と期限を記す .Waive(\"ID\", because: …, by: …, until: …) で免除してください。"));

    /// <summary>A pragma that an error shines through.</summary>
    public static Finding At(Origin at, string id) => Find(Text, at, id);
}
