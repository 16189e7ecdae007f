using X1060Dsl.Model;

namespace X1060Dsl.Editing;

/// <summary>How far a day is from another, as people say it.</summary>
internal static class Distance
{
    /// <summary>The day seen from today.</summary>
    public static Bilingual Between(Date today, Date day) => Days(today, day) switch
    {
        0 => new("today", "今日"),
        > 0 and var ahead => new($"in {ahead} day{(ahead == 1 ? "" : "s")}", $"あと{ahead}日"),
        var behind => new($"{-behind} day{(behind == -1 ? "" : "s")} ago", $"{-behind}日前"),
    };

    /// <summary>How many days a day lies ahead; negative for one that has passed.</summary>
    public static int Days(Date today, Date day) =>
        (new DateTime(day.Year, day.Month, day.Day) - new DateTime(today.Year, today.Month, today.Day)).Days;
}
