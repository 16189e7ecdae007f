using X1060Dsl.Surveying;

namespace X1060Dsl.Reports.Html.Charts;

/// <summary>Score and target by category on a web of nine axes. The table beside it says the same in numbers.</summary>
internal static class Radar
{
    private const double Middle = 170, Radius = 128, Highest = 5;

    /// <summary>Draws it.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="categories">The categories, an axis each, clockwise from the top.</param>
    /// <param name="id">What its title is known by on the page.</param>
    public static void Write(HtmlWriter html, IReadOnlyList<ServiceGroup> categories, string id)
    {
        html.Add($"""<svg class="radar" viewBox="0 0 340 340" role="img" aria-labelledby="{id}"><title id="{id}">{("Average score and target by category; the table gives the numbers", "カテゴリーごとのスコアと目標の平均。数値は表にあります")}</title>""");
        for (var ring = 1; ring <= Highest; ring++)
            html.Add($"""<circle class="ring" cx="{Middle}" cy="{Middle}" r="{Radius * ring / Highest}"/>""");
        for (var i = 0; i < categories.Count; i++)
        {
            var ((x, y), (labelX, labelY)) = (At(i, categories.Count, Highest), At(i, categories.Count, Highest + 0.72));
            html.Add($"""<path class="axis{(categories[i].Score.Count == 0 ? " open" : "")}" d="M{Middle} {Middle}L{x} {y}"/><text class="letter" x="{labelX}" y="{labelY + 5}">{categories[i].Code}</text>""");
        }

        Shape(html, categories, static category => category.Target.Value, "aim");
        Shape(html, categories, static category => category.Score.Value, "now");
        for (var ring = 1; ring <= Highest; ring++)
            html.Add($"""<text class="scale" x="{Middle + 4}" y="{Middle - (Radius * ring / Highest) + 10}">{ring}</text>""");
        html.Add($"</svg>");
    }

    // An axis without a number interrupts the line: no score is no zero.
    private static void Shape(HtmlWriter html, IReadOnlyList<ServiceGroup> categories, Func<ServiceGroup, double?> of, string style)
    {
        var points = categories.Select((category, i) => of(category) is { } value ? At(i, categories.Count, value) : ((double X, double Y)?)null).ToList();
        var isWhole = points.TrueForAll(static point => point is not null);
        html.Add($"""<path class="{style}{(isWhole ? "" : " broken")}" d=" """);
        for (var i = 0; i < points.Count; i++)
        {
            if (points[i] is var (x, y))
                html.Add($"{(points[(i + points.Count - 1) % points.Count] is null || i == 0 ? "M" : "L")}{x} {y} ");
        }

        if (isWhole)
            html.Add($"Z");
        else if (points[0] is var (firstX, firstY) && points[^1] is not null)
            html.Add($"L{firstX} {firstY}");
        html.Add($"\"/>");
        foreach (var (x, y) in points.OfType<(double X, double Y)>())
        {
            // A disc and a diamond, for who cannot tell the lines by their colours.
            if (style == "now")
                html.Add($"""<circle class="point now" cx="{x}" cy="{y}" r="4"/>""");
            else
                html.Add($"""<path class="point aim" d="M{x - 5} {y}l5 -5 5 5 -5 5z"/>""");
        }
    }

    private static (double X, double Y) At(int axis, int axes, double value)
    {
        var angle = 2 * Math.PI * axis / axes;
        return (Middle + (Math.Sin(angle) * Radius * value / Highest), Middle - (Math.Cos(angle) * Radius * value / Highest));
    }
}
