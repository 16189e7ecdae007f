using System.Text.Json;
using System.Text.Json.Serialization;

namespace X1060Dsl.LanguageServer.Protocol;

/// <summary>That proposals and signatures are to be had, and after which signs they are asked for unbidden.</summary>
internal sealed record CompletionOptions
{
    public IReadOnlyList<string> TriggerCharacters { get; } = [".", "\"", "(", ",", " ", "#", ":"];
}

/// <summary>What can be written.</summary>
internal sealed record CompletionList(bool IsIncomplete, IReadOnlyList<CompletionItem> Items);

/// <summary>One proposal.</summary>
internal sealed record CompletionItem(string Label, int Kind, LineEdit TextEdit)
{
    public string? Detail { get; init; }

    public Markup? Documentation { get; init; }

    public string? SortText { get; init; }

    public string? FilterText { get; init; }

    public bool? Preselect { get; init; }

    public IReadOnlyList<int>? Tags { get; init; }

    /// <summary>2 for a snippet; null for plain text.</summary>
    public int? InsertTextFormat { get; init; }

    public Command? Command { get; init; }
}

/// <summary>What an editor does after it inserted a proposal, or when a lens is clicked.</summary>
internal sealed record Command(string Title, [property: JsonPropertyName("command")] string Name)
{
    public IReadOnlyList<JsonElement>? Arguments { get; init; }
}

/// <summary>That help on arguments is to be had.</summary>
internal sealed record SignatureHelpOptions
{
    public IReadOnlyList<string> TriggerCharacters { get; } = ["(", ","];
}

/// <summary>The forms of a verb.</summary>
internal sealed record SignatureHelp(IReadOnlyList<SignatureInformation> Signatures, int ActiveSignature, int? ActiveParameter);

/// <summary>One form.</summary>
internal sealed record SignatureInformation(string Label, Markup? Documentation, IReadOnlyList<ParameterInformation> Parameters);

/// <summary>A parameter, as a span of the label.</summary>
internal sealed record ParameterInformation(IReadOnlyList<int> Label, string Documentation);

/// <summary>What stands at a place, explained.</summary>
internal sealed record Hover(Markup Contents, LineRange Range);
