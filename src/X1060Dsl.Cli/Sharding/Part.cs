using System.Text;
using X1060Dsl.Cli.Caching;
using X1060Dsl.Model;
using X1060Dsl.Settings;

namespace X1060Dsl.Cli.Sharding;

/// <summary>The file of a share: what was agreed on, and what came of each of its definitions.</summary>
/// <param name="Number">Which share, counted from 1.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Definitions">How many definitions the whole run has.</param>
/// <param name="Names">The digest of their names.</param>
/// <param name="Agreed">What the check went by.</param>
/// <param name="Exit">The gravest thing that came up besides what was found.</param>
/// <param name="Kept">What came of its definitions.</param>
internal sealed record Part(int Number, int Count, int Definitions, string Names, Agreed Agreed, int Exit, IReadOnlyList<KeptShare> Kept)
{
    /// <summary>The most bytes that a file may have.</summary>
    public const int MostBytes = 512 << 20;

    private static readonly byte[] Mark = "x1060 part 1\n"u8.ToArray();

    private static UTF8Encoding Strict => new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>What tells whether two runs found the same definitions.</summary>
    public static string DigestOf(IEnumerable<string?> names)
    {
        using var digest = new Digest();
        foreach (var name in names)
            digest.Add(name);
        return Convert.ToHexStringLower(digest.ToArray());
    }

    /// <summary>The file.</summary>
    public byte[] ToArray()
    {
        var to = new MemoryStream();
        using var writer = new BinaryWriter(to, Encoding.UTF8);
        writer.Write(Mark);
        writer.Write(new byte[Digest.Size]);
        foreach (var number in new[] { Number, Count, Definitions, Exit })
            writer.Write(number);
        writer.Write(Names);
        Agreed.Write(writer);
        writer.Write(Kept.Count);
        foreach (var one in Kept)
        {
            writer.Write(one.Place);
            writer.Write(one.Outcome?.Length ?? -1);
            if (one.Outcome is not null)
            {
                writer.Write(one.Outcome);
                continue;
            }

            writer.Write(one.Name);
            writer.Write(one.Folder);
            writer.Write(one.IsNamed);
        }

        var bytes = to.ToArray();
        Digest.Of(bytes.AsSpan(Mark.Length + Digest.Size)).CopyTo(bytes, Mark.Length);
        return bytes;
    }

    /// <summary>Reads a file; null where it is none, or damaged.</summary>
    public static Part? Read(byte[] bytes)
    {
        var begin = Mark.Length + Digest.Size;
        if (bytes.Length < begin || !bytes.AsSpan(0, Mark.Length).SequenceEqual(Mark) || !Digest.Of(bytes.AsSpan(begin)).AsSpan().SequenceEqual(bytes.AsSpan(Mark.Length, Digest.Size)))
            return null;

        try
        {
            using var reader = new BinaryReader(new MemoryStream(bytes, begin, bytes.Length - begin), Strict);
            var (number, count, definitions, exit) = (reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
            var (names, agreed, kept) = (reader.ReadString(), Agreed.Read(reader), new List<KeptShare>());
            for (var left = reader.ReadInt32(); left > 0; left--)
                kept.Add(Share(reader));
            return count >= 1 && number >= 1 && number <= count && definitions >= kept.Count && exit is >= ExitCode.Clean and <= ExitCode.Unreadable && agreed is not null ? new Part(number, count, definitions, names, agreed, exit, kept) : null;
        }
        catch (Exception damage) when (damage is IOException or ArgumentException or FormatException)
        {
            return null;
        }
    }

    private static KeptShare Share(BinaryReader reader)
    {
        var (place, length) = (reader.ReadInt32(), reader.ReadInt32());
        if (length < 0)
            return new KeptShare(place, null, reader.ReadString(), reader.ReadString(), reader.ReadBoolean());
        if (length > reader.BaseStream.Length - reader.BaseStream.Position)
            throw new EndOfStreamException();
        return new KeptShare(place, reader.ReadBytes(length), "", "", false);
    }
}

/// <summary>What came of a definition, in the file of a share.</summary>
/// <param name="Place">Its place among all definitions of the run.</param>
/// <param name="Outcome">What the check came to; null where that cannot be kept, so that who puts the shares together checks it.</param>
/// <param name="Name">Where that is so, its name.</param>
/// <param name="Folder">And the folder that stands in for its root.</param>
/// <param name="IsNamed">And whether somebody named this very file.</param>
internal sealed record KeptShare(int Place, byte[]? Outcome, string Name, string Folder, bool IsNamed);

/// <summary>What all shares of a run have to go by alike.</summary>
/// <param name="Tool">The build of the tool.</param>
/// <param name="Today">The day.</param>
/// <param name="Orders">What the command line orders.</param>
/// <param name="Packs">The policy packs, as they were named.</param>
/// <param name="Since">The revision that is compared with; null where the locks count.</param>
internal sealed record Agreed(string Tool, Date Today, Orders Orders, IReadOnlyList<string> Packs, string? Since)
{
    private const int Most = 10_000;

    /// <summary>What is the same where it says the same.</summary>
    public string Said => string.Join('\n', [Tool, $"{Today}", Orders.Profile ?? "", .. Severities, "packs", .. Packs, "since", Since ?? "\n"]);

    private IEnumerable<string> Severities => Orders.Severities.OrderBy(static one => one.Key, StringComparer.OrdinalIgnoreCase).Select(static one => $"{one.Key.ToUpperInvariant()}={one.Value}");

    public void Write(BinaryWriter to)
    {
        to.Write(Tool);
        to.Write($"{Today}");
        to.Write(Orders.Profile ?? "");
        foreach (var all in new[] { [.. Severities], Packs })
        {
            to.Write(all.Count);
            foreach (var one in all)
                to.Write(one);
        }

        to.Write(Since is not null);
        to.Write(Since ?? "");
    }

    public static Agreed? Read(BinaryReader from)
    {
        var (tool, day, profile) = (from.ReadString(), from.ReadString(), from.ReadString());
        var (severities, packs) = (All(from), All(from));
        var since = from.ReadBoolean() ? from.ReadString() : from.ReadString() is "" ? null : "";
        return Date.TryRead(day, out var today)
            ? new Agreed(tool, today, new Orders(profile.Length == 0 ? null : profile, severities.Select(static one => one.Split('=', 2)).Where(static one => one.Length == 2).ToDictionary(static one => one[0], static one => one[1], StringComparer.OrdinalIgnoreCase)), packs, since)
            : null;
    }

    private static List<string> All(BinaryReader from)
    {
        var all = new List<string>();
        for (var left = Math.Min(from.ReadInt32(), Most); left > 0; left--)
            all.Add(from.ReadString());
        return all;
    }
}
