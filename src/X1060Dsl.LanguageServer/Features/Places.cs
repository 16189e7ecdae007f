using X1060Dsl.Editing;
using X1060Dsl.Fixing;
using X1060Dsl.LanguageServer.Checking;
using X1060Dsl.LanguageServer.Documents;
using X1060Dsl.LanguageServer.Protocol;
using X1060Dsl.Model;
using X1060Dsl.Text;

namespace X1060Dsl.LanguageServer.Features;

/// <summary>Says places and edits of the engine in the words of the protocol, whichever file they are in.</summary>
/// <param name="documents">What is open.</param>
/// <param name="definitions">The definitions of the workspace.</param>
/// <param name="positions">How columns are counted.</param>
/// <param name="canVersion">Whether the client takes edits with the version that they are for.</param>
internal sealed class Places(OpenDocuments documents, Definitions definitions, Positions positions, bool canVersion)
{
    /// <summary>The range of a span of a text.</summary>
    public LineRange Of(SourceFile file, int start, int length) => positions.Of(file, start, length);

    /// <summary>The range of an origin in the text itself.</summary>
    public LineRange Of(OpenText text, Origin at) => positions.Of(text.File, at.Start, at.Length);

    /// <summary>The location of an origin; null where its text is not at hand.</summary>
    public Location? LocationOf(OpenText text, Origin at) =>
        at.IsKnown && SourceOf(text, at.Path) is { } source ? new Location(documents.UriOf(at.Path), positions.Of(source, at.Start, at.Length)) : null;

    /// <summary>The locations of origins.</summary>
    public IReadOnlyList<Location> LocationsOf(OpenText text, IEnumerable<Origin> origins) => [.. origins.Select(at => LocationOf(text, at)).OfType<Location>()];

    /// <summary>An edit, as the text itself has it.</summary>
    public LineEdit Of(SourceFile file, TextEdit edit)
    {
        var lineEnd = TextEdits.LineEndOf(file.Text);
        return new LineEdit(positions.Of(file, edit.Start, edit.Length), lineEnd == "\n" ? edit.Text : edit.Text.ReplaceLineEndings(lineEnd));
    }

    /// <summary>Edits of one file or several; null where one of the files is not at hand, as half of them would be worse than none.</summary>
    public WorkspaceEdit? Of(OpenText text, IEnumerable<TextEdit> edits)
    {
        var byFile = new List<(string Path, IReadOnlyList<LineEdit> Edits)>();
        foreach (var file in edits.GroupBy(static edit => edit.Path, StringComparer.Ordinal))
        {
            if (SourceOf(text, file.Key) is not { } source)
                return null;
            byFile.Add((file.Key, [.. file.OrderBy(static edit => edit.Start).Select(edit => Of(source, edit))]));
        }

        return canVersion
            ? new WorkspaceEdit { DocumentChanges = [.. byFile.Select(file => new DocumentEdit(new DocumentState(documents.UriOf(file.Path), new VersionOrNull(documents.At(file.Path)?.Version)), file.Edits))] }
            : new WorkspaceEdit { Changes = byFile.ToDictionary(file => documents.UriOf(file.Path), static file => file.Edits, StringComparer.Ordinal) };
    }

    private SourceFile? SourceOf(OpenText text, string path) =>
        path == text.File.Path ? text.File
        : text.Read.Sources.FirstOrDefault(source => source.Path == path) ?? documents.At(path)?.File ?? definitions.Seen(path)?.File ?? SettingOf(text, path);

    // A fix may edit the settings, or the lock; a renaming the settings.
    private SourceFile? SettingOf(OpenText text, string path) =>
        text.Checked.Source(path) ?? definitions.View.SettingsFor(text.Definition.Path).Files.FirstOrDefault(file => file.Path == path);
}
