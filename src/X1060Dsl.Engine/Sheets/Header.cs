namespace X1060Dsl.Sheets;

/// <summary>The row of headers of a sheet: which column is which.</summary>
internal sealed class Header
{
    private const int Enough = 2;

    private Header(RawPage page, int row) => (Page, Row) = (page, row);

    /// <summary>The sheet.</summary>
    public RawPage Page { get; }

    /// <summary>The number of the row.</summary>
    public int Row { get; }

    /// <summary>The columns that are known, by their place.</summary>
    public Dictionary<int, SheetColumn> Columns { get; } = [];

    /// <summary>The headers that nobody knows, by their place.</summary>
    public Dictionary<int, string> Unknown { get; } = [];

    /// <summary>How many columns are known.</summary>
    public int Known => Columns.Count;

    public bool Has(string key) => ColumnOf(key) is not null;

    public int? ColumnOf(string key)
    {
        foreach (var column in Columns)
        {
            if (column.Value.Key == key)
                return column.Key;
        }

        return null;
    }

    /// <summary>The best row of headers among the first ones; null where none is one.</summary>
    public static Header? Find(RawPage page, string table, int within)
    {
        Header? best = null;
        for (var i = 0; i < Math.Min(page.Rows.Count, within); i++)
        {
            var header = Of(page, i, table);
            if (header.Known >= Enough && header.Known > (best?.Known ?? 0))
                best = header;
        }

        return best;
    }

    // Where headers stand in two rows, the upper one names a group: "As-Is" above "insource" and "outsource".
    private static Header Of(RawPage page, int place, string table)
    {
        var header = new Header(page, page.Rows[place].Number);
        var above = place > 0 ? page.Rows[place - 1].Cells.ToDictionary(static cell => cell.Column, static cell => cell.Text) : [];
        var own = page.Rows[place].Cells.ToDictionary(static cell => cell.Column, static cell => cell.Text);
        var isGrouped = above.Values.Count(group => SheetColumn.Find(table, group) is not null) >= Enough;
        foreach (var at in above.Keys.Union(own.Keys).OrderBy(static at => at))
        {
            var (upper, lower) = (above.TryGetValue(at, out var group) ? group : "", own.TryGetValue(at, out var text) ? text : "");
            var column = upper.Length > 0 && lower.Length > 0 ? SheetColumn.Find(table, $"{upper} {lower}") ?? SheetColumn.Find(table, $"{lower} {upper}") ?? SideOf(table, upper, lower) : null;
            column ??= SheetColumn.Find(table, lower.Length > 0 ? lower : upper);
            if (column is not null && !header.Has(column.Key))
                header.Columns.Add(at, column);
            else if ((lower.Trim().Length > 0 ? lower : isGrouped ? upper : "").Trim() is { Length: > 0 } unknown)
                header.Unknown.Add(at, unknown.Replace("\n", " "));
        }

        return header;
    }

    // A score or target above, a side below.
    private static SheetColumn? SideOf(string table, string upper, string lower) =>
        SheetColumn.Find(table, upper) is { Key: "score" or "target" } rated && CellWord.Find("assignment", lower)?.Word is "Insource" or "Outsource"
            ? SheetColumn.Of(table).FirstOrDefault(column => column.Key == $"{rated.Key}.{CellWord.Find("assignment", lower)!.Word.ToLowerInvariant()}")
            : null;
}
