using X1060Dsl.Model;
using X1060Dsl.Text;

namespace X1060Dsl.Rules.Profile;

/// <summary>Hours that people write for day and night, every day.</summary>
internal static class AroundTheClock
{
    private static readonly string[] Ways = ["24x7", "7x24", "24/7", "24h7d", "24hx7d", "24h365d", "24hx365d", "24h/365d", "24x365", "24/365", "24時間", "aroundtheclock", "24hours"];
    private static readonly string[] Limits = ["平日", "営業日", "weekday", "businessday", "mon-", "月-", "月~", "月〜"];

    /// <summary>Whether the hours say so, in one of the ways that we know; longer remarks are not looked into.</summary>
    public static bool IsSaidBy(Fact<string>? hours)
    {
        if (hours is null || hours.Value.Length > 80)
            return false;

        var folded = string.Concat(Folding.Fold(hours.Value).Where(static character => character != ' ')).Replace('×', 'x').Replace('*', 'x');
        return folded is "常時" or "終日" || (Ways.Any(way => Has(folded, way)) && !Limits.Any(limit => Has(folded, limit)));
    }

    private static bool Has(string text, string part) => text.IndexOf(part, StringComparison.Ordinal) >= 0;
}
