using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Policies;

/// <summary>Pragma that names no rule.</summary>
public sealed class BlanketPragma() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC6010", DiagnosticSeverity.Warning,
        title: new("Pragma that names no rule", "規則を挙げていない #pragma"),
        message: new("This pragma names no rule, so it hides none of ours", "この #pragma は規則を挙げていないので、指摘を隠しません"),
        advice: new("Name what it shall hide: #pragma warning disable ID // because …", "隠す規則を挙げてください: #pragma warning disable ID // 理由"));

    /// <summary>A pragma that would disable everything.</summary>
    public static Finding At(Origin at) => Find(Text, at);
}
