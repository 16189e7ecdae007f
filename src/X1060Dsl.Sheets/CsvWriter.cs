using System.Text;
using X1060Dsl.Text;

namespace X1060Dsl.Sheets;

/// <summary>Writes the portfolio of a centre as csv: UTF-8 with the mark that Excel needs, CR LF, every text harmless.</summary>
public static class CsvWriter
{
    /// <summary>Writes it.</summary>
    public static void Write(Stream to, Book book, DisplayLanguage language)
    {
        using var text = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 16 << 10, leaveOpen: true) { NewLine = "\r\n" };
        var sheet = book.Sheets[0];
        var places = Enumerable.Range(0, sheet.Columns.Count).Where(place => !sheet.Columns[place].IsComputed && sheet.Columns[place].Kind != "assignee").ToList();
        text.WriteLine(string.Join(",", places.Select(place => CsvText.Cell(sheet.Columns[place].Header.In(language)))));
        foreach (var row in sheet.Rows)
            text.WriteLine(string.Join(",", places.Select(place => row.Values[place] is { } value ? CsvText.Cell(Book.Shown(sheet.Columns[place], value, language)) : "")));
    }
}
