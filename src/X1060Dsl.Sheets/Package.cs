using System.Buffers.Binary;
using System.IO.Compression;
using System.Xml;

namespace X1060Dsl.Sheets;

/// <summary>The files in a workbook, each read within what the whole may cost.</summary>
internal sealed class Package : IDisposable
{
    private readonly ZipArchive archive;
    private readonly Dictionary<string, ZipArchiveEntry> entries = new(StringComparer.OrdinalIgnoreCase);
    private long left = SheetLimits.Unpacked;

    private Package(ZipArchive archive)
    {
        this.archive = archive;
        foreach (var entry in archive.Entries)
        {
            // Two files of one name: which of them counts, every program decides differently.
            if (!entries.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry))
                throw new Unreadable(new($"it holds '{Shown(entry.FullName)}' twice", $"「{Shown(entry.FullName)}」が二つ入っています"));
            if (entry.IsEncrypted)
                throw new Unreadable(new("it is encrypted; save it without a password", "暗号化されています。パスワードなしで保存してください"));
        }
    }

    /// <summary>Opens a workbook.</summary>
    public static Package Open(byte[] bytes)
    {
        if (CountEntries(bytes) > SheetLimits.Entries)
            throw new Unreadable(new($"it holds more than {SheetLimits.Entries:N0} files", $"中のファイルが {SheetLimits.Entries:N0} を超えています"));

        try
        {
            return new Package(new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read));
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or ArgumentException or NotSupportedException)
        {
            throw Broken();
        }
    }

    public static Unreadable Broken() => new(new("it is damaged", "壊れています"));

    /// <summary>Whether there is a file of this name.</summary>
    public bool Has(string name) => entries.ContainsKey(name);

    /// <summary>Whether there is a file whose name begins so.</summary>
    public bool HasBelow(string folder) => entries.Keys.Any(name => name.StartsWith(folder, StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads a file of marks from its start to its end; gives nothing where there is none.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="read">Reads it; the reader stands before the first mark.</param>
    public void Read(string name, Action<XmlReader> read)
    {
        if (!entries.TryGetValue(name, out var entry))
            return;

        try
        {
            using var stream = new Measured(this, entry);
            using var xml = XmlReader.Create(stream, new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                MaxCharactersInDocument = SheetLimits.Unpacked,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
                CheckCharacters = false,
            });
            read(xml);
        }
        catch (XmlException broken)
        {
            throw broken.Message.Contains("DTD", StringComparison.Ordinal)
                ? new Unreadable(new($"'{Shown(name)}' in it declares a document type, which no workbook needs", $"中の「{Shown(name)}」に文書型宣言 (DTD) があります。ブックには不要なものです"))
                : new Unreadable(new($"'{Shown(name)}' in it is no well-formed XML", $"中の「{Shown(name)}」が正しい XML ではありません"));
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or NotSupportedException)
        {
            throw Broken();
        }
    }

    /// <summary>The first bytes of a file, as text; empty where there is none.</summary>
    public string Beginning(string name)
    {
        if (!entries.TryGetValue(name, out var entry))
            return "";

        try
        {
            using var stream = new Measured(this, entry);
            var bytes = new byte[256];
            return System.Text.Encoding.ASCII.GetString(bytes, 0, stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false));
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or NotSupportedException)
        {
            return "";
        }
    }

    public void Dispose() => archive.Dispose();

    private static string Shown(string name) => name.Length <= 60 ? name : name[..60] + "…";

    // Counted before anything is made of them: the directory of a file of 20 MB has room for half a million.
    private static int CountEntries(byte[] bytes)
    {
        ReadOnlySpan<byte> end = "PK\x05\x06"u8, header = "PK\x01\x02"u8;
        var tail = Math.Max(0, bytes.Length - 22 - ushort.MaxValue);
        var at = bytes.AsSpan(tail).LastIndexOf(end);
        if (at < 0 || tail + at + 22 > bytes.Length)
            throw Broken();

        var start = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(tail + at + 16));
        var count = 0;
        for (long place = start; place + 46 <= bytes.Length && bytes.AsSpan((int)place, 4).SequenceEqual(header) && count <= SheetLimits.Entries; count++)
        {
            var entry = bytes.AsSpan((int)place);
            place += 46 + BinaryPrimitives.ReadUInt16LittleEndian(entry[28..]) + BinaryPrimitives.ReadUInt16LittleEndian(entry[30..]) + BinaryPrimitives.ReadUInt16LittleEndian(entry[32..]);
        }

        return count;
    }

    /// <summary>What is unpacked, counted as it comes: what a file says of its own size is not believed.</summary>
    private sealed class Measured(Package package, ZipArchiveEntry entry) : Stream
    {
        private readonly Stream inner = entry.Open();
        private readonly long packed = entry.CompressedLength;
        private long unpacked;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var length = inner.Read(buffer);
            unpacked += length;
            package.left -= length;
            if (package.left < 0 || (unpacked > SheetLimits.Grace && unpacked / SheetLimits.Ratio > packed))
                throw new Unreadable(new("it unpacks to more than any sheet needs", "展開すると、シートとしてありえない大きさになります"));
            return length;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
