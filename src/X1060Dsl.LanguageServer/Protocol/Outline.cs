namespace X1060Dsl.LanguageServer.Protocol;

/// <summary>A landmark of a document.</summary>
internal sealed record DocumentSymbol(string Name, string? Detail, int Kind, LineRange Range, LineRange SelectionRange)
{
    public IReadOnlyList<DocumentSymbol>? Children { get; init; }
}

/// <summary>A landmark of the workspace.</summary>
internal sealed record SymbolInformation(string Name, int Kind, Location Location, string? ContainerName);

/// <summary>Landmarks of the workspace, asked for.</summary>
internal sealed record WorkspaceSymbolParams(string Query);

/// <summary>A place of the same name.</summary>
internal sealed record DocumentHighlight(LineRange Range, int Kind);

/// <summary>Words beside the text.</summary>
internal sealed record InlayHint(Position Position, string Label, int Kind)
{
    public bool PaddingLeft => true;

    public Markup? Tooltip { get; init; }
}

/// <summary>Lines that can be folded.</summary>
internal sealed record FoldingRange(int StartLine, int EndLine, string? Kind);

/// <summary>Places, for which the spans around are asked.</summary>
internal sealed record SelectionRangeParams(DocumentId TextDocument, IReadOnlyList<Position> Positions);

/// <summary>A span and the one around it.</summary>
internal sealed record SelectionRange(LineRange Range, SelectionRange? Parent);

/// <summary>How the text is coloured.</summary>
internal sealed record SemanticTokensOptions
{
    public SemanticTokensLegend Legend { get; } = new();

    public bool Full => true;

    public bool Range => true;
}

/// <summary>The names of colours.</summary>
internal sealed record SemanticTokensLegend
{
    public IReadOnlyList<string> TokenTypes { get; } = Features.Tints.Types;

    public IReadOnlyList<string> TokenModifiers { get; } = ["declaration", "readonly"];
}

/// <summary>The colours of a text, each relative to the one before.</summary>
internal sealed record SemanticTokens(IReadOnlyList<int> Data);
