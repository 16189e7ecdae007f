using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace X1060Dsl.ScriptHost;

/// <summary>What an unprivileged process can do on Linux to be able to do less: no new privileges, limits, Landlock, seccomp.</summary>
[SupportedOSPlatform("linux")]
internal static partial class LinuxFence
{
    private const int KillOnParentDeath = 1, NoNewPrivileges = 38;
    private const int SignalKill = 9;

    // Beyond what is managed: the runtime, its compiled code, and a stack for every thread.
    private const long RuntimeMegabytes = 768;

    private enum Resource
    {
        Cpu = 0,
        FileSize = 1,
        Data = 2,
        Core = 4,
        Descriptors = 7,
    }

    /// <summary>Puts it up around this thread, and tells which parts of it stand: <c>limits landlock:7 seccomp</c>.</summary>
    /// <param name="root">The folder below which may be read.</param>
    /// <param name="seconds">How long it may run.</param>
    /// <param name="megabytes">How much memory it may take.</param>
    public static string PutUp(string root, int seconds, int megabytes)
    {
        // A session of its own: no terminal, and one group to end it by.
        _ = NewSession();
        CloseOnExec();
        var parts = new List<string>();
        if (LowerLimits(seconds, megabytes))
            parts.Add("limits");
        if (Control(NoNewPrivileges, 1, 0, 0, 0) != 0)
            return string.Join(' ', parts);

        if (Landlock.Restrict(Readable(root), Executable()) is { } version)
            parts.Add($"landlock:{version}");
        DropCapabilities();
        if (Seccomp.Restrict(Seccomp.InTheFence, everyThread: false))
            parts.Add("seccomp");
        return string.Join(' ', parts);
    }

    /// <summary>Becomes the host anew, inside the fence. It returns only where that fails.</summary>
    public static unsafe void StartAnew()
    {
        var variables = Environment.GetEnvironmentVariables();
        string?[] arguments = ["dotnet", "exec", typeof(LinuxFence).Assembly.Location, "run", null];
        var environment = variables.Keys.Cast<string>().Select(name => $"{name}={variables[name]}").Append(null).ToArray();
        var (argv, envp) = (arguments.Select(Marshal.StringToCoTaskMemUTF8).ToArray(), environment.Select(Marshal.StringToCoTaskMemUTF8).ToArray());
        fixed (nint* a = argv, e = envp)
            _ = Execute(Environment.ProcessPath!, a, e);
        throw new Win32Exception();
    }

    /// <summary>The last bolt, once the runtime is up: nothing else is ever started; and who asked for this does not outlive it.</summary>
    public static void ForbidExec()
    {
        _ = Control(KillOnParentDeath, SignalKill, 0, 0, 0);
        if (Control(NoNewPrivileges, 1, 0, 0, 0) == 0)
            Seccomp.Restrict(Seccomp.NoExec, everyThread: true);
    }

    private static IEnumerable<string> Readable(string root)
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var dotnet = Path.GetFullPath(Path.Combine(runtime, "..", "..", ".."));
        return
        [
            root, AppContext.BaseDirectory, Path.Combine(dotnet, "shared"), Path.Combine(dotnet, "host"), .. Libraries().Select(static path => Path.GetDirectoryName(path)!).Distinct(),
            "/etc/ld.so.cache", "/etc/localtime", "/usr/share/zoneinfo", "/dev/null", "/dev/urandom",
            // What the runtime asks about itself and the machine. Of other processes it sees nothing.
            "/proc/self", "/proc/meminfo", "/proc/cpuinfo", "/sys/devices/system/cpu", "/sys/fs/cgroup",
        ];
    }

    // The same program again, and what links it.
    private static IEnumerable<string> Executable() => Libraries().Where(static path => Path.GetFileName(path).StartsWith("ld-", StringComparison.Ordinal)).Append(Environment.ProcessPath!);

    private static IEnumerable<string> Libraries() => File.ReadLines("/proc/self/maps").Select(static line => line.IndexOf('/') is > 0 and var start ? line[start..] : "")
        .Where(static path => path.Contains(".so", StringComparison.Ordinal) && File.Exists(path)).Distinct();

    private static bool LowerLimits(int seconds, int megabytes)
    {
        var memory = (megabytes + RuntimeMegabytes) << 20;
        return Lower(Resource.Cpu, (ulong)seconds * (ulong)Environment.ProcessorCount) & Lower(Resource.Core, 0) & Lower(Resource.Descriptors, 1024)
            & Lower(Resource.FileSize, 0) & Lower(Resource.Data, (ulong)memory);
    }

    private static bool Lower(Resource resource, ulong most)
    {
        var limit = new Limit { Soft = most, Hard = most };
        return GetLimit(resource, out var now) == 0 && (now.Hard < most || SetLimit(resource, in limit) == 0);
    }

    // Root without capabilities is nobody in particular.
    private static unsafe void DropCapabilities()
    {
        const uint version = 0x20080522;
        var header = stackalloc uint[2] { version, 0 };
        var none = stackalloc uint[6];
        _ = SetCapabilities(header, none);
    }

    private static void CloseOnExec()
    {
        const uint closeOnExec = 4;
        _ = Syscall(436, 3, uint.MaxValue, closeOnExec);
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct Limit
    {
        public ulong Soft, Hard;
    }

    [LibraryImport("libc", EntryPoint = "setsid")]
    private static partial int NewSession();

    [LibraryImport("libc", EntryPoint = "prctl", SetLastError = true)]
    internal static partial int Control(int what, nuint one, nuint two, nuint three, nuint four);

    [LibraryImport("libc", EntryPoint = "getrlimit")]
    private static partial int GetLimit(Resource resource, out Limit limit);

    [LibraryImport("libc", EntryPoint = "setrlimit")]
    private static partial int SetLimit(Resource resource, in Limit limit);

    [LibraryImport("libc", EntryPoint = "capset")]
    private static unsafe partial int SetCapabilities(uint* header, uint* data);

    [LibraryImport("libc", EntryPoint = "syscall")]
    private static partial nint Syscall(nint number, nuint one, nuint two, nuint three);

    [LibraryImport("libc", EntryPoint = "execve", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static unsafe partial int Execute(string path, nint* arguments, nint* environment);
}
