using System.Globalization;
using System.Text;
using X1060Dsl.Text;

namespace X1060Dsl.Reports;

/// <content>What a harmless line still means in a format of its own: commands of pipelines, Markdown, links, formulas.</content>
/// <remarks>XML and JSON need nothing here: what <see cref="Of"/> lets through is legal in both, and their writers escape the rest.</remarks>
public static partial class SafeText
{
    /// <summary>A text as the message of a command of GitHub's runner.</summary>
    public static string OfGitHub(string text) => Of(text).Replace("%", "%25", StringComparison.Ordinal);

    /// <summary>A text as a property of a command of GitHub's runner.</summary>
    public static string OfGitHubProperty(string text) =>
        OfGitHub(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    /// <summary>A text as the message of a command of Azure's agent.</summary>
    public static string OfAzure(string text) => Of(text).Replace("%", "%AZP25", StringComparison.Ordinal);

    /// <summary>A text as a property of a command of Azure's agent.</summary>
    public static string OfAzureProperty(string text) =>
        OfAzure(text).Replace(";", "%3B", StringComparison.Ordinal).Replace("]", "%5D", StringComparison.Ordinal);

    /// <summary>A text as a plain message of SARIF, where braces hold places for arguments and <c>[…](…)</c> is a link.</summary>
    public static string OfSarif(string text) =>
        Of(text).Replace("](", "] (", StringComparison.Ordinal).Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);

    /// <summary>A text as one cell of a line of CSV.</summary>
    /// <remarks>A sheet runs what begins like a formula, also in full-width characters; an apostrophe in front makes it text.</remarks>
    public static string OfCsv(string text) => CsvText.Quoted(Of(text));

    /// <summary>A text as text of HTML, also in an attribute that stands in quotes.</summary>
    public static string OfHtml(string text)
    {
        var shown = Of(text);
        if (shown.AsSpan().IndexOfAny("&<>\"'") < 0)
            return shown;

        return shown.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal)
            .Replace("\"", "&quot;", StringComparison.Ordinal).Replace("'", "&#39;", StringComparison.Ordinal);
    }

    /// <summary>The address that a text is, as a browser may follow it without harm: on the web, and nowhere else. Null where it is none.</summary>
    internal static string? WebAddress(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) ? address.AbsoluteUri : null;

    /// <summary>A text as running text of Markdown, also in a cell of a table, that shows as it is and links nothing.</summary>
    /// <remarks>
    /// A backslash keeps a mark from being one. It does not keep GitHub and GitLab from linking names, numbers, addresses
    /// and emoji, which they look for in the text that comes out; those they find no longer when an element, which
    /// shows nothing, holds the sign apart from what follows it.
    /// </remarks>
    public static string OfMarkdown(string text)
    {
        var shown = Of(text);
        var safe = new StringBuilder(shown.Length + 32);
        for (var i = 0; i < shown.Length; i++)
        {
            var (c, next) = (shown[i], i + 1 < shown.Length ? shown[i + 1] : ' ');
            if (Refers(shown, i, c, next))
                safe.Append("<span>").Append(Marked(c)).Append("</span>");
            else
                safe.Append(Marks(shown, i, c) ? Marked(c) : c.ToString());
        }

        return safe.ToString();
    }

    /// <summary>A text, or its beginning where it is too long.</summary>
    internal static string Shorten(string text, int most)
    {
        if (text.Length <= most)
            return text;

        var end = char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1;
        return text[..end] + "…";
    }

    /// <summary>A path as a relative reference: only what a segment may hold stays as it is.</summary>
    internal static string OfReference(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    // @name, #1, !1, &1, ~label, %milestone, $1, [issue:1], :tada:, https:, www., GH-1
    private static bool Refers(string text, int at, char c, char next) => c switch
    {
        '@' or '#' or '!' or '&' or '~' or '%' or '$' or '[' or '^' => !char.IsWhiteSpace(next),
        ':' => char.IsLetterOrDigit(next) || next is '/' or '+' or '-' or '_',
        '.' => EndsWith(text, at, "www"),
        '-' => char.IsAsciiDigit(next) && EndsWith(text, at, "gh"),
        _ => false,
    };

    private static bool Marks(string text, int at, char c) => c switch
    {
        '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '<' or '>' or '&' or '~' or '=' or '+' or '^' or '$' or '{' or '}' => true,
        '.' or ')' => at > 0 && !text.AsSpan(0, at).ContainsAnyExceptInRange('0', '9'),
        '-' or '#' => at == 0,
        _ => false,
    };

    private static string Marked(char c) => c switch
    {
        '<' => "&lt;",
        '>' => "&gt;",
        '&' => "&amp;",
        _ => string.Create(CultureInfo.InvariantCulture, $"\\{c}"),
    };

    private static bool EndsWith(string text, int at, string word) =>
        at >= word.Length && text.AsSpan(at - word.Length, word.Length).Equals(word, StringComparison.OrdinalIgnoreCase);
}
