namespace X1060Dsl.LanguageServer.Protocol;

/// <summary>What a client wishes of this server, as <c>initializationOptions</c>. All of it may be left out.</summary>
internal sealed record Wishes
{
    /// <summary><c>ja</c> or <c>en</c>; otherwise the client's locale decides, then the machine's.</summary>
    public string? Lang { get; init; }

    /// <summary>The day that dated rules go by, yyyy-MM-dd; otherwise today.</summary>
    public string? Today { get; init; }

    /// <summary>The profile of rules; otherwise what the settings files say.</summary>
    public string? Profile { get; init; }

    /// <summary>Policy packs for every definition: files or folders, relative to the first folder that is open.</summary>
    public IReadOnlyList<string>? Policies { get; init; }

    /// <summary><c>push</c> or <c>pull</c>: how diagnostics are told. Otherwise a client that can ask is left to ask.</summary>
    public string? Diagnostics { get; init; }

    /// <summary>The address of a rule's page, with <c>{id}</c> in it; without one, only policies that name an address have one.</summary>
    public string? RulePages { get; init; }

    /// <summary>Whether the client knows the commands of VS Code: opening the next list after a proposal, showing places of a lens.</summary>
    public bool? EditorCommands { get; init; }
}
