using System.Diagnostics;
using System.Text;
using X1060Dsl.Model;

// Revisions are read through git, by diff and check --since alone, and check --cache-dir asks it about a folder; but for ScriptHost.cs, nothing else is ever started.
#pragma warning disable RS0030

namespace X1060Dsl.Cli;

/// <summary>The <c>git</c> of the machine, asked for what a repository holds. Besides the script host, it is the only process that the tool ever starts.</summary>
/// <remarks>
/// Only commands that read are run: no checkout, no hook, no filter, no pager, no transport. Arguments go as a list, past
/// any shell, and what somebody typed never where git would take it for an option.
/// </remarks>
internal sealed class Git : IDisposable
{
    private const int MostBytes = 64 << 20;

    // git itself gives up where these say nothing; the two last keep it from the network and from asking anybody.
    private static readonly string[] Always = ["--no-pager", "-c", "core.fsmonitor=false", "-c", "protocol.allow=never", "-c", "core.quotePath=false"];

    private readonly string program, folder;
    private Process? reader;

    private Git(string program, string folder, string top)
    {
        (this.program, this.folder) = (program, folder);
        Top = top;
    }

    /// <summary>The folder that paths inside the repository begin at, with forward slashes.</summary>
    public string Top { get; }

    /// <summary>The repository around a folder; null, and why, where there is none or no git.</summary>
    public static (Git? Git, Bilingual? Trouble) Around(Surroundings around)
    {
        if (Find(around) is not { } program)
            return (null, new("git was not found in PATH, and revisions are read through it", "PATH に git が見つかりません。リビジョンの読み取りには git が必要です"));

        var folder = around.FullPath(".").TrimEnd('/') is { Length: > 0 } trimmed ? trimmed : "/";
        var git = new Git(program, folder, folder);
        var (exit, prefix, said) = git.Run("rev-parse", "--show-prefix");
        if (exit != 0)
        {
            var first = Encoding.UTF8.GetString(said).Split('\n')[0];
            return (null, new($"this folder is in no git repository that can be read ({first})", $"このフォルダーは、読み取れる git リポジトリーの中にありません ({first})"));
        }

        // git tells the real path, but people stand where they stand, perhaps behind a link.
        var below = "/" + Encoding.UTF8.GetString(prefix).TrimEnd('\n', '/');
        return (below.Length == 1 ? git : new Git(program, folder, folder.EndsWith(below, StringComparison.Ordinal) ? folder[..^below.Length] : folder), null);
    }

    /// <summary>The commit that a name stands for; null where it stands for none.</summary>
    public string? Commit(string name)
    {
        if (name.Length == 0 || name[0] == '-' || name.Any(char.IsControl))
            return null;

        var (exit, answer, _) = Run("rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}");
        return exit == 0 ? Encoding.ASCII.GetString(answer).Trim() : null;
    }

    /// <summary>The last commit of a line of commits on or before a day, by the day of the commit; null where there is none.</summary>
    public Committed? LastOn(string commit, Date day) =>
        Log(1, $"--until={day}T23:59:59Z", commit).FirstOrDefault();

    /// <summary>
    /// The commits, the latest first, that changed a definition or a part of one, along the first parents: what the branch
    /// held, not what was tried beside it.
    /// </summary>
    /// <param name="from">The commit that they come after; null for the very first.</param>
    /// <param name="to">The last commit.</param>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<Committed> Changes(string? from, string to, int most) =>
        Log(most, from is null ? to : $"{from}..{to}", "--", ":(top,glob)**/*.csx");

    /// <summary>A commit and its day.</summary>
    public Committed? Find(string commit) => Log(1, commit).FirstOrDefault();

    private List<Committed> Log(int most, params string[] what) =>
    [
        .. from line in Encoding.UTF8.GetString(Run(["log", "--first-parent", "--no-show-signature", $"--max-count={most}", "--date=format-local:%Y-%m-%d", "--format=%H %cd", .. what]).Answer).Split('\n', StringSplitOptions.RemoveEmptyEntries)
        let words = line.Split(' ')
        where words.Length == 2 && Date.TryRead(words[1], out _)
        select new Committed(words[0], Date.TryRead(words[1], out var day) ? day : default),
    ];

    /// <summary>What else may have been meant: branches, remote branches and tags.</summary>
    public IEnumerable<string> Names() => Encoding.UTF8.GetString(Run("for-each-ref", "--count=2000", "--format=%(refname:short)", "refs/heads", "refs/remotes", "refs/tags").Answer)
        .Split('\n', StringSplitOptions.RemoveEmptyEntries).Prepend("HEAD");

