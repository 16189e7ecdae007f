using X1060Dsl.Editing;
using X1060Dsl.LanguageServer.Protocol;
using X1060Dsl.Reports;

namespace X1060Dsl.LanguageServer.Features;

/// <summary>Says landmarks as symbols.</summary>
internal sealed class Outlines(Places places, DisplayLanguage language)
{
    /// <summary>The landmarks of a document, as a tree.</summary>
    public IReadOnlyList<DocumentSymbol> Tree(OpenText text, IEnumerable<Landmark> landmarks) => [.. landmarks.Select(landmark => new DocumentSymbol(
        NameOf(landmark), SafeText.Of(landmark.Detail.In(language)) is { Length: > 0 } detail ? detail : null, KindOf(landmark.Kind), places.Of(text, landmark.Whole), places.Of(text, landmark.Span))
        {
            Children = landmark.Children.Count == 0 ? null : Tree(text, landmark.Children),
        })];

    /// <summary>Landmarks as a list, with what is below them.</summary>
    public IEnumerable<SymbolInformation> List(OpenText text, IEnumerable<Landmark> landmarks) => landmarks.SelectMany(landmark =>
        (places.LocationOf(text, landmark.Span) is { } location ? [new SymbolInformation(NameOf(landmark), KindOf(landmark.Kind), location, SafeText.Of(landmark.Container) is { Length: > 0 } container ? container : null)] : Enumerable.Empty<SymbolInformation>())
        .Concat(List(text, landmark.Children)));

    // The protocol wants a name that can be seen.
    private string NameOf(Landmark landmark) => SafeText.Of(landmark.Name.In(language)) is { } name && !string.IsNullOrWhiteSpace(name) ? name : "…";

    private static int KindOf(LandmarkKind kind) => kind switch
    {
        LandmarkKind.Organization => 2,
        LandmarkKind.Team => 23,
        LandmarkKind.Provider => 11,
        LandmarkKind.Category => 3,
        LandmarkKind.Service or LandmarkKind.AddedService => 5,
        LandmarkKind.Policy => 24,
        LandmarkKind.Waiver => 20,
        LandmarkKind.Evaluation => 24,
        LandmarkKind.Variable => 13,
        LandmarkKind.Function => 12,
        _ => 4,
    };
}
