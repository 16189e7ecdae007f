using X1060Dsl.Keeping;

namespace X1060Dsl.Cli.Caching;

/// <summary>Paths as they are seen from a folder.</summary>
internal static class RelativeNames
{
    /// <summary>The names seen from a folder.</summary>
    /// <param name="folder">Its full path, with forward slashes.</param>
    public static KeptNames To(string folder)
    {
        var below = folder.TrimEnd('/') + "/";
        return new KeptNames(folder.TrimEnd('/'), NameOf, PathOf);

        string? NameOf(string path)
        {
            if (path.StartsWith(below, StringComparison.Ordinal) && path.Length > below.Length)
                return path[below.Length..];

            var name = Path.GetRelativePath(below, path);
            return Path.IsPathRooted(name) ? null : name.Replace(Path.DirectorySeparatorChar, '/');
        }

        string? PathOf(string name)
        {
            if (name.Length == 0 || name.Contains('\0') || Path.IsPathRooted(name))
                return null;

            return name.StartsWith("../", StringComparison.Ordinal) || name is "." or ".."
                ? Path.GetFullPath(name, below).Replace(Path.DirectorySeparatorChar, '/').TrimEnd('/')
                : below + name;
        }
    }
}
