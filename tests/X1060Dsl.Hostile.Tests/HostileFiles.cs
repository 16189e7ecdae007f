using System.Text;

namespace X1060Dsl.Hostile;

/// <summary>Files whose bytes are the trouble, by name.</summary>
internal static class HostileFiles
{
    private const string Text = "Team(\"セキュリティ統括室\").Lead(\"森 表ソ能\");\n";

    /// <summary>All of them. What other encodings make of the text was written down once, as this machine need not know them.</summary>
    public static IReadOnlyDictionary<string, byte[]> All { get; } = new Dictionary<string, byte[]>(StringComparer.Ordinal)
    {
        ["bytes-utf8"] = Encoding.UTF8.GetBytes(Text),
        ["bytes-utf8-mark"] = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Text)],
        ["bytes-utf8-two-marks"] = [0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Text)],
        ["bytes-utf16le-mark"] = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Text)],
        ["bytes-utf16be-mark"] = [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Text)],
        ["bytes-utf16le"] = Encoding.Unicode.GetBytes(Text),
        ["bytes-utf16be"] = Encoding.BigEndianUnicode.GetBytes(Text),
        ["bytes-utf16le-odd"] = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Text), 0x41],
        ["bytes-utf16le-half-a-character"] = [0xFF, 0xFE, 0x41, 0x00, 0x3D, 0xD8, 0x41, 0x00],
        ["bytes-utf32le-mark"] = [0xFF, 0xFE, 0x00, 0x00, .. Encoding.UTF32.GetBytes(Text)],
        ["bytes-utf32le"] = Encoding.UTF32.GetBytes(Text),
        ["bytes-utf7-mark"] = [0x2B, 0x2F, 0x76, 0x38, 0x2D, .. Encoding.UTF8.GetBytes(Text)],
        ["bytes-shift-jis"] = [.. "Team(\""u8, 0x83, 0x5A, 0x83, 0x4C, 0x83, 0x85, 0x83, 0x8A, 0x83, 0x65, 0x83, 0x42, 0x93, 0x9D, 0x8A, 0x87, 0x8E, 0xBA, .. "\").Lead(\""u8, 0x90, 0x58, 0x20, 0x95, 0x5C, 0x83, 0x5C, 0x94, 0x5C, .. "\");\n"u8],
        ["bytes-euc-jp"] = [.. "Team(\""u8, 0xC5, 0xFD, 0xB3, 0xE7, 0xBC, 0xBC, .. "\").Lead(\""u8, 0xBF, 0xB9, 0x20, 0xC9, 0xBD, 0xA5, 0xBD, 0xC7, 0xBD, .. "\");\n"u8],
        ["bytes-iso-2022-jp"] = [.. "Team(\""u8, 0x1B, 0x24, 0x42, 0x45, 0x7D, 0x33, 0x67, 0x3C, 0x3C, 0x1B, 0x28, 0x42, .. "\");\n"u8],
        ["bytes-latin-1"] = [.. "Team(\"M"u8, 0xFC, .. "ller\");\n"u8],
        ["bytes-overlong-slash"] = [.. "#load \""u8, 0xC0, 0xAE, 0xC0, 0xAE, 0xC0, 0xAF, .. "a.csx\"\n"u8],
        ["bytes-overlong-nul"] = [.. "Team(\""u8, 0xC0, 0x80, .. "\");\n"u8],
        ["bytes-surrogates-in-utf8"] = [.. "Team(\""u8, 0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80, .. "\");\n"u8],
        ["bytes-beyond-unicode"] = [.. "Team(\""u8, 0xF4, 0x90, 0x80, 0x80, .. "\");\n"u8],
        ["bytes-cut-in-a-character"] = [.. "Team(\""u8, 0xE3, 0x82],
        ["bytes-stray-continuation"] = [.. "Team(\""u8, 0x80, .. "\");\n"u8],
        ["bytes-ff"] = [0xFF, 0xFF, 0xFF, 0xFF],
        ["bytes-elf"] = [0x7F, 0x45, 0x4C, 0x46, 0x02, 0x01, 0x01, 0x00, 0x00, 0x00, 0x00, 0x00],
        ["bytes-zip"] = [0x50, 0x4B, 0x03, 0x04, 0x14, 0x00, 0x00, 0x00, 0x08, 0x00],
        ["bytes-zeros"] = new byte[4096],
        ["bytes-nothing"] = [],
        ["bytes-mark-alone"] = [0xEF, 0xBB, 0xBF],
        ["bytes-nul-inside"] = [.. "Team(\"a"u8, 0x00, .. "b\");\n"u8],
        ["bytes-cr"] = Encoding.UTF8.GetBytes("Team(\"a\");\rTeam(\"b\");\r"),
        ["bytes-crlf"] = Encoding.UTF8.GetBytes("Team(\"a\");\r\nTeam(\"b\");\r\n"),
        ["bytes-one-too-many"] = Encoding.UTF8.GetBytes("//" + new string('x', (1 << 20) - 1)),
        ["bytes-as-many-as-may-be"] = Encoding.UTF8.GetBytes("//" + new string('x', (1 << 20) - 2)),
    };
}
