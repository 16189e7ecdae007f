using System.Globalization;
using System.Xml;

namespace X1060Dsl.Sheets;

/// <summary>What stands around the cells of a sheet: panes, widths, filters, colours, drop-downs, the printed page.</summary>
internal static class SheetFrame
{
    public static void Begin(XmlWriter xml, int frozenColumns, int frozenRows, bool isFirst)
    {
        if (!isFirst)
            XlsxStyles.Raw(xml, "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>");
        var below = frozenRows > 0 ? $"ySplit=\"{frozenRows}\" " : "";
        var pane = $"<pane xSplit=\"{frozenColumns}\" {below}topLeftCell=\"{CellPlace.LettersOf(frozenColumns + 1)}{frozenRows + 1}\" activePane=\"{(frozenRows > 0 ? "bottomRight" : "topRight")}\" state=\"frozen\"/>";
        XlsxStyles.Raw(xml, $"<sheetViews><sheetView {(isFirst ? "tabSelected=\"1\" " : "")}workbookViewId=\"0\">{pane}</sheetView></sheetViews>");
        XlsxStyles.Raw(xml, "<sheetFormatPr defaultRowHeight=\"18\"/>");
    }

    public static void Widths(XmlWriter xml, IEnumerable<double> widths)
    {
        xml.WriteStartElement("cols");
        foreach (var (i, width) in widths.Index())
            XlsxStyles.Raw(xml, $"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{width.ToString(CultureInfo.InvariantCulture)}\" customWidth=\"1\"/>");
        xml.WriteEndElement();
    }

    public static void Filter(XmlWriter xml, int columns, int last) => XlsxStyles.Raw(xml, $"<autoFilter ref=\"A1:{CellPlace.LettersOf(columns)}{last}\"/>");

    public static void Colours(XmlWriter xml, PortfolioLayout portfolio, int last, DisplayLanguage language)
    {
        var priority = 0;
        foreach (var keys in new[] { ("score", "effective"), ("target", "effectivetarget") })
        {
            var (from, to) = (portfolio[keys.Item1], portfolio[keys.Item2]);
            xml.WriteStartElement("conditionalFormatting");
            xml.WriteAttributeString("sqref", $"{from}2:{to}{last + PortfolioLayout.Spare}");
            for (var score = 1; score <= 5; score++)
                XlsxStyles.Raw(xml, $"<cfRule type=\"cellIs\" dxfId=\"{XlsxStyles.Score1 + score - 1}\" priority=\"{++priority}\" operator=\"equal\"><formula>{score}</formula></cfRule>");
            Rule(xml, "expression", ++priority, $"{from}2=\"{CellValuesShown(portfolio, "score.insource", "N/A", language)}\"");
            xml.WriteEndElement();
        }

        xml.WriteStartElement("conditionalFormatting");
        xml.WriteAttributeString("sqref", $"A2:{portfolio["reviewby"]}{last + PortfolioLayout.Spare}");
        Rule(xml, "expression", ++priority, $"${portfolio["level"]}2=\"{CellValuesShown(portfolio, "level", "Unnecessary", language)}\"");
        xml.WriteEndElement();
    }

    public static void DropDowns(XmlWriter xml, IReadOnlyList<SheetColumn> columns, Func<int, string> rangeOf, DisplayLanguage language, Book? book)
    {
        var offers = columns.Index().Select(column => (column.Item, Range: rangeOf(column.Index + 1), Words: Book.Offered(column.Item, language)))
            .Where(offer => offer.Words.Count > 0 || offer.Item.Kind == "date" || (book is not null && offer.Item.Key is "team" or "provider")).ToList();
        if (offers.Count == 0)
            return;

        xml.WriteStartElement("dataValidations");
        xml.WriteAttributeString("count", XlsxWriter.Number(offers.Count));
        foreach (var (column, range, words) in offers)
        {
            xml.WriteStartElement("dataValidation");
            xml.WriteAttributeString("type", column.Kind == "date" ? "date" : "list");
            if (column.Kind == "date")
            {
                // A day written as text is understood too, so the sheet only asks.
                xml.WriteAttributeString("errorStyle", "warning");
                xml.WriteAttributeString("operator", "greaterThanOrEqual");
            }

            if (column.Kind is "date" or "score" or "side")
                xml.WriteAttributeString("imeMode", "halfAlpha");
            xml.WriteAttributeString("allowBlank", "1");
            if (words.Count > 0 || column.Kind == "date")
            {
                xml.WriteAttributeString("showErrorMessage", "1");
                xml.WriteAttributeString("errorTitle", column.Header.In(language));
                xml.WriteAttributeString("error", column.Kind == "date"
                    ? new Bilingual("Write a day, for example 2027-03-31.", "日付を書いてください (例: 2027-03-31)。").In(language)
                    : new Bilingual($"Choose one of: {string.Join(", ", words)}.", $"次のどれかを選んでください: {string.Join("、", words)}").In(language));
            }

            xml.WriteAttributeString("sqref", range);
            xml.WriteElementString("formula1", column.Kind == "date" ? "1"
                : words.Count > 0 ? $"\"{string.Join(",", words)}\""
                : $"'{book!.Sheets.First(sheet => sheet.Id == column.Key + "s").Name.In(language)}'!$A$2:$A${PortfolioLayout.Spare}");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    public static void Print(XmlWriter xml, string title, string organization, PortfolioLayout? portfolio, bool isOnePage = false, string? drawing = null)
    {
        XlsxStyles.Raw(xml, "<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>");
        XlsxStyles.Raw(xml, portfolio is null
            ? $"<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"{(isOnePage ? 1 : 0)}\"/>"
            : $"<pageSetup paperSize=\"9\" scale=\"{PortfolioLayout.Scale}\" pageOrder=\"overThenDown\" orientation=\"landscape\"/>");
        xml.WriteStartElement("headerFooter");

        // An ampersand begins an order to the printed page, and a page has room for so much.
        var name = (organization.Length <= 80 ? organization : organization[..(char.IsHighSurrogate(organization[78]) ? 78 : 79)] + "…").Replace("&", "&&");
        xml.WriteElementString("oddHeader", XlsxText.Escaped($"&L{name}&R{title}"));
        xml.WriteElementString("oddFooter", "&C&P / &N");
        xml.WriteEndElement();
        if (portfolio is not null)
            Breaks(xml, [.. PortfolioLayout.PageBreaks.Select(portfolio.PlaceOf)]);
        if (drawing is not null)
        {
            xml.WriteStartElement("drawing");
            xml.WriteAttributeString("id", XlsxWriter.Links, drawing);
            xml.WriteEndElement();
        }
    }

    // A break stands behind a column.
    private static void Breaks(XmlWriter xml, IReadOnlyList<int> places)
    {
        xml.WriteStartElement("colBreaks");
        xml.WriteAttributeString("count", XlsxWriter.Number(places.Count));
        xml.WriteAttributeString("manualBreakCount", XlsxWriter.Number(places.Count));
        foreach (var place in places)
            XlsxStyles.Raw(xml, $"<brk id=\"{place - 1}\" max=\"1048575\" man=\"1\"/>");
        xml.WriteEndElement();
    }

    private static void Rule(XmlWriter xml, string type, int priority, string formula)
    {
        xml.WriteStartElement("cfRule");
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("dxfId", XlsxWriter.Number(XlsxStyles.Set));
        xml.WriteAttributeString("priority", XlsxWriter.Number(priority));
        xml.WriteElementString("formula", formula);
        xml.WriteEndElement();
    }

    private static string CellValuesShown(PortfolioLayout portfolio, string column, string value, DisplayLanguage language) =>
        Book.Shown(portfolio.Book.Sheets[0].Columns.First(one => one.Key == column), value, language);
}
