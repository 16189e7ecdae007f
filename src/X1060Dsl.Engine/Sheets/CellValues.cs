using System.Globalization;
using X1060Dsl.Model;
using X1060Dsl.Resolving;
using X1060Dsl.Text;
using Calendar = X1060Dsl.Resolving.Calendar;

namespace X1060Dsl.Sheets;

/// <summary>Between what people see in a cell and the canonical value.</summary>
internal static class CellValues
{
    /// <summary>The canonical value of a side that it was decided not to provide from.</summary>
    public const string NotApplicable = "N/A";

    // Excel counts days from the end of 1899; the years 1955 to 2119 are what anybody writes down here.
    private const int EarliestSerial = 20_000, LatestSerial = 80_000;

    private static readonly string[] Nothing = ["", "-", "—", "n/a", "na", "未", "未評価", "未設定", "未定", "未記入", "空欄", "tbd", "none", "なし"];

    /// <summary>What a cell shows for a canonical value.</summary>
    public static string Shown(SheetColumn column, string value, DisplayLanguage language) => column.Parts.Count == 0
        ? Word(column.Kind, value, language)
        : WithParts(column, value, (kind, part) => kind == "period" && language == DisplayLanguage.Japanese ? InJapanese(part) : Word(kind, part, language));

    private static string Word(string kind, string value, DisplayLanguage language) =>
        CellWord.Of(kind).FirstOrDefault(word => word.Word == value)?.Shown.In(language) ?? value;

    /// <summary>The words that a cell of a kind may hold, as a sheet offers them; none where anything may stand there.</summary>
    public static IReadOnlyList<string> Offered(string kind, DisplayLanguage language) => kind switch
    {
        "score" => ["1", "2", "3", "4", "5"],
        "side" => ["1", "2", "3", "4", "5", Word("side", NotApplicable, language)],
        "code" or "text" => [],
        _ => [.. CellWord.Of(kind).Select(word => word.Shown.In(language))],
    };

    /// <summary>A number that a canonical value is.</summary>
    public static double? Number(string? value) =>
        value is not null && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A text as sheets keep it: no white space around it, LF at the end of lines; null where nothing is left.</summary>
    public static string? Tidied(string text) => text.Replace("\r\n", "\n").Replace('\r', '\n').Trim() is { Length: > 0 } tidied ? tidied : null;

    /// <summary>The canonical value of a cell, or what should have stood there.</summary>
    public static CellReading Read(SheetColumn column, RawCell cell, ServiceNames names)
    {
        var kind = column.Kind;
        if (Tidied(cell.Text) is not { } text)
            return CellReading.Empty;

        return kind switch
        {
            "date" => Day(cell, text),
            "score" or "side" => Score(kind, text),
            "level" or "assignment" or "truth" or "edition" or "severity" or "combine" or "area" => Word(kind, text),
            "number" => Positive(text) is { } number ? new(number.ToString("R", CultureInfo.InvariantCulture)) : new(null, new("a number", "数")),
            "months" => Positive(text) is { } months && months == Math.Floor(months) && months is >= 1 and <= 60 ? new(months.ToString(CultureInfo.InvariantCulture)) : new(null, new("a number of months, 1 to 60", "月数 (1〜60)")),
            "list" => new(WithParts(column, text, Canonical)),
            "service" => Service(text, names),
            "services" => Services(text, names),
            _ => new(text),
        };
    }

    // A part that nobody understands stays as it is; whoever needs it tells.
    private static string WithParts(SheetColumn column, string cell, Func<string, string, string> spelled) =>
        ListCell.Of(ListCell.Items(cell).Select(parts => (IReadOnlyList<string?>)[.. parts.Select((part, place) => place < column.Parts.Count ? spelled(column.Parts[place], part) : part)])) ?? cell;

    private static string Canonical(string kind, string part) => kind switch
    {
        "date" => Meant(part)?.ToString() ?? part,
        "period" => Calendar.Period(part) is { } period ? Calendar.Text(period) : part,
        "cycle" => CellWord.Find("cycle", part)?.Word ?? part,
        _ => part,
    };

    private static string InJapanese(string part) => Calendar.Period(part) is { } period
        ? period.Months > 0 ? $"{period.Months.ToString(CultureInfo.InvariantCulture)}か月" : $"{period.Days.ToString(CultureInfo.InvariantCulture)}日"
        : part;

    private static CellReading Word(string kind, string text)
    {
        if (CellWord.Find(kind, text) is { } word)
            return new(word.Word);
        if (IsNothing(text))
            return CellReading.Empty;

        var words = CellWord.Of(kind).ToList();
        return new(null, new(string.Join(", ", words.Select(static one => one.Shown.En)), string.Join("・", words.Select(static one => one.Shown.Ja))))
        {
            Near = Suggestions.For(text, words.SelectMany(static one => new[] { one.Shown.En, one.Shown.Ja }), most: 1),
        };
    }

