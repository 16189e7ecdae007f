using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using X1060Dsl.Model;
using X1060Dsl.Text;

namespace X1060Dsl.Analyzers;

/// <summary>A definition, or a part of one, that a project lists: its text, and what becomes of it.</summary>
/// <param name="Path">Its full path, with forward slashes.</param>
/// <param name="RelativePath">Its path from the project's folder on.</param>
/// <param name="Text">Its text.</param>
/// <param name="Name">The class that it becomes.</param>
/// <param name="Root">The folder below which it may load others.</param>
/// <param name="Loads">The full paths that it may load itself.</param>
/// <param name="IsPack">Whether it is a policy pack, which every definition of the project gets.</param>
internal sealed record ListedText(string Path, string RelativePath, string Text, ClassName Name, string Root, Listing<string> Loads, bool IsPack)
{
    public const string Extension = ".cdc.csx";

    public static bool Includes(AdditionalText file) => Includes(file.Path);

    public static bool Includes(string path) => path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether its item is a <c>CdcPolicy</c>.</summary>
    public static bool IsPolicyPack(AnalyzerConfigOptions item) => item.TryGetValue("build_metadata.AdditionalFiles.CdcPolicyPack", out var value) && value.Trim().Equals("true", StringComparison.OrdinalIgnoreCase);

    public static ListedText Of(AdditionalText file, AnalyzerConfigOptionsProvider options, CancellationToken stop)
    {
        var settings = ProjectSettings.Of(options.GlobalOptions);
        var path = ProjectSettings.Slashed(file.Path);
        var (text, item) = (file.GetText(stop)?.ToString() ?? "", options.GetOptions(file));
        return new ListedText(
            path, settings.Relative(path), text, ClassName.Of(path, settings, item), settings.Root,
            Engine.MayLoad(new SourceFile(path, text), settings.Root).ToListing(), IsPolicyPack(item));
    }
}

/// <summary>All that a project lists, to look up what is loaded.</summary>
internal sealed record TextTable(Listing<ListedText> Texts)
{
    private readonly Lazy<Dictionary<string, ListedText>> byPath = new(() =>
    {
        var table = new Dictionary<string, ListedText>(StringComparer.Ordinal);
        foreach (var text in Texts)
            table[text.Path] = text;
        return table;
    });

    public ListedText? Find(string path) => byPath.Value.TryGetValue(path, out var text) ? text : null;

    public bool Equals(TextTable? other) => other is not null && Texts == other.Texts;

    public override int GetHashCode() => Texts.Count;
}

/// <summary>A definition with everything that it can load: all that its meaning depends on.</summary>
internal sealed record LoadedText(ListedText Definition, Listing<ListedText> Loaded) : IDefinitionFiles
{
    /// <summary>The policy packs of the project, each with what it can load.</summary>
    public Listing<LoadedText> Packs { get; init; }

    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<ListedText, SourceFile> SourceFiles = new();

    public static LoadedText Of(ListedText definition, TextTable table)
    {
        var loaded = new List<ListedText> { definition };
        for (var next = 0; next < loaded.Count; next++)
        {
            foreach (var path in loaded[next].Loads)
            {
                if (table.Find(path) is { } text && !loaded.Contains(text))
                    loaded.Add(text);
            }
        }

        return new LoadedText(definition, loaded.Skip(1).ToListing());
    }

    /// <summary>What it says, after all that it loads and all packs.</summary>
    public ReadDefinition Read() => Engine.Read(File, this, Files(Packs));

    /// <summary>What a definition that stands in a C# class says, after all packs.</summary>
    public static ReadDefinition Read(DefineMethod method, Listing<LoadedText> packs) =>
        packs.Count == 0 ? Engine.Read(method.File, NoFiles.Instance) : Engine.Read(method.File, new LoadedText(packs[0].Definition, default) { Packs = packs }, Files(packs));

    /// <summary>The definition as the engine takes it.</summary>
    public SourceFile File => FileOf(Definition);

    string IDefinitionFiles.Root => Definition.Root;

    OpenedFile IDefinitionFiles.Open(string path)
    {
        foreach (var text in Loaded.Concat(Packs.SelectMany(static pack => pack.Loaded.Append(pack.Definition))))
        {
            if (text.Path == path)
                return new OpenedFile(FileOf(text), null);
        }

        return OpenedFile.Missing;
    }

    private static Listing<SourceFile> Files(Listing<LoadedText> packs) => packs.Select(static pack => pack.File).ToListing();

    // One for each text, so that what many definitions load is parsed once. It stays out of the value: a value that a
    // generator keeps holds no syntax.
    private static SourceFile FileOf(ListedText text) => SourceFiles.GetValue(text, static text => new SourceFile(text.Path, text.Text));
}
