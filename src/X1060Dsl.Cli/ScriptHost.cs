using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using X1060Dsl.Model;
using X1060Dsl.Reports;
using X1060Dsl.Rules.Reading;
using X1060Dsl.Running;

// The one place, besides Git.cs, where a process is started: for "x1060 run --trust" alone.
#pragma warning disable RS0030

namespace X1060Dsl.Cli;

/// <summary>The process that runs a definition: started for each, told the texts, and believed nothing.</summary>
/// <remarks>
/// The tool itself is native and cannot execute a definition. <c>script/x1060-script.dll</c> beside it can, by the
/// machine's own <c>dotnet</c>. It gets no variables but those below, no streams but the standard ones, a limit of time and
/// of memory, and ends with whoever asked for it.
/// </remarks>
internal sealed partial class ScriptHost : IDisposable
{
    private const int MostLines = 200, LongestLine = 1_000;

    private readonly Call call;
    private readonly string dotnet, program;
    private readonly TimeSpan time;
    private readonly int megabytes;
    private readonly List<Process> running = [];
    private readonly List<string> printed = [];
    private readonly PosixSignalRegistration[] signals;
    private string? fence;

    private ScriptHost(Call call, string dotnet, string program, TimeSpan time, int megabytes)
    {
        (this.call, this.dotnet, this.program, this.time, this.megabytes) = (call, dotnet, program, time, megabytes);

        // It has a session of its own, so that the Ctrl-C of a terminal reaches only us. Then it goes first.
        signals = [.. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP }.Select(signal => PosixSignalRegistration.Create(signal, _ => EndAll()))];
    }

    /// <summary>Whether it could be started at all.</summary>
    public bool IsUsable { get; private set; } = true;

    /// <summary>The host beside the tool; null where it or its runtime is missing, and it has been told.</summary>
    public static ScriptHost? Find(Call call, TimeSpan time, int megabytes)
    {
        var program = Path.Combine(call.Around.Home, "script", "x1060-script.dll");
        if (!File.Exists(program))
        {
            call.Refuse(new($"the part that runs definitions is not there: {program}. Install the whole of x1060, its folder script included", $"定義を実行する部分がありません: {program}。script フォルダーも含めて x1060 を入れ直してください"));
            return null;
        }

        if (FindDotNet(call.Around) is { } dotnet)
            return new ScriptHost(call, dotnet, program, time, megabytes);

        call.Refuse(new(
            "run needs the .NET 10 runtime, and no dotnet was found by DOTNET_HOST_PATH, DOTNET_ROOT or PATH. Install it from https://dot.net/download, or check without running: x1060 check",
            "run には .NET 10 ランタイムが必要ですが、DOTNET_HOST_PATH、DOTNET_ROOT、PATH のどれにも dotnet が見つかりません。https://dot.net/download から入れるか、実行せずに x1060 check で検査してください"));
        return null;
    }

    /// <summary>Runs a definition to its end, or ends it.</summary>
    public RunOutcome Run(GatheredDefinition gathered)
    {
        var beginning = new Origin(gathered.Sources[0].Path, 0, 0);
        using var process = Start(gathered);
        var told = Task.Run(() => Tell(process, RunRequest.Of(gathered)));
        var said = Task.Run(() => Listen(process));
        var answered = Task.Run(() => Answer(process.StandardOutput.BaseStream));

        var inTime = answered.Wait(time) && process.WaitForExit(time);
        End(process);
        var (stands, answer) = answered.Wait(TimeSpan.FromSeconds(2)) ? answered.Result : default;
        Task.WaitAll([said, told], TimeSpan.FromSeconds(2));
        fence ??= stands;
        if (answer is not null && RunAnswer.Read(answer, gathered) is { } outcome)
            return outcome;

        IsUsable &= stands is not null || !inTime;
        return RunOutcome.Failed(UnfinishedRun.At(beginning, !inTime
            ? new($"it was stopped after {time.TotalSeconds} seconds", $"{time.TotalSeconds} 秒たっても終わらないため、止めました")
            : answer is null ? new("it said more than can be taken", "出力が多すぎて受け取れません")
            : Ended(process.ExitCode)));
    }

    /// <summary>Says aside what definitions printed, and what does not stand between them and the machine.</summary>
    public void Tell()
    {
        if (!IsUsable)
        {
            call.Refuse(new(
                $"the .NET 10 runtime could not be started by {dotnet}; what it said follows. Install it from https://dot.net/download",
                $"{dotnet} では .NET 10 ランタイムを起動できませんでした (メッセージは次のとおりです)。https://dot.net/download から入れてください"));
        }

        lock (printed)
        {
            foreach (var line in printed)
                call.Aside.WriteLine($"script: {line}");
        }

        if (fence is not null && Gap() is { } gap)
            call.Aside.WriteLine($"x1060: {gap.In(call.Language)}");
    }

    public void Dispose()
    {
        foreach (var signal in signals)
            signal.Dispose();
    }

    // Where somebody said it is, then where commands are; never relative to the current folder, which may be anybody's.
    private static string? FindDotNet(Surroundings around)
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        return new[] { around.Variable("DOTNET_HOST_PATH") }
            .Concat(new[] { around.Variable("DOTNET_ROOT") }.Concat((around.Variable("PATH") ?? "").Split(Path.PathSeparator)).Select(folder => string.IsNullOrEmpty(folder) ? null : Path.Combine(folder, name)))
            .FirstOrDefault(static path => path is not null && Path.IsPathFullyQualified(path) && File.Exists(path));
    }

    private Process Start(GatheredDefinition gathered)
    {
        var start = new ProcessStartInfo(dotnet)
        {
            WorkingDirectory = Path.GetDirectoryName(gathered.Sources[0].Path), // so that it finds what lies beside it
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var argument in (string[])["exec", program, "fence", gathered.Root, Text(time.TotalSeconds), Text(megabytes)])
            start.ArgumentList.Add(argument);

        // Nothing of ours: a token in a variable is the first thing that is looked for.
        start.Environment.Clear();
        foreach (var name in (string[])["TZ", "SystemRoot", "windir"])
        {
            if (call.Around.Variable(name) is { Length: > 0 } value)
                start.Environment[name] = value;
        }

        start.Environment["LANG"] = "C.UTF-8";
        start.Environment["DOTNET_GCHeapHardLimit"] = (megabytes * 1024L * 1024L).ToString("x", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0"; // It maps code by way of a file, and no file may grow.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        lock (running)
        {
            var process = Process.Start(start)!;
            running.Add(process);
            return process;
        }
    }

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Tell(Process process, byte[] request)
    {
        try
        {
            process.StandardInput.BaseStream.Write(request);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it had listened, which shows in its answer.
        }
    }

    // Two lines were said before the definition ran: which parts of the fence stand, and that it is up inside. The rest is
    // as good as the definition; there is none where there is too much of it.
    private static (string? Fence, byte[]? Answer) Answer(Stream from)
    {
        var all = new MemoryStream();
        var buffer = new byte[64 << 10];
        for (int count; (count = from.Read(buffer)) > 0;)
        {
            if (all.Length <= RunAnswer.MostBytes)
                all.Write(buffer, 0, count);
        }

        var bytes = all.ToArray();
        var end = bytes.AsSpan().IndexOf((byte)'\n');
        return end < 0 || !bytes.AsSpan(end).StartsWith("\nready\n"u8) ? default
            : (Encoding.ASCII.GetString(bytes, 0, end), bytes.Length > RunAnswer.MostBytes ? null : bytes[(end + "\nready\n".Length)..]);
    }

    private void Listen(Process process)
    {
        var (line, buffer) = (new StringBuilder(), new char[4096]);
        for (int count; (count = process.StandardError.Read(buffer)) > 0;)
        {
            foreach (var sign in buffer.AsSpan(0, count))
            {
                if (sign == '\n')
                    Keep(line);
                else if (line.Length <= LongestLine)
                    line.Append(sign == '\t' ? ' ' : sign);
            }
        }

        if (line.Length > 0)
            Keep(line);
    }

    private void Keep(StringBuilder line)
    {
        lock (printed)
        {
            if (printed.Count < MostLines)
                printed.Add(SafeText.Of(line.Length > LongestLine ? line.ToString(0, LongestLine) + "…" : line.ToString().TrimEnd('\r')));
        }

        line.Clear();
    }

    private void End(Process process)
    {
        lock (running)
        {
            running.Remove(process);
            Kill(process);
        }

        process.WaitForExit();
    }

    private void EndAll()
    {
        lock (running)
        {
            foreach (var process in running)
                Kill(process);
            foreach (var process in running)
                process.WaitForExit(2000);
        }
    }

    // All of its group, which has its number: what it started, where nothing kept it from that, ends with it.
    private static void Kill(Process process)
    {
        const int kill = 9;
        try
        {
            if (!OperatingSystem.IsWindows() && !process.HasExited)
                _ = SendSignal(-process.Id, kill);
            process.Kill(entireProcessTree: true);
        }
        catch (Exception trouble) when (trouble is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It has ended by itself.
        }
    }

    private static Bilingual Ended(int exit) => exit switch
    {
        134 => new("it ended the process that ran it: it calls itself without end, or tore the runtime down", "実行していたプロセスごと終わりました。自分自身を際限なく呼び出したか、ランタイムを壊しています"),
        137 or 152 => new("the system ended it, for the time or the memory that it took", "使った時間またはメモリーのために、システムが終わらせました"),
        _ => new($"it ended the process that ran it (exit code {exit})", $"実行していたプロセスごと終わりました (終了コード {exit})"),
    };

    private Bilingual? Gap()
    {
        var stands = fence!.Split(' ');
        var (hasFiles, hasCalls) = (stands.Any(static part => part.StartsWith("landlock:", StringComparison.Ordinal)), stands.Contains("seccomp"));
        return (hasFiles, hasCalls) switch
        {
            (true, true) => null,
            (true, false) => new("this kernel has no seccomp: the definition could reach the network and start programs", "このカーネルには seccomp がないため、定義はネットワークを使うことも、プログラムを起動することもできました"),
            (false, true) => new("this kernel has no Landlock: the definition could read and write all files that you can", "このカーネルには Landlock がないため、定義はあなたに許されたすべてのファイルを読み書きできました"),
            _ => new("on this system there is no fence: the definition could do whatever you can, within the limits of time and memory", "このシステムでは囲い込みができないため、時間とメモリーの上限のほかは、定義はあなたにできることを何でもできました"),
        };
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int SendSignal(int process, int signal);
}
