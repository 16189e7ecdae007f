using System.Globalization;
using System.Xml;

namespace X1060Dsl.Sheets;

/// <summary>The radar by category, as a chart of the workbook: it moves when a score is edited.</summary>
internal static class RadarChart
{
    private const string C = "http://schemas.openxmlformats.org/drawingml/2006/chart", A = "http://schemas.openxmlformats.org/drawingml/2006/main";

    public static void Write(XmlWriter xml, PortfolioLayout portfolio, DisplayLanguage language)
    {
        var categories = Standard.Standard.Of(portfolio.Book.Edition).Categories;
        xml.WriteStartElement("c", "chartSpace", C);
        xml.WriteAttributeString("xmlns", "a", null, A);
        Value("roundedCorners", "0");
        Start("chart");
        Title(new("Score and target by category (average)", "カテゴリー別のスコアと目標 (平均)"));
        Value("autoTitleDeleted", "0");
        Start("plotArea");
        xml.WriteElementString("c", "layout", C, "");
        Start("radarChart");
        Value("radarStyle", "marker");
        Value("varyColors", "0");
        Series(0, new("Target", "目標"), "J", "effectivetarget", "C55A11", "dash");
        Series(1, new("Score", "スコア"), "I", "effective", "1F4E79", "solid");
        Value("axId", "111111111");
        Value("axId", "222222222");
        xml.WriteEndElement();
        Axis("catAx", "111111111", "222222222", "b", static () => { });
        Axis("valAx", "222222222", "111111111", "l", () => Value("majorUnit", "1"));
        xml.WriteEndElement();
        Start("legend");
        Value("legendPos", "b");
        xml.WriteEndElement();
        Value("plotVisOnly", "1");
        Value("dispBlanksAs", "gap");
        xml.WriteEndElement();
        xml.WriteEndElement();

        void Start(string name) => xml.WriteStartElement("c", name, C);

        void Value(string name, string value)
        {
            Start(name);
            xml.WriteAttributeString("val", value);
            xml.WriteEndElement();
        }

        void Title(Bilingual title)
        {
            Start("title");
            Start("tx");
            Start("rich");
            xml.WriteElementString("a", "bodyPr", A, "");
            xml.WriteStartElement("a", "p", A);
            xml.WriteStartElement("a", "r", A);
            xml.WriteStartElement("a", "rPr", A);
            xml.WriteAttributeString("lang", language == DisplayLanguage.Japanese ? "ja-JP" : "en-US");
            xml.WriteAttributeString("sz", "1200");
            xml.WriteAttributeString("b", "1");
            xml.WriteEndElement();
            xml.WriteElementString("a", "t", A, title.In(language));
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
            Value("overlay", "0");
            xml.WriteEndElement();
        }

        // Every series has its own line and fill: LibreOffice draws none of its own accord.
        void Series(int place, Bilingual name, string column, string key, string colour, string dash)
        {
            Start("ser");
            Value("idx", XlsxWriter.Number(place));
            Value("order", XlsxWriter.Number(place));
            Start("tx");
            xml.WriteElementString("c", "v", C, name.In(language));
            xml.WriteEndElement();
            Start("spPr");
            Line(colour, "28575", dash);
            xml.WriteEndElement();
            Start("marker");
            Value("symbol", place == 0 ? "diamond" : "circle");
            Value("size", "7");
            Start("spPr");
            Fill(colour);
            Line(colour, "9525", "solid");
            xml.WriteEndElement();
            xml.WriteEndElement();
            Start("cat");
            Start("strRef");
            Reference("B");
            Start("strCache");
            Value("ptCount", XlsxWriter.Number(categories.Count));
            for (var i = 0; i < categories.Count; i++)
                Point(i, categories[i].Name.In(language));
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
            Start("val");
            Start("numRef");
            Reference(column);
            Start("numCache");
            xml.WriteElementString("c", "formatCode", C, "0.00");
            Value("ptCount", XlsxWriter.Number(categories.Count));
            for (var i = 0; i < categories.Count; i++)
            {
                if (portfolio.Average(key, portfolio.RowsOf(categories[i].Code)) is { } average)
                    Point(i, average.ToString(CultureInfo.InvariantCulture));
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        void Reference(string column) => xml.WriteElementString("c", "f", C,
            $"{SummarySheet.Quoted(Book.Summary, language)}!${column}${SummarySheet.FirstRow}:${column}${SummarySheet.FirstRow + categories.Count - 1}");

        void Point(int place, string value)
        {
            Start("pt");
            xml.WriteAttributeString("idx", XlsxWriter.Number(place));
            xml.WriteElementString("c", "v", C, value);
            xml.WriteEndElement();
        }

        void Fill(string colour)
        {
            xml.WriteStartElement("a", "solidFill", A);
            xml.WriteStartElement("a", "srgbClr", A);
            xml.WriteAttributeString("val", colour);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        void Line(string colour, string width, string dash)
        {
            xml.WriteStartElement("a", "ln", A);
            xml.WriteAttributeString("w", width);
            Fill(colour);
            xml.WriteStartElement("a", "prstDash", A);
            xml.WriteAttributeString("val", dash);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        void Axis(string kind, string id, string other, string position, Action more)
        {
            Start(kind);
            Value("axId", id);
            Start("scaling");
            Value("orientation", "minMax");
            if (kind == "valAx")
            {
                Value("max", "5");
                Value("min", "0");
            }

            xml.WriteEndElement();
            Value("delete", "0");
            Value("axPos", position);
            Start("majorGridlines");
            Start("spPr");
            Line("BFBFBF", "6350", "solid");
            xml.WriteEndElement();
            xml.WriteEndElement();
            Value("majorTickMark", "none");
            Value("minorTickMark", "none");
            Value("tickLblPos", "nextTo");
            Value("crossAx", other);
            Value("crosses", "autoZero");
            more();
            xml.WriteEndElement();
        }
    }
}
