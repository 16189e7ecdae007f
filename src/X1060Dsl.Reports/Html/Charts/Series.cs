using X1060Dsl.Model;
using X1060Dsl.Surveying;

namespace X1060Dsl.Reports.Html.Charts;

/// <summary>Score and target over time on a scale from 1 to 5: a line with discs, a broken line with diamonds. The table below has the numbers.</summary>
internal static class Series
{
    // More marks than these run into each other.
    private const int MostMarks = 16;

    private const double Width = 260, Height = 96, Left = 24, Right = 34, Top = 8, Bottom = 8;

    /// <summary>Draws it.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="line">What is drawn.</param>
    /// <param name="days">The day of each value.</param>
    /// <param name="id">What its title is known by on the page.</param>
    public static void Write(HtmlWriter html, HistoryLine line, List<Date> days, string id)
    {
        html.Add($"""<svg class="series" viewBox="0 0 {Width} {Height}" role="img" aria-labelledby="{id}"><title id="{id}">{Said(line, days)}</title>""");
        for (var score = 1; score <= 5; score++)
            html.Add($"""<path class="ring" d="M{Left} {Y(score)}H{Width - Right}"/><text class="scale" x="{Left - 14}" y="{Y(score) + 3.5}">{score}</text>""");

        Draw(html, "aim", days, line.Values.Select(static value => value.Target.Value).ToList());
        Draw(html, "now", days, line.Values.Select(static value => value.Score.Value).ToList());
        if (line.Values[^1].Score is { Count: > 0 } last)
            html.Add($"""<text class="last" x="{Width - Right + 7}" y="{Y(last.Value!.Value) + 5}">{last}</text>""");
        html.Add($"</svg>");
    }

    private static Bilingual Said(HistoryLine line, List<Date> days)
    {
        var (first, last) = (Figures.OfTenths(line.FirstTenths) ?? "–", line.Values[^1]);
        return new(
            $"{line.Code} {line.Name.En}: score {first} at first, {Figures.Of(last.Score)} on {days[^1]}; target {Figures.Of(last.Target)}".TrimStart(),
            $"{line.Code} {line.Name.Ja}: 最初のスコア {first}、{days[^1]} のスコア {Figures.Of(last.Score)}、目標 {Figures.Of(last.Target)}".TrimStart());
    }

    // A day without a number interrupts the line: no score is no zero.
    private static void Draw(HtmlWriter html, string style, List<Date> days, List<double?> values)
    {
        html.Add($"""<path class="{style}" d=" """);
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is { } value)
                html.Add($"{(i == 0 || values[i - 1] is null ? "M" : "L")}{X(days, i)} {Y(value)} ");
        }

        html.Add($"\"/>");
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is not { } value || (values.Count > MostMarks && i > 0 && i < values.Count - 1))
                continue;

            var (x, y) = (X(days, i), Y(value));
            if (style == "now")
                html.Add($"""<circle class="point now" cx="{x}" cy="{y}" r="3.5"/>""");
            else
                html.Add($"""<path class="point aim" d="M{x - 4.5} {y}l4.5 -4.5 4.5 4.5 -4.5 4.5z"/>""");
        }
    }

    private static double Y(double score) => Height - Bottom - ((score - 1) / 4 * (Height - Top - Bottom));

    private static double X(List<Date> days, int place)
    {
        var (first, all) = (Number(days[0]), Number(days[^1]) - Number(days[0]));
        return Left + ((Width - Left - Right) * (all == 0 ? (place + 1.0) / days.Count : (Number(days[place]) - first) / (double)all));
    }

    private static int Number(Date day) => new DateOnly(day.Year, day.Month, day.Day).DayNumber;
}
