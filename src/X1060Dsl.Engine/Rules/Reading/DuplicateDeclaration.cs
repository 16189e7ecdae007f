using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Reading;

/// <summary>Double declaration.</summary>
public sealed class DuplicateDeclaration() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC0026", DiagnosticSeverity.Error,
        title: new("Double declaration", "二重の宣言"),
        message: new("{0} '{1}' is declared twice", "{0}「{1}」が二度宣言されています"),
        advice: new("Keep one of the two; only the first one counts.", "どちらか一つにしてください。最初の方だけを採用しています。"));

    /// <summary>A second declaration of a thing that there is one of.</summary>
    public static Finding At(Origin at, Bilingual kind, string name, Origin first) => Find(Text, at, kind, name) with
    {
        Related = Listing.Of(new Related(first, new("declared here first", "最初の宣言"))),
    };
}
