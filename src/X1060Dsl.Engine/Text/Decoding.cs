using System;
using System.Text;

namespace X1060Dsl.Text;

/// <summary>What the bytes of a file turned out to be written in.</summary>
public enum TextEncoding
{
    /// <summary>UTF-8, or ASCII, without a byte order mark.</summary>
    Utf8 = 1,

    /// <summary>UTF-8 that begins with EF BB BF.</summary>
    Utf8WithBom,

    /// <summary>UTF-16 that begins with FF FE.</summary>
    Utf16LittleEndian,

    /// <summary>UTF-16 that begins with FE FF.</summary>
    Utf16BigEndian,

    /// <summary>UTF-32 of either byte order.</summary>
    Utf32,

    /// <summary>UTF-16 of either byte order without its byte order mark.</summary>
    Utf16WithoutBom,

    /// <summary>Shift_JIS as Windows writes it (code page 932).</summary>
    ShiftJis,

    /// <summary>EUC-JP (code page 51932 or 20932).</summary>
    EucJp,

    /// <summary>ISO-2022-JP, the "JIS code" of e-mail.</summary>
    Iso2022Jp,

    /// <summary>No text at all.</summary>
    Binary,

    /// <summary>Broken text, or text in an encoding that is not listed here.</summary>
    Unknown,
}

/// <summary>The outcome of reading bytes as text.</summary>
/// <param name="Text">The text without its byte order mark, or null when the bytes are refused.</param>
/// <param name="Encoding">The encoding the text was read in; when refused, the likely one.</param>
/// <param name="BadByteOffset">
/// Where the trouble starts, or -1 when there is a text: the first byte that is not valid in the Unicode encoding
/// read, or else the first escape or control byte that gave the encoding away.
/// </param>
public readonly record struct Decoded(string? Text, TextEncoding Encoding, int BadByteOffset);

/// <summary>
/// Reads the bytes of a file as text, without ever guessing: UTF-8, and UTF-16 with its byte order mark. All else is
/// refused with the name of what it probably is, so that a person can be told how to save the file again.
/// </summary>
public static class Decoding
{
    /// <summary>
    /// The text in <paramref name="bytes"/>, or why there is none. Nothing is replaced: one byte that is not valid
    /// Unicode (The Unicode Standard, table 3-7) refuses the whole. Which other encoding it may be is ours, by byte
    /// patterns of Japanese text.
    /// </summary>
    public static Decoded Decode(byte[] bytes)
    {
        if (StartsWith(bytes, 0xFF, 0xFE, 0, 0) || StartsWith(bytes, 0, 0, 0xFE, 0xFF))
        {
            return new(null, TextEncoding.Utf32, bytes[0] == 0 ? 2 : 0);
        }

        if (StartsWith(bytes, 0xFF, 0xFE))
        {
            return Utf16(bytes, 2, bigEndian: false, TextEncoding.Utf16LittleEndian);
        }

        if (StartsWith(bytes, 0xFE, 0xFF))
        {
            return Utf16(bytes, 2, bigEndian: true, TextEncoding.Utf16BigEndian);
        }

        var withBom = StartsWith(bytes, 0xEF, 0xBB, 0xBF);
        var bad = Utf8Bytes.FirstBad(bytes);
        if (bad < 0)
        {
            bad = Controls.FirstTelling(bytes);
        }

        if (bad < 0 && !withBom)
        {
            bad = Utf8Bytes.FirstUnlikely(bytes);
        }

        if (bad >= 0)
        {
            return new(null, withBom && Controls.FirstTelling(bytes) < 0 ? TextEncoding.Unknown : Likely(bytes), bad);
        }

        var start = withBom ? 3 : 0;
        return new(
            new UTF8Encoding(false, true).GetString(bytes, start, bytes.Length - start),
            withBom ? TextEncoding.Utf8WithBom : TextEncoding.Utf8,
            -1);
    }