    /// <summary>Whether the history was fetched in part only, so that a revision may be missing for that.</summary>
    public bool IsShallow => Encoding.ASCII.GetString(Run("rev-parse", "--is-shallow-repository").Answer).Trim() == "true";

    /// <summary>Whether anything below a folder is part of what the repository holds.</summary>
    /// <param name="path">The folder's full path.</param>
    public bool Tracks(string path) => Run("ls-files", "-z", "--", path).Answer.Length > 0;

    /// <summary>The files of a commit below a folder, by their paths inside the repository.</summary>
    public IEnumerable<string> Files(string commit, string below)
    {
        string[] where = below.Length == 0 ? [] : [below + "/"];
        return Encoding.UTF8.GetString(Run(["ls-tree", "-r", "-z", "--name-only", "--full-tree", commit, "--", .. where]).Answer)
            .Split('\0', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>A file of a commit; links are followed as far as they stay inside. Null where there is none.</summary>
    public (byte[]? Bytes, bool IsFile) Read(string commit, string path)
    {
        if (path.Contains('\n'))
            return default;

        reader ??= StartReader();
        reader.StandardInput.BaseStream.Write(Encoding.UTF8.GetBytes($"{commit}:{path}\n"));
        reader.StandardInput.BaseStream.Flush();

        // "<object> <type> <size>", or "<what is wrong> <size>" for a link that leads nowhere, or "<name> missing".
        var from = reader.StandardOutput.BaseStream;
        var words = Line(from).Split(' ');
        if (words[^1] is "missing" or "ambiguous" || !long.TryParse(words[^1], out var size) || size < 0)
            return default;

        var isFile = words is [_, "blob", _];
        var bytes = Take(from, size, keep: isFile && size <= MostBytes);
        Take(from, 1, keep: false);
        return (bytes, isFile);
    }

    public void Dispose()
    {
        if (reader is null)
            return;

        reader.StandardInput.Close();
        if (!reader.WaitForExit(2000))
            reader.Kill();
        reader.Dispose();
    }

    // Not by the name alone: the system would look in the current folder first, and that may be anybody's repository.
    private static string? Find(Surroundings around)
    {
        var name = OperatingSystem.IsWindows() ? "git.exe" : "git";
        return (around.Variable("PATH") ?? "").Split(Path.PathSeparator)
            .Where(Path.IsPathFullyQualified).Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
    }

    private (int Exit, byte[] Answer, byte[] Said) Run(params string[] arguments)
    {
        using var process = Start(arguments);
        process.StandardInput.Close();
        var said = Task.Run(() => All(process.StandardError.BaseStream));
        var answer = All(process.StandardOutput.BaseStream);
        process.WaitForExit();
        return (process.ExitCode, answer, said.Result);
    }

    // What it grumbles about is read and dropped: a full pipe would stop it.
    private Process StartReader()
    {
        var process = Start(["cat-file", "--batch", "--follow-symlinks"]);
        process.BeginErrorReadLine();
        return process;
    }

    private Process Start(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in Always.Concat(arguments))
            start.ArgumentList.Add(argument);

        // Run from a hook, git would otherwise go by the repository and the index of the hook, not by the folder. What
        // configures git stays: that is how some pipelines say whose folders they trust.
        foreach (var variable in start.Environment.Keys.Where(static name => name.StartsWith("GIT_", StringComparison.OrdinalIgnoreCase) && !name.StartsWith("GIT_CONFIG_", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(variable);
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["LC_ALL"] = "C";
        start.Environment["TZ"] = "UTC";
        return Process.Start(start)!;
    }

    private static byte[] All(Stream from)
    {
        var all = new MemoryStream();
        var buffer = new byte[64 << 10];
        for (int count; (count = from.Read(buffer)) > 0;)
        {
            if (all.Length < MostBytes)
                all.Write(buffer, 0, count);
        }

        return all.ToArray();
    }

    private static string Line(Stream from)
    {
        var line = new List<byte>();
        for (int b; (b = from.ReadByte()) is not (-1 or '\n');)
            line.Add((byte)b);
        return Encoding.UTF8.GetString([.. line]);
    }

    private static byte[]? Take(Stream from, long size, bool keep)
    {
        var kept = keep ? new byte[size] : null;
        var buffer = new byte[64 << 10];
        for (long at = 0; at < size;)
        {
            var count = from.Read(buffer, 0, (int)Math.Min(buffer.Length, size - at));
            if (count == 0)
                throw new IOException("git ended in the middle of a file.");
            if (kept is not null)
                buffer.AsSpan(0, count).CopyTo(kept.AsSpan((int)at));
            at += count;
        }

        return kept;
    }
}

/// <summary>A commit and the day on which it was made, in UTC: the same wherever it is read.</summary>
internal sealed record Committed(string Commit, Date On);
