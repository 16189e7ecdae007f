using System.Globalization;
using System.Text;
using X1060Dsl.Gating;

namespace X1060Dsl.Writing;

/// <summary>Values as a definition writes them.</summary>
public static class CSharpLiteral
{
    /// <summary>A text as one string literal on one line. What the reader refuses in plain sight, controls and hidden characters, is written as an escape.</summary>
    public static string Of(string text)
    {
        var literal = new StringBuilder(text.Length + 2).Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var isPair = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            var point = isPair ? char.ConvertToUtf32(c, text[i + 1]) : c;
            if (c is '"' or '\\')
                literal.Append('\\').Append(c);
            else if (c is '\n' or '\r' or '\t')
                literal.Append('\\').Append(c == '\n' ? 'n' : c == '\r' ? 'r' : 't');
            else if (!isPair && Glyphs.IsPlain(c))
                literal.Append(c);
            else if (Glyphs.Judge(point, PointBefore(text, i), isPair ? PointAt(text, i + 2) : PointAt(text, i + 1)) is not null)
                literal.Append(isPair ? "\\U" : "\\u").Append(point.ToString(isPair ? "X8" : "X4", CultureInfo.InvariantCulture));
            else
                literal.Append(text, i, isPair ? 2 : 1);
            i += isPair ? 1 : 0;
        }

        return literal.Append('"').ToString();
    }

    /// <summary>A number as the language writes it, whatever the machine's culture.</summary>
    public static string Of(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return text.IndexOfAny(['E', 'e']) < 0 ? text : ((decimal)number).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>A whole number.</summary>
    public static string Of(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int PointAt(string text, int at) => at >= text.Length ? 0
        : char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? char.ConvertToUtf32(text[at], text[at + 1])
        : text[at];

    private static int PointBefore(string text, int at) => at == 0 ? 0
        : char.IsLowSurrogate(text[at - 1]) && at > 1 && char.IsHighSurrogate(text[at - 2]) ? char.ConvertToUtf32(text[at - 2], text[at - 1])
        : text[at - 1];
}
