namespace X1060Dsl.Formatting;

/// <summary>What stands between two tokens: white space, line ends, comments and directives.</summary>
internal sealed class Gap
{
    private Gap(string text) => Text = text;

    /// <summary>As it was written.</summary>
    public string Text { get; }

    /// <summary>The comments and directives in it.</summary>
    public List<GapPiece> Pieces { get; } = [];

    /// <summary>The line ends behind the last piece.</summary>
    public int LineEnds { get; private set; }

    /// <summary>The white space behind the last line end or piece.</summary>
    public string Blank { get; private set; } = "";

    /// <summary>Whether something else stands there, which is left as it is.</summary>
    public bool IsFrozen { get; set; }

    /// <summary>Whether there is a line end anywhere in it.</summary>
    public bool HasLineEnd => LineEnds > 0 || Pieces.Exists(static piece => piece.LineEnds > 0);

    public static Gap Of(string text)
    {
        var gap = new Gap(text);
        var (lineEnds, blank) = (0, 0);
        for (var at = 0; at < text.Length;)
        {
            var c = text[at];
            if (c is '\r' or '\n')
            {
                at += c == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
                lineEnds++;
                blank = at;
            }
            else if (c is ' ' or '\t' or '\u3000')
            {
                at++;
            }
            else if (EndOf(text, at) is { } end && !(at > 0 && string.CompareOrdinal(text, at, "#!", 0, 2) == 0))
            {
                gap.Pieces.Add(new GapPiece(text.Substring(at, end - at), lineEnds, text.Substring(blank, at - blank), c == '#'));
                (at, lineEnds, blank) = (end, 0, end);
            }
            else
            {
                // A #! that moved to the start of the file would mean something there.
                gap.IsFrozen = true;
                return gap;
            }
        }

        (gap.LineEnds, gap.Blank) = (lineEnds, text.Substring(blank));
        return gap;
    }

    private static int? EndOf(string text, int at)
    {
        if (string.CompareOrdinal(text, at, "/*", 0, 2) == 0)
            return text.IndexOf("*/", at + 2, StringComparison.Ordinal) is var close && close >= 0 ? close + 2 : null;
        if (text[at] != '#' && string.CompareOrdinal(text, at, "//", 0, 2) != 0)
            return null;

        var end = text.IndexOfAny(['\r', '\n'], at);
        return end < 0 ? text.Length : end;
    }
}

/// <summary>A comment or a directive.</summary>
/// <param name="Text">As it was written.</param>
/// <param name="LineEnds">The line ends before it.</param>
/// <param name="Blank">The white space between those, or what stands before it, and it.</param>
/// <param name="IsDirective">Whether it is a directive.</param>
internal sealed record GapPiece(string Text, int LineEnds, string Blank, bool IsDirective)
{
    /// <summary>Whether a line end has to follow.</summary>
    public bool EndsLine => IsDirective || Text.StartsWith("//", StringComparison.Ordinal);
}
