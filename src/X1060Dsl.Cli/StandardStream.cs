using System.Runtime.InteropServices;

namespace X1060Dsl.Cli;

/// <summary>The standard output or the standard error, straight to the system.</summary>
/// <remarks>
/// The stream of Console starts a thread for signals at its first write, which a run of a few milliseconds would
/// notice; and a FileStream writes to a file at an offset of its own, so that with <c>2>&amp;1</c> each would write over
/// the other.
/// </remarks>
internal sealed partial class StandardStream : Stream
{
    private readonly int descriptor;
    private bool nobodyReads;

    /// <summary>Whether whoever read it has gone away.</summary>
    public bool IsClosed => nobodyReads;

    private StandardStream(int descriptor) => this.descriptor = descriptor;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>The standard output.</summary>
    public static Stream Output() => OperatingSystem.IsWindows() ? Console.OpenStandardOutput() : new StandardStream(1);

    /// <summary>The standard error.</summary>
    public static Stream Error() => OperatingSystem.IsWindows() ? Console.OpenStandardError() : new StandardStream(2);

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        const int interrupted = 4, brokenPipe = 32;
        while (buffer.Length > 0 && !nobodyReads)
        {
            var written = WriteTo(descriptor, buffer, (nuint)buffer.Length);
            if (written >= 0)
            {
                buffer = buffer[(int)written..];
                continue;
            }

            var error = Marshal.GetLastPInvokeError();
            if (error == interrupted)
                continue;
            if (error == (OperatingSystem.IsLinux() ? 11 : 35))
                Thread.Sleep(1); // Somebody made the pipe non-blocking, and it is full.
            else if (error == brokenPipe)
                nobodyReads = true; // "x1060 check | head" has seen enough: that is no failure.
            else
                throw new OutputLost();
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    private static partial nint WriteTo(int descriptor, ReadOnlySpan<byte> buffer, nuint length);
}

/// <summary>The answer could not be written, as on a full disk.</summary>
internal sealed class OutputLost : IOException;
