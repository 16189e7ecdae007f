using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Reading;

/// <summary>Service decided twice.</summary>
public sealed class DuplicateService() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC0021", DiagnosticSeverity.Error,
        title: new("Service decided twice", "二度書かれたサービス"),
        message: new("{0} is already decided above", "{0} は、上ですでに書かれています"),
        advice: new("Keep one of the two and say everything there; only the first one counts.", "どちらか一つにまとめてください。最初の方だけを採用しています。"));

    /// <summary>A second entry for a service.</summary>
    public static Finding At(Origin at, Bilingual service, Origin first) => Find(Text, at, service) with
    {
        Related = Listing.Of(new Related(first, new("the first one", "最初の記述"))),
    };
}
