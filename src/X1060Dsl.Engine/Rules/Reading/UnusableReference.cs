using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Reading;

/// <summary>A <c>#r</c> of a definition that is to be run, to something that it may not use.</summary>
public sealed class UnusableReference() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC0044", DiagnosticSeverity.Error,
        title: new("Reference that cannot be used", "使えない #r"),
        message: new("'{0}' cannot be referenced: {1}", "「{0}」は参照できません。{1}"),
        advice: new("Nothing was run. A definition that is run may use what is on the disk already, below its root, by its path from this file.", "何も実行していません。実行する定義から参照できるのは、ルートより下にすでにあるものだけです。このファイルからの相対パスで書いてください。"));

    /// <summary>What is written, and why it cannot be used.</summary>
    public static Finding At(Origin at, string written, Bilingual reason) => Find(Text, at, written, reason);
}
