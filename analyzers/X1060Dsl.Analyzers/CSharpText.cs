using System.Text;

namespace X1060Dsl.Analyzers;

/// <summary>What a definition says, as text in generated code: whatever it says, it stays a literal or a comment there.</summary>
internal static class CSharpText
{
    /// <summary>A string literal, or <c>null</c>.</summary>
    public static string Literal(string? value)
    {
        if (value is null)
            return "null";

        var text = new StringBuilder("\"");
        foreach (var c in value)
        {
            if (c is '"' or '\\')
                text.Append('\\').Append(c);
            else if (IsUnseen(c))
                text.Append("\\u").Append(Hex(c));
            else
                text.Append(c);
        }

        return text.Append('"').ToString();
    }

    /// <summary>Text in a doc comment of one line.</summary>
    public static string Comment(string value)
    {
        var text = new StringBuilder();
        foreach (var c in value)
        {
            switch (c)
            {
                case '&':
                    text.Append("&amp;");
                    break;
                case '<':
                    text.Append("&lt;");
                    break;
                case '>':
                    text.Append("&gt;");
                    break;
                case '\r' or '\n' or '\t':
                    text.Append(' ');
                    break;
                case var unseen when IsUnseen(unseen):
                    text.Append("\\u").Append(Hex(unseen));
                    break;
                default:
                    text.Append(c);
                    break;
            }
        }

        return text.ToString();
    }

    public static string Literal(bool value) => value ? "true" : "false";

    /// <summary>
    /// Whether a character cannot be seen, changes what is seen, or is half of one. By ranges, as the categories of Unicode
    /// differ between the runtimes that a compiler runs on.
    /// </summary>
    public static bool IsUnseen(char c) =>
        c is < ' ' or (>= '\u007F' and <= '\u009F') or '\u00AD' or '\u034F' or '\u061C' or (>= '\u115F' and <= '\u1160') or (>= '\u17B4' and <= '\u17B5')
            or (>= '\u180B' and <= '\u180F') or (>= '\u200B' and <= '\u200F') or (>= '\u2028' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or '\u3164'
            or (>= '\uD800' and <= '\uF8FF') or (>= '\uFE00' and <= '\uFE0F') or '\uFEFF' or '\uFFA0' or (>= '\uFFF0' and <= '\uFFFB') or >= '\uFFFE';

    private static string Hex(char c)
    {
        const string digits = "0123456789ABCDEF";
        return new string([digits[c >> 12], digits[(c >> 8) & 15], digits[(c >> 4) & 15], digits[c & 15]]);
    }
}
