using X1060Dsl.Rules.Reading;

namespace X1060Dsl.Cli;

/// <summary>Finds the definitions that somebody means by files and folders.</summary>
internal sealed class Search(Surroundings around)
{
    /// <summary>The most definitions that a folder may mean.</summary>
    public const int MostDefinitions = 65_536;

    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    /// <summary>The definitions, in the order of the arguments, those of a folder in ordinal order.</summary>
    public List<Sought> Found { get; } = [];

    /// <summary>Folders, as they were named, that hold no definition.</summary>
    public List<string> Empty { get; } = [];

    /// <summary>The folder that holds more than can be meant; null when none does.</summary>
    public string? TooLarge { get; private set; }

    /// <summary>Adds what an argument means: a file whatever its name, or all definitions below a folder.</summary>
    public void Add(string argument)
    {
        var path = around.FullPath(argument).TrimEnd('/') is { Length: > 0 } trimmed ? trimmed : "/";
        if (Directory.Exists(path))
            AddFolder(argument, path);
        else if (seen.Add(path))
            Found.Add(new Sought(path, path[..Math.Max(1, path.LastIndexOf('/'))], IsNamed: true, Refusal: null));
    }

    private void AddFolder(string argument, string folder)
    {
        var below = new List<Sought>();
        var folders = new Stack<string>([folder]);
        while (folders.TryPop(out var at))
        {
            try
            {
                foreach (var (name, isFolder) in DefinitionFolder.Entries(at))
                {
                    var path = at.EndsWith('/') ? at + name : $"{at}/{name}";
                    if (isFolder)
                        folders.Push(path);
                    else
                        below.Add(new Sought(path, folder, IsNamed: false, Refusal: null));
                }
            }
            catch (Exception trouble) when (trouble is UnauthorizedAccessException or IOException)
            {
                below.Add(new Sought(at, folder, IsNamed: false, UnreadableFile.At(at, new("it is a folder that cannot be searched", "これは中を調べられないフォルダーです"))));
            }

            if (below.Count > MostDefinitions)
            {
                TooLarge = argument;
                return;
            }
        }

        if (below.Count == 0)
            Empty.Add(argument);
        below.Sort(static (one, other) => string.CompareOrdinal(one.Path, other.Path));
        Found.AddRange(below.Where(sought => seen.Add(sought.Path)));
    }
}

/// <summary>A definition to be checked.</summary>
/// <param name="Path">Its full path, with forward slashes.</param>
/// <param name="Folder">The folder that stands in for its root where nothing marks one.</param>
/// <param name="IsNamed">Whether somebody named this very file; such a one may be a link to anywhere.</param>
/// <param name="Refusal">Why it cannot be read, as far as that is known already.</param>
internal sealed record Sought(string Path, string Folder, bool IsNamed, Finding? Refusal)
{
    /// <summary>Its text, or why there is none.</summary>
    /// <param name="files">The files around it.</param>
    public OpenedFile Open(IDefinitionFiles files)
    {
        var opened = Refusal is not null ? new OpenedFile(null, Refusal) : IsNamed ? DiskFiles.OpenNamed(Path) : files.Open(Path);
        return opened is { File: null, Refusal: null } ? new OpenedFile(null, UnreadableFile.Missing(Path)) : opened;
    }
}
