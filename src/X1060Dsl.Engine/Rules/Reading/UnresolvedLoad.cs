using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Reading;

/// <summary>Load that leads nowhere.</summary>
public sealed class UnresolvedLoad() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC0030", DiagnosticSeverity.Error,
        title: new("Load that leads nowhere", "読み込めない #load"),
        message: new("'{0}' cannot be loaded: {1}", "「{0}」を読み込めません。{1}"),
        advice: new("Load a .csx file below the root, by its path from this file with forward slashes.", "ルートより下にある .csx ファイルを、このファイルからの相対パス (/ 区切り) で書いてください。"));

    /// <summary>A path that is not there, not allowed, or not a definition, and why.</summary>
    public static Finding At(Origin at, string path, Bilingual reason) => Find(Text, at, path, reason);
}
