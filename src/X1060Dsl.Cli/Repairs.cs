using X1060Dsl.Fixing;
using X1060Dsl.Model;
using X1060Dsl.Text;

namespace X1060Dsl.Cli;

/// <summary>What was repaired so far, in memory: a part that several definitions load is repaired once.</summary>
internal sealed class Repairs(Terms terms, FixSelection selection)
{
    private readonly Dictionary<string, SourceFile> before = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceFile> after = new(StringComparer.Ordinal);
    private readonly List<MadeFix> made = [];

    /// <summary>The repairs, in the order in which they were made.</summary>
    public IReadOnlyList<MadeFix> Made => made;

    /// <summary>The files that are different now, as they were read and as they are to be.</summary>
    public IEnumerable<(SourceFile Before, SourceFile After)> Changed =>
        after.Values.OrderBy(static file => file.Path, StringComparer.Ordinal).Select(file => (before[file.Path], file));

    /// <summary>Repairs a definition; gives it back when it could not be read.</summary>
    public CheckedDefinition? Make(Sought sought)
    {
        var files = new Repaired(this, DiskFiles.Around(sought.Path, sought.Folder));
        var opened = after.TryGetValue(sought.Path, out var repaired) ? new OpenedFile(repaired, null) : sought.Open(files);
        if (opened.File is not { } definition)
            return CheckedDefinition.Unread(sought.Path, opened.Refusal!);

        before.TryAdd(definition.Path, definition);
        var outcome = Engine.Fix(definition, files, terms.For(sought) with { Packs = terms.Packs.Select(pack => after.GetValueOrDefault(pack.Path, pack)).ToListing() }, selection);
        foreach (var file in outcome.Changed)
            after[file.Path] = file;
        made.AddRange(outcome.Made);
        return outcome.After.IsRead ? null : outcome.After;
    }

    /// <summary>The files of the disk, with those that were repaired in front of them.</summary>
    private sealed class Repaired(Repairs repairs, DiskFiles disk) : IDefinitionFiles
    {
        public string Root => disk.Root;

        public OpenedFile Open(string path)
        {
            if (repairs.after.TryGetValue(path, out var repaired))
                return new OpenedFile(repaired, null);

            var opened = disk.Open(path);
            if (opened.File is { } file)
                repairs.before.TryAdd(path, file);
            return opened;
        }
    }
}
