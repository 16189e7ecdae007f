using X1060Dsl.Text;

namespace X1060Dsl.Reports;

/// <summary>The piece of a text that a finding points at, with what points at it.</summary>
/// <remarks>
/// All of it is ASCII but for the text itself: box-drawing characters and "…" take one cell or two depending on the
/// terminal, and then nothing lines up.
/// </remarks>
internal sealed class CodeFrame(SourceFile file, Place place)
{
    private const int WholeLine = 120, Around = 60, MostLines = 6;

    /// <summary>The highest line number in it.</summary>
    public int LastLine => EndLine;

    // A span that ends with a line's end does not reach into the next line.
    private int EndLine => place.EndLine > place.Line && place.EndColumn == 1 ? place.EndLine - 1 : place.EndLine;

    /// <summary>Writes the frame.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="gutter">How many digits the line numbers have.</param>
    /// <param name="mark">What points at the span.</param>
    /// <param name="ink">The colours.</param>
    /// <param name="paint">The colour of what points.</param>
    public void Write(TextWriter to, int gutter, char mark, Ink ink, Func<string, string> paint)
    {
        to.WriteLine(ink.Faint(new string(' ', gutter + 1) + "|"));
        if (EndLine == place.Line)
            WriteLine(to, gutter, mark, ink, paint);
        else
            WriteLines(to, gutter, ink, paint);
    }

    private void WriteLine(TextWriter to, int gutter, char mark, Ink ink, Func<string, string> paint)
    {
        var line = file.Line(place.Line - 1);
        var start = Math.Min(place.Column - 1, line.Length);
        var end = place.EndLine == place.Line ? Math.Clamp(place.EndColumn - 1, start, line.Length) : line.Length;
        var (from, to_) = Window(line, start, end);
        var cut = from > 0 ? "..." : "";
        var shown = cut + SafeText.OfCode(line[from..to_]) + (to_ < line.Length ? "..." : "");
        var before = DisplayWidth.Of(cut + SafeText.OfCode(line[from..start]));
        var marks = DisplayWidth.Of(cut + SafeText.OfCode(line[from..Math.Min(end, to_)])) - before;
        to.WriteLine(Numbered(place.Line, gutter, ink) + " " + shown);
        to.WriteLine(ink.Faint(new string(' ', gutter + 1) + "|") + new string(' ', before + 1) + paint(new string(mark, Math.Max(1, marks))));
    }

    private void WriteLines(TextWriter to, int gutter, Ink ink, Func<string, string> paint)
    {
        var count = EndLine - place.Line + 1;
        for (var i = 0; i < count; i++)
        {
            // The beginning and the end say which span it is.
            if (count > MostLines && i == MostLines - 3)
            {
                to.WriteLine(ink.Faint(new string('.', gutter) + " |") + " " + paint(">"));
                i = count - 2;
            }

            var line = file.Line(place.Line - 1 + i);
            var (_, end) = Window(line, 0, 0);
            to.WriteLine(Numbered(place.Line + i, gutter, ink) + " " + paint(">") + " " + SafeText.OfCode(line[..end]) + (end < line.Length ? "..." : ""));
        }
    }

    private static string Numbered(int line, int gutter, Ink ink) => ink.Faint(line.ToString().PadLeft(gutter) + " |");

    // A long line is shown around the span only: a megabyte in one line must not become a megabyte of log.
    private static (int From, int To) Window(string line, int start, int end)
    {
        if (line.Length <= 2 * WholeLine && DisplayWidth.Of(line) <= WholeLine)
            return (0, line.Length);

        end = Math.Min(end, start + Around);
        var (from, to, width) = (start, end, 0);
        while (from > 0 && start - from < 2 * Around && (width += DisplayWidth.Of(line, from - 1, 1)) <= Around)
            from--;
        width = 0;
        while (to < line.Length && to - end < 2 * Around && (width += DisplayWidth.Of(line, to, 1)) <= Around)
            to++;
        return (SplitsPair(line, from) ? from - 1 : from, SplitsPair(line, to) ? to + 1 : to);
    }

    private static bool SplitsPair(string line, int at) =>
        at > 0 && at < line.Length && char.IsHighSurrogate(line[at - 1]) && char.IsLowSurrogate(line[at]);
}
