using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Reading;

/// <summary>Missing argument.</summary>
public sealed class MissingArgument() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC0014", DiagnosticSeverity.Error,
        title: new("Missing argument", "足りない引数"),
        message: new("{0} needs '{1}' ({2})", "{0} には「{1}」({2}) が必要です"),
        advice: new("Write the argument; named arguments may come in any order.", "引数を書いてください。名前付き引数は順序を問いません。"));

    /// <summary>A verb without an argument that it needs.</summary>
    public static Finding At(Origin at, string verb, string parameter, Bilingual type) => Find(Text, at, verb, parameter, type);
}
