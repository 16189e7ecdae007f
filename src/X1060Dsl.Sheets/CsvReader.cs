using System.Text;
using X1060Dsl.Model;
using X1060Dsl.Rules.Reading;
using X1060Dsl.Text;

namespace X1060Dsl.Sheets;

/// <summary>Reads comma, semicolon or tab separated values, as RFC 4180 and as spreadsheets write them.</summary>
internal static class CsvReader
{
    public static RawBook Read(string path, byte[] bytes)
    {
        var (file, refusal) = DefinitionFile.Decode(path, bytes, SheetLimits.File);
        var shiftJis = file is null ? ShiftJis.Text(bytes) : null;
        if ((file?.Text ?? shiftJis) is not { } whole)
            return new RawBook(path, default) { Findings = Listing.Of(new SheetFinding(refusal!, null)) };

        // A file that Excel is to open with another separator says so in its first line.
        var text = whole.AsSpan();
        var separator = '\0';
        if (text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Length > 4 && text[4] is ',' or ';' or '\t')
        {
            separator = text[4];
            text = text[(text.IndexOf('\n') is >= 0 and var end ? end + 1 : text.Length)..];
        }

        return new RawBook(path, Listing.Of(new RawPage(null, Rows(text, separator == '\0' ? SeparatorOf(text) : separator).ToListing())))
        {
            Findings = shiftJis is null ? default : Listing.Of(new SheetFinding(SheetInShiftJis.At(path), null)),
        };
    }

    private static List<RawRow> Rows(ReadOnlySpan<char> text, char separator)
    {
        var (rows, cells, cell) = (new List<RawRow>(), new List<RawCell>(), new StringBuilder());
        var (number, column, isQuoted, count) = (1, 1, false, 0);
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : '\n';
            if (isQuoted && i < text.Length)
            {
                if (c != '"')
                {
                    cell.Append(c);
                }
                else if (i + 1 < text.Length && text[i + 1] == '"')
                {
                    cell.Append('"');
                    i++;
                }
                else
                {
                    isQuoted = false;
                }
            }
            else if (c == '"' && cell.Length == 0)
            {
                isQuoted = true;
            }
            else if (c == separator || c is '\n' or '\r')
            {
                if (cell.Length > 0)
                {
                    if (column > SheetLimits.Columns)
                        throw new Unreadable(new($"it has more than {SheetLimits.Columns} columns", $"列が {SheetLimits.Columns} を超えています"), new CellPlace(null, number, column));
                    if (++count > SheetLimits.Cells)
                        throw new Unreadable(new($"it has more than {SheetLimits.Cells:N0} cells", $"セルが {SheetLimits.Cells:N0} を超えています"), new CellPlace(null, number, column));
                    cells.Add(new RawCell(column, CsvText.Plain(cell.ToString())));
                    cell.Clear();
                }

                column++;
                if (c == separator)
                    continue;

                if (c == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
                    i++;
                if (cells.Count > 0)
                    rows.Add(new RawRow(number, cells.ToListing()));
                if (rows.Count > SheetLimits.Rows)
                    throw new Unreadable(new($"it has more than {SheetLimits.Rows:N0} rows", $"行が {SheetLimits.Rows:N0} を超えています"), new CellPlace(null, number, 1));
                cells.Clear();
                (number, column) = (number + 1, 1);
            }
            else
            {
                cell.Append(c);
            }

            if (cell.Length > SheetLimits.Characters)
                throw new Unreadable(new($"a cell has more than {SheetLimits.Characters:N0} characters", $"{SheetLimits.Characters:N0} 文字を超えるセルがあります"), new CellPlace(null, number, column));
        }

        return rows;
    }

    // The separator that stands most often in the first line, outside of quotes.
    private static char SeparatorOf(ReadOnlySpan<char> text)
    {
        var (counts, isQuoted) = (new int[3], false);
        foreach (var c in text)
        {
            isQuoted ^= c == '"';
            if (c is '\n' or '\r' && !isQuoted)
                break;
            if (!isQuoted && ",;\t".IndexOf(c) is >= 0 and var place)
                counts[place]++;
        }

        return ",;\t"[Array.IndexOf(counts, counts.Max())];
    }
}
