using X1060Dsl.Surveying;

namespace X1060Dsl.Reports.Html.Charts;

/// <summary>A score and its target on a line from 1 to 5: a full disc, an arrow, an open diamond. The numbers stand beside it.</summary>
internal static class Dumbbell
{
    private const int Left = 8, Step = 24, Middle = 9;

    /// <summary>Draws it.</summary>
    public static void Write(HtmlWriter html, Standing standing)
    {
        html.Add($"""<svg class="dumbbell" viewBox="0 0 112 18" width="112" height="18" aria-hidden="true"><path class="track" d="M{Left} {Middle}H{Left + (4 * Step)}"/>""");
        for (var number = 1; number <= 5; number++)
            html.Add($"""<circle class="tick" cx="{At(number)}" cy="{Middle}" r="1.5"/>""");
        if (standing is { Score: { } from, Target: { } to } && to != from)
            html.Add($"""<path class="way" d="M{At(from)} {Middle}H{At(to)}"/>""");
        if (standing.Target is { } target)
            html.Add($"""<path class="aim" d="M{At(target) - 6} {Middle}l6 -6 6 6 -6 6z"/>""");
        if (standing.Score is { } score)
            html.Add($"""<circle class="now" cx="{At(score)}" cy="{Middle}" r="5.5"/>""");
        html.Add($"</svg>");
    }

    private static int At(int number) => Left + ((number - 1) * Step);
}
