namespace X1060Dsl.Text;

/// <summary>
/// Tells Shift_JIS from EUC-JP: reads the bytes as both and asks which reading is more like Japanese (weights ours).
/// </summary>
internal static class JapaneseBytes
{
    private const int Impossible = int.MinValue;

    /// <summary>The likelier of the two, or Unknown when neither reading makes sense.</summary>
    public static TextEncoding Likely(byte[] bytes)
    {
        // Even, it is EUC-JP: kanji read as half width kana pass for a word sooner than kana pass for common kanji.
        int shiftJis = ReadShiftJis(bytes), eucJp = ReadEucJp(bytes);
        return shiftJis <= 0 && eucJp <= 0 ? TextEncoding.Unknown
            : eucJp >= shiftJis ? TextEncoding.EucJp
            : TextEncoding.ShiftJis;
    }

    private static int ReadShiftJis(byte[] bytes)
    {
        var score = 0;
        byte kana = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            var b = bytes[i];
            if (b < 0x80)
            {
                kana = 0;
                continue;
            }

            if (b is >= 0xA1 and <= 0xDF)
            {
                score += HalfWidth(kana, b);
                kana = b;
                continue;
            }

            if (b is 0x80 or 0xA0 or > 0xFC)
            {
                return Impossible;
            }

            if (i + 1 == bytes.Length)
            {
                return score == 0 ? 1 : score;
            }

            var trail = bytes[++i];
            if (trail is < 0x40 or 0x7F or > 0xFC)
            {
                return Impossible;
            }

            kana = 0;
            score += b switch
            {
                0x82 => trail >= 0x4F ? 6 : -4,
                0x83 => trail <= 0x96 ? 6 : 1,
                0x81 => 4,
                0x84 or 0x87 => 1,
                >= 0x88 and <= 0x97 => 4,
                >= 0x98 and <= 0x9F => 0,
                >= 0xE0 and <= 0xEA => trail < 0x80 ? -3 : -2,
                0xED or 0xEE or >= 0xFA => -2,
                _ => -8,
            };
        }

        return score;
    }

    // Half width kana are letters of a word: a voicing mark or a small kana stands only where one can be said.
    private static int HalfWidth(byte before, byte kana) => kana switch
    {
        <= 0xA5 => before == 0 ? 1 : -1,
        0xDE => before is 0xB3 or (>= 0xB6 and <= 0xC4) or (>= 0xCA and <= 0xCE) ? 4 : -6,
        0xDF => before is >= 0xCA and <= 0xCE ? 4 : -6,
        0xA6 => -1,
        >= 0xA7 and <= 0xAB => before == 0xCC ? 3 : before is 0xB3 or 0xC2 or 0xC3 or 0xBC or 0xC1 or 0xDE ? 2 : -4,
        >= 0xAC and <= 0xAE => before is 0xB7 or 0xBC or 0xC1 or 0xC6 or 0xCB or 0xD0 or 0xD8 or 0xDE or 0xDF or 0xC3 ? 4 : -4,
        0xAF or 0xB0 => before is >= 0xA7 and not 0xB0 ? 3 : -5,
        0xDD => before is >= 0xA7 and not 0xDD ? 3 : -4,
        _ => 2,
    };

    private static int ReadEucJp(byte[] bytes)
    {
        var score = 0;
        byte kana = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            var b = bytes[i];
            if (b < 0x80)
            {
                kana = 0;
                continue;
            }

            var length = b == 0x8F ? 3 : 2;
            if (b != 0x8E && b != 0x8F && b is < 0xA1 or 0xFF)
            {
                return Impossible;
            }

            for (var j = 1; j < length && i + j < bytes.Length; j++)
            {
                if (bytes[i + j] is < 0xA1 or 0xFF)
                {
                    return Impossible;
                }
            }

            if (i + length > bytes.Length)
            {
                return score == 0 ? 1 : score;
            }

            var trail = bytes[i + 1];
            score += b switch
            {
                0x8E => trail > 0xDF ? -8 : kana == 0 ? 2 : 3 + HalfWidth(kana, trail),
                0x8F => -1,
                0xA4 => trail <= 0xF3 ? 6 : -8,
                0xA5 => trail <= 0xF6 ? 6 : -8,
                0xA1 or 0xA3 => 4,
                0xA2 or 0xA6 or 0xA7 or 0xA8 or 0xAD => 1,
                >= 0xB0 and <= 0xCF => 4,
                >= 0xD0 and <= 0xF4 => -2,
                _ => -8,
            };
            kana = b == 0x8E ? trail : (byte)0;
            i += length - 1;
        }

        return score;
    }
}
