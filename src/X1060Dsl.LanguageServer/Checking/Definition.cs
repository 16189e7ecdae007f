using X1060Dsl.Editing;
using X1060Dsl.Remembering;

namespace X1060Dsl.LanguageServer.Checking;

/// <summary>A definition of the workspace, or a part looked at by itself, and what is known of it.</summary>
/// <param name="path">Its path.</param>
/// <param name="folder">The folder that stands in for its root where nothing marks one.</param>
/// <param name="isFile">Whether it is a file at all.</param>
internal sealed class Definition(string path, string folder, bool isFile)
{
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
    /// <remarks>
    /// Held weakly, also while somebody types: what is read anew with each key would be carried from one generation of
    /// the collector into the next, which costs more than to read it once more when somebody asks after a pause.
    /// </remarks>
    public OpenText? Text
    {
        get => held is not null && held.TryGetTarget(out var text) ? text : null;
        set => held = value is null ? null : new WeakReference<OpenText>(value);
    }

    /// <summary>What checking it left behind for the next time; null where nobody has it open.</summary>
    public Remembered? Remembered { get; set; }
}
