using X1060Dsl.Text;

namespace X1060Dsl.Fixing;

/// <summary>The host's files, with those that were changed in front of them.</summary>
internal sealed class Overlay(IDefinitionFiles below) : IDefinitionFiles
{
    private readonly Dictionary<string, SourceFile> changed = new(StringComparer.Ordinal);

    public string Root => below.Root;

    public IEnumerable<SourceFile> Changed => changed.Values.OrderBy(static file => file.Path, StringComparer.Ordinal);

    public OpenedFile Open(string path) => changed.TryGetValue(path, out var file) ? new OpenedFile(file, null) : below.Open(path);

    public void Put(SourceFile file) => changed[file.Path] = file;

    public Overlay Copy()
    {
        var copy = new Overlay(below);
        foreach (var file in changed.Values)
            copy.Put(file);
        return copy;
    }
}
