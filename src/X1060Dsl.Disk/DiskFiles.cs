using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using X1060Dsl.Regression;
using X1060Dsl.Rules.Reading;
using X1060Dsl.Text;

namespace X1060Dsl.Disk;

/// <summary>What a definition may load from the disk: regular files below its root, and nothing that links lead out of it.</summary>
public sealed partial class DiskFiles : IDefinitionFiles
{
    private readonly ConcurrentDictionary<string, WeakReference<SourceFile>> opened = new(StringComparer.Ordinal);
    private readonly Lazy<string?> realRoot;

    private DiskFiles(string root)
    {
        Root = root;
        realRoot = new Lazy<string?>(() => RealPath(root), LazyThreadSafetyMode.PublicationOnly);
    }

    /// <inheritdoc />
    public string Root { get; }

    /// <summary>The files around a definition.</summary>
    /// <param name="definition">Its full path.</param>
    /// <param name="folder">The folder that stands in for the root where nothing marks one.</param>
    public static DiskFiles Around(string definition, string folder)
    {
        for (var at = Parent(definition); at is not null; at = Parent(at))
        {
            if (IsRoot(at))
                return new DiskFiles(at);
        }

        return new DiskFiles(folder);
    }

    /// <summary>Opens a file that somebody named, wherever it lies.</summary>
    /// <param name="path">Its full path.</param>
    /// <param name="mostBytes">The most bytes it may have.</param>
    public static OpenedFile OpenNamed(string path, int mostBytes = DefinitionFile.MostBytes) => Read(path, path, mostBytes);

    /// <summary>The lock beside a definition; null where there is none. One that gives no text is an empty one, which is no lock.</summary>
    public static SourceFile? OpenLock(string definition)
    {
        var path = Posture.PathOf(definition);
        return File.Exists(path) ? Read(path, path, Posture.MostCharacters).File ?? new SourceFile(path, "") : null;
    }

    /// <summary>Opens a file below the root. As long as somebody uses a file that was opened, all get the same one.</summary>
    public OpenedFile Open(string path)
    {
        if (opened.TryGetValue(path, out var held) && held.TryGetTarget(out var known))
            return new OpenedFile(known, null);

        var answer = OpenAnew(path);
        if (answer.File is { } file)
            opened[path] = new WeakReference<SourceFile>(file);
        return answer;
    }

    /// <summary>Where a file below the root really lies; null, and why, where links lead out of it or there is none.</summary>
    public string? Locate(string path, out Bilingual? refusal)
    {
        var real = IsBelow(Root, path) ? RealPath(path) : null;
        refusal = real is null || !File.Exists(real) ? new("there is no such file", "そのファイルはありません")
            : realRoot.Value is { } root && IsBelow(root, real) ? null
            : Outside(Root);
        return refusal is null ? real : null;
    }

    private OpenedFile OpenAnew(string path)
    {
        if (!IsBelow(Root, path))
            return Refuse(path, Outside(Root));
        if (RealPath(path) is not { } real)
            return OpenedFile.Missing;
        return realRoot.Value is { } root && IsBelow(root, real) ? Read(path, real) : Refuse(path, Outside(Root));
    }

    private static Bilingual Outside(string root) => new($"it lies outside {root}", $"{root} の外にあります");

    private static OpenedFile Refuse(string path, Bilingual reason) => new(null, UnreadableFile.At(path, reason));

    private static OpenedFile Read(string path, string real, int mostBytes = DefinitionFile.MostBytes) => ReadBytes(path, real, mostBytes) switch
    {
        { Refusal: { } refusal } => new OpenedFile(null, refusal),
        { Bytes: { } bytes } => DefinitionFile.Decode(path, bytes, mostBytes),
        _ => OpenedFile.Missing,
    };

    /// <summary>The bytes of a file that somebody named, wherever it lies; one more than the most tells that it has more.</summary>
    /// <param name="path">Its full path.</param>
    /// <param name="mostBytes">The most bytes it may have.</param>
    public static (byte[]? Bytes, Finding? Refusal) ReadNamed(string path, int mostBytes) =>
        ReadBytes(path, path, mostBytes) is var read && read is (null, null) ? (null, UnreadableFile.Missing(path)) : read;

