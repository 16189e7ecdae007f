using System.Text;
using X1060Dsl.Keeping;
using X1060Dsl.Model;
using X1060Dsl.Settings;
using X1060Dsl.Text;

namespace X1060Dsl.Cli.Caching;

/// <summary>What checks of definitions came to, under the digest of everything that decides it.</summary>
/// <remarks>
/// An entry is found by what is known before a definition is read: its text, what is set around it, the day, this tool. It
/// names what reading opened besides, and what was not there; it counts only while all of that is as it was.
/// </remarks>
internal sealed class ResultCache
{
    private readonly CacheFolder folder;
    private readonly string[] orders;

    /// <summary>The results in a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="orders">What the command line orders.</param>
    public ResultCache(CacheFolder folder, Orders orders)
    {
        this.folder = folder;
        this.orders = [orders.Profile ?? "", .. orders.Severities.Select(static one => $"{one.Key.ToUpperInvariant()}={one.Value}").Order(StringComparer.Ordinal)];
    }

    /// <summary>Makes room for what comes next.</summary>
    public void Tidy() => folder.Tidy();

    /// <summary>What the check of a definition comes to, found or made.</summary>
    public CheckedDefinition Check(SourceFile file, DiskFiles files, CheckOptions options)
    {
        var names = RelativeNames.To(files.Root);
        var key = KeyOf(file, names, options);
        if (folder.Read(key) is { } bytes && Entry.Read(bytes, key) is { } entry && Found(entry, file, files, names, options) is { } found)
            return found;

        var watched = new WatchedFiles(files);
        var definition = Engine.Check(file, watched, options);
        if (watched.AreClear && KeptDefinition.Write(definition, names, withTexts: false) is { } outcome && Entry.Of(watched, names, outcome) is { } made)
            folder.Write(key, made.ToArray(key));
        return definition;
    }

    private static CheckedDefinition? Found(Entry entry, SourceFile file, DiskFiles files, KeptNames names, CheckOptions options)
    {
        var texts = options.Packs.Concat(options.Settings.Files).Append(options.Lock).Append(file).OfType<SourceFile>().ToList();
        foreach (var (name, digest) in entry.Opened)
        {
            if (names.PathOf(name) is not { } path || files.Open(path) is not { Refusal: null } opened)
                return null;
            if (digest is null ? opened.File is not null : opened.File is not { } text || !digest.AsSpan().SequenceEqual(Digest.Of(text)))
                return null;
            if (opened.File is not null)
                texts.Add(opened.File);
        }

        return KeptDefinition.Read(entry.Outcome, names, _ => options.Settings, options.Today, path => texts.Find(text => text.Path == path)) is { } kept && kept.Path == file.Path ? kept : null;
    }

    private byte[] KeyOf(SourceFile file, KeptNames names, CheckOptions options)
    {
        using var digest = new Digest();
        digest.Add(Tool.Identity).Add(names.NameOf(file.Path), file).Add(options.Today?.ToString());
        digest.Add(orders).Add(options.Since?.Text).Add(options.Lock?.Text);
        foreach (var pack in options.Packs)
            digest.Add(names.NameOf(pack.Path), pack);

        // Sections name files as seen from where they stand; those of a global file by their full paths.
        digest.Add("settings");
        foreach (var set in options.Settings.Files)
            digest.Add(RelativeNames.To(set.Path[..set.Path.LastIndexOf('/')]).NameOf(file.Path)).Add(set.Path.EndsWith("/.globalconfig", StringComparison.Ordinal) ? file.Path : null).Add(names.NameOf(set.Path), set);
        return digest.ToArray();
    }

    /// <summary>An entry: what was opened, with its digests, null for what was not there, and what the check came to.</summary>
    private sealed record Entry(IReadOnlyList<(string Name, byte[]? Digest)> Opened, byte[] Outcome)
    {
        private const int MostOpened = 10_000;

        public static Entry? Of(WatchedFiles watched, KeptNames names, byte[] outcome)
        {
            var opened = watched.Opened.Select(one => (Name: names.NameOf(one.Key), Digest: one.Value is null ? null : Caching.Digest.Of(one.Value))).ToList();
            return opened.Exists(static one => one.Name is null) ? null : new Entry([.. opened.Select(static one => (one.Name!, one.Digest))], outcome);
        }

        // First a digest of all that follows, so that no half or damaged entry is read; then the key, so that none counts under another name.
        public byte[] ToArray(byte[] key)
        {
            var to = new MemoryStream();
            using var writer = new BinaryWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
            writer.Write(new byte[Caching.Digest.Size]);
            writer.Write(key);
            writer.Write(Opened.Count);
            foreach (var (name, digest) in Opened)
            {
                writer.Write(name);
                writer.Write(digest is not null);
                writer.Write(digest ?? []);
            }

            writer.Write(Outcome);
            var bytes = to.ToArray();
            Caching.Digest.Of(bytes.AsSpan(Caching.Digest.Size)).CopyTo(bytes, 0);
            return bytes;
        }

        public static Entry? Read(byte[] bytes, byte[] key)
        {
            if (bytes.Length < 2 * Caching.Digest.Size || !Caching.Digest.Of(bytes.AsSpan(Caching.Digest.Size)).AsSpan().SequenceEqual(bytes.AsSpan(0, Caching.Digest.Size)))
                return null;

            try
            {
                using var reader = new BinaryReader(new MemoryStream(bytes, Caching.Digest.Size, bytes.Length - Caching.Digest.Size), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
                if (!reader.ReadBytes(Caching.Digest.Size).AsSpan().SequenceEqual(key))
                    return null;

                var opened = new List<(string, byte[]?)>();
                for (var count = Math.Clamp(reader.ReadInt32(), 0, MostOpened); opened.Count < count;)
                    opened.Add((reader.ReadString(), reader.ReadBoolean() ? reader.ReadBytes(Caching.Digest.Size) : null));
                return new Entry(opened, bytes[(Caching.Digest.Size + (int)reader.BaseStream.Position)..]);
            }
            catch (Exception damage) when (damage is IOException or ArgumentException or FormatException)
            {
                return null;
            }
        }
    }
}
