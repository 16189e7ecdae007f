namespace X1060Dsl.Reports.Html.Charts;

/// <summary>A bar of parts that make up a whole, each with its own pattern; the list under it names them.</summary>
internal static class Shares
{
    private const double Width = 600;

    /// <summary>Draws it.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="parts">The parts: the class of each, its name and how many. Those of none are left out.</param>
    /// <param name="id">What the patterns are known by on the page.</param>
    public static void Write(HtmlWriter html, IReadOnlyList<(string Class, Bilingual Name, int Count)> parts, string id)
    {
        var (all, at) = (Math.Max(1, parts.Sum(static part => part.Count)), 0.0);
        html.Add($"""<svg class="shares" viewBox="0 0 600 28" preserveAspectRatio="none" aria-hidden="true"><defs>""");
        html.Add($"""<pattern id="{id}-h" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="hatch" d="M0 0V7"/></pattern></defs>""");
        foreach (var part in parts.Where(static part => part.Count > 0))
        {
            var width = Width * part.Count / all;
            html.Add($"""<rect class="{part.Class}" x="{at}" y="0" width="{width}" height="28"/>""");
            if (part.Class is "combination" or "unassigned")
                html.Add($"""<rect x="{at}" y="0" width="{width}" height="28" fill="url(#{id}-h)"/>""");
            at += width;
        }

        html.Add($"""</svg><ul class="key">""");
        foreach (var part in parts.Where(static part => part.Count > 0))
            html.Add($"""<li><span class="swatch {part.Class}"></span>{part.Name} <b>{part.Count}</b></li>""");
        html.Add($"</ul>");
    }
}
