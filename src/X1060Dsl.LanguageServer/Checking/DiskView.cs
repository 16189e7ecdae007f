using X1060Dsl.Baselining;
using X1060Dsl.Formatting;
using X1060Dsl.LanguageServer.Documents;
using X1060Dsl.Model;
using X1060Dsl.Settings;
using X1060Dsl.Text;

namespace X1060Dsl.LanguageServer.Checking;

/// <summary>The disk as it is from one change to the next: each thing is looked at once, when it is asked for. After a change a new one is made.</summary>
/// <param name="documents">What is open in the editor.</param>
/// <param name="orders">What the client orders, as a command line would.</param>
/// <param name="named">The paths of policy packs for every definition.</param>
internal sealed class DiskView(OpenDocuments documents, Orders orders, IReadOnlyList<string> named)
{
    private readonly DiskSettings settings = new(orders);
    private readonly Dictionary<string, RuleSettings> settingsOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IDefinitionFiles> around = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceFile?> locks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> baselineOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Baseline?> baselines = new(StringComparer.Ordinal);
    private readonly Lazy<Listing<SourceFile>> packs = new(() => PacksIn(named, documents).ToListing());

    /// <summary>What the check of a definition goes by.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="today">The day.</param>
    public CheckOptions OptionsFor(Definition definition, Date today) => new()
    {
        Today = today,
        Settings = SettingsFor(definition.Path),
        Packs = packs.Value,
        Lock = definition.IsFile ? LockOf(definition.Path) : null,
    };

    /// <summary>Whether a path is that of a policy pack for every definition.</summary>
    public bool IsPack(string path) => named.Count > 0 && packs.Value.Any(pack => pack.Path == path);

    /// <summary>What a definition may load.</summary>
    public IDefinitionFiles Around(Definition definition)
    {
        if (!definition.IsFile)
            return NoFiles.Only;

        var folder = definition.Path[..definition.Path.LastIndexOf('/')];
        return around.TryGetValue(folder, out var known) ? known : around[folder] = new WorkspaceFiles(documents, DiskFiles.Around(definition.Path, definition.Folder));
    }

    /// <summary>What was set for a definition.</summary>
    public RuleSettings SettingsFor(string path) => settingsOf.TryGetValue(path, out var known) ? known : settingsOf[path] = settings.For(path);

    /// <summary>How a definition is laid out.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="otherwise">What counts where a key is not set.</param>
    public Layout LayoutFor(string path, Func<string, string?> otherwise) => settings.LayoutOf(path, otherwise);

    /// <summary>The lock beside a definition; null where there is none.</summary>
    public SourceFile? LockOf(string path)
    {
        if (documents.At(Regression.Posture.PathOf(path)) is { } open)
            return open.File;
        return locks.TryGetValue(path, out var known) ? known : locks[path] = DiskFiles.OpenLock(path);
    }

    /// <summary>The path of the baseline that counts for a definition; null where there is none that can be read.</summary>
    public string? BaselineFor(string path)
    {
        var folder = path[..Math.Max(0, path.LastIndexOf('/'))];
        if (baselineOf.TryGetValue(folder, out var known))
            return known;

        var file = BaselineFile.Find(folder);
        if (file is not null && !baselines.ContainsKey(file))
            baselines[file] = BaselineFile.Read(file).Baseline;
        return baselineOf[folder] = file is not null && baselines[file] is not null ? file : null;
    }

    /// <summary>What a baseline holds.</summary>
    /// <param name="path">A path that <see cref="BaselineFor"/> told.</param>
    public Baseline BaselineAt(string path) => baselines[path]!;

    // One that cannot be had is left out: what it would say is missing for everybody, and the command tells why.
    private static IEnumerable<SourceFile> PacksIn(IReadOnlyList<string> named, OpenDocuments documents)
    {
        foreach (var path in named.SelectMany(static path => Directory.Exists(path) ? DefinitionSearch.Below(path).Order(StringComparer.Ordinal) : Enumerable.Repeat(path, 1)))
        {
            if ((documents.At(path)?.File ?? DiskFiles.OpenNamed(path).File) is { } pack)
                yield return pack;
        }
    }
}