    private static TextEncoding Likely(byte[] bytes)
    {
        if (Array.IndexOf(bytes, (byte)0) >= 0)
        {
            return IsUtf32(bytes) ? TextEncoding.Utf32
                : IsUtf16(bytes, bigEndian: false) || IsUtf16(bytes, bigEndian: true) ? TextEncoding.Utf16WithoutBom
                : TextEncoding.Binary;
        }

        return Controls.FirstShift(bytes) >= 0 ? TextEncoding.Iso2022Jp
            : Controls.AreMany(bytes) ? TextEncoding.Binary
            : Utf8Bytes.AreMost(bytes) ? TextEncoding.Unknown
            : JapaneseBytes.Likely(bytes);
    }

    private static Decoded Utf16(byte[] bytes, int start, bool bigEndian, TextEncoding encoding)
    {
        var chars = new char[(bytes.Length - start) / 2];
        var controls = 0;
        for (var i = 0; i < chars.Length; i++)
        {
            var at = start + (2 * i);
            chars[i] = (char)(bigEndian ? (bytes[at] << 8) | bytes[at + 1] : (bytes[at + 1] << 8) | bytes[at]);
            if (chars[i] == '\0')
            {
                return new(null, TextEncoding.Binary, at);
            }

            controls += chars[i] < ' ' && Controls.IsControl((byte)chars[i]) ? 1 : 0;
        }

        for (var i = 0; i < chars.Length; i++)
        {
            if (!char.IsSurrogate(chars[i]))
            {
                continue;
            }

            if (char.IsLowSurrogate(chars[i]) || i + 1 == chars.Length || !char.IsLowSurrogate(chars[i + 1]))
            {
                return new(null, TextEncoding.Unknown, start + (2 * i));
            }

            i++;
        }

        return (bytes.Length - start) % 2 != 0 ? new(null, TextEncoding.Unknown, bytes.Length - 1)
            : Controls.AreMany(controls, chars.Length) ? new(null, TextEncoding.Binary, start)
            : new(new string(chars), encoding, -1);
    }

    // A file cut in the middle of a character still shows what it was, so the odd byte at the end is not asked.
    private static bool IsUtf16(byte[] bytes, bool bigEndian)
    {
        var even = new byte[bytes.Length & ~1];
        Array.Copy(bytes, even, even.Length);
        if (even.Length > 0 && char.IsHighSurrogate((char)(even[even.Length - (bigEndian ? 2 : 1)] << 8)))
        {
            Array.Resize(ref even, even.Length - 2);
        }

        var text = even.Length == 0 ? null : Utf16(even, 0, bigEndian, TextEncoding.Utf16WithoutBom).Text;
        return text is not null && IsPlausible(text);
    }

    // Two ASCII characters read as one kanji more often than not, so a stray zero in an ASCII file must not be enough.
    private static bool IsPlausible(string text)
    {
        int ascii = 0, pairs = 0;
        foreach (var c in text)
        {
            if (c < ' ' && Controls.IsControl((byte)c))
            {
                return false;
            }

            ascii += c < '\u0080' ? 1 : 0;
            pairs += c >= '\u0100' && (c & 0x8080) == 0 ? 1 : 0;
        }

        return ascii * 4 >= text.Length || ascii + pairs < text.Length;
    }

    // Every code point is below U+110000, so of four bytes one is always zero and the next to it nearly.
    private static bool IsUtf32(byte[] bytes)
    {
        bool little = bytes.Length >= 4, big = little;
        for (var i = 0; i + 3 < bytes.Length; i += 4)
        {
            little &= bytes[i + 3] == 0 && bytes[i + 2] <= 0x10 && (bytes[i] | bytes[i + 1]) != 0;
            big &= bytes[i] == 0 && bytes[i + 1] <= 0x10 && (bytes[i + 2] | bytes[i + 3]) != 0;
        }

        return little || big;
    }

    private static bool StartsWith(byte[] bytes, params int[] start)
    {
        for (var i = 0; i < start.Length; i++)
        {
            if (i >= bytes.Length || bytes[i] != start[i])
            {
                return false;
            }
        }

        return true;
    }
}
