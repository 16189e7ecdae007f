using System.Globalization;
using System.Text;
using System.Xml;
using X1060Dsl.Model;
using X1060Dsl.Rules.Reading;

namespace X1060Dsl.Sheets;

/// <summary>Reads the cells of a workbook, a mark at a time: values only, never what would compute or fetch them.</summary>
internal sealed class XlsxReader
{
    // "_x0001_" is one character.
    private const int LongestEscape = 7;

    private static readonly Comparer<RawRow> ByNumber = Comparer<RawRow>.Create(static (one, other) => one.Number.CompareTo(other.Number));

    private readonly string path;
    private readonly Package package;
    private readonly List<string> strings = [];
    private readonly List<SheetFinding> findings = [];
    private readonly HashSet<int> dateFormats = [];
    private readonly List<bool> isDate = [];
    private readonly char[] piece = new char[4096];
    private bool countsFrom1904;
    private int cells;

    private XlsxReader(string path, Package package) => (this.path, this.package) = (path, package);

    public static RawBook Read(string path, byte[] bytes)
    {
        using var package = Package.Open(bytes);
        return new XlsxReader(path, package).Book();
    }

    private RawBook Book()
    {
        if (package.Beginning("mimetype").StartsWith("application/vnd.oasis.opendocument", StringComparison.Ordinal))
            throw new Unreadable(new("it is an OpenDocument file (.ods); save it as .xlsx", "OpenDocument 形式 (.ods) です。.xlsx として保存してください"));
        if (package.Has("xl/workbook.bin"))
            throw new Unreadable(new("it is a binary workbook (.xlsb); save it as .xlsx", "バイナリーブック (.xlsb) です。.xlsx として保存してください"));
        if (!package.Has("xl/workbook.xml"))
            throw new Unreadable(new("it is a zip, but no Excel workbook", "ZIP ファイルですが、Excel ブックではありません"));

        Passed("xl/vbaProject.bin", new("the macros in it", "マクロ"), new("they are neither run nor kept", "実行も保存もしません"));
        Passed("xl/externalLinks/", new("the links to other files", "ほかのファイルへのリンク"), new("nothing that a sheet points at is opened", "シートの参照先は開きません"));
        Passed("xl/embeddings/", new("the objects embedded in it", "埋め込まれたオブジェクト"), new("they are not opened", "開きません"));

        var sheets = Sheets();
        if (sheets.Count == 0 || sheets.Any(sheet => !package.Has(sheet.Part)))
            throw Package.Broken();

        Styles();
        Strings();
        var pages = sheets.Select(sheet => new RawPage(sheet.Name, Rows(sheet.Name, sheet.Part))).ToListing();
        return new RawBook(path, pages) { Findings = findings.ToListing() };
    }

    private void Passed(string name, Bilingual what, Bilingual why)
    {
        if (package.HasBelow(name))
            findings.Add(new SheetFinding(LostInSheet.At(path, what, why), null));
    }

    private List<(string Name, string Part)> Sheets()
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        package.Read("xl/_rels/workbook.xml.rels", xml => Each(xml, () =>
        {
            if (xml.LocalName == "Relationship" && xml.GetAttribute("Id") is { } id && xml.GetAttribute("Target") is { } target && xml.GetAttribute("TargetMode") != "External")
                parts[id] = target.StartsWith('/') ? target[1..] : "xl/" + target;
        }));

