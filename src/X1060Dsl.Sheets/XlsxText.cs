using System.Globalization;
using System.Text;
using X1060Dsl.Model;

namespace X1060Dsl.Sheets;

/// <summary>Texts and days as a workbook holds them.</summary>
internal static class XlsxText
{
    private static readonly Date First = Date.TryRead("1900-03-01", out var first) ? first : default;

    /// <summary>A text in marks: what XML cannot hold is written as <c>_xHHHH_</c>, and what only looks like that keeps its looks.</summary>
    public static string Escaped(string text)
    {
        var isPlain = true;
        foreach (var c in text)
            isPlain &= c is >= ' ' and < '\uD800' or '\n' && c != '_';
        if (isPlain)
            return text;

        var escaped = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                escaped.Append(c).Append(text[++i]);
            else if (c is (< ' ' and not '\n' and not '\t') or '\uFFFE' or '\uFFFF' || char.IsSurrogate(c) || (c == '_' && IsEscape(text, i)))
                escaped.Append("_x").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture)).Append('_');
            else
                escaped.Append(c);
        }

        return escaped.ToString();
    }

    /// <summary>A text as long as a cell may be; null where it was not longer.</summary>
    public static string? Cut(string text)
    {
        if (text.Length <= SheetLimits.Characters)
            return null;

        var end = SheetLimits.Characters - 1;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)] + "…";
    }

    /// <summary>A day as the number that a workbook counts it by; null for one before it counts right.</summary>
    public static int? Serial(string day) => Date.TryRead(day, out var date) && date >= First
        ? (new DateTime(date.Year, date.Month, date.Day) - new DateTime(1899, 12, 30)).Days
        : null;

    /// <summary>Whether somebody who edits the cell would turn its text into a formula.</summary>
    public static bool IsActive(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\'' or '＝' or '＋' or '－' or '＠';

    private static bool IsEscape(string text, int at)
    {
        if (at + 6 >= text.Length || text[at + 1] != 'x' || text[at + 6] != '_')
            return false;

        for (var i = at + 2; i < at + 6; i++)
        {
            if (!char.IsAsciiHexDigit(text[i]))
                return false;
        }

        return true;
    }
}
