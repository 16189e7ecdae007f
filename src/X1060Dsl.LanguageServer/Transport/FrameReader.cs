using System.Text;

namespace X1060Dsl.LanguageServer.Transport;

/// <summary>Reads the messages of the base protocol: a header that says how long, an empty line, a body.</summary>
/// <remarks>
/// Whatever comes, it finds the way to the next message. A body whose length cannot be trusted is not skipped, as then
/// the messages after it would be swallowed: it looks for the next header instead.
/// </remarks>
internal sealed class FrameReader(Stream input)
{
    /// <summary>The longest header, in bytes.</summary>
    public const int MostHeader = 8 << 10;

    /// <summary>The longest body, in bytes.</summary>
    public const int MostBody = 64 << 20;

    private const string Length = "Content-Length:";

    private readonly byte[] buffer = new byte[64 << 10];
    private int at, end;

    /// <summary>The next message, or what was wrong with it; null when there are no more.</summary>
    public Frame? Next()
    {
        var (length, fault) = Header(new StringBuilder());
        if (length is not { } bytes)
            return fault is null ? null : new Frame(null, fault);

        return Body(bytes) is { } body ? new Frame(body, null) : null;
    }

    // A line that is no header is told once; the search for the next header then says nothing more.
    private (int? Length, string? Fault) Header(StringBuilder line)
    {
        var (length, total) = ((int?)null, 0);
        while (true)
        {
            var next = Byte();
            if (next < 0)
                return (null, null);
            if (++total > MostHeader)
                return Lost("a header is too long");
            if (next != '\n')
            {
                line.Append((char)next);
                continue;
            }

            var text = line.ToString().TrimEnd('\r');
            line.Clear();
            if (text.Length == 0)
            {
                if (length is not null)
                    return (length, null);
                // Empty lines between messages do no harm.
                if (total <= 2)
                {
                    total = 0;
                    continue;
                }

                return (null, "a header has no Content-Length");
            }

            if (text.StartsWith(Length, StringComparison.OrdinalIgnoreCase))
            {
                if (!TryLength(text.AsSpan(Length.Length).Trim(), out var said))
                    return Lost("the Content-Length is no length that can be read");
                length = said;
            }
            else if (!text.Contains(':', StringComparison.Ordinal))
            {
                return Lost("a header line has no colon");
            }
        }
    }

    private static bool TryLength(ReadOnlySpan<char> text, out int length)
    {
        length = 0;
        if (text.Length is 0 or > 9)
            return false;
        foreach (var c in text)
        {
            if (c is < '0' or > '9')
                return false;
            length = (length * 10) + (c - '0');
        }

        return length <= MostBody;
    }

    // Leaves the reader at the beginning of what looks like the next header.
    private (int? Length, string? Fault) Lost(string fault)
    {
        var matched = 0;
        while (matched < Length.Length)
        {
            var next = Byte();
            if (next < 0)
                return (null, fault);

            matched = Same(next, Length[matched]) ? matched + 1 : Same(next, Length[0]) ? 1 : 0;
        }

        pushedBack = Length.Length;
        return (null, fault);

        static bool Same(int one, char other) => char.ToLowerInvariant((char)one) == char.ToLowerInvariant(other);
    }

    // The words that were matched, to be read again; they need not be kept, as they are always the same.
    private int pushedBack;

    private int Byte()
    {
        if (pushedBack > 0)
            return Length[^pushedBack--];
        return at < end || Fill() ? buffer[at++] : -1;
    }

    private bool Fill()
    {
        at = 0;
        end = input.Read(buffer, 0, buffer.Length);
        return end > 0;
    }

    // Grown as it arrives: who says 64 MB and sends nothing costs nothing.
    private byte[]? Body(int length)
    {
        var body = new byte[Math.Min(length, 1 << 20)];
        for (var filled = 0; filled < length;)
        {
            if (at == end && !Fill())
                return null;
            if (filled == body.Length)
                Array.Resize(ref body, (int)Math.Min(length, body.Length * 2L));

            var piece = Math.Min(end - at, Math.Min(length, body.Length) - filled);
            buffer.AsSpan(at, piece).CopyTo(body.AsSpan(filled));
            (at, filled) = (at + piece, filled + piece);
        }

        return body.Length == length ? body : body[..length];
    }
}

/// <summary>One message as it came.</summary>
/// <param name="Body">Its bytes; null when it could not be had.</param>
/// <param name="Fault">What was wrong with its header; null when nothing was.</param>
internal sealed record Frame(byte[]? Body, string? Fault);
