using X1060Dsl.Reports.Html.Charts;
using X1060Dsl.Surveying;

namespace X1060Dsl.Reports.Html;

/// <summary>Everything that falls short, the gravest first, with who closes it and by when.</summary>
internal static class GapList
{
    public static void Write(HtmlWriter html, ReportedCentre centre)
    {
        centre.Begin(html, "gaps", ("Gaps", "差の一覧"));
        if (centre.Survey.Gaps.Count == 0)
        {
            html.Add($"""<p>{("There are none.", "差はありません。")}</p>""");
            ReportedCentre.End(html);
            return;
        }

        html.Add($"""<p class="soft">{("The gravest first: Basic before Standard, Advanced and Optional; then what nobody provides; then the larger gap; then the overdue, those without a day, and the sooner day.", "重い順です。推奨レベル (ベーシック、スタンダード、アドバンスド、オプション)、担い手の有無、差の大きさ、期日 (超過、期日なし、早い順) で並べています。")}</p><div class="scroll" tabindex="0" role="group" aria-labelledby="{centre.Id}-gaps"><table class="sortable"><thead><tr><th scope="col">{("Service, and what is planned", "サービスと施策")}</th><th scope="col">{("Level", "推奨レベル")}</th><th scope="col">{("Score → target", "スコア → 目標")}</th><th scope="col">{("Due", "期日")}</th><th scope="col">{("Owner", "責任者")}</th><th scope="col">{("Provided by", "担い手")}</th></tr></thead><tbody>""");
        foreach (var gap in centre.Survey.Gaps)
            Row(html, centre, gap);
        html.Add($"</tbody></table></div>");
        ReportedCentre.End(html);
    }

    /// <summary>The standing that the size of a gap is about: the whole, or the side that falls short the most.</summary>
    public static Standing Shown(Gap gap) =>
        new[] { gap.Service.Counted, gap.Service.Inside ?? default, gap.Service.Outside ?? default }.OrderByDescending(static standing => standing.Shortfall ?? 0).First();

    /// <summary>A gap in numbers, or in words where there are none.</summary>
    public static Bilingual Numbers(Gap gap)
    {
        var (shown, service) = (Shown(gap), gap.Service);
        var numbers = new Bilingual($"{shown.Score} → {shown.Target}", $"{shown.Score} → {shown.Target}");
        if (gap.Kind != GapKind.BelowTarget)
            return gap.Size is null ? Words.Of(gap.Kind) : new($"{numbers.En}, {Words.Of(gap.Kind).En}", $"{numbers.Ja}、{Words.Of(gap.Kind).Ja}");

        return shown == service.Counted ? numbers
            : shown == service.Inside ? new($"{numbers.En} (insource)", $"{numbers.Ja} (インソース)")
            : new($"{numbers.En} (outsource)", $"{numbers.Ja} (アウトソース)");
    }

    private static void Row(HtmlWriter html, ReportedCentre centre, Gap gap)
    {
        var service = gap.Service;
        html.Add($"""<tr><th scope="row" data-v="{service.Code}"><a href="#{centre.Id}-s-{service.Code}">{Words.Named(service)}</a>""");
        Actions(html, service);
        html.Add($"""</th><td data-v="{(int)(service.Level ?? 0)}">{Words.Of(service.Level)}</td><td data-v="{gap.Size ?? 0}" class="measure">""");
        Dumbbell.Write(html, Shown(gap));
        html.Add($"""<span class="num">{Numbers(gap)}</span></td><td>""");
        if (gap.Due is { } due)
            html.Add($"""<span class="day">{due}</span>{(gap.IsOverdue ? new Bilingual(" overdue", " 超過") : Bilingual.Empty)}""");
        else
            html.Add($"–");
        html.Add($"""</td><td>{service.Said?.Profile.Owner?.Value ?? "–"}</td><td>{Words.Providers(service, html.Language)}</td></tr>""");
    }

    private static void Actions(HtmlWriter html, ServiceStanding service)
    {
        foreach (var action in service.Said?.Portfolio.Actions ?? default)
        {
            html.Add($"""<span class="why">→ {action.Text.Value}""");
            if (action.Owner is { } owner && owner.Value != service.Said?.Profile.Owner?.Value)
                html.Add($" ({owner.Value})");
            if (action.Due is { } due && due.Value != service.Due)
                html.Add($" {due.Value}");
            html.Add($"</span>");
        }
    }
}
