using System.Formats.Tar;
using System.IO.Compression;

namespace X1060Dsl.Packing;

/// <summary>A folder as one file, the same bytes for the same files: in order, by nobody, of one time.</summary>
internal static class Archive
{
    private const UnixFileMode Read = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode Execute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>Writes a folder and what is below it, under its own name.</summary>
    public static void Write(string folder, string file, DateTimeOffset made)
    {
        var root = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        using var to = new TarWriter(new GZipStream(File.Create(file), CompressionLevel.SmallestSize), TarEntryFormat.Ustar);
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).OrderBy(path => Name(folder, path), StringComparer.Ordinal))
        {
            using var content = File.OpenRead(path);
            to.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, $"{root}/{Name(folder, path)}")
            {
                DataStream = content,
                ModificationTime = made,
                Mode = IsCommand(Name(folder, path)) ? Read | Execute : Read,
            });
        }
    }

    /// <summary>Whether a file, by its name in its folder, is the native command.</summary>
    public static bool IsCommand(string name) => name is "x1060" or "x1060.exe";

    private static string Name(string folder, string path) => Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/');
}
