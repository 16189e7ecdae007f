using X1060Dsl.Model;

namespace X1060Dsl.Waiving;

/// <summary>Takes a waiver out of a text, so that what is left reads as if it had never been there.</summary>
internal static class Removal
{
    private static readonly Bilingual Title = new("Remove it", "取り除く");

    /// <summary>Removes a <c>.Waive(…)</c> from its chain, or the whole statement of a <c>WaiveAll(…)</c>.</summary>
    public static Fix? Of(Origin waiver, bool isInChain, ReadDefinition read)
    {
        if (read.Sources.FirstOrDefault(source => source.Path == waiver.Path)?.Text is not { } text)
            return null;

        if (!isInChain)
        {
            var end = SkipBlanks(text, waiver.End);
            return end < text.Length && text[end] == ';' ? Delete(waiver.Path, WholeLines(text, waiver.Start, end + 1)) : null;
        }

        var dot = waiver.Start - 1;
        while (dot > 0 && char.IsWhiteSpace(text[dot]))
            dot--;
        if (dot <= 0 || text[dot] != '.')
            return null;

        var lines = WholeLines(text, dot, waiver.End);
        return lines.Length > waiver.End - dot ? Delete(waiver.Path, lines) : Delete(waiver.Path, (Before(text, dot), waiver.End));
    }

    /// <summary>Removes a directive with its line.</summary>
    public static Fix? OfLine(Origin directive, ReadDefinition read) =>
        read.Sources.FirstOrDefault(source => source.Path == directive.Path)?.Text is { } text ? Delete(directive.Path, WholeLines(text, directive.Start, LineEnd(text, directive.End))) : null;

    private static Fix Delete(string path, Span span) => new(Title, Listing.Of(new TextEdit(path, span.Start, span.Length, "")), FixKind.Safe);

    // With the line break where nothing else stands on its lines; a span that shares a line keeps to itself.
    private static Span WholeLines(string text, int start, int end)
    {
        var (first, last) = (start, SkipBlanks(text, end));
        while (first > 0 && text[first - 1] is ' ' or '\t')
            first--;
        if ((first > 0 && text[first - 1] is not ('\n' or '\r')) || (last < text.Length && text[last] is not ('\n' or '\r')))
            return (start, end);

        if (last < text.Length && text[last] == '\r')
            last++;
        if (last < text.Length && text[last] == '\n')
            last++;
        return (first, last);
    }

    // The line break before a verb goes with it, unless a comment would then swallow what follows.
    private static int Before(string text, int dot)
    {
        var start = dot;
        while (start > 0 && char.IsWhiteSpace(text[start - 1]))
            start--;
        if (text.IndexOf('\n', start, dot - start) < 0 && text.IndexOf('\r', start, dot - start) < 0)
            return dot;

        var line = start;
        while (line > 0 && text[line - 1] is not ('\n' or '\r'))
            line--;
        return text.IndexOf("//", line, start - line, StringComparison.Ordinal) >= 0 ? dot : start;
    }

    private static int SkipBlanks(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t')
            at++;
        return at;
    }

    private static int LineEnd(string text, int at)
    {
        while (at < text.Length && text[at] is not ('\n' or '\r'))
            at++;
        return at;
    }

    private readonly record struct Span(int Start, int End)
    {
        public int Length => End - Start;

        public static implicit operator Span((int Start, int End) both) => new(both.Start, both.End);
    }
}
