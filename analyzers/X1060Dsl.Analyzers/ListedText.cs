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
internal sealed record ListedText(string Path, string RelativePath, string Text, ClassName Name, string Root, Listing<string> Loads)
{
    public const string Extension = ".cdc.csx";

    public static bool Includes(AdditionalText file) => Includes(file.Path);

    public static bool Includes(string path) => path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    public static ListedText Of(AdditionalText file, AnalyzerConfigOptionsProvider options, CancellationToken stop)
    {
        var settings = ProjectSettings.Of(options.GlobalOptions);
        var path = ProjectSettings.Slashed(file.Path);
        var text = file.GetText(stop)?.ToString() ?? "";
        return new ListedText(
            path, settings.Relative(path), text, ClassName.Of(path, settings, options.GetOptions(file)), settings.Root,
            Engine.MayLoad(new SourceFile(path, text), settings.Root).ToListing());
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
    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<ListedText, SourceFile> Files = new();

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

    /// <summary>The definition as the engine takes it.</summary>
    public SourceFile File => FileOf(Definition);

    string IDefinitionFiles.Root => Definition.Root;

    OpenedFile IDefinitionFiles.Open(string path)
    {
        foreach (var text in Loaded)
        {
            if (text.Path == path)
                return new OpenedFile(FileOf(text), null);
        }

        return OpenedFile.Missing;
    }

    // One for each text, so that what many definitions load is parsed once. It stays out of the value: a value that a
    // generator keeps holds no syntax.
    private static SourceFile FileOf(ListedText text) => Files.GetValue(text, static text => new SourceFile(text.Path, text.Text));
}
