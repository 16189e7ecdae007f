using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Reading;

/// <summary>Verbs that contradict each other.</summary>
public sealed class ContradictoryVerbs() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC0034", DiagnosticSeverity.Error,
        title: new("Verbs that contradict each other", "矛盾する動詞"),
        message: new("{0} contradicts {1}, which was said before", "{0} は、先に書かれた {1} と矛盾します"),
        advice: new("Keep the one that is meant; the first one counts until then.", "意図した方だけを残してください。それまでは、先に書かれた方を採用します。"));

    /// <summary>A verb that says the opposite of an earlier one of the same thing.</summary>
    public static Finding At(Origin at, string verb, string earlier, Origin first) => Find(Text, at, verb, earlier) with
    {
        Related = Listing.Of(new Related(first, new("said here before", "前の記述"))),
    };
}
