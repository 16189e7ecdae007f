using System.IO.Enumeration;

namespace X1060Dsl.Disk;

/// <summary>What a search for definitions sees of a folder.</summary>
public static class DefinitionFolder
{
    /// <summary>How the names of definitions end.</summary>
    public const string Ending = ".cdc.csx";

    /// <summary>The definitions in a folder, and the folders in it that are worth a look.</summary>
    /// <remarks>Links to folders are not followed: they lead out of the tree, or round in it.</remarks>
    /// <param name="folder">Its full path.</param>
    /// <param name="ending">How their names end; parts that others load end in <c>.csx</c> alone.</param>
    /// <exception cref="IOException">It cannot be searched.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be searched.</exception>
    public static IEnumerable<(string Name, bool IsFolder)> Entries(string folder, string ending = Ending) => new FileSystemEnumerable<(string Name, bool IsFolder)>(
        folder, static (ref entry) => (entry.FileName.ToString(), entry.IsDirectory), new EnumerationOptions { AttributesToSkip = 0, IgnoreInaccessible = false })
    {
        ShouldIncludePredicate = (ref entry) => entry.IsDirectory
            ? !entry.IsHidden && !entry.Attributes.HasFlag(FileAttributes.ReparsePoint) && !IsSkipped(entry.FileName)
            : entry.FileName.EndsWith(ending, StringComparison.Ordinal) && !entry.IsHidden,
    };

    /// <summary>Whether a search of the folder above would find a path, which is relative to it.</summary>
    public static bool Has(string path)
    {
        var parts = path.Split('/');
        return parts[^1].EndsWith(Ending, StringComparison.Ordinal) && parts[^1][0] != '.' && !parts.SkipLast(1).Any(static folder => IsSkipped(folder));
    }

    private static bool IsSkipped(ReadOnlySpan<char> folder) => folder is "bin" or "obj" or "node_modules" || folder.StartsWith('.');
}
