using System.Text.Json;

namespace X1060Dsl.LanguageServer.Protocol;

/// <summary>What a client says of itself when it begins.</summary>
internal sealed record InitializeParams
{
    public int? ProcessId { get; init; }

    public string? Locale { get; init; }

    public string? RootUri { get; init; }

    public IReadOnlyList<WorkspaceFolder>? WorkspaceFolders { get; init; }

    public ClientCapabilities? Capabilities { get; init; }

    /// <summary>Ours: see <see cref="Wishes"/>. Whatever else a client sends here is no reason to refuse it.</summary>
    public JsonElement InitializationOptions { get; init; }
}

/// <summary>A folder that is open.</summary>
internal sealed record WorkspaceFolder(string Uri, string? Name = null);

/// <summary>What a client can do, as far as it makes a difference here.</summary>
internal sealed record ClientCapabilities
{
    public GeneralCapabilities? General { get; init; }

    public TextDocumentCapabilities? TextDocument { get; init; }

    public WorkspaceCapabilities? Workspace { get; init; }
}

/// <summary>What a client can do anywhere.</summary>
internal sealed record GeneralCapabilities
{
    public IReadOnlyList<string>? PositionEncodings { get; init; }

    public StaleRequestSupport? StaleRequestSupport { get; init; }
}

/// <summary>What a client does with requests that are out of date.</summary>
internal sealed record StaleRequestSupport(IReadOnlyList<string>? RetryOnContentModified = null);

/// <summary>What a client can do with documents.</summary>
internal sealed record TextDocumentCapabilities
{
    public JsonElement Diagnostic { get; init; }

    public CompletionCapabilities? Completion { get; init; }

    public SymbolCapabilities? DocumentSymbol { get; init; }

    public CodeActionCapabilities? CodeAction { get; init; }

    public FoldingCapabilities? FoldingRange { get; init; }
}

/// <summary>What a client can do with proposals.</summary>
internal sealed record CompletionCapabilities(CompletionItemCapabilities? CompletionItem = null);

/// <summary>What a client can do with one proposal.</summary>
internal sealed record CompletionItemCapabilities
{
    public bool SnippetSupport { get; init; }
}

/// <summary>What a client can do with symbols.</summary>
internal sealed record SymbolCapabilities
{
    public bool HierarchicalDocumentSymbolSupport { get; init; }
}

/// <summary>What a client can do with code actions.</summary>
internal sealed record CodeActionCapabilities
{
    public JsonElement CodeActionLiteralSupport { get; init; }
}

/// <summary>What a client can do with folding.</summary>
internal sealed record FoldingCapabilities
{
    public bool LineFoldingOnly { get; init; }
}

/// <summary>What a client can do with a workspace.</summary>
internal sealed record WorkspaceCapabilities
{
    public WorkspaceEditCapabilities? WorkspaceEdit { get; init; }

    public DynamicCapability? DidChangeWatchedFiles { get; init; }

    public RefreshCapability? Diagnostics { get; init; }

    public RefreshCapability? InlayHint { get; init; }

    public RefreshCapability? CodeLens { get; init; }

    public RefreshCapability? SemanticTokens { get; init; }
}

/// <summary>What a client can do with edits of several files.</summary>
internal sealed record WorkspaceEditCapabilities
{
    public bool DocumentChanges { get; init; }
}

/// <summary>Whether a client can be told later that something is wanted.</summary>
internal sealed record DynamicCapability
{
    public bool DynamicRegistration { get; init; }
}

/// <summary>Whether a client asks again when it is told to.</summary>
internal sealed record RefreshCapability
{
    public bool RefreshSupport { get; init; }
}

/// <summary>The client is ready.</summary>
internal sealed record InitializedParams;

/// <summary>What this server is and can do.</summary>
internal sealed record InitializeResult(ServerCapabilities Capabilities, ServerInfo ServerInfo);

/// <summary>This server.</summary>
internal sealed record ServerInfo(string Name, string Version);

/// <summary>What this server can do.</summary>
internal sealed record ServerCapabilities
{
    public required string PositionEncoding { get; init; }

    public TextDocumentSyncOptions TextDocumentSync { get; } = new();

    public CompletionOptions CompletionProvider { get; } = new();

    public SignatureHelpOptions SignatureHelpProvider { get; } = new();

    public bool HoverProvider => true;

    public bool DefinitionProvider => true;

    public bool ReferencesProvider => true;

    public bool DocumentHighlightProvider => true;

    public bool DocumentSymbolProvider => true;

    public bool WorkspaceSymbolProvider => true;

    public CodeActionOptions CodeActionProvider { get; } = new();

    public CodeLensOptions CodeLensProvider { get; } = new();

    public DocumentLinkOptions DocumentLinkProvider { get; } = new();

    public bool DocumentFormattingProvider => true;

    public bool DocumentRangeFormattingProvider => true;

    public RenameOptions RenameProvider { get; } = new();

    public bool FoldingRangeProvider => true;

    public bool SelectionRangeProvider => true;

    public bool InlayHintProvider => true;

    public SemanticTokensOptions SemanticTokensProvider { get; } = new();

    public DiagnosticOptions? DiagnosticProvider { get; init; }

    public ExecuteCommandOptions ExecuteCommandProvider { get; } = new();

    public ServerWorkspaceCapabilities Workspace { get; } = new();
}

/// <summary>How documents are kept the same on both sides.</summary>
internal sealed record TextDocumentSyncOptions
{
    public bool OpenClose => true;

    /// <summary>2: only what changed is sent.</summary>
    public int Change => 2;

    public bool Save => true;
}

/// <summary>What a server can do with a workspace.</summary>
internal sealed record ServerWorkspaceCapabilities
{
    public WorkspaceFoldersCapability WorkspaceFolders { get; } = new();
}

/// <summary>That folders may come and go.</summary>
internal sealed record WorkspaceFoldersCapability
{
    public bool Supported => true;

    public bool ChangeNotifications => true;
}

/// <summary>That diagnostics may be asked for.</summary>
internal sealed record DiagnosticOptions
{
    public string Identifier => "x1060";

    public bool InterFileDependencies => true;

    public bool WorkspaceDiagnostics => true;
}

/// <summary>The commands.</summary>
internal sealed record ExecuteCommandOptions
{
    public IReadOnlyList<string> Commands { get; } = Features.Commands.Names;
}
