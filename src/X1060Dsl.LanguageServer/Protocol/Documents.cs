namespace X1060Dsl.LanguageServer.Protocol;

/// <summary>A place between two characters: line and column from 0, the column in the units that were agreed upon.</summary>
internal readonly record struct Position(int Line, int Character);

/// <summary>What lies between two places.</summary>
internal readonly record struct LineRange(Position Start, Position End);

/// <summary>A range in a file.</summary>
internal sealed record Location(string Uri, LineRange Range);

/// <summary>A document, by its address.</summary>
internal sealed record DocumentId(string Uri);

/// <summary>A document, as it was at a version.</summary>
internal sealed record VersionedDocument(string Uri, int? Version = null);

/// <summary>A document with its text.</summary>
internal sealed record DocumentText(string Uri, string LanguageId, int Version, string Text);

/// <summary>A document was opened.</summary>
internal sealed record DidOpenParams(DocumentText TextDocument);

/// <summary>A document was edited.</summary>
internal sealed record DidChangeParams(VersionedDocument TextDocument, IReadOnlyList<ContentChange> ContentChanges);

/// <summary>One edit: of a range, or of the whole text where there is none.</summary>
internal sealed record ContentChange(string Text, LineRange? Range = null);

/// <summary>A document, and nothing else.</summary>
internal sealed record DocumentParams(DocumentId TextDocument);

/// <summary>A place in a document.</summary>
internal sealed record PlaceParams(DocumentId TextDocument, Position Position);

/// <summary>A range in a document.</summary>
internal sealed record RangeParams(DocumentId TextDocument, LineRange Range);

/// <summary>Files changed on the disk.</summary>
internal sealed record WatchedFilesParams(IReadOnlyList<FileEvent> Changes);

/// <summary>A file came (1), changed (2) or went (3).</summary>
internal sealed record FileEvent(string Uri, int Type);

/// <summary>Folders came or went.</summary>
internal sealed record FoldersParams(FoldersEvent Event);

/// <summary>The folders that came and went.</summary>
internal sealed record FoldersEvent(IReadOnlyList<WorkspaceFolder> Added, IReadOnlyList<WorkspaceFolder> Removed);

/// <summary>An edit of one document.</summary>
internal sealed record LineEdit(LineRange Range, string NewText);

/// <summary>Edits of several documents, in the one or the other way to say it.</summary>
internal sealed record WorkspaceEdit
{
    public IReadOnlyDictionary<string, IReadOnlyList<LineEdit>>? Changes { get; init; }

    public IReadOnlyList<DocumentEdit>? DocumentChanges { get; init; }
}

/// <summary>Edits of one document at a version.</summary>
internal sealed record DocumentEdit(DocumentState TextDocument, IReadOnlyList<LineEdit> Edits);

/// <summary>A document at a version, or as it lies on the disk.</summary>
internal sealed record DocumentState(string Uri, VersionOrNull Version);

/// <summary>Text that is shown to people.</summary>
internal sealed record Markup(string Kind, string Value);
