using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Reading;

/// <summary>Number out of range.</summary>
public sealed class NumberOutOfRange() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC0027", DiagnosticSeverity.Error,
        title: new("Number out of range", "範囲外の数"),
        message: new("{0} takes {1}, not {2}", "{0} に書けるのは {1}です。{2} は書けません"),
        advice: new("Write a number within that range.", "範囲内の数を書いてください。"));

    /// <summary>A number outside of what a verb can mean.</summary>
    public static Finding At(Origin at, string verb, Bilingual range, object number) => Find(Text, at, verb, range, number);
}
