using System.Text.Json.Serialization;

namespace X1060Dsl.LanguageServer.Protocol;

/// <summary>What is wrong, and where.</summary>
internal sealed record Diagnostic(LineRange Range, int Severity, string Code, string Source, string Message)
{
    public CodeDescription? CodeDescription { get; init; }

    public IReadOnlyList<int>? Tags { get; init; }

    public IReadOnlyList<RelatedInformation>? RelatedInformation { get; init; }

    public DiagnosticData? Data { get; init; }
}

/// <summary>Where one can read more of it.</summary>
internal sealed record CodeDescription(string Href);

/// <summary>Another place that has a part in it.</summary>
internal sealed record RelatedInformation(Location Location, string Message);

/// <summary>What is sent back when fixes are asked for: the definition that told it, as a part may be loaded by several.</summary>
internal sealed record DiagnosticData(string Definition);

/// <summary>The diagnostics of a document, asked for.</summary>
internal sealed record DocumentDiagnosticParams(DocumentId TextDocument, string? PreviousResultId = null);

/// <summary>The diagnostics of all documents, asked for.</summary>
internal sealed record WorkspaceDiagnosticParams(IReadOnlyList<PreviousResult>? PreviousResultIds = null);

/// <summary>What was answered before.</summary>
internal sealed record PreviousResult(string Uri, string Value);

/// <summary>The diagnostics of a document, answered.</summary>
internal sealed record DiagnosticReport(string Kind, string ResultId)
{
    public IReadOnlyList<Diagnostic>? Items { get; init; }

    public string? Uri { get; init; }

    /// <summary>The version; null, and said so, for a document that is not open, where the protocol asks for it.</summary>
    public VersionOrNull? Version { get; init; }
}

/// <summary>A version, or that there is none.</summary>
[JsonConverter(typeof(VersionOrNullConverter))]
internal sealed record VersionOrNull(int? Value);

/// <summary>The diagnostics of all documents, answered.</summary>
internal sealed record WorkspaceDiagnosticReport(IReadOnlyList<DiagnosticReport> Items);
