using System.Collections.Concurrent;

namespace X1060Dsl.Cli.Caching;

/// <summary>A folder of entries, each a file named by the digest of what it was made of. It may be missing, full, read-only or anybody's: then there is less in it.</summary>
/// <remarks>
/// 256 folders, by the first two digits, of a megabyte each at most: so a run tidies only those that it wrote to, and nobody
/// has to know the whole. Several runs may use it at once: a file is whole or not there, and one name has one content.
/// </remarks>
internal sealed class CacheFolder(string folder)
{
    private const int MostBytesOfEntry = 256 << 10, MostBytesOfFolder = 1 << 20, MostEntriesOfFolder = 512;

    private const UnixFileMode OnlyOwner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    // https://bford.info/cachedir/: what makes a backup pass it by.
    private const string Tag = "Signature: 8a477f597d28d172789f06886806bc55\n# Results of x1060 check. They may be deleted at any time.\n";

    private readonly ConcurrentDictionary<string, bool> written = new(StringComparer.Ordinal);
    private volatile bool isClosed;

    /// <summary>The bytes under a digest; null where there are none.</summary>
    public byte[]? Read(byte[] digest)
    {
        var bytes = DiskFiles.ReadNamed(PathOf(digest), MostBytesOfEntry).Bytes;
        return bytes is { Length: <= MostBytesOfEntry } ? bytes : null;
    }

    /// <summary>Puts bytes under a digest, unless that cannot be done.</summary>
    public void Write(byte[] digest, byte[] bytes)
    {
        if (isClosed || bytes.Length > MostBytesOfEntry)
            return;

        try
        {
            var path = PathOf(digest);
            if (written.TryAdd(Path.GetDirectoryName(path)!, true))
                Open(Path.GetDirectoryName(path)!);
            NewFile.Write(path, bytes, replace: true);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            // A place that takes nothing is asked once a run, not once a definition. Who checks wants an answer, not a cache.
            isClosed = true;
        }
    }

    /// <summary>Takes the oldest entries out of the folders that were written to and hold too much.</summary>
    public void Tidy()
    {
        foreach (var at in written.Keys)
        {
            try
            {
                var entries = new DirectoryInfo(at).GetFiles();
                var (bytes, count) = (entries.Sum(static entry => entry.Length), entries.Length);
                if (bytes <= MostBytesOfFolder && count <= MostEntriesOfFolder)
                    continue;

                // To three quarters, so that the next run does not have to begin again.
                foreach (var entry in entries.OrderBy(static entry => entry.LastWriteTimeUtc))
                {
                    if (bytes <= MostBytesOfFolder * 3 / 4 && count <= MostEntriesOfFolder * 3 / 4)
                        break;
                    (bytes, count) = (bytes - entry.Length, count - 1);
                    entry.Delete();
                }
            }
            catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
            {
                // Another run tidies the same folder, or nobody may.
            }
        }
    }

    private string PathOf(byte[] digest)
    {
        var name = Convert.ToHexStringLower(digest);
        return $"{folder}/{name[..2]}/{name[2..]}";
    }

    private void Open(string below)
    {
        if (!Directory.Exists(folder))
        {
            if (OperatingSystem.IsWindows())
                Directory.CreateDirectory(folder);
            else
                Directory.CreateDirectory(folder, OnlyOwner);
        }

        // What is in it belongs into no repository and no backup.
        foreach (var (name, text) in new[] { ("CACHEDIR.TAG", Tag), (".gitignore", "*\n") })
        {
            if (!File.Exists($"{folder}/{name}"))
                WriteUnlessThere($"{folder}/{name}", text);
        }

        // A link would lead writing, and tidying, to somebody else's files.
        if (Directory.CreateDirectory(below).LinkTarget is not null)
            throw new IOException("It is a link.");
    }

    private static void WriteUnlessThere(string path, string text)
    {
        try
        {
            NewFile.Write(path, text, replace: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another run was faster.
        }
    }
}
