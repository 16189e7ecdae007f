using X1060Dsl.LanguageServer.Protocol;
using X1060Dsl.Text;

namespace X1060Dsl.LanguageServer.Documents;

/// <summary>A document that is open in the editor, as it is there.</summary>
/// <param name="Uri">Its address, as the client writes it.</param>
/// <param name="Path">Its path; what is in no file has one that no file can have.</param>
/// <param name="IsFile">Whether it is a file, or will be one.</param>
/// <param name="IsDefinition">Whether it is ours to check.</param>
/// <param name="Version">The client's number for this state.</param>
/// <param name="File">Its text.</param>
internal sealed record OpenDocument(string Uri, string Path, bool IsFile, bool IsDefinition, int? Version, SourceFile File)
{
    private const string Language = "x1060-cdc";

    /// <summary>A document that was opened.</summary>
    public static OpenDocument Of(DocumentText opened)
    {
        var path = FileUri.PathOf(opened.Uri);
        var known = path ?? "/" + opened.Uri;
        var isOurs = opened.LanguageId == Language || known.EndsWith(".csx", StringComparison.Ordinal);
        return new OpenDocument(opened.Uri, known, path is not null, isOurs, opened.Version, new SourceFile(known, opened.Text));
    }

    /// <summary>The document after edits, each made in what the one before left.</summary>
    public OpenDocument Edited(IReadOnlyList<ContentChange> changes, int? version, Positions positions)
    {
        var file = File;
        foreach (var change in changes)
        {
            if (change.Range is not { } range)
            {
                file = new SourceFile(Path, change.Text);
                continue;
            }

            var (start, end) = (positions.Offset(file, range.Start), positions.Offset(file, range.End));
            if (end < start)
                (start, end) = (end, start);
            file = new SourceFile(Path, string.Concat(file.Text.AsSpan(0, start), change.Text, file.Text.AsSpan(end)));
        }

        return this with { Version = version ?? Version, File = file };
    }
}
