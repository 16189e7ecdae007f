using X1060Dsl.Text;

namespace X1060Dsl.Reports;

/// <summary>Rows whose cells line up on a terminal, whatever script they are in.</summary>
internal static class TextTable
{
    /// <summary>A cell and its colour.</summary>
    public readonly record struct Cell(string Text, Func<string, string>? Paint = null);

    /// <summary>Writes rows of equally many cells; the last one of a row is not filled up.</summary>
    public static void Write(TextWriter to, IReadOnlyList<Cell[]> rows)
    {
        if (rows.Count == 0)
            return;

        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => DisplayWidth.Of(row[column].Text))).ToArray();
        foreach (var row in rows)
        {
            for (var column = 0; column < row.Length; column++)
            {
                var (text, paint) = row[column];
                to.Write(paint?.Invoke(text) ?? text);
                if (column < row.Length - 1)
                    to.Write(new string(' ', widths[column] - DisplayWidth.Of(text) + 2));
            }

            to.WriteLine();
        }
    }
}
