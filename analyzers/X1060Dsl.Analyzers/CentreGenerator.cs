using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using X1060Dsl.Model;

namespace X1060Dsl.Analyzers;

/// <summary>Every definition of a project as a class. It reports nothing: what is wrong with a definition, the analyzer says.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class CentreGenerator : IIncrementalGenerator
{
    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // The definitions that the project lists, and the parts that these load: path, text and name.
        var texts = context.AdditionalTextsProvider
            .Where(ListedText.Includes)
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (listed, stop) => ListedText.Of(listed.Left, listed.Right, stop))
            .WithTrackingName("Texts");

        // All of them, to look up what is loaded.
        var table = texts
            .Collect()
            .Select(static (texts, _) => new TextTable(texts.ToListing()))
            .WithTrackingName("Table");

        // The policy packs, each with what it can load, in the order in which they are read.
        var packs = texts
            .Where(static text => text.IsPack)
            .Combine(table)
            .Select(static (text, _) => LoadedText.Of(text.Left, text.Right))
            .Collect()
            .Select(static (packs, _) => packs.OrderBy(static pack => pack.Definition.Path, StringComparer.Ordinal).ToListing())
            .WithTrackingName("Packs");

        // Each with what it can load: the whole of what its meaning depends on. Most load nothing, and so need not be
        // looked at when another text changes.
        var alone = texts
            .Where(static text => text.Loads.Count == 0 && !text.IsPack)
            .Combine(packs)
            .Select(static (text, _) => new LoadedText(text.Left, default) { Packs = text.Right })
            .WithTrackingName("Alone");
        var loaded = texts
            .Where(static text => text.Loads.Count > 0 && !text.IsPack)
            .Combine(table)
            .Combine(packs)
            .Select(static (text, _) => LoadedText.Of(text.Left.Left, text.Left.Right) with { Packs = text.Right })
            .WithTrackingName("Loaded");

        // What they mean. Where something is written takes no part in it. Parts have no organisation, and end here.
        var (plain, composed) = (Centres(alone), Centres(loaded));

        // Two files may ask for one name. The first keeps it; the analyzer tells the other.
        var crowded = Names(plain).Combine(Names(composed))
            .Select(static (names, _) => Crowd.Of(names.Left.Concat(names.Right)))
            .WithTrackingName("Crowded");

        // Whether the project's version of C# knows about null.
        var knowsNull = context.ParseOptionsProvider
            .Select(static (options, _) => ((CSharpParseOptions)options).LanguageVersion >= LanguageVersion.CSharp8)
            .WithTrackingName("KnowsNull");

        // The definitions that stand in C# classes of the project.
        var classes = context.SyntaxProvider
            .ForAttributeWithMetadataName(DefineMethod.Attribute, DefineMethod.MayBeIn, DefineMethod.Of)
            .Where(static method => method is not null)
            .Select(static (method, _) => method!)
            .WithTrackingName("Methods")
            .Combine(packs)
            .Select(static (method, _) => TypedCentre.Of(method.Left, method.Right))
            .WithTrackingName("MethodCentres");

        foreach (var centres in (IncrementalValuesProvider<TypedCentre>[])[plain, composed])
        {
            context.RegisterSourceOutput(
                centres.Combine(crowded).Where(static centre => !centre.Right.Contains(centre.Left.Place.Source)).Select(static (centre, _) => centre.Left).Combine(knowsNull),
                static (output, centre) => Write(output, centre.Left, centre.Right));
        }

        context.RegisterSourceOutput(classes.Combine(knowsNull), static (output, centre) => Write(output, centre.Left, centre.Right));
    }

    private static IncrementalValuesProvider<TypedCentre> Centres(IncrementalValuesProvider<LoadedText> texts) => texts
        .Select(static (text, _) => TypedCentre.Of(text))
        .WithTrackingName("Centres")
        .Where(static centre => centre is not null)
        .Select(static (centre, _) => centre!);

    private static IncrementalValueProvider<ImmutableArray<(ClassName Name, string Source)>> Names(IncrementalValuesProvider<TypedCentre> centres) =>
        centres.Select(static (centre, _) => (centre.Place.Name, centre.Place.Source)).Collect();

    private static void Write(SourceProductionContext output, TypedCentre centre, bool knowsNull) =>
        output.AddSource(centre.Place.HintName, SourceText.From(ClassWriter.Write(centre, knowsNull), System.Text.Encoding.UTF8));
}

/// <summary>A centre, and the class that it becomes.</summary>
internal sealed record TypedCentre(ClassPlace Place, Centre Centre)
{
    /// <summary>Null for a part: it defines nobody's centre.</summary>
    public static TypedCentre? Of(LoadedText text) =>
        text.Read().Centre is { Organization: not null } centre ? new TypedCentre(ClassPlace.Of(text.Definition), centre) : null;

    /// <summary>A class asked for its members, so it gets them, whatever its method says.</summary>
    public static TypedCentre Of(DefineMethod method, Listing<LoadedText> packs) => new(method.Place, LoadedText.Read(method, packs).Centre ?? new Centre());
}

/// <summary>Definitions whose class another one has: all but the first of those that ask for one name.</summary>
internal static class Crowd
{
    public static Listing<string> Of(IEnumerable<(ClassName Name, string Source)> names) => names
        .OrderBy(static named => named.Source, StringComparer.Ordinal)
        .GroupBy(static named => named.Name)
        .SelectMany(static group => group.Skip(1))
        .Select(static named => named.Source)
        .ToListing();
}
