using X1060Dsl.Model;
using X1060Dsl.Resolving;
using X1060Dsl.Rules.Reading;
using X1060Dsl.Text;

namespace X1060Dsl.Sheets;

/// <summary>Finds out what the cells of a file mean: which sheet is which, which column is which, and every value.</summary>
internal sealed class SheetReader
{
    private const int HeaderWithin = 40, MostTold = 200;

    private readonly RawBook book;
    private readonly List<SheetFinding> findings;
    private readonly Standard.Standard standard;
    private readonly ServiceNames names;
    private int told;

    private SheetReader(RawBook book, Edition edition)
    {
        this.book = book;
        findings = [.. book.Findings];
        standard = Standard.Standard.Of(edition);
        names = new ServiceNames(edition);
    }

    /// <summary>Reads a file of sheets.</summary>
    /// <param name="book">The file.</param>
    /// <param name="page">The sheet of the services, where somebody named one.</param>
    /// <param name="centre">The centre that the file is about, where it is known: its list, and the services that it added.</param>
    public static ReadBook Read(RawBook book, string? page = null, Centre? centre = null)
    {
        var embedded = EmbeddedBase.Of(book);
        var reader = new SheetReader(book, embedded?.Edition ?? centre?.Edition ?? EditionOf(book));
        foreach (var added in centre?.Services.Where(static service => service.IsAdded) ?? [])
            reader.names.Add(new NamedService(added.Code, added.Ja, added.En, added.Category, true));
        return reader.Read(page, embedded);
    }

    // Lists mean different services by the same codes: the one whose names the rows bear is theirs.
    private static Edition EditionOf(RawBook book)
    {
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (var header in book.Pages.Select(static page => Header.Find(page, ServiceColumns.Table.Id, HeaderWithin)).OfType<Header>())
        {
            var (ja, en) = (header.ColumnOf("ja"), header.ColumnOf("en"));
            foreach (var cell in header.Page.Rows.SelectMany(static row => row.Cells).Where(cell => cell.Column == ja || cell.Column == en))
                said.Add(Folding.Fold(cell.Text));
        }

        return new[] { Edition.X1060_2021, Edition.X1060_2026, Edition.ISOGJ_2_1 }
            .OrderByDescending(edition => Standard.Standard.Of(edition).Services.Count(service => said.Contains(Folding.Fold(service.Name.Ja)) || said.Contains(Folding.Fold(service.Name.En)))).First();
    }

    private ReadBook Read(string? named, EmbeddedBase? embedded)
    {
        if (book.Pages.Count == 0 && findings.Count > 0)
            return new ReadBook([], embedded, findings.ToListing()) { Edition = standard.Edition };

        var pages = book.Pages.Where(static page => page.Name != Book.BaseName).ToList();
        if (named is not null && pages.Find(page => Folding.AreSame(page.Name ?? "", named)) is not { } found)
        {
            findings.Add(new SheetFinding(UnreadableSheet.At(book.Path, new($"it has no sheet '{named}', only {Shortened(pages, ", ")}", $"シート「{named}」がありません。あるのは {Shortened(pages, "、")} です")), null));
            return new ReadBook([], embedded, findings.ToListing()) { Edition = standard.Edition };
        }

        var portfolio = pages.Where(page => named is null || Folding.AreSame(page.Name ?? "", named))
            .Select(page => Header.Find(page, ServiceColumns.Table.Id, HeaderWithin)).OfType<Header>()
            .Where(static header => header.Has("code") || header.Has("ja") || header.Has("en"))
            .OrderByDescending(static header => header.Known).FirstOrDefault();
        var tables = new List<ReadTable>();
        foreach (var table in SheetTable.All)
        {
            if (table == ServiceColumns.Table)
            {
                if (portfolio is not null)
                    tables.Add(ServicesOf(portfolio));
            }
            else if (pages.Find(page => page.Name is { } name && (Folding.AreSame(name, table.Name.En) || Folding.AreSame(name, table.Name.Ja))) is { } page && HeaderOf(page, table) is { } header)
            {
                tables.Add(RowsOf(table, header));
            }
        }

        if (portfolio is null)
            findings.Add(new SheetFinding(UnreadableSheet.At(book.Path, new("no sheet has a row of headers with a code or a name of services", "サービスのコードか名前の見出しがある行が、どのシートにもありません")), null));
        return new ReadBook(tables, embedded, findings.ToListing()) { Edition = standard.Edition };
    }

    private static Header? HeaderOf(RawPage page, SheetTable table)
    {
        var header = Header.Find(page, table.Id, HeaderWithin);
        return table.IsTurned && Header.Find(page.Turned(), table.Id, HeaderWithin) is { } turned && turned.Known > (header?.Known ?? 0) ? turned : header;
    }

