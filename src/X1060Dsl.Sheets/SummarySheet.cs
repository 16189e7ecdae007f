using System.Xml;

namespace X1060Dsl.Sheets;

/// <summary>The sheet that sums up: by category how many services, today's score, the target and the gap, and the chart below.</summary>
internal static class SummarySheet
{
    /// <summary>The last row that the chart lies upon, and the last that is printed.</summary>
    public const int LastRow = 38;

    /// <summary>The row of the first category.</summary>
    public const int FirstRow = 4;

    private const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing", Shapes = "http://schemas.openxmlformats.org/drawingml/2006/main", Charts = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    private static readonly Bilingual[] Headers =
    [
        new("Category", "カテゴリー"), new("Name", "名称"), new("Wanted services", "必要なサービス"), new("Scored", "スコアあり"), new("Score (average)", "スコア (平均)"), new("Target (average)", "目標 (平均)"), new("Gap", "差"),
    ];

    public static void Write(XmlWriter xml, PortfolioLayout portfolio, DisplayLanguage language)
    {
        var book = portfolio.Book;
        var categories = Standard.Standard.Of(book.Edition).Categories;
        xml.WriteStartElement("worksheet", XlsxWriter.Main);
        XlsxStyles.Raw(xml, "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>");
        XlsxStyles.Raw(xml, "<sheetViews><sheetView showGridLines=\"0\" workbookViewId=\"0\"/></sheetViews>");
        XlsxStyles.Raw(xml, "<sheetFormatPr defaultRowHeight=\"18\"/>");
        SheetFrame.Widths(xml, [10, 44, 14, 12, 14, 14, 10, 4, 10, 10]);
        xml.WriteStartElement("sheetData");
        Row(xml, 1, () => XlsxWriter.Text(xml, 1, 1, Title(book, language), XlsxStyles.Title));
        Row(xml, 2, () => XlsxWriter.Text(xml, 2, 1, new Bilingual("Computed from the portfolio; N/A is left out of every average.", "ポートフォリオから計算しています。対象外は平均に含みません。").In(language), XlsxStyles.Aside));
        Row(xml, 3, () =>
        {
            for (var i = 0; i < Headers.Length; i++)
                XlsxWriter.Text(xml, 3, i + 1, Headers[i].In(language), XlsxStyles.Header);
            XlsxWriter.Text(xml, 3, 9, new Bilingual("for the chart", "グラフ用").In(language), XlsxStyles.Aside);
        });

        foreach (var (i, category) in categories.Index())
        {
            var row = FirstRow + i;
            var rows = portfolio.RowsOf(category.Code).ToList();
            Row(xml, row, () =>
            {
                XlsxWriter.Text(xml, row, 1, category.Code, XlsxStyles.Centred);
                XlsxWriter.Text(xml, row, 2, category.Name.In(language), XlsxStyles.Wrapped);
                Figures(xml, portfolio, row, $"{Range(portfolio, language, "category")},$A{row}", rows, language);
                XlsxWriter.Formula(xml, row, 9, $"IF(E{row}=\"\",NA(),E{row})", portfolio.Average("effective", rows), XlsxStyles.Aside, isMissingAnError: true);
                XlsxWriter.Formula(xml, row, 10, $"IF(F{row}=\"\",NA(),F{row})", portfolio.Average("effectivetarget", rows), XlsxStyles.Aside, isMissingAnError: true);
            });
        }

        var last = FirstRow + categories.Count;
        Row(xml, last, () =>
        {
            XlsxWriter.Empty(xml, last, 1, XlsxStyles.Centred);
            XlsxWriter.Text(xml, last, 2, new Bilingual("All", "全体").In(language), XlsxStyles.Wrapped);
            Figures(xml, portfolio, last, $"{Range(portfolio, language, "category")},\"?*\"", [.. categories.SelectMany(category => portfolio.RowsOf(category.Code))], language);
        });
        xml.WriteEndElement();
        SheetFrame.Print(xml, Book.Summary.In(language), book.Organization, portfolio: null, isOnePage: true, drawing: "rId1");
        xml.WriteEndElement();
    }

