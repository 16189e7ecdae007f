namespace X1060Dsl.LanguageServer.Checking;

/// <summary>Looks for definitions below a folder.</summary>
internal static class DefinitionSearch
{
    /// <summary>The most definitions of a workspace; those beyond are checked when they are opened.</summary>
    public const int Most = 4096;

    // A folder of everything there is must not keep the editor waiting.
    private const int MostFolders = 20_000;

    /// <summary>The full paths of the definitions below a folder, as many as may be. What cannot be searched has none.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="ending">How their names end.</param>
    public static IEnumerable<string> Below(string folder, string ending = DefinitionFolder.Ending)
    {
        var (folders, searched, found) = (new Stack<string>([folder.Length > 1 ? folder.TrimEnd('/') : folder]), 0, 0);
        while (folders.TryPop(out var at) && searched++ < MostFolders && found < Most)
        {
            foreach (var (name, isFolder) in Entries(at, ending))
            {
                var path = at.EndsWith('/') ? at + name : $"{at}/{name}";
                if (isFolder)
                    folders.Push(path);
                else if (found++ < Most)
                    yield return path;
            }
        }
    }

    private static List<(string Name, bool IsFolder)> Entries(string folder, string ending)
    {
        try
        {
            return [.. DefinitionFolder.Entries(folder, ending)];
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
