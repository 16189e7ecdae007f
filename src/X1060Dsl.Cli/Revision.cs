using X1060Dsl.Model;
using X1060Dsl.Regression;
using X1060Dsl.Rules.Reading;
using X1060Dsl.Settings;
using X1060Dsl.Text;

namespace X1060Dsl.Cli;

/// <summary>The files of one revision: what a definition of that revision loads comes from that revision, and so do its settings.</summary>
internal sealed class Revision : IDefinitionFiles
{
    private const int MostNamed = 5;

    private readonly Git git;
    private readonly string commit;
    private readonly Dictionary<string, OpenedFile> opened = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EditorConfigs> settings = new(StringComparer.Ordinal);

    private Revision(Git git, string name, string commit) => (this.git, Name, this.commit) = (git, name, commit);

    /// <summary>How it was called.</summary>
    public string Name { get; }

    /// <inheritdoc />
    public string Root => git.Top;

    /// <summary>The revision of a name; null, and why, where there is none.</summary>
    public static (Revision? Revision, Bilingual? Trouble) Of(Git git, string name)
    {
        if (git.Commit(name) is { } commit)
            return (new Revision(git, name, commit), null);

        var names = git.Names().ToList();
        var unknown = Suggestions.For(name, names).Count > 0 ? Misuse.Unknown(new("revision", "リビジョン"), name, names)
            : new($"there is no revision '{name}'; there are {Listed(names, ", ")}", $"リビジョン「{name}」はありません。あるのは {Listed(names, "、")} です");
        return (null, git.IsShallow
            ? new($"{unknown.En}{(unknown.En.EndsWith('?') ? "" : ".")} Only a part of the history was fetched here: git fetch --unshallow", $"{unknown.Ja}。ここには履歴の一部しかありません: git fetch --unshallow")
            : unknown);
    }

    /// <summary>The revision of a commit that git named itself.</summary>
    public static Revision Of(Git git, Committed committed) => new(git, committed.Commit, committed.Commit);

    private static string Listed(List<string> names, string comma) => string.Join(comma, names.Take(MostNamed)) + (names.Count > MostNamed ? " …" : "");

    /// <summary>The definitions of a folder, by full path, in ordinal order.</summary>
    public IEnumerable<string> Definitions(string folder) =>
        Inside(folder) is { } below ? git.Files(commit, below).Where(DefinitionFolder.Has).Select(path => Full(path)).Order(StringComparer.Ordinal) : [];

    // Whether the revision has it or not.
    private bool Holds(string path) => Inside(path) is not null;

    /// <summary>
    /// Policy packs as they were: one of the repository as the revision has it, one from elsewhere as it is. One that is new
    /// since then had nothing to say.
    /// </summary>
    public Listing<SourceFile> AsThen(Listing<SourceFile> packs) => packs.Select(pack => Holds(pack.Path) ? Open(pack.Path).File : pack).OfType<SourceFile>().ToListing();

    /// <summary>Whether it holds a file.</summary>
    public bool Has(string path) => Open(path).File is not null;

    /// <inheritdoc />
    public OpenedFile Open(string path) => opened.TryGetValue(path, out var known) ? known : opened[path] = OpenAnew(path, DefinitionFile.MostBytes);

    /// <summary>A lock of the revision, which may be larger than a definition.</summary>
    public OpenedFile OpenLock(string path) => OpenAnew(path, Posture.MostCharacters);

    /// <summary>What was set for a definition then.</summary>
    public RuleSettings Settings(string path)
    {
        var folder = path[..Math.Max(0, path.LastIndexOf('/'))];
        if (!settings.TryGetValue(folder, out var configs))
            settings[folder] = configs = new EditorConfigs(SettingsAround(folder));
        return configs.For(path, Orders.None);
    }

    private IEnumerable<SourceFile> SettingsAround(string folder)
    {
        var isBelowRoot = true;
        for (var at = folder; Inside(at) is not null; at = at[..Math.Max(0, at.LastIndexOf('/'))])
        {
            foreach (var name in EditorConfigs.Names)
            {
                var isGlobal = name == ".globalconfig";
                if ((!isGlobal && !isBelowRoot) || Open($"{at}/{name}").File is not { } file)
                    continue;

                if (EditorConfigs.Concerns(file.Text))
                    yield return file;
                if (!isGlobal && DiskFiles.DeclaresRoot(file.Text))
                    isBelowRoot = false;
            }
        }
    }

    private OpenedFile OpenAnew(string path, int mostBytes)
    {
        if (Inside(path) is not { Length: > 0 } inside)
            return new OpenedFile(null, UnreadableFile.At(path, new($"it lies outside {Root}", $"{Root} の外にあります")));

        var (bytes, isFile) = git.Read(commit, inside);
        return bytes is not null ? DefinitionFile.Decode(path, bytes, mostBytes)
            : isFile ? DefinitionFile.Decode(path, new byte[mostBytes + 1], mostBytes)
            : OpenedFile.Missing;
    }

    /// <summary>The full path of a file by its path inside the repository.</summary>
    public string Full(string inside) => Root.EndsWith('/') ? Root + inside : $"{Root}/{inside}";

    private string? Inside(string path) => path == Root ? "" : path.StartsWith(Root.EndsWith('/') ? Root : Root + "/", StringComparison.Ordinal) ? path[(Root.TrimEnd('/').Length + 1)..] : null;
}
