using X1060Dsl.Model;

namespace X1060Dsl.Sheets;

/// <summary>A centre as sheets: what is written to xlsx and csv.</summary>
/// <param name="Sheets">The sheets, the portfolio first.</param>
public sealed record Book(Listing<Sheet> Sheets)
{
    /// <summary>The form of the sheets; a later one has another number.</summary>
    public const int Version = 1;

    /// <summary>The name of the hidden sheet that says what the others held when they were written.</summary>
    public const string BaseName = "_x1060";

    /// <summary>The name of the sheet that sums up.</summary>
    public static Bilingual Summary { get; } = new("Summary", "まとめ");

    /// <summary>Which score counts where both sides provide.</summary>
    public ScoreRule Rule { get; init; } = ScoreRule.Highest;

    /// <summary>The name of the organisation; empty when the definition does not say.</summary>
    public string Organization { get; init; } = "";

    /// <summary>The edition whose list of services applies.</summary>
    public Edition Edition { get; init; } = Edition.X1060_2021;

    /// <summary>The sheets of a centre.</summary>
    public static Book Of(Centre centre) => new(SheetTable.All.Select(table => new Sheet(table.Id, table.Name, table.Columns.ToListing(), table.RowsOf(centre).ToListing()) { IsTurned = table.IsTurned }).ToListing())
    {
        Rule = centre.Organization?.CombineScores?.Value ?? ScoreRule.Highest,
        Organization = centre.Organization?.Name.Value ?? "",
        Edition = centre.Edition,
    };

    /// <summary>The rows of the hidden sheet, by which a merge tells later what changed in the file.</summary>
    public IEnumerable<IReadOnlyList<string?>> Base => EmbeddedBase.Write(this);

    /// <summary>What a cell shows for a canonical value.</summary>
    public static string Shown(SheetColumn column, string value, DisplayLanguage language) => CellValues.Shown(column, value, language);

    /// <summary>What people call a word of the language: a level, an assignment, a side that does not apply.</summary>
    public static Bilingual Word(string kind, string word) => CellWord.Of(kind).FirstOrDefault(one => one.Word == word)?.Shown ?? new Bilingual(word, word);

    /// <summary>The words that the cells of a column may hold; none where anything may.</summary>
    public static IReadOnlyList<string> Offered(SheetColumn column, DisplayLanguage language) => CellValues.Offered(column.Kind, language);
}

/// <summary>One sheet: a kind of entry as rows of canonical values.</summary>
/// <param name="Id">Its name for programs.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows, a value a column.</param>
public sealed record Sheet(string Id, Bilingual Name, Listing<SheetColumn> Columns, Listing<SheetRow> Rows)
{
    /// <summary>Whether there is one row, which is written from the top down.</summary>
    public bool IsTurned { get; init; }

    /// <summary>The value of a column in a row; null where the cell is empty.</summary>
    public string? this[SheetRow row, string column]
    {
        get
        {
            for (var i = 0; i < Columns.Count; i++)
            {
                if (Columns[i].Key == column)
                    return row.Values[i];
            }

            return null;
        }
    }
}