    private static (byte[]? Bytes, Finding? Refusal) ReadBytes(string path, string real, int mostBytes)
    {
        try
        {
            if (Directory.Exists(real))
                return (null, UnreadableFile.At(path, new("it is a folder", "これはフォルダーです")));
            if (!File.Exists(real))
                return (null, null);

            using var file = OpenWithoutWaiting(real);
            if (file is null || !file.CanSeek)
                return (null, UnreadableFile.At(path, new("it is not a regular file", "これは通常のファイルではありません")));

            return (Bytes(file, mostBytes), null);
        }
        catch (UnauthorizedAccessException)
        {
            return (null, UnreadableFile.At(path, new("access to it is denied", "読み取る権限がありません")));
        }
        catch (IOException)
        {
            return (null, UnreadableFile.At(path, new("the system cannot read it", "システムが読み取れない状態です")));
        }
    }

    // One byte more than allowed tells a file that is too large, whatever length it claims to have.
    private static byte[] Bytes(FileStream file, int most)
    {
        var bytes = new byte[Math.Min(file.Length, most) + 1];
        var length = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (length == bytes.Length && length <= most)
        {
            Array.Resize(ref bytes, most + 1);
            length += file.ReadAtLeast(bytes.AsSpan(length), bytes.Length - length, throwOnEndOfStream: false);
        }

        return bytes[..length];
    }

    // Opening a FIFO waits until somebody writes to it, which may be never; this flag makes it return at once, and
    // that it cannot seek tells what it is.
    private static FileStream? OpenWithoutWaiting(string path)
    {
        if (OperatingSystem.IsWindows())
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);

        const int permissionDenied = 13;
        var (nonBlocking, closeOnExec) = OperatingSystem.IsLinux() ? (0x800, 0x80000) : (0x4, 0x1000000);
        var descriptor = OpenFile(path, nonBlocking | closeOnExec);
        if (descriptor < 0)
            return Marshal.GetLastPInvokeError() == permissionDenied ? throw new UnauthorizedAccessException() : null;

        return new FileStream(new SafeFileHandle(descriptor, ownsHandle: true), FileAccess.Read, bufferSize: 0);
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int OpenFile(string path, int flags);

    private static bool IsRoot(string folder)
    {
        var git = Join(folder, ".git");
        if (Directory.Exists(git) || File.Exists(git))
            return true;

        var editorConfig = Join(folder, ".editorconfig");
        return File.Exists(editorConfig) && Read(editorConfig, editorConfig).File is { } file && DeclaresRoot(file.Text);
    }

    /// <summary>Whether an <c>.editorconfig</c> says that none above it counts: "root" counts only before the first section.</summary>
    public static bool DeclaresRoot(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            if (line.TrimStart().StartsWith('['))
                return false;
            if (line.IndexOf('=') is > 0 and var equals
                && line[..equals].Trim().Equals("root", StringComparison.OrdinalIgnoreCase)
                && line[(equals + 1)..].Trim().Equals("true", StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    // Component by component, as a link may stand anywhere on the way. Null when the way leads nowhere or in a circle.
    private static string? RealPath(string path)
    {
        const int mostLinks = 40;
        var rest = new Stack<string>(path.Split('/', StringSplitOptions.RemoveEmptyEntries).Reverse());
        var (real, links) = (path.StartsWith('/') ? "/" : rest.Pop() + "/", 0);
        while (rest.TryPop(out var part))
        {
            var next = Join(real, part);
            if (part == ".")
                continue;
            if (part == "..")
            {
                real = Parent(real) ?? real;
                continue;
            }

            if (LinkTarget(next) is not { } target)
            {
                real = next;
                continue;
            }

            if (++links > mostLinks)
                return null;
            if (Path.IsPathRooted(target))
                real = Path.GetPathRoot(target)!.Replace('\\', '/');
            foreach (var piece in target.Replace('\\', OperatingSystem.IsWindows() ? '/' : '\\').Split('/', StringSplitOptions.RemoveEmptyEntries).Reverse())
            {
                if (!piece.EndsWith(':'))
                    rest.Push(piece);
            }
        }

        return File.Exists(real) || Directory.Exists(real) ? real : null;
    }

    private static string? LinkTarget(string path)
    {
        try
        {
            return new FileInfo(path).LinkTarget;
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool IsBelow(string folder, string path) => path.StartsWith(
        folder.EndsWith('/') ? folder : folder + "/", OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal)
        && !path.Contains("/../", StringComparison.Ordinal) && !path.EndsWith("/..", StringComparison.Ordinal);

    private static string Join(string folder, string name) => folder.EndsWith('/') ? folder + name : $"{folder}/{name}";

    private static string? Parent(string path)
    {
        var slash = path.TrimEnd('/').LastIndexOf('/');
        return slash < 0 || path.Length <= 1 ? null : slash == 0 ? "/" : path[..slash];
    }
}
