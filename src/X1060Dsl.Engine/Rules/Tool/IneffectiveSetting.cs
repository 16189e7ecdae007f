using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Tool;

/// <summary>Severity key without effect.</summary>
public sealed class IneffectiveSetting() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC9003", DiagnosticSeverity.Warning,
        title: new("Severity key without effect", "効果のない重大度の設定"),
        message: new("{0} has no effect on a definition here: the compiler drops such a key", "{0} は、ここに書いても定義には効きません。コンパイラーが取り除いてしまうキーです"),
        advice: new("Write x1060.ID.severity instead, or move the key to .globalconfig.", "代わりに x1060.ID.severity と書くか、このキーを .globalconfig に移してください。"));

    /// <summary>A <c>dotnet_diagnostic</c> key in a section of <c>.editorconfig</c> that applies to a definition.</summary>
    public static Finding At(Origin at, string key) => Find(Text, at, key);
}
