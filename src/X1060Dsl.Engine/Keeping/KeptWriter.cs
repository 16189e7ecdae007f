using System.Text;
using X1060Dsl.Model;

namespace X1060Dsl.Keeping;

/// <summary>Writes values as bytes: numbers short, a text that was written before as its place.</summary>
internal sealed class KeptWriter(KeptNames names)
{
    private readonly Dictionary<string, int> texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> paths = new(StringComparer.Ordinal);
    private byte[] bytes = new byte[4096];
    private int length;

    /// <summary>Whether all that was written can be read again as it was.</summary>
    public bool IsFaithful { get; private set; } = true;

    /// <summary>What was written; null where it would not be read as it was.</summary>
    public byte[]? ToArray()
    {
        if (!IsFaithful)
            return null;

        Array.Resize(ref bytes, length);
        return bytes;
    }

    /// <summary>Says that something cannot be kept.</summary>
    public void GiveUp() => IsFaithful = false;

    public void Flag(bool value) => Number(value ? 1 : 0);

    public void Number(long number)
    {
        for (var rest = (ulong)((number << 1) ^ (number >> 63)); ; rest >>= 7)
        {
            Byte((byte)(rest < 0x80 ? rest : rest | 0x80));
            if (rest < 0x80)
                return;
        }
    }

    public void Text(string? text)
    {
        if (text is null)
        {
            Number(-1);
            return;
        }

        if (texts.TryGetValue(text, out var place))
        {
            Number(place + 1);
            return;
        }

        // A message that names the folder would name that of this machine on any other.
        if (names.Folder.Length > 1 && text.IndexOf(names.Folder, StringComparison.Ordinal) >= 0)
            GiveUp();

        texts.Add(text, texts.Count);
        Number(0);
        Plain(text);
    }

    /// <summary>A text that is written but once, and may say anything.</summary>
    public void Plain(string text)
    {
        // Half a character, which an escape can make, has no bytes.
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                GiveUp();
            i++;
        }

        var count = Encoding.UTF8.GetByteCount(text);
        Number(count);
        Room(count);
        length += Encoding.UTF8.GetBytes(text, 0, text.Length, bytes, length);
    }

    public void Path(string? path)
    {
        if (path is null)
        {
            Text(null);
            return;
        }

        if (!paths.TryGetValue(path, out var name))
            paths.Add(path, name = names.NameOf(path));
        if (name is null)
            GiveUp();
        Text(name ?? "");
    }

    public void Origin(Origin origin)
    {
        Path(origin.Path);
        if (origin.Path is null)
            return;

        Number(origin.Start);
        Number(origin.Length);
    }

    public void Bilingual(Bilingual text)
    {
        Text(text.En);
        Text(text.Ja);
    }

    public void Date(Date date) => Text(date.ToString());

    public void Maybe<T>(T? value, Action<T> write) where T : class
    {
        Flag(value is not null);
        if (value is not null)
            write(value);
    }

    public void Fact(Fact<string> fact)
    {
        Text(fact.Value);
        Origin(fact.Origin);
    }

    public void Fact<T>(Fact<T> fact, Action<T> write)
    {
        write(fact.Value);
        Origin(fact.Origin);
    }

    public void All<T>(Listing<T> items, Action<T> write)
    {
        Number(items.Count);
        foreach (var item in items)
            write(item);
    }

    private void Byte(byte value)
    {
        Room(1);
        bytes[length++] = value;
    }

    private void Room(int count)
    {
        if (length + count > bytes.Length)
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, length + count));
    }
}
