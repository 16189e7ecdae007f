using System.Collections.Concurrent;

namespace X1060Dsl.LanguageServer.Tests;

/// <summary>A pipe in memory: what one end writes, the other reads.</summary>
internal sealed class Wire : Stream
{
    private readonly BlockingCollection<byte[]> sent = [];
    private byte[] rest = [];

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Ends it: the reader sees the end once it has read what was written.</summary>
    public void End()
    {
        if (!sent.IsAddingCompleted)
            sent.CompleteAdding();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (rest.Length == 0 && !sent.TryTake(out rest!, Timeout.Infinite))
        {
            rest = [];
            return 0;
        }

        var taken = Math.Min(count, rest.Length);
        rest.AsSpan(0, taken).CopyTo(buffer.AsSpan(offset));
        rest = rest[taken..];
        return taken;
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        if (sent.IsAddingCompleted)
            throw new IOException("nobody reads");
        if (count > 0)
            sent.Add(buffer.AsSpan(offset, count).ToArray());
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
