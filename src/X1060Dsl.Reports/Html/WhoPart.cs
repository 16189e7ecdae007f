using System.Globalization;
using X1060Dsl.Model;
using X1060Dsl.Reports.Html.Charts;
using X1060Dsl.Surveying;

namespace X1060Dsl.Reports.Html;

/// <summary>Who does what: how services are provided, teams, providers and their contracts, owners, and what is left to experts outside.</summary>
internal static class WhoPart
{
    private const int MostOwners = 12;

    public static void Write(HtmlWriter html, ReportedCentre centre)
    {
        centre.Begin(html, "who", ("Who does what", "担い手"));
        var wanted = centre.Survey.Services.Where(static service => service.IsWanted).ToList();
        Sourcing[] kinds = [Sourcing.Insource, Sourcing.Combination, Sourcing.Outsource, Sourcing.Group, Sourcing.Unassigned, Sourcing.Undecided];
        Shares.Write(html, [.. kinds.Select(kind => (Words.Class(kind), Words.Of(kind), wanted.Count(service => service.Sourcing == kind)))], $"{centre.Id}-shares");
        WriteTeams(html, centre);
        WriteProviders(html, centre);
        WriteExperts(html, centre);
        WriteOwners(html, centre);
        ReportedCentre.End(html);
    }

    private static void WriteTeams(HtmlWriter html, ReportedCentre centre)
    {
        if (centre.Survey.Who.Teams.Count == 0)
            return;

        Table(html, centre, "teams", ("Teams", "チーム"), ("Team", "チーム"), ("Services", "サービス"), ("Basic", "ベーシック"), ("Score", "スコア"), ("Lead", "リーダー"), ("People", "人数"), ("Full-time", "専任換算"), ("Hours", "時間帯"));
        foreach (var load in centre.Survey.Who.Teams)
        {
            html.Add($"""<tr><th scope="row">{load.Name}</th><td class="num">{load.Services.Count}</td><td class="num">{load.Basic}</td><td class="num">{load.Score}</td><td>{load.Declared?.Lead?.Value ?? "–"}</td><td class="num">{(load.Declared is { Members.Count: > 0 and var people } ? people.ToString(CultureInfo.InvariantCulture) : "–")}</td><td class="num">{load.Declared?.Capacity?.Value.ToString("0.##", CultureInfo.InvariantCulture) ?? "–"}</td><td>{load.Declared?.Hours?.Value ?? "–"}</td></tr>""");
        }

        html.Add($"</tbody></table></div>");
    }

    private static void WriteProviders(HtmlWriter html, ReportedCentre centre)
    {
        if (centre.Survey.Who.Providers.Count == 0)
            return;

        var all = centre.Survey.Who.Outsourced;
        Table(html, centre, "providers", ("Providers", "事業者"), ("Provider", "事業者"), ("Services", "サービス"), ("Basic", "ベーシック"), ("Of all outsourced", "アウトソース全体に占める割合"), ("Score", "スコア"), ("Contract until", "契約の最終日"), ("Register", "公的な登録"), ("Country", "国"));
        foreach (var load in centre.Survey.Who.Providers)
        {
            html.Add($"""<tr><th scope="row">{load.Name}</th><td class="num">{load.Services.Count}</td><td class="num">{load.Basic}</td><td class="num">{(all == 0 ? "–" : $"{((load.Services.Count * 200) + all) / (all * 2)} %")}</td><td class="num">{load.Score}</td><td>""");
            if (load.Declared?.ContractUntil is { } until)
                html.Add($"""<span class="day">{until.Value}</span> {State(WhoDoesWhat.ContractOf(load.Declared, centre.Report.Today))}""");
            else
                html.Add($"{("not said", "記載なし")}");
            html.Add($"""</td><td>{(load.Declared is null ? new("not declared", "宣言なし") : load.Declared.IsRegistered ? new("registered", "登録あり") : new Bilingual("–", "–"))}</td><td>{load.Declared?.Country?.Value ?? "–"}</td></tr>""");
        }

        html.Add($"</tbody></table></div>");
    }

    private static Bilingual State(ContractState state) => state switch
    {
        ContractState.Ended => new("■ ended", "■ 終了"),
        ContractState.EndsSoon => new("▲ within six months", "▲ 6か月以内"),
        _ => Bilingual.Empty,
    };

    private static void WriteExperts(HtmlWriter html, ReportedCentre centre)
    {
        var who = centre.Survey.Who;
        if (who.Experts.Count == 0)
            return;

        html.Add($"""<h{centre.Level + 1}>{("Specialist services", "専門性の高いサービス")}</h{centre.Level + 1}><p>{new Bilingual($"{who.ExpertsOutside} of {who.Experts.Count} wanted services that ask for specialists are left to providers alone. Which services these are is our judgement.", $"専門家を要する{who.Experts.Count}サービスのうち、{who.ExpertsOutside}を外部の事業者だけに任せています。どのサービスに専門家を要するかは、このツールの判断です。")}</p>""");
        if (who.ExpertsOutside == 0)
            return;

        html.Add($"""<ul class="inline">""");
        foreach (var service in who.Experts.Where(static service => service.Sourcing == Sourcing.Outsource))
            html.Add($"""<li>{Words.Named(service)} <span class="soft">{Words.Providers(service, html.Language)}</span></li>""");
        html.Add($"</ul>");
    }

    private static void WriteOwners(HtmlWriter html, ReportedCentre centre)
    {
        var owners = centre.Survey.Who.Owners;
        if (owners.Count == 0)
            return;

        html.Add($"""<h{centre.Level + 1}>{("Owners", "責任者")}</h{centre.Level + 1}><ul class="inline">""");
        foreach (var owner in owners.Take(MostOwners))
            html.Add($"""<li>{owner.Name} <b class="num">{owner.Services.Count}</b> <span class="soft">{new Bilingual($"({owner.Basic} Basic)", $"(ベーシック{owner.Basic})")}</span></li>""");
        if (owners.Count > MostOwners)
            html.Add($"""<li class="soft">{new Bilingual($"and {owners.Count - MostOwners} more", $"ほか{owners.Count - MostOwners}名")}</li>""");
        html.Add($"</ul>");
    }

    private static void Table(HtmlWriter html, ReportedCentre centre, string id, (string En, string Ja) title, (string En, string Ja) first, params (string En, string Ja)[] others)
    {
        html.Add($"""<h{centre.Level + 1} id="{centre.Id}-{id}">{title}</h{centre.Level + 1}><div class="scroll" tabindex="0" role="group" aria-labelledby="{centre.Id}-{id}"><table><thead><tr><th scope="col">{first}</th>""");
        foreach (var (i, other) in others.Index())
            html.Add($"""<th scope="col"{(IsNumber(id, i) ? " class=num" : "")}>{other}</th>""");
        html.Add($"</tr></thead><tbody>");
    }

    private static bool IsNumber(string id, int column) => id == "teams" ? column is 0 or 1 or 2 or 4 or 5 : column <= 3;
}
