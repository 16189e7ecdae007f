namespace X1060Dsl.Text;

/// <summary>What the bytes look like as UTF-8 (The Unicode Standard, table 3-7).</summary>
internal static class Utf8Bytes
{
    /// <summary>Where the first ill-formed sequence starts, or -1.</summary>
    public static int FirstBad(byte[] bytes)
    {
        for (var i = 0; i < bytes.Length;)
        {
            var length = LengthAt(bytes, i);
            if (length == 0)
            {
                return i;
            }

            i += length;
        }

        return -1;
    }

    /// <summary>Whether more characters of Japanese length are well formed than bytes are not.</summary>
    public static bool AreMost(byte[] bytes)
    {
        int good = 0, bad = 0;
        for (var i = 0; i < bytes.Length;)
        {
            var length = LengthAt(bytes, i);
            good += length >= 3 ? 1 : 0;
            bad += length == 0 ? 1 : 0;
            if (length == 0 && IsCutAt(bytes, i))
            {
                return good >= bad;
            }

            i += length == 0 ? 1 : length;
        }

        return good > bad;
    }

    /// <summary>
    /// Short Japanese text in another encoding can be well formed by accident: <c>ﾈｺ</c> in Shift_JIS reads <c>Ⱥ</c>.
    /// Where the first such character is when every character reads as two bytes, the second of them A1 or more, and
    /// one of them has no place where it stands; or -1.
    /// </summary>
    public static int FirstUnlikely(byte[] bytes)
    {
        int first = -1, unlikely = -1;
        var script = Script.None;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < 0x80)
            {
                script = Script.None;
                continue;
            }

            if (LengthAt(bytes, i) != 2 || bytes[i + 1] < 0xA1)
            {
                return -1;
            }

            first = first < 0 ? i : first;
            var next = ScriptOf(bytes[i], bytes[i + 1]);
            var afterLetter = i > 0 && (bytes[i - 1] >= 0x80 || (bytes[i - 1] | 0x20) is >= 'a' and <= 'z');
            var odd = next == Script.Rare || (next == Script.Mark && !afterLetter) ||
                (next < Script.Mark && script != Script.None && next != Script.None && next != script);
            unlikely = odd ? i : unlikely;
            script = next is Script.None or Script.Mark ? script : next;
            i++;
        }

        return unlikely < 0 ? -1 : first;
    }

    private enum Script
    {
        None,
        Latin,
        Greek,
        Cyrillic,
        Hebrew,
        Arabic,
        Mark,
        Rare,
    }

    // By lead byte, U+0080 to U+07FF. Rare are the phonetic letters, Armenian, and from Syriac to N'Ko.
    private static Script ScriptOf(byte lead, byte trail) => lead switch
    {
        0xC2 => Script.None,
        0xC3 when trail is 0x97 or 0xB7 => Script.None,
        <= 0xC5 => Script.Latin,
        <= 0xCB => Script.Rare,
        0xCC => Script.Mark,
        0xCD => trail < 0xB0 ? Script.Mark : Script.Greek,
        <= 0xCF => Script.Greek,
        <= 0xD3 => Script.Cyrillic,
        <= 0xD5 => Script.Rare,
        <= 0xD7 => Script.Hebrew,
        <= 0xDB => Script.Arabic,
        _ => Script.Rare,
    };

    private static bool IsCutAt(byte[] bytes, int i)
    {
        var needed = bytes[i] switch { >= 0xC2 and <= 0xDF => 2, >= 0xE0 and <= 0xEF => 3, >= 0xF0 and <= 0xF4 => 4, _ => 1 };
        if (i + needed <= bytes.Length)
        {
            return false;
        }

        for (var j = i + 1; j < bytes.Length; j++)
        {
            if (!IsTrail(bytes[j]))
            {
                return false;
            }
        }

        return true;
    }

    private static int LengthAt(byte[] bytes, int i)
    {
        var lead = bytes[i];
        if (lead < 0x80)
        {
            return 1;
        }

        var length = lead switch { < 0xC2 => 0, <= 0xDF => 2, <= 0xEF => 3, <= 0xF4 => 4, _ => 0 };
        if (length == 0 || i + length > bytes.Length)
        {
            return 0;
        }

        var second = bytes[i + 1];
        var isShortest = lead switch { 0xE0 => second >= 0xA0, 0xF0 => second >= 0x90, _ => true };
        var isCharacter = lead switch { 0xED => second <= 0x9F, 0xF4 => second <= 0x8F, _ => true };
        for (var j = 1; j < length; j++)
        {
            if (!IsTrail(bytes[i + j]))
            {
                return 0;
            }
        }

        return isShortest && isCharacter ? length : 0;
    }

    private static bool IsTrail(byte b) => (b & 0xC0) == 0x80;
}
