using System.Runtime.InteropServices;

namespace X1060Dsl.Cli.Tests;

/// <summary>What this kernel has of that which a run is fenced in with.</summary>
internal static class Fence
{
    /// <summary>The version of Landlock; 0 where there is none.</summary>
    public static int Landlock { get; } = OperatingSystem.IsLinux() ? (int)Math.Max(0, Syscall(444, 0, 0, 1)) : 0;

    /// <summary>Whether all of it can stand.</summary>
    public static bool Stands => Landlock > 0 && RuntimeInformation.ProcessArchitecture is Architecture.X64 or Architecture.Arm64 && File.Exists("/proc/sys/kernel/seccomp/actions_avail");

    [DllImport("libc", EntryPoint = "syscall")]
    private static extern nint Syscall(nint number, nint one, nint two, nint three);
}

/// <summary>A test of the fence, where the kernel has one; elsewhere it is told as skipped.</summary>
internal sealed class FencedFactAttribute : FactAttribute
{
    public FencedFactAttribute() => Skip = Fence.Stands ? null : "needs Linux with Landlock and seccomp";
}

/// <summary>Tests of the fence, where the kernel has one; elsewhere they are told as skipped.</summary>
internal sealed class FencedTheoryAttribute : TheoryAttribute
{
    public FencedTheoryAttribute() => Skip = Fence.Stands ? null : "needs Linux with Landlock and seccomp";
}
