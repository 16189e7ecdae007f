using System.Globalization;
using System.Text;
using X1060Dsl.Text;

namespace X1060Dsl.Reports;

/// <summary>The one gate through which text that others wrote reaches a terminal, the log of a pipeline, a document or a sheet.</summary>
/// <remarks>
/// Such a text must not move the cursor, fill the clipboard, turn the line round or give orders to the pipeline:
/// control, bidirectional and invisible characters become <c>‹U+202E›</c>, and the marks that GitHub, Azure and
/// TeamCity take for commands are broken where one can see it, <c>::</c> only in front: elsewhere nobody obeys it. Variation selectors stay: Japanese names need them.
/// </remarks>
public static partial class SafeText
{
    private const int TabSize = 4;

    /// <summary>A text as one harmless line.</summary>
    public static string Of(string text) => IsHarmless(text) ? text : Show(text, expandTabs: false);

    /// <summary>A path as the harmless beginning of a line: no command of a pipeline begins with it.</summary>
    public static string OfPath(string path)
    {
        var shown = Of(path);
        return shown.Length == 0 || char.IsLetterOrDigit(shown[0]) || shown[0] is '.' or '/' or '_' or '~' || shown[0] > '\x7F' ? shown : Of("./" + path);
    }

    /// <summary>A line of code as it is shown in a frame, tabs expanded.</summary>
    internal static string OfCode(string line) => IsHarmless(line) ? line : Show(line, expandTabs: true);

    private static bool IsHarmless(string text)
    {
        if (BeginsLikeCommand(text))
            return false;

        foreach (var c in text)
        {
            // All that is ever shown otherwise is a control, a hash or lies outside of ASCII; kana, kanji and
            // full-width forms are harmless by their blocks.
            if (c is < ' ' or '#' or '\x7F' || (c > '~' && c is not ((>= '\u3001' and <= '\u3163') or (>= '\u3190' and <= '\u9FFF') or (>= '\uFF01' and <= '\uFF9F'))))
                return false;
        }

        return true;
    }

    private static string Show(string text, bool expandTabs)
    {
        var shown = new StringBuilder(text.Length + 16);
        var (column, measured, isCommand) = (0, 0, BeginsLikeCommand(text));
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\t' && expandTabs)
            {
                column += DisplayWidth.Of(shown.ToString(measured, shown.Length - measured));
                var spaces = TabSize - (column % TabSize);
                shown.Append(' ', spaces);
                column += spaces;
                measured = shown.Length;
            }
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                var code = char.ConvertToUtf32(c, text[++i]);
                if (IsHidden(code))
                    ShowCode(shown, code);
                else
                    shown.Append(c).Append(text[i]);
            }
            else if (IsHidden(c))
            {
                ShowCode(shown, c);
            }
            else
            {
                if ((c == '[' && EndsLikeCommand(shown)) || (c == ':' && isCommand))
                    shown.Append('\\');
                isCommand = isCommand && c != ':';
                shown.Append(c);
            }
        }

        return shown.ToString();
    }

    private static void ShowCode(StringBuilder shown, int code) =>
        shown.Append("‹U+").Append(code.ToString("X4", CultureInfo.InvariantCulture)).Append('›');

    // ::error::, which GitHub obeys at the beginning of a line, white space or not.
    private static bool BeginsLikeCommand(string text)
    {
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (!char.IsWhiteSpace(text[i]))
                return text[i] == ':' && text[i + 1] == ':';
        }

        return false;
    }

    // ##[error], ##vso[…], ##teamcity[…]: two hashes, perhaps a word, then the bracket.
    private static bool EndsLikeCommand(StringBuilder shown)
    {
        var end = shown.Length;
        while (end > 0 && char.IsAsciiLetterOrDigit(shown[end - 1]))
            end--;
        return end >= 2 && shown[end - 1] == '#' && shown[end - 2] == '#';
    }

    private static bool IsHidden(int code) => code switch
    {
        < 0x20 or (>= 0x7F and <= 0x9F) => true,
        0x00AD or 0x034F or 0x061C or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x180E => true,
        (>= 0x200B and <= 0x200F) or (>= 0x2028 and <= 0x202E) or (>= 0x2060 and <= 0x206F) => true,
        0x2800 or 0x3164 or 0xFEFF or 0xFFA0 or (>= 0xFFF9 and <= 0xFFFB) => true,
        (>= 0xD800 and <= 0xDFFF) => true,
        (>= 0xE0000 and <= 0xE007F) or (>= 0x1D173 and <= 0x1D17A) => true,
        _ => (code & 0xFFFE) == 0xFFFE,
    };
}
