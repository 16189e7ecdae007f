using System.Text;
using X1060Dsl.Model;

namespace X1060Dsl.Keeping;

/// <summary>Reads what <see cref="KeptWriter"/> wrote, and takes it for hostile: whatever is not as it should be makes it <see cref="IsSound">unsound</see>, and what is read from there on is nothing.</summary>
internal sealed class KeptReader(byte[] bytes, KeptNames names)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly List<string> texts = [];
    private readonly Dictionary<string, string?> paths = new(StringComparer.Ordinal);
    private int at;

    /// <summary>Whether everything so far was as it should be.</summary>
    public bool IsSound { get; private set; } = true;

    /// <summary>Whether all of it was read, and was as it should be.</summary>
    public bool IsAtEnd => IsSound && at == bytes.Length;

    /// <summary>Says that what was read cannot be.</summary>
    public void Doubt() => (IsSound, at) = (false, bytes.Length);

    public bool Flag() => Number(0, 1) == 1;

    public long Number()
    {
        ulong number = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            if (at >= bytes.Length)
                break;

            var next = bytes[at++];
            number |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                return (long)(number >> 1) ^ -(long)(number & 1);
        }

        Doubt();
        return 0;
    }

    public int Number(int least, int most)
    {
        var number = Number();
        if (number >= least && number <= most)
            return (int)number;

        Doubt();
        return least;
    }

    public string? TextOrNone()
    {
        var place = Number(-1, texts.Count);
        if (place != 0)
            return place < 0 ? null : texts[place - 1];

        var text = Plain();
        texts.Add(text);
        return text;
    }

    public string Text()
    {
        if (TextOrNone() is { } text)
            return text;

        Doubt();
        return "";
    }

    public string Plain()
    {
        var count = Number(0, bytes.Length - at);
        if (!IsSound)
            return "";

        try
        {
            var text = Strict.GetString(bytes, at, count);
            at += count;
            return text;
        }
        catch (ArgumentException)
        {
            Doubt();
            return "";
        }
    }

    public string? PathOrNone()
    {
        if (TextOrNone() is not { } name)
            return null;

        if (!paths.TryGetValue(name, out var path))
            paths.Add(name, path = names.PathOf(name));
        if (path is null)
            Doubt();
        return path ?? "";
    }

    public string Path()
    {
        if (PathOrNone() is { } path)
            return path;

        Doubt();
        return "";
    }

    public Origin Origin() => PathOrNone() is { } path ? new Origin(path, Number(0, int.MaxValue / 2), Number(0, int.MaxValue / 2)) : default;

    public Bilingual Bilingual() => new(Text(), Text());

    public Date Date()
    {
        if (!Model.Date.TryRead(Text(), out var date))
            Doubt();
        return date;
    }

    public T? Maybe<T>(Func<T> read) where T : class => Flag() ? read() : null;

    public Fact<string> Fact() => new(Text(), Origin());

    public Fact<T> Fact<T>(Func<T> read) => new(read(), Origin());

    public Listing<T> All<T>(Func<T> read)
    {
        // Each takes a byte at least, so that no number can ask for more memory than there are bytes.
        var count = Number(0, bytes.Length - at);
        var items = new List<T>(Math.Min(count, 1024));
        for (var i = 0; i < count && IsSound; i++)
            items.Add(read());
        return items.ToListing();
    }
}
