using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace X1060Dsl.Cli.Tests;

/// <summary>A definition that is run: what it may not do, and that nothing of it stays behind.</summary>
public sealed class RunTests
{
    private const string Head = """
        using System;
        using System.Diagnostics;
        using System.IO;
        using System.Linq;
        using System.Net.Sockets;
        using System.Runtime.InteropServices;
        using System.Threading;

        [DllImport("libc", SetLastError = true)] static extern long syscall(long number, long one, long two, long three, long four, long five);
        [DllImport("libc")] static extern long getppid();

        void Try(string what, Func<object> act)
        {
            string came;
            try { came = "did it: " + act(); }
            catch (Exception no) { came = "refused: " + no.GetType().Name; }
            Console.WriteLine($"{what} -> {came}");
        }

        object Call(bool isX64, long x64, long arm64, long one = 0, long two = 0, long three = 0)
        {
            if (syscall(isX64 ? x64 : arm64, one, two, three, 0, 0) >= 0)
                return "";
            throw new System.ComponentModel.Win32Exception(Marshal.GetLastPInvokeError());
        }

        long Text(string text) => Marshal.StringToHGlobalAnsi(text);
        var isX64 = RuntimeInformation.ProcessArchitecture == Architecture.X64;

        """;

    // What it tries, and the code that tries it: none may come to its end.
    private static readonly Dictionary<string, string> Escapes = new(StringComparer.Ordinal)
    {
        ["read a file outside the root"] = "File.ReadAllText(\"/etc/passwd\")",
        ["read it through a path that leads out"] = "File.ReadAllText(\"../secret.txt\")",
        ["read it through a link"] = "File.ReadAllText(\"link.txt\")",
        ["read it through the root of the process"] = "File.ReadAllText(\"/proc/self/root/etc/passwd\")",
        ["list the machine"] = "Directory.GetFileSystemEntries(\"/\").Length",
        ["list the processes"] = "Directory.GetDirectories(\"/proc\").Length",
        ["read the variables of who asked"] = "File.ReadAllText($\"/proc/{getppid()}/environ\").Length",
        ["read the memory of who asked"] = "File.OpenRead($\"/proc/{getppid()}/mem\").Length",
        ["write a file below the root"] = "Do(() => File.WriteAllText(\"written.txt\", \"x\"))",
        ["write a temporary file"] = "Path.GetTempFileName()",
        ["overwrite a file"] = "Do(() => File.AppendAllText(\"data.txt\", \"x\"))",
        ["delete a file"] = "syscall(isX64 ? 87 : 35, isX64 ? Text(\"data.txt\") : -100, isX64 ? 0 : Text(\"data.txt\"), 0, 0, 0) == 0 ? \"\" : throw new IOException()",
        ["make a folder"] = "Directory.CreateDirectory(\"folder\").Name",
        ["link a file"] = "File.CreateSymbolicLink(\"other\", \"data.txt\").Name",
        ["rename a file"] = "Do(() => File.Move(\"data.txt\", \"moved.txt\"))",
        ["cut a file off"] = "Call(isX64, 76, 45, Text(\"data.txt\"), 0)",
        ["change who may read a file"] = "isX64 ? Call(isX64, 90, 0, Text(\"data.txt\"), 511) : Call(isX64, 0, 53, -100, Text(\"data.txt\"), 511)",
        ["write from another thread"] = "Do(() => { Exception? no = null; var thread = new Thread(() => { try { File.WriteAllText(\"written.txt\", \"x\"); } catch (Exception thrown) { no = thrown; } }); thread.Start(); thread.Join(); if (no is not null) throw no; })",
        ["connect by TCP"] = "new TcpClient(\"127.0.0.1\", 9)",
        ["listen"] = "Do(() => new TcpListener(System.Net.IPAddress.Loopback, 0).Start())",
        ["open a UDP socket"] = "new UdpClient()",
        ["open a socket of the machine"] = "new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)",
        ["look up a name"] = "System.Net.Dns.GetHostAddresses(\"example.org\").Length",
        ["start a program"] = "Process.Start(\"/bin/true\").Id",
        ["become another program"] = "Call(isX64, 59, 221, Text(\"/bin/true\"))",
        ["fork"] = "Call(isX64, isX64 ? 57 : 220, 220, isX64 ? 0 : 17)",
        ["fork by clone"] = "Call(isX64, 56, 220, 17)",
        ["fork by clone3"] = "Call(isX64, 435, 435)",
        ["trace who asked"] = "Call(isX64, 101, 117, 16, getppid())",
        ["end who asked"] = "Call(isX64, 62, 129, getppid(), 0)",
        ["end everything"] = "Call(isX64, 62, 129, -1, 0)",
        ["lift the limits of who asked"] = "Call(isX64, 302, 261, getppid(), 7)",
        ["make a file in memory to run"] = "Call(isX64, 319, 279, Text(\"x\"))",
        ["go by io_uring"] = "Call(isX64, 425, 425, 8)",
        ["share memory"] = "Call(isX64, 29, 194, 1, 4096, 950)",
        ["mount"] = "Call(isX64, 165, 40, Text(\"none\"), Text(\".\"), Text(\"tmpfs\"))",
        ["make a namespace"] = "Call(isX64, 272, 97, 0x10000000)",
        ["read a token in a variable"] = "Environment.GetEnvironmentVariable(\"X1060_TEST_SECRET\") ?? throw new IOException()",
        ["use the terminal"] = "File.OpenRead(\"/dev/tty\").Length",
    };

