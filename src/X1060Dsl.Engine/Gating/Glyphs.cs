using System.Globalization;

namespace X1060Dsl.Gating;

/// <summary>What single characters are to the gate.</summary>
internal static class Glyphs
{
    private const int JoinerOfEmoji = 0x200D;
    private const int EmojiStyle = 0xFE0F;

    public static bool IsPlain(char c) =>
        c < 0x80 ? c >= ' ' && c != 0x7F || c is '\t' or '\n' or '\r' : c is > '\u3000' and < '\uD800' and not '\u3164';

    /// <summary>The kind of trouble a code point means, or nothing.</summary>
    public static GateTroubleKind? Judge(int point, int before, int after) => point switch
    {
        '\t' or '\n' or '\r' => null,
        0x85 or 0x2028 or 0x2029 => GateTroubleKind.LineSeparator,
        < 0x20 or >= 0x7F and <= 0x9F => GateTroubleKind.ControlCharacter,
        < 0xAD => null,
        0x61C or 0x200E or 0x200F or >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069 => GateTroubleKind.BidiControl,
        >= 0xD800 and <= 0xDFFF => GateTroubleKind.LoneSurrogate,
        _ when IsInvisible(point) && !IsJoined(point, before, after) => GateTroubleKind.InvisibleCharacter,
        _ => null,
    };

    private static bool IsInvisible(int point) => point is
        0xAD or 0x34F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or >= 0x180B and <= 0x180F
        or >= 0x200B and <= 0x200D or >= 0x2060 and <= 0x2064 or >= 0x206A and <= 0x206F or 0x3164
        or >= 0xFE00 and <= 0xFE0F or 0xFEFF or 0xFFA0 or >= 0xFFF9 and <= 0xFFFB
        or >= 0xE0000 and <= 0xE007F or >= 0xE0100 and <= 0xE01EF;

    /// <summary>Japanese names need variation selectors, and many emoji are made of several code points.</summary>
    private static bool IsJoined(int point, int before, int after) => point switch
    {
        JoinerOfEmoji => (IsEmoji(before) || before == EmojiStyle) && IsEmoji(after),
        >= 0xFE00 and <= 0xFE0F => IsIdeograph(before) || IsEmoji(before) || IsKeycap(before, after),
        >= 0xE0100 => IsIdeograph(before),
        _ => false,
    };

    private static bool IsKeycap(int before, int after) => after == 0x20E3 && before is '#' or '*' or >= '0' and <= '9';

    private static bool IsIdeograph(int point) => point is
        >= 0x3400 and <= 0x4DBF or >= 0x4E00 and <= 0x9FFF or >= 0xF900 and <= 0xFAFF or >= 0x20000 and <= 0x3FFFF
        or 0x3005 or 0x3007;

    private static bool IsEmoji(int point) => point is
        >= 0x1F000 and <= 0x1FAFF or >= 0x2190 and <= 0x21FF or >= 0x2300 and <= 0x23FF or >= 0x2460 and <= 0x24FF
        or >= 0x25A0 and <= 0x27BF or >= 0x2900 and <= 0x297F or >= 0x2B00 and <= 0x2BFF or 0x3030 or 0x303D
        or 0x3297 or 0x3299 or 0xA9 or 0xAE or 0x203C or 0x2049 or 0x2122 or 0x2139 or 0x20E3;

    /// <summary>The ASCII character that was meant, or the character itself.</summary>
    public static char Narrow(char c) => c switch
    {
        '（' or '）' or '［' or '］' or '｛' or '｝' or '；' or '，' or '．' or '：' or '＝' or '＋' or '－' or '＊'
            or '／' or '＜' or '＞' or '！' or '＆' or '｜' or '？' => (char)(c - 0xFEE0),
        '、' => ',',
        '。' => '.',
        _ => c,
    };

    public static bool IsCornerBracket(char c) => c is '「' or '」';

    public static bool IsWideDigit(char c) => c is >= '０' and <= '９';

    public static bool IsDoubleQuote(char c) => c is '"' or '“' or '”' or '„' or '＂';

    public static bool IsSingleQuote(char c) => c is '\'' or '‘' or '’' or '＇';

    public static bool IsLineEnd(char c) => c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';

    public static bool IsDigit(char c) => (uint)(c - '0') <= 9;

    public static bool IsWordPart(char c) => c < 0x80 ? WordParts[c] : IsWideWordPart(c);

    private static readonly bool[] WordParts = AsciiWordParts();

    private static bool[] AsciiWordParts()
    {
        var parts = new bool[0x80];
        for (var c = '\0'; c < parts.Length; c++)
        {
            parts[c] = (uint)((c | 0x20) - 'a') <= 25 || IsDigit(c) || c == '_';
        }

        return parts;
    }

    private static bool IsWideWordPart(char c) => !IsInvisible(c) && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
            or UnicodeCategory.LetterNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation;

    public static bool IsSpace(char c) =>
        c is ' ' or '\t' or '\v' or '\f' or '\u001A' || c >= 0x80 && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.SpaceSeparator;
}
