using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace X1060Dsl.ScriptHost;

/// <summary>Linux's way to give up parts of the file system, without any privilege (since 5.13).</summary>
[SupportedOSPlatform("linux")]
internal static partial class Landlock
{
    private const nint CreateRuleset = 444, AddRule = 445, RestrictSelf = 446;
    private const int PathBeneath = 1;

    [Flags]
    private enum Access : ulong
    {
        Execute = 1 << 0,
        ReadFile = 1 << 2,
        ReadFolder = 1 << 3,
    }

    /// <summary>Leaves this thread, and what comes of it, nothing but reading and executing at these paths. Gives the version that did; null where the kernel has none.</summary>
    /// <param name="readable">Files, and folders with all below, that may be read; those that are not there are left out.</param>
    /// <param name="executable">Files that may be executed.</param>
    public static unsafe int? Restrict(IEnumerable<string> readable, IEnumerable<string> executable)
    {
        const uint askVersion = 1;
        var version = (int)Syscall(CreateRuleset, null, 0, askVersion);
        if (version < 1)
            return null;

        // Everything that this version knows is handled, which means forbidden but for the rules below.
        var handled = stackalloc ulong[3]
        {
            (1UL << (version switch { 1 => 13, 2 => 14, < 5 => 15, _ => 16 })) - 1, // the file system
            3, // TCP: bind and connect, since 4
            3, // sockets without a path, and signals, to the outside, since 6
        };
        var rules = (int)Syscall(CreateRuleset, handled, version switch { < 4 => 8, < 6 => 16, _ => 24 }, 0);
        if (rules < 0)
            return null;

        foreach (var path in readable)
            Allow(rules, path, Access.ReadFile | (Directory.Exists(path) ? Access.ReadFolder : 0));
        foreach (var path in executable)
            Allow(rules, path, Access.ReadFile | Access.Execute);
        var restricted = Syscall(RestrictSelf, rules, 0, 0, 0) == 0;
        _ = Close(rules);
        return restricted ? version : null;
    }

    private static unsafe void Allow(int rules, string path, Access access)
    {
        const int pathOnly = 0x200000, closeOnExec = 0x80000;
        var descriptor = Open(path, pathOnly | closeOnExec);
        if (descriptor < 0)
            return;

        // Packed: eight bytes of rights, four of the descriptor.
        var rule = stackalloc byte[12];
        *(ulong*)rule = (ulong)access;
        *(int*)(rule + 8) = descriptor;
        _ = Syscall(AddRule, rules, PathBeneath, (nint)rule, 0);
        _ = Close(descriptor);
    }

    [LibraryImport("libc", EntryPoint = "syscall")]
    private static unsafe partial nint Syscall(nint number, void* attributes, nuint size, uint flags);

    [LibraryImport("libc", EntryPoint = "syscall")]
    private static partial nint Syscall(nint number, nint one, nint two, nint three, nint four);

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);
}
