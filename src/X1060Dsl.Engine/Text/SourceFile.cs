using System.Text;

namespace X1060Dsl.Text;

/// <summary>A text and where it came from, with its lines.</summary>
/// <param name="path">The path, with forward slashes; findings carry it as it is.</param>
/// <param name="text">The text, decoded.</param>
public sealed class SourceFile(string path, string text)
{
    private string? text = text;
    private byte[]? resting;
    private WeakReference<string>? awake;
    private int[]? lineStarts;

    // What many definitions load is parsed for the first of them. Held weakly: findings keep texts, and a text must not
    // keep its syntax, which is a hundred times as large.
    internal WeakReference<object>? Parsed { get; set; }

    /// <summary>The path, with forward slashes.</summary>
    public string Path { get; } = path;

    /// <summary>The text.</summary>
    public string Text => text ?? Awake();

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
        var (start, all) = (LineStarts[line], Text);
        var end = line + 1 < LineStarts.Length ? LineStarts[line + 1] : all.Length;
        while (end > start && all[end - 1] is '\r' or '\n')
            end--;
        return all.Substring(start, end - start);
    }

    /// <summary>
    /// Keeps the text half as large until somebody asks for it, and again once nobody uses it: a large run holds a text for
    /// as long as something may be told of it.
    /// </summary>
    public void Rest()
    {
        if (text is not { } all)
            return;

        var bytes = Encoding.UTF8.GetBytes(all);
        if (Encoding.UTF8.GetString(bytes) != all)
            return;

        (resting, awake) = (bytes, new WeakReference<string>(all));
        Volatile.Write(ref text, null);
    }

    private string Awake()
    {
        if (awake!.TryGetTarget(out var known))
            return known;

        var again = Encoding.UTF8.GetString(resting!);
        awake.SetTarget(again);
        return again;
    }

    private int[] FindLineStarts()
    {
        var (starts, all) = (new List<int> { 0 }, Text);
        for (var i = 0; i < all.Length; i++)
        {
            if (all[i] == '\n' || (all[i] == '\r' && (i + 1 == all.Length || all[i + 1] != '\n')))
                starts.Add(i + 1);
        }

        return [.. starts];
    }
}
