using System;
using System.Globalization;

namespace X1060Dsl.Text;

/// <summary>
/// How many terminal cells a text takes, so that a caret under a line of Japanese points at the right
/// character.
/// </summary>
/// <remarks>
/// Wide and Fullwidth of UAX #11 take two cells; Ambiguous and half width kana take one; combining marks,
/// variation selectors, format and control characters take none. An emoji sequence (UTS #51) takes two
/// altogether. A lone surrogate takes one.
/// </remarks>
public static class DisplayWidth
{
    private const int ZeroWidthJoiner = 0x200D, EmojiSelector = 0xFE0F;

    /// <summary>The cells <paramref name="text"/> takes from the left edge, with tab stops every four.</summary>
    public static int Of(string text) => Of(text, 0, text.Length);

    /// <summary>
    /// The cells a part of <paramref name="text"/> takes when it begins at <paramref name="startColumn"/>
    /// (0 is the left edge); a tab reaches to the next multiple of <paramref name="tabSize"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The part is not inside the text, or a tab has no size.</exception>
    public static int Of(string text, int start, int length, int tabSize = 4, int startColumn = 0)
    {
        Require(start >= 0 && start <= text.Length, nameof(start));
        Require(length >= 0 && length <= text.Length - start, nameof(length));
        Require(tabSize > 0, nameof(tabSize));
        Require(startColumn >= 0, nameof(startColumn));

        var column = startColumn;
        int last = 0, cells = 0;
        var joined = false;
        for (var i = start; i < start + length; i++)
        {
            var at = i;
            int code = text[i];
            if (char.IsHighSurrogate(text[i]) && i + 1 < start + length && char.IsLowSurrogate(text[i + 1]))
            {
                code = char.ConvertToUtf32(text[i], text[++i]);
            }

            if (code == '\t')
            {
                column += tabSize - (column % tabSize);
                (last, joined) = (code, false);
            }
            else if (code == ZeroWidthJoiner)
            {
                joined = IsEmoji(last);
            }
            else if (code == EmojiSelector)
            {
                var widens = cells == 1 && (IsEmoji(last) || IsKeycap(last));
                column += widens ? 1 : 0;
                cells = widens ? 2 : cells;
            }
            else if ((joined && IsEmoji(code)) || (IsSkinTone(code) && IsEmoji(last)))
            {
                joined = false;
            }
            else if (!TakesNothing(text, at, code))
            {
                cells = IsWide(code) ? 2 : 1;
                column += cells;
                (last, joined) = (code, false);
            }
        }

        return column - startColumn;
    }

    private static void Require(bool holds, string parameter)
    {
        if (!holds)
        {
            throw new ArgumentOutOfRangeException(parameter);
        }
    }

    // Jamo vowels and endings draw into the cell of the consonant before them.
    private static bool TakesNothing(string text, int at, int code) =>
        code is < 0x20 or > 0x7E &&
        (code is >= 0x1160 and <= 0x11FF ||
            CharUnicodeInfo.GetUnicodeCategory(text, at) is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.Control);

    // Ours: the blocks emoji live in. Only what follows a joiner or precedes a selector is asked, and there
    // nothing but emoji occurs.
    private static bool IsEmoji(int code) =>
        code is (>= 0x203C and <= 0x2BFF) or 0x00A9 or 0x00AE or 0x3030 or 0x303D or 0x3297 or 0x3299
            or (>= 0x1F000 and <= 0x1FAFF);

    private static bool IsKeycap(int code) => code is '#' or '*' or (>= '0' and <= '9');

    private static bool IsSkinTone(int code) => code is >= 0x1F3FB and <= 0x1F3FF;

    private static bool IsWide(int code)
    {
        if (code < Ranges.Wide[0])
        {
            return false;
        }

        int low = 0, high = (Ranges.Wide.Length / 2) - 1;
        while (low <= high)
        {
            var middle = (low + high) >> 1;
            if (code > Ranges.Wide[(2 * middle) + 1])
            {
                low = middle + 1;
            }
            else if (code < Ranges.Wide[2 * middle])
            {
                high = middle - 1;
            }
            else
            {
                return true;
            }
        }

        return false;
    }

    private static class Ranges
    {
        // EastAsianWidth.txt of Unicode 15, W and F: first and last of each range. Ranges with only
        // unassigned code points between them are joined, so that later kana and emoji are wide too.
        internal static readonly int[] Wide =
        [
            0x1100, 0x115F, 0x231A, 0x231B, 0x2329, 0x232A, 0x23E9, 0x23EC, 0x23F0, 0x23F0, 0x23F3, 0x23F3,
            0x25FD, 0x25FE, 0x2614, 0x2615, 0x2648, 0x2653, 0x267F, 0x267F, 0x2693, 0x2693, 0x26A1, 0x26A1,
            0x26AA, 0x26AB, 0x26BD, 0x26BE, 0x26C4, 0x26C5, 0x26CE, 0x26CE, 0x26D4, 0x26D4, 0x26EA, 0x26EA,
            0x26F2, 0x26F3, 0x26F5, 0x26F5, 0x26FA, 0x26FA, 0x26FD, 0x26FD, 0x2705, 0x2705, 0x270A, 0x270B,
            0x2728, 0x2728, 0x274C, 0x274C, 0x274E, 0x274E, 0x2753, 0x2755, 0x2757, 0x2757, 0x2795, 0x2797,
            0x27B0, 0x27B0, 0x27BF, 0x27BF, 0x2B1B, 0x2B1C, 0x2B50, 0x2B50, 0x2B55, 0x2B55, 0x2E80, 0x303E,
            0x3041, 0x3247, 0x3250, 0x4DBF, 0x4E00, 0xA4C6, 0xA960, 0xA97C, 0xAC00, 0xD7A3, 0xF900, 0xFAFF,
            0xFE10, 0xFE19, 0xFE30, 0xFE6B, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x16FE0, 0x1B2FB, 0x1F004, 0x1F004,
            0x1F0CF, 0x1F0CF, 0x1F18E, 0x1F18E, 0x1F191, 0x1F19A, 0x1F200, 0x1F320, 0x1F32D, 0x1F335, 0x1F337, 0x1F37C,
            0x1F37E, 0x1F393, 0x1F3A0, 0x1F3CA, 0x1F3CF, 0x1F3D3, 0x1F3E0, 0x1F3F0, 0x1F3F4, 0x1F3F4, 0x1F3F8, 0x1F43E,
            0x1F440, 0x1F440, 0x1F442, 0x1F4FC, 0x1F4FF, 0x1F53D, 0x1F54B, 0x1F54E, 0x1F550, 0x1F567, 0x1F57A, 0x1F57A,
            0x1F595, 0x1F596, 0x1F5A4, 0x1F5A4, 0x1F5FB, 0x1F64F, 0x1F680, 0x1F6C5, 0x1F6CC, 0x1F6CC, 0x1F6D0, 0x1F6D2,
            0x1F6D5, 0x1F6DF, 0x1F6EB, 0x1F6EC, 0x1F6F4, 0x1F6FC, 0x1F7E0, 0x1F7F0, 0x1F90C, 0x1F93A, 0x1F93C, 0x1F945,
            0x1F947, 0x1F9FF, 0x1FA70, 0x1FAF8, 0x20000, 0x3FFFD,
        ];
    }
}
