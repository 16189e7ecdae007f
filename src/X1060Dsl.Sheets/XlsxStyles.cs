using System.Xml;

namespace X1060Dsl.Sheets;

/// <summary>The few styles of our workbooks, by their place in the table of styles.</summary>
internal static class XlsxStyles
{
    public const int Plain = 0, Header = 1, HeaderProfile = 2, HeaderPortfolio = 3, Wrapped = 4, Day = 5, Centred = 6, Computed = 7, Guarded = 8, Average = 9, Title = 10, Aside = 11, DayAtStart = 12, AtStart = 13;

    /// <summary>The places of the conditional formats.</summary>
    public const int Score1 = 0, Score5 = 4, Set = 5;

    // From warm to cool and from dark to light at once, so that it can be told without telling red from green.
    private static readonly string[] Scores = ["F4B183", "F8CBAD", "FFF2CC", "DDEBF7", "BDD7EE"];

    public static void Write(XmlWriter xml)
    {
        xml.WriteStartElement("styleSheet", XlsxWriter.Main);
        Raw(xml, """<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/><numFmt numFmtId="165" formatCode="0.00"/></numFmts>""");
        Raw(xml, """
            <fonts count="5"><font><sz val="10"/><name val="Yu Gothic"/><family val="3"/></font><font><b/><sz val="10"/><color rgb="FFFFFFFF"/><name val="Yu Gothic"/><family val="3"/></font><font><i/><sz val="10"/><color rgb="FF595959"/><name val="Yu Gothic"/><family val="3"/></font><font><b/><sz val="14"/><name val="Yu Gothic"/><family val="3"/></font><font><sz val="9"/><color rgb="FF7F7F7F"/><name val="Yu Gothic"/><family val="3"/></font></fonts>
            """);
        Raw(xml, """
            <fills count="6"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF1F4E79"/><bgColor indexed="64"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FF375623"/><bgColor indexed="64"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FF7F3F00"/><bgColor indexed="64"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF2F2F2"/><bgColor indexed="64"/></patternFill></fill></fills>
            """);
        Raw(xml, """
            <borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"><color rgb="FFBFBFBF"/></left><right style="thin"><color rgb="FFBFBFBF"/></right><top style="thin"><color rgb="FFBFBFBF"/></top><bottom style="thin"><color rgb="FFBFBFBF"/></bottom><diagonal/></border></borders>
            """);
        Raw(xml, """<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>""");
        xml.WriteStartElement("cellXfs");
        xml.WriteAttributeString("count", "14");
        Format(xml, border: 0, alignment: null);
        Format(xml, font: 1, fill: 2, alignment: HeaderAlignment);
        Format(xml, font: 1, fill: 3, alignment: HeaderAlignment);
        Format(xml, font: 1, fill: 4, alignment: HeaderAlignment);
        Format(xml, alignment: """<alignment vertical="top" wrapText="1"/>""");
        Format(xml, number: 164, alignment: """<alignment horizontal="center" vertical="top"/>""");
        Format(xml, alignment: """<alignment horizontal="center" vertical="top"/>""");
        Format(xml, font: 2, fill: 5, alignment: """<alignment horizontal="center" vertical="top"/>""");
        Format(xml, alignment: """<alignment vertical="top" wrapText="1"/>""", isQuoted: true);
        Format(xml, number: 165, alignment: """<alignment horizontal="center" vertical="top"/>""");
        Format(xml, font: 3, border: 0, alignment: null);
        Format(xml, font: 4, border: 0, alignment: null);
        Format(xml, number: 164, alignment: """<alignment horizontal="left" vertical="top"/>""");
        Format(xml, alignment: """<alignment horizontal="left" vertical="top" wrapText="1"/>""");
        xml.WriteEndElement();
        Raw(xml, """<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>""");
        xml.WriteStartElement("dxfs");
        xml.WriteAttributeString("count", "6");
        foreach (var colour in Scores)
            Raw(xml, $"<dxf><fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF{colour}\"/><bgColor rgb=\"FF{colour}\"/></patternFill></fill></dxf>");
        Raw(xml, """<dxf><font><color rgb="FF7F7F7F"/></font><fill><patternFill patternType="solid"><fgColor rgb="FFEDEDED"/><bgColor rgb="FFEDEDED"/></patternFill></fill></dxf>""");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private const string HeaderAlignment = """<alignment horizontal="center" vertical="center" wrapText="1"/>""";

    private static void Format(XmlWriter xml, int number = 0, int font = 0, int fill = 0, int border = 1, string? alignment = "", bool isQuoted = false)
    {
        xml.WriteStartElement("xf");
        xml.WriteAttributeString("numFmtId", XlsxWriter.Number(number));
        xml.WriteAttributeString("fontId", XlsxWriter.Number(font));
        xml.WriteAttributeString("fillId", XlsxWriter.Number(fill));
        xml.WriteAttributeString("borderId", XlsxWriter.Number(border));
        xml.WriteAttributeString("xfId", "0");
        if (isQuoted)
            xml.WriteAttributeString("quotePrefix", "1");
        foreach (var (name, isSet) in new[] { ("applyNumberFormat", number > 0), ("applyFont", font > 0), ("applyFill", fill > 0), ("applyBorder", border > 0), ("applyAlignment", alignment is not null) })
        {
            if (isSet)
                xml.WriteAttributeString(name, "1");
        }

        if (alignment is not null)
            Raw(xml, alignment);
        xml.WriteEndElement();
    }

    /// <summary>Marks of our own, which hold no text of anybody; they belong to the workbook's own vocabulary.</summary>
    internal static void Raw(XmlWriter xml, string marks)
    {
        using var reader = XmlReader.Create(new StringReader(marks.Trim()), new XmlReaderSettings { ConformanceLevel = ConformanceLevel.Fragment, DtdProcessing = DtdProcessing.Prohibit });
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                var isEmpty = reader.IsEmptyElement;
                xml.WriteStartElement(reader.LocalName, XlsxWriter.Main);
                while (reader.MoveToNextAttribute())
                    xml.WriteAttributeString(reader.LocalName, reader.Value);
                if (isEmpty)
                    xml.WriteEndElement();
            }
            else if (reader.NodeType == XmlNodeType.EndElement)
            {
                xml.WriteEndElement();
            }
            else if (reader.NodeType == XmlNodeType.Text)
            {
                xml.WriteString(reader.Value);
            }
        }
    }
}
