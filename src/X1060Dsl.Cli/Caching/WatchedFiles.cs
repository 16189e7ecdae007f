using X1060Dsl.Model;
using X1060Dsl.Text;

namespace X1060Dsl.Cli.Caching;

/// <summary>Files that remember what was opened of them, and what was not there.</summary>
internal sealed class WatchedFiles(IDefinitionFiles files) : IDefinitionFiles
{
    private readonly Dictionary<string, SourceFile?> opened = new(StringComparer.Ordinal);

    public string Root => files.Root;

    /// <summary>What was opened, by its path; null where there was no such file.</summary>
    public IReadOnlyDictionary<string, SourceFile?> Opened => opened;

    /// <summary>Whether all of it was either a text or not there. Why another file could not be read is the matter of this machine at this moment.</summary>
    public bool AreClear { get; private set; } = true;

    public OpenedFile Open(string path)
    {
        var answer = files.Open(path);
        if (answer.Refusal is not null || (opened.TryGetValue(path, out var before) && before?.Text != answer.File?.Text))
            AreClear = false;
        opened[path] = answer.File;
        return answer;
    }
}
