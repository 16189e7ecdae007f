using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using X1060Dsl.Model;
using X1060Dsl.Rules.Reading;
using X1060Dsl.Text;

namespace X1060Dsl.Sheets;

/// <summary>Writes a centre as a workbook: the portfolio to fill in, a summary with its chart, and who provides.</summary>
/// <remarks>
/// Texts are texts: none of them becomes a formula, whatever it begins with. The bytes depend on the centre and the language
/// alone; no time, no machine and no user is in them.
/// </remarks>
public sealed class XlsxWriter
{
    internal const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    internal const string Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private const string PackageLinks = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Application = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private static readonly DateTimeOffset Then = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Book book;
    private readonly DisplayLanguage language;
    private readonly List<SheetFinding> findings = [];

    private XlsxWriter(Book book, DisplayLanguage language) => (this.book, this.language) = (book, language);

    /// <summary>Writes it, and tells what a workbook has no room for.</summary>
    public static Listing<SheetFinding> Write(Stream to, Book book, DisplayLanguage language)
    {
        var writer = new XlsxWriter(book, language);
        writer.Write(to);
        return writer.findings.ToListing();
    }

    private void Write(Stream to)
    {
        using var archive = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        var names = new List<string> { book.Sheets[0].Name.In(language), Book.Summary.In(language) };
        names.AddRange(book.Sheets.Skip(1).Select(sheet => sheet.Name.In(language)));
        names.Add(Book.BaseName);

        Part(archive, "[Content_Types].xml", xml => ContentTypes(xml, names.Count));
        Part(archive, "_rels/.rels", static xml => Relations(xml, ("rId1", "officeDocument", "xl/workbook.xml")));
        Part(archive, "xl/workbook.xml", xml => Workbook(xml, names));
        Part(archive, "xl/_rels/workbook.xml.rels", xml => Relations(xml,
            [.. names.Select(static (_, i) => ($"rId{i + 1}", "worksheet", $"worksheets/sheet{i + 1}.xml")), ($"rId{names.Count + 1}", "styles", "styles.xml")]));
        Part(archive, "xl/styles.xml", XlsxStyles.Write);

        var portfolio = new PortfolioLayout(book);
        Part(archive, "xl/worksheets/sheet1.xml", xml => Table(xml, book.Sheets[0], portfolio));
        Part(archive, "xl/worksheets/sheet2.xml", xml => SummarySheet.Write(xml, portfolio, language));
        Part(archive, "xl/worksheets/_rels/sheet2.xml.rels", static xml => Relations(xml, ("rId1", "drawing", "../drawings/drawing1.xml")));
        Part(archive, "xl/drawings/drawing1.xml", xml => SummarySheet.WriteDrawing(xml, language));
        Part(archive, "xl/drawings/_rels/drawing1.xml.rels", static xml => Relations(xml, ("rId1", "chart", "../charts/chart1.xml")));
        Part(archive, "xl/charts/chart1.xml", xml => RadarChart.Write(xml, portfolio, language));
        for (var i = 1; i < book.Sheets.Count; i++)
        {
            var sheet = book.Sheets[i];
            Part(archive, $"xl/worksheets/sheet{i + 2}.xml", xml =>
            {
                if (sheet.IsTurned)
                    Turned(xml, sheet);
                else
                    Table(xml, sheet, null);
            });
        }

        Part(archive, $"xl/worksheets/sheet{names.Count}.xml", Base);
    }

