using System.Globalization;
using X1060Dsl.Model;

namespace X1060Dsl.Sheets;

/// <summary>Where the columns of the portfolio stand, what its formulas are, and the values that they have now.</summary>
internal sealed class PortfolioLayout
{
    /// <summary>The columns that stay in view: which service it is.</summary>
    public const int Frozen = 4;

    /// <summary>How large it is printed, in percent: as large as the widest of its pages allows.</summary>
    public const int Scale = 50;

    /// <summary>The columns that begin a page when it is printed: a page a phase, and one for what is written about it.</summary>
    public static IReadOnlyList<string> PageBreaks { get; } = ["assignment", "score", "evidence"];

    /// <summary>The rows below the last one that a sheet is ready for.</summary>
    public const int Spare = 200;

    private readonly Book book;
    private readonly Sheet sheet;
    private readonly List<SheetColumn> columns;

    public PortfolioLayout(Book book)
    {
        (this.book, sheet) = (book, book.Sheets[0]);
        columns = [.. sheet.Columns.Where(static column => column.Kind != "assignee")];
    }

    /// <summary>The sheets.</summary>
    public Book Book => book;

    /// <summary>The last row that formulas look at.</summary>
    public int Last => sheet.Rows.Count + 1 + Spare;

    /// <summary>The letters of a column.</summary>
    public string this[string key] => CellPlace.LettersOf(PlaceOf(key));

    /// <summary>The place of a column, counted from 1.</summary>
    public int PlaceOf(string key) => columns.FindIndex(column => column.Key == key) + 1;

    /// <summary>The formula of a computed cell.</summary>
    public string Formula(string key, int row)
    {
        var (whole, insource, outsource) = key == "effective" ? ("score", "score.insource", "score.outsource") : ("target", "target.insource", "target.outsource");
        var one = $"{this[whole]}{row}";
        var sides = $"{this[insource]}{row}:{this[outsource]}{row}";
        return key == "gap"
            ? $"IF(AND(ISNUMBER({this["effective"]}{row}),ISNUMBER({this["effectivetarget"]}{row})),{this["effectivetarget"]}{row}-{this["effective"]}{row},\"\")"
            : $"IF(ISNUMBER({one}),{one},IF(COUNT({sides})=0,\"\",{(book.Rule == ScoreRule.Highest ? "MAX" : "MIN")}({sides})))";
    }

    /// <summary>What a computed cell gives now; null where it gives nothing.</summary>
    public double? Computed(string key, SheetRow row) => key switch
    {
        "gap" => Computed("effectivetarget", row) - Computed("effective", row),
        "effective" => Counted(row, "score"),
        _ => Counted(row, "target"),
    };

    /// <summary>The rows of a category.</summary>
    public IEnumerable<SheetRow> RowsOf(string category) => sheet.Rows.Where(row => sheet[row, "category"] == category);

    /// <summary>Whether a row's service is wanted.</summary>
    public bool IsWanted(SheetRow row) => sheet[row, "level"] is { } level && level != nameof(Level.Unnecessary);

    /// <summary>The average of a computed column over rows; null where none has a number.</summary>
    public double? Average(string key, IEnumerable<SheetRow> rows)
    {
        var numbers = rows.Select(row => Computed(key, row)).OfType<double>().ToList();
        return numbers.Count == 0 ? null : Math.Round(numbers.Average(), 2, MidpointRounding.AwayFromZero);
    }

    /// <summary>How wide a column is, in characters.</summary>
    public static double WidthOf(SheetColumn column) => column.Key switch
    {
        "category" or "code" => 9,
        "ja" or "en" => 30,
        "evidence" or "note.ja" or "note.en" or "waiver" => 30,
        "because" or "when" or "document" or "action" or "shortcycle" or "longcycle" or "require" or "for" or "message.ja" or "message.en" or "help" or "expects" or "services" or "catalogue" or "profile" or "portfolio" => 36,
        "team" or "provider" or "providedby" or "serves" or "area" or "assessors" or "auditors" or "top" or "name" or "ciso" or "head" or "members" or "floor" or "parent" => 22,
        _ => column.Kind switch { "date" => 12, "score" or "side" or "computed" => 10, _ => 14 },
    };

    /// <summary>The header of a column, in the colour of its phase.</summary>
    public static int HeaderStyle(string key) => key switch
    {
        "category" or "code" or "ja" or "en" or "level" or "because" or "coveredby" or "when" or "reviewby" => XlsxStyles.Header,
        "assignment" or "team" or "provider" or "owner" or "deputy" or "providedby" or "serves" or "area" => XlsxStyles.HeaderProfile,
        _ => XlsxStyles.HeaderPortfolio,
    };

    private double? Counted(SheetRow row, string key)
    {
        if (Number(row, key) is { } whole)
            return whole;

        var (insource, outsource) = (Number(row, key + ".insource"), Number(row, key + ".outsource"));
        return insource is null || outsource is null ? insource ?? outsource
            : book.Rule == ScoreRule.Highest ? Math.Max(insource.Value, outsource.Value) : Math.Min(insource.Value, outsource.Value);
    }

    private double? Number(SheetRow row, string key) =>
        int.TryParse(sheet[row, key], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
