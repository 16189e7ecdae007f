using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Reading;

/// <summary>Argument that has no place.</summary>
public sealed class UnexpectedArgument() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC0015", DiagnosticSeverity.Error,
        title: new("Argument that has no place", "置き場のない引数"),
        message: new("{0} does not take this argument: {1}", "{0} はこの引数を受け取れません。{1}"),
        advice: new("Take the argument away, or name the parameter it is meant for.", "引数を取り除くか、どの引数かを名前で示してください。"));

    /// <summary>An argument too many, twice, of an unknown name, or out of order.</summary>
    public static Finding At(Origin at, string verb, Bilingual reason) => Find(Text, at, verb, reason);
}