    private static string Shortened(IEnumerable<RawPage> pages, string separator) => string.Join(separator, pages.Take(8).Select(static page => page.Name ?? ""));

    private ReadTable ServicesOf(Header header)
    {
        var table = Cells(ServiceColumns.Table, header);
        var (rows, seen, category) = (new List<ReadRow>(), new Dictionary<string, int>(StringComparer.Ordinal), "");
        foreach (var row in table.Rows)
        {
            // A category is often written once, above several rows.
            category = CategoryOf(row.Value("category")) ?? category;
            if (Identified(row, header.Page.Name, category) is not { } service)
                continue;

            if (seen.TryGetValue(service.Code, out var first))
            {
                Tell(RepeatedSheetRow.At(book.Path, new($"{service.Code} {service.En}", $"{service.Code} {service.Ja}"), first), new CellPlace(header.Page.Name, row.Number, header.ColumnOf("code") ?? header.ColumnOf("ja") ?? header.ColumnOf("en") ?? 1));
                continue;
            }

            seen.Add(service.Code, row.Number);
            rows.Add(row with { Key = service.Code, Service = service });
        }

        return table with { Rows = rows };
    }

    private NamedService? Identified(ReadRow row, string? page, string category)
    {
        var (code, ja, en) = (row.Value("code"), row.Value("ja"), row.Value("en"));
        var place = (row.Cell("code") ?? row.Cell("ja") ?? row.Cell("en"))?.Place ?? new CellPlace(page, row.Number, 1);
        if (code is null && ja is null && en is null)
        {
            // Below a sheet stand sums and remarks; only what is rated like a service is one without a name.
            if (row.Value("level") is not null || row.Value("score") is not null)
                Tell(UnknownSheetService.At(book.Path, "", []), place);
            return null;
        }

        var found = new[] { code, ja, en }.OfType<string>().Select(Find).OfType<NamedService>().FirstOrDefault();
        if (found is not null)
            return found;

        // Nothing is said of it: a heading, a sum, a legend. In our own sheet it is a service that was added.
        if (!row.IsOurs && !row.Cells.Values.Any(static cell => cell.Column.Kind is not ("category" or "code" or "name" or "computed") && cell.Value is not null))
            return null;

        var (label, near) = (code ?? ja ?? en!, new[] { code, ja, en }.OfType<string>().SelectMany(name => names.Near(name)).Distinct().Take(3).ToList());
        if (code is null || (near.Count > 0 && IsNear(code, near)) || (ja is null && en is null) || (CategoryOf(code.Substring(0, 1)) ?? (category.Length == 1 ? category : null)) is not { } letter)
        {
            Tell(UnknownSheetService.At(book.Path, label, near), place);
            return null;
        }

        var added = new NamedService(code, ja ?? en!, en ?? ja!, category.Length == 1 ? category : letter, true);
        names.Add(added);
        if (row.IsOurs)
            return added;

        Tell(ServiceOfSheetAdded.At(book.Path, code, ja ?? en!), place);
        return added;
    }

    // A code in the shape of the list's own is a slip, not a service of one's own.
    private static bool IsNear(string code, IReadOnlyList<string> near)
    {
        var folded = Folding.Fold(code);
        return near.Count > 0 && folded.Length is 2 or 3 or 4 && folded[0] is >= 'a' and <= 'i' && folded.Skip(1).All(static c => c is '-' or '.' or >= '0' and <= '9');
    }

    // "A-1 リスクマネジメント" in one cell names the service twice.
    private NamedService? Find(string name)
    {
        if (names.Find(name) is { } found)
            return found;

        var space = name.IndexOfAny([' ', '　', '\n', ':', '：', '.']);
        return space > 0 ? names.Find(name.Substring(0, space)) ?? names.Find(name.Substring(space + 1)) : null;
    }

    private string? CategoryOf(string? cell)
    {
        if (cell is null)
            return null;

        var folded = Folding.Fold(cell);
        return folded.Length > 0 && folded[0] is >= 'a' and <= 'i' && (folded.Length == 1 || !char.IsLetterOrDigit(folded[1]) || folded[1] > '\x7F')
            ? folded.Substring(0, 1).ToUpperInvariant()
            : standard.Categories.FirstOrDefault(category => Folding.AreSame(category.Name.Ja, cell) || Folding.AreSame(category.Name.En, cell))?.Code;
    }

    private ReadTable RowsOf(SheetTable table, Header header)
    {
        var read = Cells(table, header);
        var identity = table.Columns[0].Key;
        foreach (var row in read.Rows.Where(row => row.Value(identity) is null))
        {
            if (row.Cells.Values.FirstOrDefault(static cell => cell.Value is not null) is { Value: { } value } first)
                Tell(LostInSheet.At(book.Path, new($"'{Settling.Shortened(value)}'", $"「{Settling.Shortened(value)}」"), new("the row has no name", "この行には名前がありません")), first.Place);
        }

        return read with { Rows = [.. read.Rows.Where(row => row.Value(identity) is not null)] };
    }

