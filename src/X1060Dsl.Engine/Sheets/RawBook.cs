using System.Globalization;
using X1060Dsl.Model;

namespace X1060Dsl.Sheets;

/// <summary>What a file of sheets holds, before anybody asks what it means: the common result of reading xlsx and csv.</summary>
/// <param name="Path">The file, with forward slashes.</param>
/// <param name="Pages">Its sheets, in their order; a csv has one without a name.</param>
public sealed record RawBook(string Path, Listing<RawPage> Pages)
{
    /// <summary>What there is to say about the file itself.</summary>
    public Listing<SheetFinding> Findings { get; init; }
}

/// <summary>A sheet as rows of cells; rows and cells that hold nothing are not here.</summary>
/// <param name="Name">Its name; null where the format has none.</param>
/// <param name="Rows">The rows, from the top.</param>
public sealed record RawPage(string? Name, Listing<RawRow> Rows)
{
    /// <summary>Whether its rows are the columns of the file: a sheet of one entry is written from the top down.</summary>
    public bool IsTurned { get; private init; }

    /// <summary>The sheet with rows for columns.</summary>
    internal RawPage Turned() => new(Name, Rows
        .SelectMany(static row => row.Cells.Select(cell => (cell.Column, Cell: cell with { Column = row.Number })))
        .GroupBy(static one => one.Column).OrderBy(static group => group.Key)
        .Select(static group => new RawRow(group.Key, group.Select(static one => one.Cell).ToListing())).ToListing()) { IsTurned = !IsTurned };

    /// <summary>Where a cell of it stands in the file.</summary>
    internal CellPlace PlaceOf(int row, int column) => IsTurned ? new CellPlace(Name, column, row) : new CellPlace(Name, row, column);
}

/// <summary>A row and its number, as people count: from 1.</summary>
public sealed record RawRow(int Number, Listing<RawCell> Cells);

/// <summary>A cell: its column, counted from 1, and what stands in it.</summary>
/// <param name="Column">The column, counted from 1.</param>
/// <param name="Text">The text; a number in plain digits, a day as <c>yyyy-MM-dd</c>.</param>
/// <param name="Kind">What the file says it is.</param>
public sealed record RawCell(int Column, string Text, CellKind Kind = CellKind.Text)
{
    /// <summary>Whether a formula gave the value.</summary>
    public bool IsComputed { get; init; }
}

/// <summary>What a file says that a cell is.</summary>
public enum CellKind
{
    /// <summary>A text.</summary>
    Text = 1,

    /// <summary>A number.</summary>
    Number = 2,

    /// <summary>A day.</summary>
    Date = 3,
}

/// <summary>Where a cell stands, as spreadsheets name it: <c>Portfolio!F42</c>.</summary>
/// <param name="Page">The sheet; null where the format has none.</param>
/// <param name="Row">The row, counted from 1; 0 for the sheet as a whole.</param>
/// <param name="Column">The column, counted from 1.</param>
public readonly record struct CellPlace(string? Page, int Row, int Column)
{
    /// <inheritdoc />
    public override string ToString()
    {
        var cell = Row == 0 ? "" : LettersOf(Column) + Row.ToString(CultureInfo.InvariantCulture);
        if (Page is null)
            return cell;

        var name = Page.All(static c => char.IsLetterOrDigit(c) || c is '_' or '.') ? Page : $"'{Page.Replace("'", "''")}'";
        return cell.Length == 0 ? name : $"{name}!{cell}";
    }

    /// <summary>A column as its letters: 1 is A, 28 is AB.</summary>
    public static string LettersOf(int column)
    {
        var letters = "";
        for (; column > 0; column = (column - 1) / 26)
            letters = (char)('A' + ((column - 1) % 26)) + letters;
        return letters;
    }
}

/// <summary>A finding about a sheet, and the cell it is about; the place is null where it is about the whole file.</summary>
public sealed record SheetFinding(Finding Finding, CellPlace? Place);
