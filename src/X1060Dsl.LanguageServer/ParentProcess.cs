using System.Diagnostics;

namespace X1060Dsl.LanguageServer;

/// <summary>The editor that started the server: where it is gone, nobody is left to serve.</summary>
internal static class ParentProcess
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(3);

    /// <summary>Waits until a process has ended. Where it cannot be seen from here, as in a container, that is never.</summary>
    public static void AwaitEnd(int id)
    {
        if (!IsThere(id))
            Thread.Sleep(Timeout.Infinite);

        // Only its children are told by the system when a process ends; others have to look.
        while (IsThere(id))
            Thread.Sleep(Interval);
    }

    private static bool IsThere(int id)
    {
        try
        {
#pragma warning disable RS0030 // looked at, never started
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
#pragma warning restore RS0030
        }
        catch (Exception trouble) when (trouble is ArgumentException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
