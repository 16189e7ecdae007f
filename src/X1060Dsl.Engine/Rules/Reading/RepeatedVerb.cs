using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Reading;

/// <summary>Verb said twice.</summary>
public sealed class RepeatedVerb() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC0025", DiagnosticSeverity.Warning,
        title: new("Verb said twice", "二度書かれた動詞"),
        message: new("{0} is said again here; only the last one counts", "{0} が二度書かれています。最後のものだけを採用します"),
        advice: new("Keep the one that is meant.", "意図した方だけを残してください。"));

    /// <summary>A verb that can be said once, said again of the same thing.</summary>
    public static Finding At(Origin at, string verb, Origin first) => Find(Text, at, verb) with
    {
        Related = Listing.Of(new Related(first, new("said here before", "前の記述"))),
    };
}
