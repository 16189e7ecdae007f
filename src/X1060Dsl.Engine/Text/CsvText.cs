namespace X1060Dsl.Text;

/// <summary>Texts in a csv: what a spreadsheet would take for a formula gets an apostrophe, and loses it again on the way back.</summary>
/// <remarks>
/// A text that has apostrophes or white space before one of those characters gets one too, so that every text comes back as it was. It is
/// the one escape of every csv that is written here.
/// </remarks>
public static class CsvText
{
    /// <summary>A text that no spreadsheet runs.</summary>
    public static string Guarded(string text) => IsActive(text) ? "'" + text : text;

    /// <summary>The text that was guarded.</summary>
    public static string Plain(string text) => text.Length > 1 && text[0] == '\'' && IsActive(text) ? text.Substring(1) : text;

    /// <summary>A text as a cell in quotes (RFC 4180).</summary>
    public static string Quoted(string text) => $"\"{Guarded(text).Replace("\"", "\"\"")}\"";

    /// <summary>A text as a cell, in quotes where it needs them.</summary>
    public static string Cell(string text) =>
        text.IndexOfAny(['"', ',', ';', '\t', '\r', '\n']) >= 0 || (text.Length > 0 && (text[0] == ' ' || text[text.Length - 1] == ' ')) ? Quoted(text) : Guarded(text);

    // OWASP's list, and the full-width forms, which Japanese Excel takes for the same.
    private static bool IsActive(string text)
    {
        foreach (var c in text)
        {
            if (c is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\0' or '＝' or '＋' or '－' or '＠')
                return true;
            if (c != '\'' && !char.IsWhiteSpace(c))
                return false;
        }

        return false;
    }
}