    private static void Part(ZipArchive archive, string name, Action<XmlWriter> write)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Then;
        using var stream = entry.Open();
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), CheckCharacters = false, NewLineHandling = NewLineHandling.None });
        xml.WriteStartDocument(standalone: true);
        write(xml);
    }

    private static void ContentTypes(XmlWriter xml, int sheets)
    {
        xml.WriteStartElement("Types", "http://schemas.openxmlformats.org/package/2006/content-types");
        Type("Default", "Extension", "rels", "application/vnd.openxmlformats-package.relationships+xml");
        Type("Default", "Extension", "xml", "application/xml");
        Type("Override", "PartName", "/xl/workbook.xml", Application + "sheet.main+xml");
        for (var i = 1; i <= sheets; i++)
            Type("Override", "PartName", $"/xl/worksheets/sheet{i}.xml", Application + "worksheet+xml");
        Type("Override", "PartName", "/xl/styles.xml", Application + "styles+xml");
        Type("Override", "PartName", "/xl/drawings/drawing1.xml", "application/vnd.openxmlformats-officedocument.drawing+xml");
        Type("Override", "PartName", "/xl/charts/chart1.xml", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml");
        xml.WriteEndElement();

        void Type(string kind, string key, string value, string type)
        {
            xml.WriteStartElement(kind);
            xml.WriteAttributeString(key, value);
            xml.WriteAttributeString("ContentType", type);
            xml.WriteEndElement();
        }
    }

    private static void Relations(XmlWriter xml, params (string Id, string Kind, string Target)[] relations)
    {
        xml.WriteStartElement("Relationships", PackageLinks);
        foreach (var (id, kind, target) in relations)
        {
            xml.WriteStartElement("Relationship");
            xml.WriteAttributeString("Id", id);
            xml.WriteAttributeString("Type", $"{Links}/{kind}");
            xml.WriteAttributeString("Target", target);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void Workbook(XmlWriter xml, List<string> names)
    {
        xml.WriteStartElement("workbook", Main);
        xml.WriteAttributeString("xmlns", "r", null, Links);
        xml.WriteStartElement("bookViews");
        xml.WriteStartElement("workbookView");
        xml.WriteAttributeString("activeTab", "0");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("sheets");
        for (var i = 0; i < names.Count; i++)
        {
            xml.WriteStartElement("sheet");
            xml.WriteAttributeString("name", names[i]);
            xml.WriteAttributeString("sheetId", Number(i + 1));
            if (names[i] == Book.BaseName)
                xml.WriteAttributeString("state", "veryHidden");
            xml.WriteAttributeString("id", Links, $"rId{i + 1}");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteStartElement("definedNames");
        Name("_xlnm._FilterDatabase", 0, $"'{names[0]}'!$A$1:${CellPlace.LettersOf(book.Sheets[0].Columns.Count(static column => column.Kind != "assignee"))}${book.Sheets[0].Rows.Count + 1}", isHidden: true);
        Name("_xlnm.Print_Area", 1, $"'{names[1]}'!$A$1:$G${SummarySheet.LastRow}", isHidden: false);
        Name("_xlnm.Print_Titles", 0, $"'{names[0]}'!$A:$D,'{names[0]}'!$1:$1", isHidden: false);
        xml.WriteEndElement();
        xml.WriteStartElement("calcPr");
        xml.WriteAttributeString("calcId", "191029");
        xml.WriteAttributeString("fullCalcOnLoad", "1");
        xml.WriteEndElement();
        xml.WriteEndElement();

        void Name(string name, int sheet, string range, bool isHidden)
        {
            xml.WriteStartElement("definedName");
            xml.WriteAttributeString("name", name);
            xml.WriteAttributeString("localSheetId", Number(sheet));
            if (isHidden)
                xml.WriteAttributeString("hidden", "1");
            xml.WriteString(range);
            xml.WriteEndElement();
        }
    }

    private void Table(XmlWriter xml, Sheet sheet, PortfolioLayout? portfolio)
    {
        var columns = sheet.Columns.Where(static column => column.Kind != "assignee").ToList();
        var places = columns.ConvertAll(column => sheet.Columns.ToList().IndexOf(column));
        xml.WriteStartElement("worksheet", Main);
        SheetFrame.Begin(xml, frozenColumns: portfolio is null ? 1 : PortfolioLayout.Frozen, frozenRows: 1, isFirst: portfolio is not null);
        SheetFrame.Widths(xml, columns.Select(column => PortfolioLayout.WidthOf(column)));

        xml.WriteStartElement("sheetData");
        xml.WriteStartElement("row");
        xml.WriteAttributeString("r", "1");
        xml.WriteAttributeString("ht", "32");
        xml.WriteAttributeString("customHeight", "1");
        for (var i = 0; i < columns.Count; i++)
            Text(xml, 1, i + 1, columns[i].Header.In(language), portfolio is null ? XlsxStyles.Header : PortfolioLayout.HeaderStyle(columns[i].Key));
        xml.WriteEndElement();

        for (var row = 0; row < sheet.Rows.Count; row++)
        {
            xml.WriteStartElement("row");
            xml.WriteAttributeString("r", Number(row + 2));
            if (HeightOf(columns, places, sheet.Rows[row]) is > 1 and var lines)
                xml.WriteAttributeString("ht", Number(Math.Min(lines * 16, 240)));
            for (var i = 0; i < columns.Count; i++)
            {
                if (portfolio is not null && columns[i].IsComputed)
                    Formula(xml, row + 2, i + 1, portfolio.Formula(columns[i].Key, row + 2), portfolio.Computed(columns[i].Key, sheet.Rows[row]));
                else
                    Cell(xml, sheet, columns[i], row + 2, i + 1, sheet.Rows[row].Values[places[i]]);
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        var last = Math.Max(sheet.Rows.Count, 1) + 1;
        SheetFrame.Filter(xml, columns.Count, last);
        if (portfolio is not null)
            SheetFrame.Colours(xml, portfolio, last, language);
        SheetFrame.DropDowns(xml, columns, column => $"{CellPlace.LettersOf(column)}2:{CellPlace.LettersOf(column)}{last + PortfolioLayout.Spare}", language, portfolio is null ? null : book);
        SheetFrame.Print(xml, sheet.Name.In(language), book.Organization, portfolio);
        xml.WriteEndElement();
    }

    // One entry with a row a column: twenty columns beside each other nobody could read, on a screen or on paper.
    private void Turned(XmlWriter xml, Sheet sheet)
    {
        const double Width = 80;
        xml.WriteStartElement("worksheet", Main);
        SheetFrame.Begin(xml, frozenColumns: 1, frozenRows: 0, isFirst: false);
        SheetFrame.Widths(xml, [32, Width]);
        xml.WriteStartElement("sheetData");
        foreach (var (i, column) in sheet.Columns.Index())
        {
            var value = sheet.Rows.Count == 0 ? null : sheet.Rows[0].Values[i];
            xml.WriteStartElement("row");
            xml.WriteAttributeString("r", Number(i + 1));
            if (value is not null && LinesOf(column, value, Width) is > 1 and var lines)
                xml.WriteAttributeString("ht", Number(Math.Min(lines * 16, 240)));
            Text(xml, i + 1, 1, column.Header.In(language), XlsxStyles.Header);
            Cell(xml, sheet, column, i + 1, 2, value, XlsxStyles.AtStart);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        SheetFrame.DropDowns(xml, sheet.Columns, static column => $"B{column}", language, null);
        SheetFrame.Print(xml, sheet.Name.In(language), book.Organization, portfolio: null, isOnePage: true);
        xml.WriteEndElement();
    }

    // How many lines the longest text of a row takes; a program that draws the sheet need not measure it first.
    private int HeightOf(IReadOnlyList<SheetColumn> columns, IReadOnlyList<int> places, SheetRow row) => columns.Index()
        .Select(column => row.Values[places[column.Index]] is { } value ? LinesOf(column.Item, value, PortfolioLayout.WidthOf(column.Item)) : 1)
        .DefaultIfEmpty(1).Max();

    private int LinesOf(SheetColumn column, string value, double width) =>
        value.Split('\n').Sum(line => (int)Math.Ceiling((DisplayWidth.Of(Book.Shown(column, line, language)) + 1) / width));

    private void Cell(XmlWriter xml, Sheet sheet, SheetColumn column, int row, int place, string? value, int? always = null)
    {
        var style = always ?? StyleOf(column);
        if (value is null)
        {
            Empty(xml, row, place, style);
            return;
        }

        if (column.Kind == "date" && XlsxText.Serial(value) is { } serial)
            Figure(xml, row, place, Number(serial), always is null ? XlsxStyles.Day : XlsxStyles.DayAtStart);
        else if (column.Kind is "score" or "side" or "months" or "number" && CellValuesNumber(value))
            Figure(xml, row, place, value, style);
        else
            Text(xml, row, place, Kept(sheet, row, place, Book.Shown(column, value, language)), XlsxText.IsActive(value) ? XlsxStyles.Guarded : style);
    }

    private string Kept(Sheet sheet, int row, int place, string text)
    {
        if (XlsxText.Cut(text) is not { } cut)
            return text;

        findings.Add(new SheetFinding(LostInSheet.At("", new("the end of a text", "文字列の終わり"), new($"a cell takes {SheetLimits.Characters:N0} characters", $"セルに入るのは {SheetLimits.Characters:N0} 文字までです")), new CellPlace(sheet.Name.In(language), row, place)));
        return cut;
    }

    private void Base(XmlWriter xml)
    {
        xml.WriteStartElement("worksheet", Main);
        xml.WriteStartElement("sheetData");
        var row = 0;
        foreach (var cells in book.Base)
        {
            xml.WriteStartElement("row");
            xml.WriteAttributeString("r", Number(++row));
            for (var i = 0; i < cells.Count; i++)
            {
                if (cells[i] is { } text)
                    Text(xml, row, i + 1, XlsxText.Cut(text) ?? text, XlsxStyles.Plain);
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static bool CellValuesNumber(string value) => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private static int StyleOf(SheetColumn column) => column.Kind switch
    {
        "date" => XlsxStyles.Day,
        "score" or "side" or "months" or "number" or "category" or "code" or "truth" or "edition" => XlsxStyles.Centred,
        _ => XlsxStyles.Wrapped,
    };

    internal static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Begin(XmlWriter xml, int row, int column, int style)
    {
        xml.WriteStartElement("c");
        xml.WriteAttributeString("r", CellPlace.LettersOf(column) + Number(row));
        if (style != XlsxStyles.Plain)
            xml.WriteAttributeString("s", Number(style));
    }

    internal static void Empty(XmlWriter xml, int row, int column, int style)
    {
        Begin(xml, row, column, style);
        xml.WriteEndElement();
    }

    internal static void Text(XmlWriter xml, int row, int column, string text, int style)
    {
        Begin(xml, row, column, style);
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is");
        xml.WriteStartElement("t");
        if (text.Length > 0 && (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]) || text.Contains('\n')))
            xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(XlsxText.Escaped(text));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    internal static void Figure(XmlWriter xml, int row, int column, string number, int style)
    {
        Begin(xml, row, column, style);
        xml.WriteElementString("v", number);
        xml.WriteEndElement();
    }

    /// <summary>A formula of ours with the value that it has now; a text where there is none.</summary>
    internal static void Formula(XmlWriter xml, int row, int column, string formula, double? value, int style = XlsxStyles.Computed, bool isMissingAnError = false)
    {
        Begin(xml, row, column, style);
        if (value is null)
            xml.WriteAttributeString("t", isMissingAnError ? "e" : "str");
        xml.WriteElementString("f", formula);
        xml.WriteElementString("v", value?.ToString("0.##", CultureInfo.InvariantCulture) ?? (isMissingAnError ? "#N/A" : ""));
        xml.WriteEndElement();
    }
}
