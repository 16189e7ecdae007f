using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace X1060Dsl.Editing;

/// <summary>A literal of text in the source: where its content stands, and how a text is written into it.</summary>
/// <param name="Start">Where the content begins, behind the opening quotes.</param>
/// <param name="End">Where it ends, before the closing quotes, or where the unclosed literal does.</param>
/// <param name="IsClosed">Whether it has closing quotes.</param>
/// <param name="Form">How it is quoted.</param>
internal readonly record struct LiteralText(int Start, int End, bool IsClosed, LiteralForm Form)
{
    /// <summary>The literal that a token is; null when it is none, or one over several lines.</summary>
    public static LiteralText? Of(SyntaxToken token)
    {
        if (!token.IsKind(SyntaxKind.StringLiteralToken) && !token.IsKind(SyntaxKind.SingleLineRawStringLiteralToken))
            return null;

        var text = token.Text;
        var open = text.Length > 0 && text[0] == '@' ? 1 : 0;
        var quotes = 0;
        while (open + quotes < text.Length && text[open + quotes] == '"')
            quotes++;

        if (token.IsKind(SyntaxKind.SingleLineRawStringLiteralToken))
        {
            var isClosed = quotes >= 3 && text.Length >= 2 * quotes && text.EndsWith(new string('"', quotes), StringComparison.Ordinal);
            return new LiteralText(token.SpanStart + quotes, isClosed ? token.Span.End - quotes : token.Span.End, isClosed, LiteralForm.Raw);
        }

        if (quotes == 0)
            return null;

        var content = open + 1;
        var closes = IsClosedBy(text, content, open == 1);
        return new LiteralText(token.SpanStart + content, token.Span.End - (closes ? 1 : 0), closes, open == 1 ? LiteralForm.Verbatim : LiteralForm.Plain);
    }

    /// <summary>A text as it is written between the quotes.</summary>
    public string Written(string value) => Written(value, Form);

    /// <summary>A text as it is written between quotes of a form.</summary>
    public static string Written(string value, LiteralForm form) => form switch
    {
        LiteralForm.Plain => Escaped(value),
        LiteralForm.Verbatim => value.Replace("\"", "\"\""),
        _ => value,
    };

    /// <summary>A text as a plain literal, with its quotes.</summary>
    public static string Quoted(string value) => $"\"{Escaped(value)}\"";

    // Like C#'s own, but what can be read stays as it is.
    private static string Escaped(string value)
    {
        if (value.IndexOfAny(['"', '\\']) < 0 && !value.Any(char.IsControl))
            return value;

        return string.Concat(value.Select(static c => c switch
        {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            _ when char.IsControl(c) => "\\u" + ((int)c).ToString("x4", System.Globalization.CultureInfo.InvariantCulture),
            _ => c.ToString(),
        }));
    }

    private static bool IsClosedBy(string text, int content, bool isVerbatim)
    {
        for (var i = content; i < text.Length; i++)
        {
            if (text[i] == '\\' && !isVerbatim)
                i++;
            else if (text[i] == '"' && (!isVerbatim || i + 1 >= text.Length || text[i + 1] != '"'))
                return i == text.Length - 1;
            else if (text[i] == '"')
                i++;
        }

        return false;
    }
}

/// <summary>How a text is quoted.</summary>
internal enum LiteralForm
{
    /// <summary><c>"…"</c></summary>
    Plain = 1,

    /// <summary><c>@"…"</c></summary>
    Verbatim = 2,

    /// <summary><c>"""…"""</c></summary>
    Raw = 3,
}
