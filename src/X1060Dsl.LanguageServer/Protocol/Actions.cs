using System.Text.Json;

namespace X1060Dsl.LanguageServer.Protocol;

/// <summary>Which kinds of actions there are.</summary>
internal sealed record CodeActionOptions
{
    public IReadOnlyList<string> CodeActionKinds { get; } = ["quickfix", "refactor.rewrite", "source", "source.fixAll"];
}

/// <summary>Actions, asked for.</summary>
internal sealed record CodeActionParams(DocumentId TextDocument, LineRange Range, CodeActionContext? Context = null);

/// <summary>What the editor knows of the place.</summary>
internal sealed record CodeActionContext
{
    /// <summary>As they came: others may have told some of them, in forms of their own.</summary>
    public IReadOnlyList<JsonElement>? Diagnostics { get; init; }

    public IReadOnlyList<string>? Only { get; init; }
}

/// <summary>One action.</summary>
internal sealed record CodeAction(string Title, string Kind)
{
    public IReadOnlyList<JsonElement>? Diagnostics { get; init; }

    public bool? IsPreferred { get; init; }

    public WorkspaceEdit? Edit { get; init; }

    public Command? Command { get; init; }
}

/// <summary>That lenses are to be had.</summary>
internal sealed record CodeLensOptions
{
    public bool ResolveProvider => false;
}

/// <summary>Words above a line.</summary>
internal sealed record CodeLens(LineRange Range, Command Command);

/// <summary>That links are to be had.</summary>
internal sealed record DocumentLinkOptions
{
    public bool ResolveProvider => false;
}

/// <summary>A span that leads somewhere.</summary>
internal sealed record DocumentLink(LineRange Range, string Target);

/// <summary>That it is told beforehand what can be renamed.</summary>
internal sealed record RenameOptions
{
    public bool PrepareProvider => true;
}

/// <summary>A renaming, asked for.</summary>
internal sealed record RenameParams(DocumentId TextDocument, Position Position, string NewName);

/// <summary>What can be renamed.</summary>
internal sealed record Renamed(LineRange Range, string Placeholder);

/// <summary>References, asked for.</summary>
internal sealed record ReferenceParams(DocumentId TextDocument, Position Position, ReferenceContext? Context = null);

/// <summary>Which references.</summary>
internal sealed record ReferenceContext(bool IncludeDeclaration);

/// <summary>A command, to be run.</summary>
internal sealed record ExecuteCommandParams(string Command, IReadOnlyList<JsonElement>? Arguments = null);

/// <summary>An edit that the editor is asked to make.</summary>
internal sealed record ApplyEditParams(string? Label, WorkspaceEdit Edit);

/// <summary>Formatting, asked for.</summary>
internal sealed record FormattingParams(DocumentId TextDocument, FormattingOptions? Options = null, LineRange? Range = null);

/// <summary>How the editor is set.</summary>
internal sealed record FormattingOptions
{
    public int TabSize { get; init; } = 4;

    public bool InsertSpaces { get; init; } = true;
}
