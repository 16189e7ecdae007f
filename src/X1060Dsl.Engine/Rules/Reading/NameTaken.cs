using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Reading;

/// <summary>Name that is taken.</summary>
public sealed class NameTaken() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC0017", DiagnosticSeverity.Error,
        title: new("Name that is taken", "すでに使われている名前"),
        message: new("The name '{0}' is taken: {1}", "名前「{0}」は使えません。{1}"),
        advice: new("Choose another name; one name means one thing in the whole file.", "別の名前にしてください。一つのファイルの中で、一つの名前は一つのものを指します。"));

    /// <summary>A declared name that already means something else.</summary>
    public static Finding At(Origin at, string name, Bilingual by, Origin? first = null) => Find(Text, at, name, by) with
    {
        Related = first is { } place ? Listing.Of(new Related(place, new("declared here first", "最初の宣言"))) : default,
    };
}
