using X1060Dsl.Model;

namespace X1060Dsl.Editing;

/// <summary>The days that people mean most often, seen from today.</summary>
internal static class Days
{
    /// <summary>Ends of periods ahead, the nearest first.</summary>
    public static IEnumerable<(Date Day, Bilingual Says)> Ahead(Date today)
    {
        var month = EndOfMonth(today);
        yield return (month, new("the end of this month", "今月末"));
        yield return (EndOfMonth(month.AddDays(1)), new("the end of next month", "来月末"));

        // The fiscal year from April on, as nearly all organisations in Japan have it.
        var half = month;
        while (half.Month is not (3 or 9))
            half = EndOfMonth(half.AddDays(1));
        var next = EndOfMonth(half.AddMonths(6));
        yield return (half, SaysHalf(half));
        yield return (next, SaysHalf(next));
        yield return (EndOfYear(today), new("the end of this year", "今年の末"));
        yield return (today.AddMonths(12), new("in a year", "一年後"));
    }

    /// <summary>Days that lie behind, the nearest first.</summary>
    public static IEnumerable<(Date Day, Bilingual Says)> Behind(Date today)
    {
        yield return (today, Today);
        yield return (today.AddDays(-1), new("yesterday", "昨日"));
        yield return (First(today).AddDays(-1), new("the end of last month", "先月末"));
    }

    public static Bilingual Today { get; } = new("today", "今日");

    private static Bilingual SaysHalf(Date half) => half.Month == 3
        ? new("the end of the fiscal year (April to March)", "年度末 (下期末)")
        : new("the end of the first half (April to September)", "上期末");

    private static Date First(Date day) => day.AddDays(1 - day.Day);

    /// <summary>The last day of the month of a day.</summary>
    public static Date EndOfMonth(Date day) => First(day).AddMonths(1).AddDays(-1);

    private static Date EndOfYear(Date day) => EndOfMonth(day.AddMonths(12 - day.Month));
}
