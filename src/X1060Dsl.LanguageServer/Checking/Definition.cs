using X1060Dsl.Editing;

namespace X1060Dsl.LanguageServer.Checking;

/// <summary>A definition of the workspace, or a part looked at by itself, and what is known of it.</summary>
/// <param name="path">Its path.</param>
/// <param name="folder">The folder that stands in for its root where nothing marks one.</param>
/// <param name="isFile">Whether it is a file at all.</param>
internal sealed class Definition(string path, string folder, bool isFile)
{
    private OpenText? kept;
    private WeakReference<OpenText>? held;

    /// <summary>Its path.</summary>
    public string Path { get; } = path;

    /// <summary>The folder that stands in for its root where nothing marks one.</summary>
    public string Folder { get; } = folder;

    /// <summary>Whether it is a file at all.</summary>
    public bool IsFile { get; } = isFile;

    /// <summary>Whether something changed since it was checked.</summary>
    public bool IsDirty { get; set; } = true;

    /// <summary>What its last check came to; null before the first.</summary>
    public CheckedDefinition? Outcome { get; set; }

    /// <summary>The paths whose change makes it dirty.</summary>
    public HashSet<string> Touches { get; set; } = new(StringComparer.Ordinal);

    /// <summary>The text as it was read; null after a change, or when nobody has used it for a while.</summary>
    public OpenText? Text => kept ?? (held is not null && held.TryGetTarget(out var text) ? text : null);

    /// <summary>Keeps the text as it was read.</summary>
    /// <param name="text">The text; null forgets the one there is.</param>
    /// <param name="isOpen">Whether somebody works on it. A syntax tree is a hundred times as large as its text.</param>
    public void Keep(OpenText? text, bool isOpen)
    {
        kept = isOpen ? text : null;
        held = text is null ? null : new WeakReference<OpenText>(text);
    }
}