    // "３", "3点", "スコア 3", "Level 3", "3.0": people write a score in many ways, and mean one number.
    private static CellReading Score(string kind, string text)
    {
        if (kind == "side" && CellWord.Find("side", text) is not null)
            return new(NotApplicable);

        var folded = Folding.Fold(text);
        if (IsNothing(text))
            return kind == "score" && folded is "n/a" or "na" ? new(null, Expected(kind)) : CellReading.Empty;

        foreach (var affix in new[] { "スコア", "レベル", "score", "level", "lv.", "lv", "点", ":", "=" })
        {
            if (folded.StartsWith(affix, StringComparison.Ordinal))
                folded = folded.Substring(affix.Length).Trim();
            if (folded.EndsWith(affix, StringComparison.Ordinal))
                folded = folded.Substring(0, folded.Length - affix.Length).Trim();
        }

        if (folded.EndsWith(".0", StringComparison.Ordinal))
            folded = folded.Substring(0, folded.Length - 2);
        return folded.Length == 1 && folded[0] is >= '1' and <= '5' ? new(folded) : new(null, Expected(kind));
    }

    private static Bilingual Expected(string kind) => kind == "side"
        ? new("a score from 1 to 5, or N/A", "1〜5のスコア、または対象外")
        : new("a score from 1 to 5; N/A stands in the column of a side", "1〜5のスコア (対象外は、側ごとの列に書きます)");

    private static CellReading Day(RawCell cell, string text)
    {
        if (cell.Kind == CellKind.Date)
            return new(text);
        if (Meant(text) is { } day)
            return new(day.ToString());
        if (Positive(text) is { } serial && serial >= EarliestSerial && serial <= LatestSerial)
            return new(Model.Date.Of(new DateTime(1899, 12, 30).AddDays(Math.Floor(serial))).ToString());
        return IsNothing(text) ? CellReading.Empty : new(null, new("a day, for example 2027-03-31", "日付 (例: 2027-03-31)"));
    }

    private static Date? Meant(string text) => Date.TryRead(text, out var day) ? day : Calendar.Meant(text) ?? Era(text);

    // 令和9年3月31日, R9.3.31: the first year of the era is 2019.
    private static Date? Era(string text)
    {
        var folded = Folding.Fold(text);
        var digits = folded.StartsWith("令和", StringComparison.Ordinal) ? folded.Substring(2) : folded.StartsWith("r", StringComparison.Ordinal) ? folded.Substring(1) : "";
        var parts = digits.Replace("元", "1").Split('年', '月', '日', '.', '/', '-').Where(static part => part.Length > 0).ToArray();
        return parts.Length == 3 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1 and <= 99
            ? Calendar.Meant($"{(year + 2018).ToString(CultureInfo.InvariantCulture)}-{parts[1]}-{parts[2]}")
            : null;
    }

    private static CellReading Service(string text, ServiceNames names) =>
        names.Find(text) is { } found || (text.IndexOf(' ') is > 0 and var space && (found = names.Find(text.Substring(0, space))) is not null) ? new(found.Code)
        : IsNothing(text) ? CellReading.Empty
        : new(null, new("a service of the list", "一覧のサービス")) { Near = names.Near(text) };

    private static CellReading Services(string text, ServiceNames names)
    {
        var codes = new List<string>();
        foreach (var part in text.Split('\n', ',', '、', '，', ';', '；').Select(static part => part.Trim()).Where(static part => part.Length > 0))
        {
            var read = Service(part, names);
            if (read.Value is null)
                return read.Expected is null ? new(null, new("services of the list", "一覧のサービス")) : read;
            codes.Add(read.Value);
        }

        return new(string.Join("\n", codes));
    }

    private static bool IsNothing(string text) => Nothing.Contains(Folding.Fold(text));

    private static double? Positive(string text) =>
        double.TryParse(Folding.Fold(text).Replace(",", ""), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>What a cell says.</summary>
/// <param name="Value">The canonical value; null when it says nothing, or what nobody understands.</param>
/// <param name="Expected">What should have stood there; null when nothing is wrong.</param>
internal sealed record CellReading(string? Value, Bilingual? Expected = null)
{
    /// <summary>What may have been meant.</summary>
    public IReadOnlyList<string> Near { get; init; } = [];

    /// <summary>A cell that says nothing.</summary>
    public static CellReading Empty { get; } = new((string?)null);
}
