using X1060Dsl.Model;

namespace X1060Dsl.Cli;

/// <summary>Which folders have to be watched to learn that definitions changed.</summary>
internal static class WatchedFolders
{
    /// <summary>Those of the arguments, also where nothing is left in them, and those of all that was loaded.</summary>
    public static IReadOnlyCollection<string> Of(Call call, CheckArguments arguments, IReadOnlyList<Sought> definitions, Listing<CheckedDefinition> read)
    {
        var folders = new SortedSet<string>(arguments.Folders(call), StringComparer.Ordinal);
        folders.UnionWith(definitions.Select(static definition => FolderOf(definition.Path)));
        folders.UnionWith(read.SelectMany(static definition => definition.Loads).Select(FolderOf));
        return [.. folders.Where(folder => Directory.Exists(folder) && !folders.Any(other => other.Length < folder.Length && folder.StartsWith(other.EndsWith('/') ? other : other + "/", StringComparison.Ordinal)))];
    }

    private static string FolderOf(string path) => path[..Math.Max(1, path.LastIndexOf('/'))];
}
