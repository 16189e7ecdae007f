namespace X1060Dsl.LanguageServer.Documents;

/// <summary>Between the addresses that clients use and the paths that the engine knows.</summary>
internal static class FileUri
{
    private const string Scheme = "file://";

    /// <summary>The full path, with forward slashes; null where it is the address of no file.</summary>
    public static string? PathOf(string uri)
    {
        if (!uri.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return null;

        var rest = uri[Scheme.Length..];
        if (rest.IndexOfAny(['?', '#']) is >= 0 and var cut)
            rest = rest[..cut];
        if (rest.StartsWith("localhost/", StringComparison.OrdinalIgnoreCase))
            rest = rest["localhost".Length..];

        var path = Uri.UnescapeDataString(rest).Replace('\\', OperatingSystem.IsWindows() ? '/' : '\\');
        if (path.Length == 0 || path.Contains('\0', StringComparison.Ordinal))
            return null;
        if (path[0] != '/')
            return OperatingSystem.IsWindows() ? "//" + path : null;

        // Editors write the letter of a drive large or small; to us it is one.
        if (path.Length > 2 && path[2] == ':' && char.IsAsciiLetter(path[1]))
            path = char.ToUpperInvariant(path[1]) + path[2..];
        return path.Contains("/.", StringComparison.Ordinal) ? Path.GetFullPath(path).Replace(Path.DirectorySeparatorChar, '/') : path;
    }

    /// <summary>The address of a file.</summary>
    /// <param name="path">Its full path, with forward slashes.</param>
    public static string Of(string path)
    {
        var rooted = path.StartsWith("//", StringComparison.Ordinal) ? path[2..] : path.StartsWith('/') ? path : "/" + path;
        return Scheme + string.Join('/', rooted.Split('/').Select(Uri.EscapeDataString));
    }
}
