using System.Text;
using X1060Dsl.Text;

namespace X1060Dsl.Fuzz;

/// <summary>The bytes of a file, one a character: they are a text that is exactly these bytes, or are refused at a place in them.</summary>
internal sealed class DecodingTarget : Target
{
    public override string Name => "decoding";

    public override IReadOnlyList<string> Seeds { get; } =
    [
        .. new[] { "Service(\"脆弱性診断\");\n", "表ソ能😀", "abc" }.SelectMany(static text => new[]
        {
            Bytes(Encoding.UTF8.GetBytes(text)), Bytes([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)]), Bytes([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)]), Bytes([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)]),
            Bytes(Encoding.Unicode.GetBytes(text)), Bytes(Encoding.UTF32.GetBytes(text)),
        }),
        "\x90\xc6\x8e\xe3\x90\xab", "\xc0\xc8\xbc\xe5\xc0\xad", "\x1b$B@H<e@-\x1b(B",
    ];

    public override IReadOnlyList<string> Words { get; } =
        ["\xef\xbb\xbf", "\xff\xfe", "\xfe\xff", "\xff\xfe\0\0", "\0\0\xfe\xff", "\0", "\xc0\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xf8", "\xe3\x81", "\x81\x40", "\xa4\xa2", "\x8f\xa1\xa1", "\x1b$B", "\x1b(B", "\x1b", "\x85", "\x7f", "\xd8\x3d", "\x3d\xd8", "\r\n", "a", "\x5c"];

    public override int Try(string text)
    {
        var bytes = Array.ConvertAll(text.ToCharArray(), static unit => (byte)unit);
        var decoded = Decoding.Decode(bytes);
        Law(decoded.Text is null == decoded.BadByteOffset >= 0, "bytes are a text or are refused at a place");
        Law(decoded.BadByteOffset < Math.Max(1, bytes.Length), "the place lies in the bytes");
        if (decoded.Text is { } read)
            Law(Again(read, decoded.Encoding).SequenceEqual(bytes), "the text is exactly these bytes");

        var opened = DefinitionFile.Decode("/root/a.cdc.csx", bytes);
        Law(opened.File is null != opened.Refusal is null, "a file is a text or is refused");
        Law(opened.Refusal is null || (opened.Refusal.Message(DisplayLanguage.English) != "" && opened.Refusal.Message(DisplayLanguage.Japanese) != ""), "a refusal says something");
        return HashCode.Combine(decoded.Encoding, decoded.Text is null, opened.Refusal?.Id);
    }

    private static byte[] Again(string text, TextEncoding encoding) => encoding switch
    {
        TextEncoding.Utf8 => Encoding.UTF8.GetBytes(text),
        TextEncoding.Utf8WithBom => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)],
        TextEncoding.Utf16LittleEndian => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)],
        TextEncoding.Utf16BigEndian => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)],
        _ => [],
    };

    private static string Bytes(byte[] bytes) => Encoding.Latin1.GetString(bytes);
}
