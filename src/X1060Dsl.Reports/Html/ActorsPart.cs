using X1060Dsl.Surveying;

namespace X1060Dsl.Reports.Html;

/// <summary>The roles of a centre and who holds them, what nobody does, duties that should not lie in one hand, and who does what for each service.</summary>
internal static class ActorsPart
{
    public static void Write(HtmlWriter html, ReportedCentre centre)
    {
        var actors = Actors.Of(centre.Survey);
        centre.Begin(html, "actors", ("Roles and responsibilities", "役割と責任の分担"));
        html.Add($"""<div class="scroll" tabindex="0" role="group" aria-labelledby="{centre.Id}-actors"><table><thead><tr><th scope="col">{("Role", "役割")}</th><th scope="col">{("Layer", "層")}</th><th scope="col">{("Held by", "担う人・組織")}</th></tr></thead><tbody>""");
        foreach (var role in actors.Roles)
            html.Add($"""<tr><th scope="row">{ActorWords.Of(role.Role)}</th><td>{ActorWords.Of(role.Layer)}</td><td>{(role.Holders.Count == 0 ? Vacant(role.Role) : Bilingual.Empty)}{ActorWords.Joined(role.Holders, html.Language)}</td></tr>""");
        html.Add($"</tbody></table></div>");
        WriteGaps(html, centre, actors);
        WriteConflicts(html, centre, actors);
        WriteServices(html, centre, actors);
        html.Add($"""<p class="soft">{ActorWords.Judgement}</p>""");
        ReportedCentre.End(html);
    }

    // Who leaves nothing to providers, or has no teams, lacks nobody.
    private static Bilingual Vacant(Role role) => role is Role.Practitioner or Role.Provider ? new("–", "–") : new("▲ nobody named", "▲ 記載なし");

    private static void WriteGaps(HtmlWriter html, ReportedCentre centre, Actors actors)
    {
        html.Add($"""<h{centre.Level + 1}>{("What nobody does", "担う人のいない役割")}</h{centre.Level + 1}>""");
        var gaps = new (Bilingual Name, List<ServiceStanding> Services)[]
        {
            (new("Nobody answers for", "責任を負う人がいない"), [.. actors.Services.Where(static service => string.IsNullOrWhiteSpace(service.Accountable)).Select(static service => service.Service)]),
            (new("Nobody does", "実施する人がいない"), [.. actors.Services.Where(static service => service.Responsible.Count == 0 && !service.Service.IsProvided).Select(static service => service.Service)]),
            (new("Nobody can take over", "交代できる人がいない"), [.. actors.Services.Where(static service => string.IsNullOrWhiteSpace(service.StandsIn)).Select(static service => service.Service)]),
        };
        if (gaps.All(static gap => gap.Services.Count == 0))
        {
            html.Add($"""<p>{("Somebody answers for each wanted service, does it, and can take over.", "必要なサービスのすべてに、責任を負う人、実施する人、交代できる人がいます。")}</p>""");
            return;
        }

        html.Add($"""<ul class="plain">""");
        foreach (var (name, services) in gaps.Where(static gap => gap.Services.Count > 0))
            html.Add($"""<li>{name} <b class="num">{services.Count}</b> <span class="soft">{string.Join(", ", services.Select(static service => service.Code))}</span></li>""");
        html.Add($"</ul>");
    }

    private static void WriteConflicts(HtmlWriter html, ReportedCentre centre, Actors actors)
    {
        if (actors.Conflicts.Count == 0)
            return;

        html.Add($"""<h{centre.Level + 1}>{("Duties that should not lie in one hand", "兼ねるべきでない役割")}</h{centre.Level + 1}><ul>""");
        foreach (var conflict in actors.Conflicts)
            html.Add($"<li>{ActorWords.Of(conflict)}</li>");
        html.Add($"</ul>");
    }

    // Sixty lines that few read: there for who looks for one of them.
    private static void WriteServices(HtmlWriter html, ReportedCentre centre, Actors actors)
    {
        if (actors.Services.Count == 0)
            return;

        html.Add($"""<details class="parts"><summary id="{centre.Id}-parts">{("Service by service", "サービスごとの分担")} <b class="num">{actors.Services.Count}</b></summary><div class="scroll" tabindex="0" role="group" aria-labelledby="{centre.Id}-parts"><table><thead><tr>""");
        foreach (var head in ActorWords.Heads)
            html.Add($"""<th scope="col">{head}</th>""");
        html.Add($"</tr></thead><tbody>");
        foreach (var service in actors.Services)
        {
            var cells = ActorWords.Cells(service, html.Language);
            html.Add($"""<tr><th scope="row">{cells[0]}</th>""");
            foreach (var cell in cells.Skip(1))
                html.Add($"<td>{cell}</td>");
            html.Add($"</tr>");
        }

        html.Add($"</tbody></table></div></details>");
    }
}