        var sheets = new List<(string, string)>();
        package.Read("xl/workbook.xml", xml => Each(xml, () =>
        {
            if (xml.LocalName == "workbookPr")
                countsFrom1904 = xml.GetAttribute("date1904") is "1" or "true";
            if (xml.LocalName != "sheet")
                return;

            var id = xml.GetAttribute("id", "http://schemas.openxmlformats.org/officeDocument/2006/relationships") ?? xml.GetAttribute("id", "http://purl.oclc.org/ooxml/officeDocument/relationships");
            if (id is not null && parts.TryGetValue(id, out var part) && xml.GetAttribute("name") is { } name && part.Contains("worksheets/", StringComparison.Ordinal))
                sheets.Add((name.Length <= 64 ? name : name[..64], part));
            if (sheets.Count > SheetLimits.Sheets)
                throw new Unreadable(new($"it has more than {SheetLimits.Sheets} sheets", $"シートが {SheetLimits.Sheets} を超えています"));
        }));
        return sheets;
    }

    private void Styles()
    {
        var isInCells = false;
        package.Read("xl/styles.xml", xml => Each(xml, () =>
        {
            switch (xml.LocalName)
            {
                case "numFmt" when int.TryParse(xml.GetAttribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && IsDateFormat(xml.GetAttribute("formatCode") ?? ""):
                    dateFormats.Add(id);
                    break;
                case "cellXfs":
                    isInCells = true;
                    break;
                case "cellStyles" or "cellStyleXfs" or "dxfs":
                    isInCells = false;
                    break;
                case "xf" when isInCells && isDate.Count < 65_536:
                    isDate.Add(int.TryParse(xml.GetAttribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var format)
                        && (dateFormats.Contains(format) || format is (>= 14 and <= 17) or 22 or (>= 27 and <= 36) or (>= 50 and <= 58)));
                    break;
            }
        }));
    }

    // A day shows a year or a day; what stands in quotes or brackets is text and colours.
    private static bool IsDateFormat(string code)
    {
        var (isQuoted, isBracketed) = (false, false);
        for (var i = 0; i < code.Length; i++)
        {
            switch (code[i])
            {
                case '"':
                    isQuoted = !isQuoted;
                    break;
                case '[' when !isQuoted:
                    isBracketed = true;
                    break;
                case ']':
                    isBracketed = false;
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                case 'y' or 'Y' or 'd' or 'D' or 'e' or 'E' or 'g' when !isQuoted && !isBracketed && !code.Contains("0E", StringComparison.OrdinalIgnoreCase) && !code.StartsWith("General", StringComparison.OrdinalIgnoreCase):
                    return true;
            }
        }

        return false;
    }

    private void Strings() => package.Read("xl/sharedStrings.xml", xml =>
    {
        StringBuilder? text = null;
        var isReading = 0;
        Walk(xml, start: () =>
        {
            if (xml.LocalName == "si")
                text = new StringBuilder();
            isReading += xml.LocalName == "rPh" ? 1 : 0;
            if (xml.LocalName == "t" && isReading == 0 && !xml.IsEmptyElement && text is not null)
                Append(text, xml, null);
        }, end: name =>
        {
            isReading -= name == "rPh" ? 1 : 0;
            if (name != "si" || text is null)
                return;

            strings.Add(Within(Unescaped(text.ToString()), null));
            text = null;
            if (strings.Count > SheetLimits.Strings)
                throw new Unreadable(new($"it has more than {SheetLimits.Strings:N0} texts", $"文字列が {SheetLimits.Strings:N0} を超えています"));
        });
    });

    private Listing<RawRow> Rows(string page, string part)
    {
        var (rows, merged) = (new List<RawRow>(), new List<(int Row, int Column, int LastRow, int LastColumn)>());
        var (row, column, style, type, isComputed) = (0, 0, 0, "", false);
        List<RawCell> current = [];
        var value = new StringBuilder();
        var (isValue, isPhonetic) = (false, false);
        package.Read(part, xml => Walk(xml, start: () =>
        {
            switch (xml.LocalName)
            {
                case "row":
                    row = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : row + 1;
                    (column, current) = (0, []);
                    break;
                case "c":
                    column = ColumnOf(xml.GetAttribute("r")) ?? column + 1;
                    type = xml.GetAttribute("t") ?? "n";
                    style = int.TryParse(xml.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var format) ? format : 0;
                    (isComputed, isValue) = (false, false);
                    value.Clear();
                    break;
                case "f":
                    isComputed = true;
                    break;
                case "rPh":
                    isPhonetic = true;
                    break;
                case "v" or "t" when !xml.IsEmptyElement && xml.Depth > 3 && !isPhonetic:
                    isValue = true;
                    Append(value, xml, new CellPlace(page, row, column));
                    break;
                case "mergeCell" when AreaOf(xml.GetAttribute("ref")) is { } area:
                    merged.Add(area);
                    if (merged.Count > SheetLimits.Merged)
                        throw new Unreadable(new($"more than {SheetLimits.Merged:N0} areas are merged", $"結合されたセルが {SheetLimits.Merged:N0} か所を超えています"), new CellPlace(page, 0, 0));
                    break;
            }
        }, end: name =>
        {
            isPhonetic &= name != "rPh";
            if (name == "c" && isValue)
            {
                if (column > SheetLimits.Columns)
                    throw new Unreadable(new($"it has more than {SheetLimits.Columns} columns", $"列が {SheetLimits.Columns} を超えています"), new CellPlace(page, row, column));
                if (++cells > SheetLimits.Cells)
                    throw TooManyCells(new CellPlace(page, row, column));
                if (CellOf(column, value.ToString(), type, style, new CellPlace(page, row, column)) is { } cell)
                    current.Add(cell with { IsComputed = isComputed });
            }
            else if (name == "row" && current.Count > 0)
            {
                rows.Add(new RawRow(row, current.ToListing()));
                if (rows.Count > SheetLimits.Rows)
                    throw new Unreadable(new($"it has more than {SheetLimits.Rows:N0} rows", $"行が {SheetLimits.Rows:N0} を超えています"), new CellPlace(page, row, 1));
            }
        }));
        return Spread(page, InOrder(rows), merged);
    }

    // Rows stand in order in every file that a program wrote; in one that somebody made up they may not.
    private static List<RawRow> InOrder(List<RawRow> rows) => IsInOrder(rows, static row => row.Number) && rows.TrueForAll(static row => IsInOrder(row.Cells, static cell => cell.Column)) ? rows : [.. rows
        .GroupBy(static row => row.Number).OrderBy(static group => group.Key)
        .Select(static group => new RawRow(group.Key, group.SelectMany(static row => row.Cells).GroupBy(static cell => cell.Column).OrderBy(static cell => cell.Key).Select(static same => same.First()).ToListing()))];

    private static bool IsInOrder<T>(IReadOnlyList<T> items, Func<T, int> place)
    {
        for (var i = 1; i < items.Count; i++)
        {
            if (place(items[i]) <= place(items[i - 1]))
                return false;
        }

        return true;
    }

    // What is merged says the same for every row and column that it covers. Only rows that are there are looked at: an area may span the sheet.
    private Listing<RawRow> Spread(string page, List<RawRow> rows, List<(int Row, int Column, int LastRow, int LastColumn)> merged)
    {
        var looks = 0L;
        foreach (var (first, column, lastRow, lastColumn) in merged)
        {
            var start = rows.BinarySearch(new RawRow(first, default), ByNumber);
            if (start < 0 || rows[start].Cells.FirstOrDefault(cell => cell.Column == column) is not { } source)
                continue;

            for (var i = start; i < rows.Count && rows[i].Number <= lastRow; i++)
            {
                // Areas do not overlap in a file that a spreadsheet wrote; ten thousand that all do would be looked at for minutes.
                looks += rows[i].Cells.Count + 1;
                if (looks > SheetLimits.Looks)
                    throw new Unreadable(new("its merged areas lie upon each other", "結合されたセルの範囲が、互いに重なっています"), new CellPlace(page, 0, 0));

                var held = rows[i].Cells.Select(static cell => cell.Column).ToHashSet();
                var added = Enumerable.Range(column, Math.Min(lastColumn, SheetLimits.Columns) - column + 1).Where(at => !held.Contains(at)).Select(at => source with { Column = at }).ToList();
                if (added.Count == 0)
                    continue;

                cells += added.Count;
                if (cells > SheetLimits.Cells)
                    throw TooManyCells(new CellPlace(page, rows[i].Number, column));
                rows[i] = new RawRow(rows[i].Number, rows[i].Cells.Concat(added).OrderBy(static cell => cell.Column).ToListing());
            }
        }

        return rows.ToListing();
    }

    private RawCell? CellOf(int column, string value, string type, int style, CellPlace place)
    {
        switch (type)
        {
            case "s":
                return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var shared) && shared < strings.Count && strings[shared].Length > 0 ? new RawCell(column, strings[shared]) : null;
            case "str" or "inlineStr":
                return value.Length == 0 ? null : new RawCell(column, Within(Unescaped(value), place));
            case "b":
                return new RawCell(column, value == "1" ? "TRUE" : "FALSE");
            case "d":
                return new RawCell(column, value.Length > 10 ? value[..10] : value, Date.TryRead(value.Length > 10 ? value[..10] : value, out _) ? CellKind.Date : CellKind.Text);
            case "e":
                return new RawCell(column, value);
        }

        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || double.IsInfinity(number) || double.IsNaN(number))
            return value.Length == 0 ? null : new RawCell(column, value);
        if (style < isDate.Count && isDate[style] && number is >= 1 and < 2_958_466)
            return new RawCell(column, Date.Of(new DateTime(1899, 12, 30).AddDays(Math.Floor(number) + (countsFrom1904 ? 1_462 : 0) + (number < 60 && !countsFrom1904 ? 1 : 0))).ToString(), CellKind.Date);
        return new RawCell(column, Math.Abs(number) < 1e15 ? ((decimal)number).ToString("0.############", CultureInfo.InvariantCulture) : number.ToString("R", CultureInfo.InvariantCulture), CellKind.Number);
    }

    private static string Within(string text, CellPlace? place) => text.Length <= SheetLimits.Characters ? text : throw TooLong(place);

    private static Unreadable TooManyCells(CellPlace place) => new(new($"it has more than {SheetLimits.Cells:N0} cells", $"セルが {SheetLimits.Cells:N0} を超えています"), place);

    private static Unreadable TooLong(CellPlace? place) =>
        new(new($"a cell has more than {SheetLimits.Characters:N0} characters", $"{SheetLimits.Characters:N0} 文字を超えるセルがあります"), place);

    // "_x000D_" is how a workbook writes what XML cannot hold.
    private static string Unescaped(string text)
    {
        if (!text.Contains("_x", StringComparison.Ordinal))
            return text;

        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '_' && i + 6 < text.Length && text[i + 1] == 'x' && text[i + 6] == '_' && int.TryParse(text.AsSpan(i + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                plain.Append((char)code);
                i += 6;
            }
            else
            {
                plain.Append(text[i]);
            }
        }

        return plain.ToString();
    }

    private static void Each(XmlReader xml, Action start) => Walk(xml, start, static _ => { });

    private static void Walk(XmlReader xml, Action start, Action<string> end)
    {
        while (xml.Read())
        {
            if (xml.Depth > SheetLimits.Depth)
                throw new Unreadable(new($"its elements lie more than {SheetLimits.Depth} deep within each other", $"要素の入れ子が {SheetLimits.Depth} 段を超えています"));
            if (xml.NodeType == XmlNodeType.Element)
            {
                var (name, isEmpty) = (xml.LocalName, xml.IsEmptyElement);
                start();
                if (isEmpty)
                    end(name);
            }
            else if (xml.NodeType == XmlNodeType.EndElement)
            {
                end(xml.LocalName);
            }
        }
    }

    // In pieces, so that no text is ever larger in memory than a cell may be.
    private void Append(StringBuilder text, XmlReader xml, CellPlace? place)
    {
        while (xml.Read() && xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
        {
            for (int length; (length = xml.ReadValueChunk(piece, 0, piece.Length)) > 0;)
            {
                text.Append(piece, 0, length);
                if (text.Length > LongestEscape * SheetLimits.Characters)
                    throw TooLong(place);
            }
        }
    }

    private static int? ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var c in reference ?? "")
        {
            if (c is < 'A' or > 'Z')
                break;
            column = (column * 26) + (c - 'A') + 1;
            if (column > 1_000_000)
                return 1_000_000;
        }

        return column == 0 ? null : column;
    }

    private static (int, int, int, int)? AreaOf(string? reference)
    {
        var parts = (reference ?? "").Split(':');
        if (parts.Length != 2 || ColumnOf(parts[0]) is not { } column || ColumnOf(parts[1]) is not { } lastColumn || RowOf(parts[0]) is not { } row || RowOf(parts[1]) is not { } lastRow)
            return null;

        return column <= lastColumn && row <= lastRow ? (row, column, lastRow, lastColumn) : null;
    }

    private static int? RowOf(string reference) =>
        int.TryParse(reference.TrimStart([.. "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : null;
}
