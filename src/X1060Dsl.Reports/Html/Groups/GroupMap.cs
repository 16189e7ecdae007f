using X1060Dsl.Groups;

namespace X1060Dsl.Reports.Html;

/// <summary>Organisations by categories: the average of the scores as a number and a colour, the lowest of a category marked.</summary>
internal static class GroupMap
{
    // Of more than these the head of the table stays in sight.
    private const int Many = 30;

    private const int Deepest = 6;

    public static void Write(HtmlWriter html, ReportedGroup group)
    {
        var survey = group.Survey;
        group.Begin(html, "members", ("Organisations by category", "組織とカテゴリー"));
        Table(html, group.Id, survey.Members, [.. survey.Categories.Select(spread => (spread, group.NameOf(spread.Category)))], group.PageOf);
        WriteKey(html);
        html.Add($"</section>");
    }

    /// <summary>Writes organisations in rows.</summary>
    public static void Table(HtmlWriter html, string id, IReadOnlyList<MemberStanding> members, IReadOnlyList<(CategorySpread Spread, Bilingual Name)> categories, Func<Member, string?> pageOf)
    {
        html.Add($"""<div class="scroll{(members.Count > Many ? " tall" : "")}" tabindex="0" role="group" aria-labelledby="{id}-members"><table class="sortable members"><thead><tr><th scope="col">{("Organisation", "組織")}</th>""");
        foreach (var (spread, name) in categories)
            html.Add($"""<th scope="col" class="average"><abbr title="{name}">{spread.Category}</abbr></th>""");
        html.Add($"""<th scope="col" class="average">{("All", "全体")}</th><th scope="col" class="num">{("Undecided", "未判断")}</th></tr></thead><tbody>""");
        foreach (var member in members)
            Row(html, member, categories, pageOf(member.Member));
        html.Add($"</tbody></table></div>");
    }

    private static void Row(HtmlWriter html, MemberStanding member, IReadOnlyList<(CategorySpread Spread, Bilingual Name)> categories, string? page)
    {
        var organization = member.Member.Organization;
        html.Add($"""<tr><th scope="row" class="d{Math.Min(member.Depth, Deepest)}">""");
        if (page is null)
            html.Add($"{organization.Name.Value}");
        else
            html.Add($"""<a href="#{page}">{organization.Name.Value}</a>""");
        if (organization.Country is { } country)
            html.Add($""" <span class="soft">{country.Value}</span>""");
        html.Add($"</th>");
        foreach (var (spread, _) in categories)
            Cell(html, member.In(spread.Category), spread.IsApart && spread.LowestOf == member.Member);
        Cell(html, member.Average, isLowest: false);
        html.Add($"""<td class="num">{member.Undecided}</td></tr>""");
    }

    private static void Cell(HtmlWriter html, double? average, bool isLowest)
    {
        if (average is not { } number)
            html.Add($"""<td class="average">–</td>""");
        else if (isLowest)
            html.Add($"""<td class="average s{CategorySpread.BandOf(number)}" data-v="{Figures.Of(number)}">{Figures.Of(number)}<span class="lowest" aria-hidden="true">▾</span><span class="vh">{(", the lowest", "、最低")}</span></td>""");
        else
            html.Add($"""<td class="average s{CategorySpread.BandOf(number)}">{Figures.Of(number)}</td>""");
    }

    /// <summary>Says what numbers, colours and marks mean.</summary>
    public static void WriteKey(HtmlWriter html)
    {
        html.Add($"""<div class="key"><p><b>{("Number: average of the scores; colour: the score it rounds to", "数字: スコアの平均。色: 四捨五入したスコア")}</b>""");
        for (var score = 1; score <= 5; score++)
            html.Add($"""<span class="cell sample s{score}">{score}</span>""");
        html.Add($"""– {("no score", "スコアなし")} <span>▾ {("the lowest of a category, the first of several", "カテゴリーで最低 (複数あるときは先頭)")}</span></p><p>{("What comes from another organisation of the group and has no score of its own counts as it does there. What has no score is left out. Undecided: services of the list without a level.", "グループのほかの組織から受け、自らのスコアがないサービスは、提供元のスコアで数えます。スコアのないものは除きます。未判断は、レベルの決まっていない一覧のサービスの数です。")}</p></div>""");
    }
}