    private static readonly Lazy<(int Exit, string Out, string Err)> Tried = new(() =>
    {
        using var place = Place("object Do(Action act) { act(); return \"\"; }\n" + string.Concat(Escapes.Select(static escape => $"Try(\"{escape.Key}\", () => {escape.Value});\n"))
            + "Try(\"read beside it\", () => File.ReadAllText(\"data.txt\"));\nTry(\"tell the time\", () => DateTime.Now.Year > 2000);\nTry(\"count in parallel\", () => Enumerable.Range(0, 100).AsParallel().Sum());\n");
        place.Write("data.txt", "data");
        place.Write("../secret.txt", "secret");
        File.CreateSymbolicLink(Path.Combine(place.Folder, "link.txt"), "../secret.txt");
        Environment.SetEnvironmentVariable("X1060_TEST_SECRET", "token");
        var came = place.Run("run", "--trust", "own.cdc.csx", "--timeout", "600");
        Assert.Equal("data", File.ReadAllText(Path.Combine(place.Folder, "data.txt")));
        Assert.Equal([".editorconfig", "data.txt", "link.txt", "own.cdc.csx"], Directory.EnumerateFileSystemEntries(place.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        return came;
    });

    public static TheoryData<string> Attempts => [.. Escapes.Keys];

    [FencedTheory]
    [MemberData(nameof(Attempts))]
    public void It_cannot(string what) => Assert.Contains($"script: {what} -> refused: ", Tried.Value.Err);

    [FencedTheory]
    [InlineData("read beside it -> did it: data")]
    [InlineData("tell the time -> did it: True")]
    [InlineData("count in parallel -> did it: 4950")]
    public void What_is_harmless_it_can(string what) => Assert.Contains($"script: {what}", Tried.Value.Err);

    [FencedFact]
    public void No_thread_is_outside_the_fence_not_even_the_one_that_was_there_first()
    {
        using var place = Place("""
            class Last { ~Last() { try { File.WriteAllText("written.txt", "x"); Console.WriteLine("did it"); } catch (UnauthorizedAccessException) { Console.WriteLine("refused"); } } }
            void Make() { new Last(); }
            Make();
            GC.Collect();
            GC.WaitForPendingFinalizers();
            """);
        var (_, _, aside) = place.Run("run", "--trust", "own.cdc.csx", "--timeout", "600");

        Assert.Contains("script: refused", aside);
        Assert.False(File.Exists(Path.Combine(place.Folder, "written.txt")));
    }

    [FencedTheory]
    [InlineData("while (true) { }", "it was stopped after 3 seconds")]
    [InlineData("Thread.Sleep(-1);", "it was stopped after 3 seconds")]
    public void What_does_not_end_is_ended_and_leaves_nothing_behind(string code, string why)
    {
        using var place = Place($"Console.WriteLine($\"pid {{Environment.ProcessId}}\");\n{code}\n");
        var (exit, answer, aside) = place.Run("run", "--trust", "own.cdc.csx", "--timeout", "3");

        Assert.Equal(ExitCode.Unreadable, exit);
        Assert.Contains($"error CDC0043: The definition did not run to its end: {why}", answer);

        // Under load it may not have come as far as to say so.
        if (aside.Split('\n').FirstOrDefault(static line => line.StartsWith("script: pid ", StringComparison.Ordinal)) is { } line)
            Assert.False(Directory.Exists($"/proc/{line["script: pid ".Length..]}"));
    }

    [FencedTheory]
    [InlineData("var all = new System.Collections.Generic.List<byte[]>(); while (true) all.Add(new byte[1 << 20]);", "OutOfMemoryException", 600)]
    [InlineData("while (true) { var page = Marshal.AllocHGlobal(64 << 20); for (var i = 0; i < 64 << 20; i += 4096) Marshal.WriteByte(page, i, 1); }", "OutOfMemoryException", 600)]
    [InlineData("while (true) new Thread(() => Thread.Sleep(-1)).Start();", "", 600)]
    [InlineData("int Deep(int n) => Deep(n + 1) + 1; Deep(0);", "it ended the process that ran it", 600)]
    [InlineData("Environment.Exit(0);", "it ended the process that ran it (exit code 0)", 600)]
    [InlineData("Environment.FailFast(\"\");", "it ended the process that ran it", 600)]
    [InlineData("new Thread(() => throw new Exception()).Start(); Thread.Sleep(60_000);", "it ended the process that ran it", 600)]
    [InlineData("while (true) Console.WriteLine(new string('x', 100_000));", "it was stopped after 5 seconds", 5)]
    public void What_takes_too_much_is_told(string code, string why, int seconds)
    {
        using var place = Place(code + "\n");
        var (exit, answer, aside) = place.Run("run", "--trust", "own.cdc.csx", "--memory", "256", "--timeout", $"{seconds}");

        Assert.Equal(ExitCode.Unreadable, exit);
        Assert.Contains("CDC0043", answer);
        Assert.Contains(why, answer);
        Assert.InRange(aside.Length, 0, 400_000);
    }

    [FencedFact]
    public void An_answer_that_it_makes_up_is_read_like_any_other_or_not_at_all()
    {
        // The descriptor of the answer is open while the definition runs: it may write there what it likes. Another pipe that
        // nobody reads would hold it up, so each gets a thread of its own.
        using var place = Place("""
            var noise = new byte[100_000];
            new Random(1).NextBytes(noise);
            var address = GCHandle.Alloc(noise, GCHandleType.Pinned).AddrOfPinnedObject();
            foreach (var descriptor in Enumerable.Range(3, 100))
                new Thread(() => syscall(isX64 ? 1 : 64, descriptor, address, noise.Length, 0, 0), 64 << 10) { IsBackground = true }.Start();
            Thread.Sleep(1_000);
            """);
        var (exit, answer, _) = place.Run("run", "--trust", "own.cdc.csx", "--timeout", "600");

        Assert.Equal(ExitCode.Unreadable, exit);
        Assert.Contains("CDC0043", answer);
    }

    [FencedFact]
    public void Whoever_stops_the_tool_stops_what_it_started()
    {
        using var place = Place("while (true) { }\n");
        var (exit, answer, aside) = ToolProcess.Bash(
            """
            x1060 run --trust own.cdc.csx --timeout 3000 & tool=$!
            for i in $(seq 6000); do child=$(cat /proc/$tool/task/*/children 2>/dev/null); [ -n "$child" ] && break; sleep 0.1; done
            sleep 2
            kill -TERM $tool
            wait $tool
            echo "exit $?"
            for one in $child; do [ -d "/proc/$one" ] && echo "left $one"; done
            echo "child ${child:+seen}"
            """,
            place.Folder,
            ("DOTNET_HOST_PATH", ToolProcess.DotNet));

        Assert.Equal((0, "exit 143\nchild seen\n"), (exit, answer));
        Assert.Equal("", aside);
    }

    [FencedFact]
    public void An_assembly_that_lies_below_the_root_can_be_used()
    {
        using var place = new Workplace();
        place.Write(".editorconfig", "root = true\n");
        place.Write("own.cdc.csx", "#r \"lib/Scores.dll\"\nOrganization(\"One\");\nService(\"A-1\").Score(Scores.Of(\"A-1\"));\n");
        place.Variables["DOTNET_HOST_PATH"] = ToolProcess.DotNet;
        Directory.CreateDirectory(Path.Combine(place.Folder, "lib"));
        var compiled = CSharpCompilation.Create(
            "Scores", [CSharpSyntaxTree.ParseText("public static class Scores { public static int Of(string code) => code.Length + 5; }")],
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)], new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .Emit(Path.Combine(place.Folder, "lib", "Scores.dll"));
        Assert.True(compiled.Success);
        var (exit, answer, _) = place.Run("run", "--trust", "own.cdc.csx", "--timeout", "600", "--format", "concise");

        Assert.Equal(ExitCode.No, exit);
        Assert.Contains("own.cdc.csx:3:22: error CDC0022: ", answer);
        Assert.Contains("8", answer.Split('\n').Single(static line => line.Contains("CDC0022", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("limits landlock:7 seccomp", "")]
    [InlineData("limits landlock:7", "this kernel has no seccomp")]
    [InlineData("limits seccomp", "this kernel has no Landlock")]
    [InlineData("", "on this system there is no fence")]
    public void What_does_not_stand_of_the_fence_is_told(string stands, string gap)
    {
        if (OperatingSystem.IsWindows())
            return;

        using var place = Place("");
        Pretend(place, $"echo '{stands}'; echo ready");
        var (_, answer, aside) = place.Run("run", "--trust", "own.cdc.csx");

        Assert.Contains("it ended the process that ran it (exit code 0)", answer);
        Assert.Contains(gap.Length > 0 ? $"x1060: {gap}: the definition could" : "", aside);
        Assert.Equal(gap.Length > 0, aside.Contains("x1060: on this", StringComparison.Ordinal) || aside.Contains("x1060: this kernel", StringComparison.Ordinal));
    }

    [Fact]
    public void A_runtime_that_cannot_be_started_is_told_with_what_to_install()
    {
        if (OperatingSystem.IsWindows())
            return;

        using var place = Place("");
        Pretend(place, "echo 'You must install .NET' >&2; exit 150");
        var (exit, answer, aside) = place.Run("run", "--trust", "own.cdc.csx");

        Assert.Equal((ExitCode.Misuse, ""), (exit, answer));
        Assert.Contains("the .NET 10 runtime could not be started", aside);
        Assert.Contains("script: You must install .NET", aside);
    }

    [Fact]
    public void A_runtime_is_never_looked_for_in_the_current_folder()
    {
        using var place = Place("");
        place.Write("dotnet", "#!/bin/sh\necho started\n");
        place.Variables["PATH"] = ".:";
        place.Variables["DOTNET_ROOT"] = ".";
        place.Variables["DOTNET_HOST_PATH"] = "dotnet";
        var (exit, _, aside) = place.Run("run", "--trust", "own.cdc.csx");

        Assert.Equal(ExitCode.Misuse, exit);
        Assert.Contains("no dotnet was found", aside);
    }

    // A script in the place of the runtime.
    private static void Pretend(Workplace place, string script)
    {
        // Copied by somebody else: a file that this process wrote may still be open in one that another test is just starting.
        var dotnet = Path.Combine(place.Folder, "dotnet");
        place.Write("script", $"#!/bin/sh\n{script}\n");
        using (var copy = Process.Start("cp", [Path.Combine(place.Folder, "script"), dotnet]))
            copy.WaitForExit();
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(dotnet, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        place.Variables["DOTNET_HOST_PATH"] = dotnet;
    }

    private static Workplace Place(string code)
    {
        var place = new Workplace();
        place.Write(".editorconfig", "root = true\n");
        place.Write("own.cdc.csx", Head + code);
        place.Variables["DOTNET_HOST_PATH"] = ToolProcess.DotNet;
        return place;
    }
}
