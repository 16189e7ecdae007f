using System.Collections.Concurrent;
using X1060Dsl.Formatting;
using X1060Dsl.Settings;
using X1060Dsl.Text;

namespace X1060Dsl.Disk;

/// <summary>The <c>.editorconfig</c> and <c>.globalconfig</c> files of the disk that apply to definitions.</summary>
public sealed class DiskSettings(Orders above)
{
    private readonly ConcurrentDictionary<string, Found> byFolder = new(StringComparer.Ordinal);

    /// <summary>What stands above the files.</summary>
    public Orders Orders => above;

    /// <summary>What was set for a definition.</summary>
    /// <param name="path">Its full path, with forward slashes.</param>
    public RuleSettings For(string path) => In(path).Rules.For(path, above);

    /// <summary>How a definition is laid out.</summary>
    /// <param name="path">Its full path, with forward slashes.</param>
    /// <param name="otherwise">The value of a key that no file sets; null where there is none.</param>
    public Layout LayoutOf(string path, Func<string, string?>? otherwise = null) => In(path).Layouts.For(path, otherwise);

    private Found In(string path) => byFolder.GetOrAdd(FolderOf(path), static folder => Around(folder));

    // As the compiler looks for them: upwards, .editorconfig as far as one that calls itself the root. What cannot be
    // read sets nothing; the compiler would not read it either.
    private static Found Around(string folder)
    {
        var (files, isBelowRoot) = (new List<SourceFile>(), true);
        for (string? at = folder; at is not null; at = at == "/" || at.EndsWith(":/", StringComparison.Ordinal) ? null : FolderOf(at))
        {
            foreach (var name in EditorConfigs.Names)
            {
                var isGlobal = name == ".globalconfig";
                var path = at.EndsWith('/') ? at + name : $"{at}/{name}";
                if ((!isGlobal && !isBelowRoot) || !File.Exists(path) || DiskFiles.OpenNamed(path).File is not { } file)
                    continue;

                files.Add(file);
                if (!isGlobal && DiskFiles.DeclaresRoot(file.Text))
                    isBelowRoot = false;
            }
        }

        return new Found(new EditorConfigs(files.Where(static file => EditorConfigs.Concerns(file.Text))), new Layouts(files));
    }

    private sealed record Found(EditorConfigs Rules, Layouts Layouts);

    private static string FolderOf(string path)
    {
        var slash = path.TrimEnd('/').LastIndexOf('/');
        return slash < 0 ? "/" : slash == 0 || path[slash - 1] == ':' ? path[..(slash + 1)] : path[..slash];
    }
}