    private ReadTable Cells(SheetTable table, Header header)
    {
        foreach (var (column, text) in header.Unknown.Select(static pair => (pair.Key, pair.Value)))
        {
            // Services alone have notes; of a team or a provider nothing more can be said than there are verbs for.
            Tell(table == ServiceColumns.Table
                ? UnknownSheetColumn.At(book.Path, text, SheetColumn.Near(table.Id, text))
                : LostInSheet.At(book.Path, new($"the column '{text}'", $"列「{text}」"), new($"the sheet {table.Name.En} has no such column", $"シート「{table.Name.Ja}」に、その列はありません")), header.Page.PlaceOf(header.Row, column));
        }

        var (rows, computed) = (new List<ReadRow>(), new List<CellPlace>());
        foreach (var raw in header.Page.Rows.Where(row => row.Number > header.Row))
        {
            var (cells, others) = (new Dictionary<string, ReadCell>(StringComparer.Ordinal), new List<(string, string)>());
            foreach (var cell in raw.Cells)
            {
                if (header.Columns.TryGetValue(cell.Column, out var column))
                {
                    var place = header.Page.PlaceOf(raw.Number, cell.Column);
                    if (cell.IsComputed && !column.IsComputed)
                        computed.Add(place);
                    var reading = column.IsComputed ? CellReading.Empty : CellValues.Read(column, cell, names);
                    if (reading.Expected is { } expected)
                        Tell(UnknownSheetValue.At(book.Path, cell.Text.Trim(), column.Header, expected, reading.Near), place);
                    cells[column.Key] = new ReadCell(column, reading.Value, place, reading.Expected is null);
                }
                else if (header.Unknown.TryGetValue(cell.Column, out var heading) && cell.Text.Trim() is { Length: > 0 } text)
                {
                    others.Add((heading, text));
                }
            }

            // A column that is there and a cell that is not: somebody left it empty.
            foreach (var (place, column) in header.Columns.Select(static pair => (pair.Key, pair.Value)))
            {
                if (!cells.ContainsKey(column.Key) && !column.IsComputed)
                    cells[column.Key] = new ReadCell(column, null, header.Page.PlaceOf(raw.Number, place), true);
            }

            rows.Add(new ReadRow(raw.Number, cells, others));
        }

        if (computed.Count > 0)
            Tell(ComputedSheetCells.At(book.Path, computed.Count), computed[0]);
        return new ReadTable(table.Id, rows) { Page = header.Page.Name };
    }

    private void Tell(Finding finding, CellPlace place)
    {
        if (++told <= MostTold || finding.Severity == Severity.Error && told <= 10 * MostTold)
            findings.Add(new SheetFinding(finding, place));
    }
}

/// <summary>What the sheets of a file say.</summary>
/// <param name="Tables">The tables that were found.</param>
/// <param name="Base">What the file held when it was written; null when it was not written by us.</param>
/// <param name="Findings">What is wrong with it.</param>
internal sealed record ReadBook(IReadOnlyList<ReadTable> Tables, EmbeddedBase? Base, Listing<SheetFinding> Findings)
{
    /// <summary>The edition whose list of services the rows go by.</summary>
    public Edition Edition { get; init; } = Edition.X1060_2021;

    public ReadTable? Find(string id) => Tables.FirstOrDefault(table => table.Id == id);
}

/// <summary>A table that was found in a file.</summary>
internal sealed record ReadTable(string Id, IReadOnlyList<ReadRow> Rows)
{
    public string? Page { get; init; }
}

/// <summary>A row that was read: its cells by column, and what stands in columns that nobody knows.</summary>
internal sealed record ReadRow(int Number, IReadOnlyDictionary<string, ReadCell> Cells, IReadOnlyList<(string Header, string Text)> Others)
{
    public string Key { get; init; } = "";

    public NamedService? Service { get; init; }

    /// <summary>Whether the sheet is one of ours, with every column that identifies a service.</summary>
    public bool IsOurs => Cells.ContainsKey("waiver") && Cells.ContainsKey("category");

    public ReadCell? Cell(string column) => Cells.TryGetValue(column, out var cell) ? cell : null;

    public string? Value(string column) => Cell(column)?.Value;

    /// <summary>The values of the columns that were understood.</summary>
    public Dictionary<string, string?> Values() =>
        Cells.Where(static cell => cell.Value.IsUnderstood).ToDictionary(static cell => cell.Key, static cell => cell.Value.Value, StringComparer.Ordinal);
}

/// <summary>A cell that was read.</summary>
internal sealed record ReadCell(SheetColumn Column, string? Value, CellPlace Place, bool IsUnderstood);
