using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Tool;

/// <summary>Severity key without effect.</summary>
public sealed class IneffectiveSetting() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC9003", DiagnosticSeverity.Warning,
        title: new("Severity key without effect", "効き目のない重大度の設定"),
        message: new("{0} does nothing for a definition: the compiler takes such a key out", "{0} は定義には効きません。コンパイラーがこのキーを取り除くためです"),
        advice: new("Write x1060.ID.severity in its place, or put the key into .globalconfig.", "代わりに x1060.ID.severity と書くか、このキーを .globalconfig に移してください。"));

    /// <summary>A <c>dotnet_diagnostic</c> key in a section of <c>.editorconfig</c> that applies to a definition.</summary>
    public static Finding At(Origin at, string key, Fix? fix) => Find(Text, at, key) with
    {
        Fixes = fix is null ? default : Listing.Of(fix),
    };
}
