using X1060Dsl.Model;
using X1060Dsl.Regression;

namespace X1060Dsl.Sheets;

/// <summary>What a sheet and a definition had in common when the sheet was written: without it nobody knows which of the two changed.</summary>
/// <remarks>
/// An exported file carries it in a hidden sheet; where there is none, the lock beside the definition says a part of it.
/// </remarks>
internal sealed class EmbeddedBase
{
    private const string Mark = "x1060-sheet";

    private readonly Dictionary<(string Table, string Key), Dictionary<string, string?>> rows = [];

    /// <summary>The edition of the list of services.</summary>
    public Edition Edition { get; private set; } = Edition.X1060_2021;

    /// <summary>Whether it says every cell exactly as it was; a lock spells names as it likes.</summary>
    public bool IsExact { get; private set; }

    /// <summary>The rows that a table had.</summary>
    public IEnumerable<string> KeysOf(string table) => rows.Keys.Where(row => row.Table == table).Select(static row => row.Key);

    /// <summary>Whether a cell is known, and what stood in it.</summary>
    public bool Knows(string table, string key, string column, out string? value)
    {
        value = null;
        return rows.TryGetValue((table, key), out var cells) && cells.TryGetValue(column, out value);
    }

    /// <summary>The rows of the hidden sheet: a line that names the form, then each table with its keys, then its rows.</summary>
    internal static IEnumerable<IReadOnlyList<string?>> Write(Book book)
    {
        yield return [Mark, Writing.CSharpLiteral.Of(Book.Version), book.Edition.ToString()];
        foreach (var sheet in book.Sheets)
        {
            var kept = Enumerable.Range(0, sheet.Columns.Count).Where(place => sheet.Columns[place].Kind is not ("computed" or "assignee")).ToList();
            yield return [$"#{sheet.Id}", .. kept.Select(place => sheet.Columns[place].Key)];
            foreach (var row in sheet.Rows)
                yield return [$">{row.Key}", .. kept.Select(place => row.Values[place])];
        }
    }

    /// <summary>What the hidden sheet of a file says; null where there is none, or none that we know.</summary>
    public static EmbeddedBase? Of(RawBook book)
    {
        var page = book.Pages.FirstOrDefault(static page => page.Name == Book.BaseName);
        if (page is null || page.Rows.Count == 0 || Text(page.Rows[0], 1) != Mark || Text(page.Rows[0], 2) != Writing.CSharpLiteral.Of(Book.Version))
            return null;

        var found = new EmbeddedBase { IsExact = true, Edition = Facts.Word<Edition>(Text(page.Rows[0], 3))?.Value ?? Edition.X1060_2021 };
        var (table, columns) = ("", new Dictionary<int, string>());
        foreach (var row in page.Rows.Skip(1))
        {
            var first = Text(row, 1) ?? "";
            if (first.StartsWith("#", StringComparison.Ordinal))
            {
                (table, columns) = (first.Substring(1), row.Cells.Where(static cell => cell.Column > 1).ToDictionary(static cell => cell.Column, static cell => cell.Text));
            }
            else if (first.StartsWith(">", StringComparison.Ordinal))
            {
                var cells = row.Cells.ToDictionary(static cell => cell.Column, static cell => cell.Text);
                found.rows[(table, first.Substring(1))] = columns.ToDictionary(static column => column.Value, column => cells.TryGetValue(column.Key, out var text) ? CellValues.Tidied(text) : null, StringComparer.Ordinal);
            }
        }

        return found;
    }

    /// <summary>What a lock says of services. It knows no reasons and no notes, so what it does not name is not known.</summary>
    public static EmbeddedBase Of(Posture posture)
    {
        var found = new EmbeddedBase();
        foreach (var entry in posture.Of("service"))
        {
            var facts = entry.Facts.ToLookup(static fact => fact.Name, static fact => fact.Value, StringComparer.Ordinal);
            var (isInside, isOutside) = (facts.Contains("insource"), facts.Contains("outsource"));
            var cells = new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["assignment"] = isInside && isOutside ? "Combination" : isInside ? "Insource" : isOutside ? "Outsource" : facts.Contains("unassigned") ? "Unassigned" : null,
                ["team"] = facts["insource"].FirstOrDefault(),
                ["provider"] = facts["outsource"].FirstOrDefault(),
            };
            foreach (var name in new[] { "level", "coveredby", "providedby", "area", "owner", "deputy", "score", "score.insource", "score.outsource", "target", "target.insource", "target.outsource", "target.by" })
                cells[name] = facts[name].FirstOrDefault();
            cells["serves"] = ListCell.Of(facts["serves"].Select(static one => (IReadOnlyList<string?>)[one]));
            foreach (var side in facts["na"])
                cells[side == nameof(Side.Insource) ? "score.insource" : "score.outsource"] = CellValues.NotApplicable;
            found.rows[(ServiceColumns.Table.Id, entry.Key)] = cells;
        }

        return found;
    }

    private static string? Text(RawRow row, int column) => row.Cells.FirstOrDefault(cell => cell.Column == column)?.Text;
}
