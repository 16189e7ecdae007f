using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Reading;

/// <summary>Path that ends without a result.</summary>
public sealed class UnfinishedPath() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC0033", DiagnosticSeverity.Error,
        title: new("Path that ends without a result", "結果のないまま終わる経路"),
        message: new("{0}", "{0}"),
        advice: new("Give every path its return, and every section of a switch its break or return.", "すべての経路に return を、switch の各節に break か return を書いてください。"));

    /// <summary>A function or a switch section that can run out.</summary>
    public static Finding At(Origin at, Bilingual what) => Find(Text, at, what);
}
