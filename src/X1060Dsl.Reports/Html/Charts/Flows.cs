using X1060Dsl.Groups;
using X1060Dsl.Model;
using X1060Dsl.Text;

namespace X1060Dsl.Reports.Html.Charts;

/// <summary>Who provides services to whom, as lines from the left to the right; the thicker, the more. The table below says the same in words.</summary>
internal static class Flows
{
    // More lines than these are a bundle that tells nothing: then those who receive are drawn as one.
    private const int MostLines = 24;

    private const int Row = 34, Left = 190, Right = 450, Width = 640, WidestName = 22;

    /// <summary>Draws it.</summary>
    public static void Write(HtmlWriter html, Listing<Provision> provisions, string id)
    {
        var lines = provisions.Select(static one => new Line(one.From, one.To, one.Services.Count, one.IsThere)).ToList();
        if (lines.Count > MostLines)
            lines = [.. provisions.GroupBy(static one => (one.From, one.IsThere)).Select(one => Together(html, one.Key.From, one.Key.IsThere, [.. one])).OrderByDescending(static line => line.Services).Take(MostLines)];

        var (from, to) = (lines.Select(static line => line.From).Distinct().ToList(), lines.Select(static line => line.To).Distinct().ToList());
        var height = (Math.Max(from.Count, to.Count) * Row) + 8;
        html.Add($"""<figure class="flows"><svg viewBox="0 0 {Width} {height}" role="img" aria-labelledby="{id}"><title id="{id}">{("Who provides services to whom; the table below says the same", "誰が誰にサービスを提供しているか。同じ内容は下の表にあります")}</title>""");
        foreach (var line in lines)
        {
            var (start, end) = (At(from.IndexOf(line.From), from.Count, height), At(to.IndexOf(line.To), to.Count, height));
            html.Add($"""<path class="flow{(line.IsThere ? "" : " absent")}" stroke-width="{1.5 + Math.Min(8, line.Services / 6.0)}" d="M{Left} {start}C{Left + 120} {start} {Right - 120} {end} {Right - 10} {end}"/><path class="head" d="M{Right - 12} {end - 6}l10 6 -10 6z"/>""");
        }

        // Numbers lie over the lines, one after the other where several come together.
        foreach (var meeting in lines.GroupBy(static line => line.To))
        {
            foreach (var (place, line) in meeting.Index())
            {
                var t = 0.84 - (0.13 * (place % 5));
                var (start, end) = (At(from.IndexOf(line.From), from.Count, height), At(to.IndexOf(line.To), to.Count, height));
                html.Add($"""<text class="many" x="{On(t, Left, Left + 120, Right - 120, Right - 10)}" y="{On(t, start, start, end, end) + 4}">{line.Services}</text>""");
            }
        }

        for (var i = 0; i < from.Count; i++)
            html.Add($"""<text class="from" x="{Left - 10}" y="{At(i, from.Count, height) + 5}">{Short(from[i])}</text>""");
        for (var i = 0; i < to.Count; i++)
            html.Add($"""<text class="to" x="{Right + 6}" y="{At(i, to.Count, height) + 5}">{Short(to[i])}</text>""");
        html.Add($"""</svg><figcaption>{("From who provides to who receives; the number says how many services, a broken line that there is no definition of who provides.", "左が提供元、右が提供先。数字はサービスの数、破線は提供元の定義がないことを表します。")}</figcaption></figure>""");
    }

    private static Line Together(HtmlWriter html, string from, bool isThere, List<Provision> all) => new(
        from, all.Count == 1 ? all[0].To : new Bilingual($"{all.Count} organisations", $"{all.Count}組織").In(html.Language), all.Sum(static one => one.Services.Count), isThere);

    private static double At(int place, int of, int height) => height * (place + 0.5) / of;

    private static double On(double t, double a, double b, double c, double d)
    {
        var s = 1 - t;
        return (s * s * s * a) + (3 * s * s * t * b) + (3 * s * t * t * c) + (t * t * t * d);
    }

    // A drawing wraps no text; the whole name stands in the table.
    private static string Short(string name)
    {
        if (DisplayWidth.Of(name) <= WidestName)
            return name;

        var end = 0;
        foreach (var rune in name.EnumerateRunes())
        {
            if (DisplayWidth.Of(name[..(end + rune.Utf16SequenceLength)]) >= WidestName)
                break;
            end += rune.Utf16SequenceLength;
        }

        return name[..end] + "…";
    }

    private readonly record struct Line(string From, string To, int Services, bool IsThere);
}
