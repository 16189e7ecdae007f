using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace X1060Dsl.ScriptHost;

/// <summary>The way back to who asked: what was the standard output before the definition got hold of it.</summary>
internal sealed partial class Answer(Stream to) : IDisposable
{
    /// <summary>Says something before the definition runs.</summary>
    public static void Tell(string line)
    {
        using var output = Console.OpenStandardOutput();
        output.Write(Encoding.ASCII.GetBytes(line));
    }

    /// <summary>Takes the standard output away; from then on what is written there goes to the standard error.</summary>
    public static Answer Take()
    {
        if (OperatingSystem.IsWindows())
            return new Answer(Console.OpenStandardOutput());

        var own = Duplicate(1);
        DuplicateTo(2, 1);
        return new Answer(new FileStream(new SafeFileHandle(own, ownsHandle: true), FileAccess.Write, bufferSize: 0));
    }

    /// <summary>Gives the answer and ends the process, whatever the definition left running.</summary>
    public void Give(byte[] answer)
    {
        to.Write(answer);
        to.Flush();
        if (OperatingSystem.IsWindows())
            Environment.Exit(0);
        ExitAtOnce(0);
    }

    public void Dispose() => to.Dispose();

    [LibraryImport("libc", EntryPoint = "dup")]
    private static partial int Duplicate(int descriptor);

    [LibraryImport("libc", EntryPoint = "dup2")]
    private static partial int DuplicateTo(int from, int to);

    [LibraryImport("libc", EntryPoint = "_exit")]
    private static partial void ExitAtOnce(int code);
}
