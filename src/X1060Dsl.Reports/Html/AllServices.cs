using X1060Dsl.Model;
using X1060Dsl.Standard;
using X1060Dsl.Surveying;

namespace X1060Dsl.Reports.Html;

/// <summary>Catalogue, profile and portfolio in one table: the record behind everything above it.</summary>
internal static class AllServices
{
    /// <summary>What marks a name that was not confirmed.</summary>
    public const string Unconfirmed = "†";

    public static void Write(HtmlWriter html, ReportedCentre centre)
    {
        centre.Begin(html, "services", ("All services", "サービス一覧"));
        html.Add($"""<div class="scroll" tabindex="0" role="group" aria-labelledby="{centre.Id}-services"><table class="sortable"><thead><tr><th scope="col">{("Service", "サービス")}</th><th scope="col">{("Level", "推奨レベル")}</th><th scope="col">{("Provided by", "担い手")}</th><th scope="col">{("Owner, deputy", "責任者、交代できる人")}</th><th scope="col" class="num">{("Score", "スコア")}</th><th scope="col" class="num">{("Target", "目標")}</th><th scope="col">{("By", "期日")}</th></tr></thead><tbody>""");
        foreach (var service in centre.Survey.Services)
            Row(html, centre, service);
        html.Add($"</tbody></table></div>");
        ReportedCentre.End(html);
    }

    private static void Row(HtmlWriter html, ReportedCentre centre, ServiceStanding service)
    {
        var (profile, why) = (service.Said?.Profile, Why(service));
        html.Add($"""<tr id="{centre.Id}-s-{service.Code}"{(service.IsWanted ? "" : " class=unwanted")}><th scope="row" data-v="{service.Code}"><span class="code">{service.Code}</span> {service.Name}{(IsConfirmed(service, html.Language) ? "" : Unconfirmed)}""");
        if (why.Length > 0)
            html.Add($"""<span class="why">{why}</span>""");
        if (Note(service, html.Language) is { } note)
            html.Add($"""<span class="why">{note}</span>""");
        html.Add($"""</th><td data-v="{(int)(service.Level ?? 0)}">{Words.Of(service.Level)}</td><td>{Words.Providers(service, html.Language)}</td><td>{profile?.Owner?.Value ?? ""}{(profile?.Deputy is { } deputy ? $", {deputy.Value}" : "")}</td><td class="num">{Numbers(service, static standing => standing.Score)}</td><td class="num">{Numbers(service, static standing => standing.Target)}</td><td class="day">{service.Due?.ToString() ?? ""}</td></tr>""");
    }

    // Both sides where they are rated apart, inside first; else the one number there is.
    private static string Numbers(ServiceStanding service, Func<Standing, int?> of) => service switch
    {
        { IsWanted: false } => "",
        { IsNotApplicable: true } => "N/A",
        { Inside: { } inside, Outside: { } outside } when of(inside) is not null || of(outside) is not null => $"{of(inside)?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "–"} | {of(outside)?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "–"}",
        _ => of(service.Counted)?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "–",
    };

    private static string Why(ServiceStanding service) => service.Said?.Catalogue switch
    {
        { When: { } when } => when.Value,
        { Because: { } because, CoveredBy: { } covered } => $"{because.Value} → {covered.Value}",
        { Because: { } because } => because.Value,
        { CoveredBy: { } covered } => $"→ {covered.Value}",
        _ => "",
    };

    private static string? Note(ServiceStanding service, DisplayLanguage language) =>
        (language == DisplayLanguage.Japanese ? service.Said?.NoteJa ?? service.Said?.NoteEn : service.Said?.NoteEn ?? service.Said?.NoteJa)?.Value;

    private static bool IsConfirmed(ServiceStanding service, DisplayLanguage language) =>
        service.Listed is not { } listed || (language == DisplayLanguage.Japanese ? listed.Ja : listed.En) == Confirmation.Verified;
}