    /// <summary>The frame that holds the chart, below the table.</summary>
    public static void WriteDrawing(XmlWriter xml, DisplayLanguage language)
    {
        xml.WriteStartElement("xdr", "wsDr", Drawing);
        xml.WriteAttributeString("xmlns", "a", null, Shapes);
        xml.WriteStartElement("xdr", "twoCellAnchor", Drawing);
        Marker("from", 0, 14);
        Marker("to", 7, LastRow);
        xml.WriteStartElement("xdr", "graphicFrame", Drawing);
        xml.WriteAttributeString("macro", "");
        xml.WriteStartElement("xdr", "nvGraphicFramePr", Drawing);
        xml.WriteStartElement("xdr", "cNvPr", Drawing);
        xml.WriteAttributeString("id", "2");
        xml.WriteAttributeString("name", "Radar");
        xml.WriteAttributeString("descr", new Bilingual("Radar: average score and target by category; the table above has the same numbers.", "レーダーチャート: カテゴリーごとのスコアと目標の平均。上の表と同じ数値です。").In(language));
        xml.WriteEndElement();
        xml.WriteElementString("xdr", "cNvGraphicFramePr", Drawing, "");
        xml.WriteEndElement();
        xml.WriteStartElement("xdr", "xfrm", Drawing);
        Point("off", "x", "y");
        Point("ext", "cx", "cy");
        xml.WriteEndElement();
        xml.WriteStartElement("a", "graphic", Shapes);
        xml.WriteStartElement("a", "graphicData", Shapes);
        xml.WriteAttributeString("uri", Charts);
        xml.WriteStartElement("c", "chart", Charts);
        xml.WriteAttributeString("r", "id", XlsxWriter.Links, "rId1");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteElementString("xdr", "clientData", Drawing, "");
        xml.WriteEndElement();
        xml.WriteEndElement();

        void Marker(string name, int column, int row)
        {
            xml.WriteStartElement("xdr", name, Drawing);
            xml.WriteElementString("xdr", "col", Drawing, XlsxWriter.Number(column));
            xml.WriteElementString("xdr", "colOff", Drawing, "0");
            xml.WriteElementString("xdr", "row", Drawing, XlsxWriter.Number(row));
            xml.WriteElementString("xdr", "rowOff", Drawing, "0");
            xml.WriteEndElement();
        }

        void Point(string name, string one, string other)
        {
            xml.WriteStartElement("a", name, Shapes);
            xml.WriteAttributeString(one, "0");
            xml.WriteAttributeString(other, "0");
            xml.WriteEndElement();
        }
    }

    /// <summary>The name of a sheet in a formula.</summary>
    public static string Quoted(Bilingual name, DisplayLanguage language) => $"'{name.In(language)}'";

    private static string Title(Book book, DisplayLanguage language) =>
        book.Organization.Length == 0 ? Book.Summary.In(language) : new Bilingual($"{book.Organization}: scores by category", $"{book.Organization}: カテゴリー別のスコア").In(language);

    private static void Figures(XmlWriter xml, PortfolioLayout portfolio, int row, string criterion, IReadOnlyList<SheetRow> rows, DisplayLanguage language)
    {
        var unnecessary = Book.Shown(portfolio.Book.Sheets[0].Columns.First(static column => column.Key == "level"), "Unnecessary", language);
        var (level, score, target) = (Range(portfolio, language, "level"), Range(portfolio, language, "effective"), Range(portfolio, language, "effectivetarget"));
        XlsxWriter.Formula(xml, row, 3, $"COUNTIFS({criterion},{level},\"?*\",{level},\"<>{unnecessary}\")", rows.Count(portfolio.IsWanted), XlsxStyles.Centred);
        XlsxWriter.Formula(xml, row, 4, $"COUNTIFS({criterion},{score},\">0\")", rows.Count(one => portfolio.Computed("effective", one) is not null), XlsxStyles.Centred);
        var (now, goal) = (portfolio.Average("effective", rows), portfolio.Average("effectivetarget", rows));
        XlsxWriter.Formula(xml, row, 5, $"IFERROR(ROUND(AVERAGEIFS({score},{criterion}),2),\"\")", now, XlsxStyles.Average);
        XlsxWriter.Formula(xml, row, 6, $"IFERROR(ROUND(AVERAGEIFS({target},{criterion}),2),\"\")", goal, XlsxStyles.Average);
        XlsxWriter.Formula(xml, row, 7, $"IF(AND(ISNUMBER(E{row}),ISNUMBER(F{row})),F{row}-E{row},\"\")", goal - now, XlsxStyles.Average);
    }

    private static string Range(PortfolioLayout portfolio, DisplayLanguage language, string column) =>
        $"{Quoted(portfolio.Book.Sheets[0].Name, language)}!${portfolio[column]}$2:${portfolio[column]}${portfolio.Last}";

    private static void Row(XmlWriter xml, int row, Action cells)
    {
        xml.WriteStartElement("row");
        xml.WriteAttributeString("r", XlsxWriter.Number(row));
        cells();
        xml.WriteEndElement();
    }
}
