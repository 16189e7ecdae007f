using System.Globalization;
using System.Text;

namespace X1060Dsl.Conformance;

/// <summary>A snippet, what the real compiler makes of it, and what we do.</summary>
internal sealed record Row(string Name, string Snippet, string CSharp, string Ours, string Id);

/// <summary>The rows of <c>conformance.tsv</c>.</summary>
internal static class ConformanceTable
{
    public static IReadOnlyList<Row> Rows { get; } =
    [
        .. DefinitionFolder.Resource("conformance.tsv").Split('\n').Skip(1).Where(static line => line.Length > 0)
            .Select(static line => line.Split('\t'))
            .Select(static cells => new Row(cells[0], Unescaped(cells[1]), cells[2], cells[3], cells[4])),
    ];

    // As in a C# string literal, so that a cell can be pasted between quotes.
    private static string Unescaped(string cell)
    {
        var text = new StringBuilder();
        for (var i = 0; i < cell.Length; i++)
        {
            if (cell[i] != '\\')
            {
                text.Append(cell[i]);
                continue;
            }

            i++;
            text.Append(cell[i] switch
            {
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                '0' => '\0',
                'u' => (char)int.Parse(cell.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
                '"' or '\\' => cell[i],
                _ => throw new FormatException($"\\{cell[i]} is no escape of the table: {cell}"),
            });
            i += cell[i] == 'u' ? 4 : 0;
        }

        return text.ToString();
    }
}
