using System.ComponentModel;
using System.Runtime.InteropServices;

namespace X1060Dsl.Cli.Tests;

internal static class Native
{
    public static void MakeFifo(string path)
    {
        const uint ownerReadsAndWrites = 0x180;
        if (mkfifo(path, ownerReadsAndWrites) != 0)
            throw new Win32Exception();
    }

    [DllImport("libc", SetLastError = true)]
    private static extern int mkfifo([MarshalAs(UnmanagedType.LPUTF8Str)] string path, uint mode);
}
