using System.Text;
using X1060Dsl.Model;

namespace X1060Dsl.Running;

/// <summary>Reads what another process wrote, byte by byte and believing nothing: lengths are held against what is there before anything is allocated.</summary>
internal sealed class Wire
{
    private static readonly Encoding Strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly byte[] bytes;
    private int at;

    private Wire(byte[] bytes) => this.bytes = bytes;

    /// <summary>A whole message; null when it is not exactly one.</summary>
    public static T? Read<T>(byte[] bytes, Func<Wire, T> read) where T : class
    {
        try
        {
            var wire = new Wire(bytes);
            var message = read(wire);
            return wire.at == bytes.Length ? message : null;
        }
        catch (MalformedMessage)
        {
            return null;
        }
    }

    public static Exception Malformed() => new MalformedMessage();

    public void Expect(string mark)
    {
        if (Text() != mark)
            throw new MalformedMessage();
    }

    public byte Byte() => at < bytes.Length ? bytes[at++] : throw new MalformedMessage();

    public int Number()
    {
        if (bytes.Length - at < 4)
            throw new MalformedMessage();

        at += 4;
        return bytes[at - 4] | (bytes[at - 3] << 8) | (bytes[at - 2] << 16) | (bytes[at - 1] << 24);
    }

    public double Fraction()
    {
        var (low, high) = ((uint)Number(), (uint)Number());
        return BitConverter.Int64BitsToDouble((long)(((ulong)high << 32) | low));
    }

    /// <summary>How many of something follow: never more than there are bytes for, nor than allowed.</summary>
    public int Count(int most = int.MaxValue)
    {
        var count = Number();
        return count >= 0 && count <= most && count <= bytes.Length - at ? count : throw new MalformedMessage();
    }

    public Listing<T> Several<T>(Func<Wire, T> one, int most = int.MaxValue)
    {
        var items = new List<T>();
        for (var left = Count(most); left > 0; left--)
            items.Add(one(this));
        return items.ToListing();
    }

    public string Text(int mostCharacters = int.MaxValue)
    {
        var length = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = Byte();
            length |= shift < 28 ? (next & 0x7F) << shift : next > 7 ? throw new MalformedMessage() : next << 28;
            if (next < 0x80)
                break;
        }

        if (length < 0 || length > bytes.Length - at)
            throw new MalformedMessage();

        try
        {
            var text = Strict.GetString(bytes, at, length);
            at += length;
            return text.Length <= mostCharacters ? text : throw new MalformedMessage();
        }
        catch (DecoderFallbackException)
        {
            throw new MalformedMessage();
        }
    }

    // Never leaves this class: it is the shortest way out of a message that is none.
    private sealed class MalformedMessage : Exception;
}
