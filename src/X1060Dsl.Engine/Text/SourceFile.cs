namespace X1060Dsl.Text;

/// <summary>A text and where it came from, with its lines.</summary>
/// <param name="path">The path, with forward slashes; findings carry it as it is.</param>
/// <param name="text">The text, decoded.</param>
public sealed class SourceFile(string path, string text)
{
    private int[]? lineStarts;

    // What many definitions load is parsed for the first of them. Held weakly: findings keep texts, and a text must not
    // keep its syntax, which is a hundred times as large.
    internal WeakReference<object>? Parsed { get; set; }

    /// <summary>The path, with forward slashes.</summary>
    public string Path { get; } = path;

    /// <summary>The text.</summary>
    public string Text { get; } = text;

    /// <summary>How many lines there are; an empty text has one.</summary>
    public int LineCount => LineStarts.Length;

    // CR LF, LF and CR end a line; the other line separators of Unicode are refused before anyone counts.
    private int[] LineStarts => lineStarts ??= FindLineStarts();

    /// <summary>Line and column of a position, both from 0; the column counts UTF-16 units.</summary>
    public (int Line, int Column) At(int position)
    {
        var line = Array.BinarySearch(LineStarts, position);
        line = line < 0 ? ~line - 1 : line;
        return (line, position - LineStarts[line]);
    }

    /// <summary>Where a line starts, counted from 0.</summary>
    public int StartOf(int line) => LineStarts[line];

    /// <summary>A line without its end, counted from 0.</summary>
    public string Line(int line)
    {
        var start = LineStarts[line];
        var end = line + 1 < LineStarts.Length ? LineStarts[line + 1] : Text.Length;
        while (end > start && Text[end - 1] is '\r' or '\n')
            end--;
        return Text.Substring(start, end - start);
    }

    private int[] FindLineStarts()
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < Text.Length; i++)
        {
            if (Text[i] == '\n' || (Text[i] == '\r' && (i + 1 == Text.Length || Text[i + 1] != '\n')))
                starts.Add(i + 1);
        }

        return [.. starts];
    }
}
