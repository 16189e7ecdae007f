using X1060Dsl.Groups;
using X1060Dsl.Model;

namespace X1060Dsl.Reports.Html;

/// <summary>Groups of organisations as one page of HTML that needs nothing else.</summary>
public static class GroupPage
{
    /// <summary>Writes a page.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="groups">The groups.</param>
    /// <param name="check">What the check of the definitions came to.</param>
    /// <param name="version">The version of the tool.</param>
    /// <param name="languages">The languages; of several, who reads chooses one.</param>
    public static void Write(Stream to, IReadOnlyList<GroupSurvey> groups, Check check, string version, params ReadOnlySpan<DisplayLanguage> languages)
    {
        // How a machine is laid out is nobody's business.
        var report = new PostureReport(default, check.Folder, check.Today ?? default, version);
        var told = groups.Where(static group => group.Members.Count > 1).ToList();
        var alone = groups.Where(static group => group.Members.Count == 1).ToList();
        HtmlPage.Write(to, $"{string.Join(", ", groups.Take(3).Select(static group => group.Top.Organization.Name.Value))} · X.1060", version, null, languages, html => Body(html, told, alone, check, report));
    }

    private static void Body(HtmlWriter html, List<GroupSurvey> told, List<GroupSurvey> alone, Check check, PostureReport report)
    {
        var language = ReportPage.Code(html.Language);
        var isOne = told.Count == 1 && alone.Count == 0;
        if (!isOne)
        {
            var organisations = told.Concat(alone).Sum(static group => group.Members.Count);
            html.Add($"""<header><p class="kind">{("Groups, organisation by organisation", "グループの比較")}</p><h1>{new Bilingual($"{Words.Count(organisations, "organisation")}, {Words.Count(told.Count, "group")}", $"{organisations}組織、{told.Count}グループ")}</h1>""");
            Facts(html);
            html.Add($"</header>");
        }

        foreach (var (i, group) in told.Index())
        {
            html.Add($"""<div class="centre">""");
            GroupPart.Write(html, new ReportedGroup(group, check.Definitions, report.Shown, $"{language}-g{i + 1}", isOne ? 2 : 3) { Facts = isOne ? Facts : static _ => { } });
            html.Add($"</div>");
        }

        if (alone.Count > 0)
            WriteAlone(html, alone, $"{language}-alone");
        foreach (var (i, unread) in check.Definitions.Where(static definition => !definition.IsRead).Index())
        {
            var id = $"{language}-u{i + 1}";
            html.Add($"""<header id="{id}"><h2 id="{id}-name">{report.Shown(unread.Path)}</h2><p class="lead">{("The definition cannot be read, so it takes no part.", "定義を読み取れないため、含まれていません。")}</p></header>""");
            FindingsPart.Write(html, report.Shown, unread, id, 3);
        }

        void Facts(HtmlWriter to) => to.Add($"""<dl class="facts"><div><dt>{("As of", "基準日")}</dt><dd>{report.Today}</dd></div><div><dt>{("Tool", "ツール")}</dt><dd>x1060 {report.Version}</dd></div></dl>""");
    }

    private static void WriteAlone(HtmlWriter html, List<GroupSurvey> alone, string id)
    {
        html.Add($"""<section class="members" aria-labelledby="{id}-members"><h2 class="part" id="{id}-members">{("Organisations that are in no group", "グループに属していない組織")}</h2>""");
        var members = alone.SelectMany(static group => group.Members).ToList();
        var edition = Standard.Standard.Of(members[0].Member.Edition);
        GroupMap.Table(html, id, members, [.. edition.Categories.Select(category => (CategorySpread.Of(category.Code, members), category.Name)).Where(static one => one.Item1 is not null).Select(static one => (one.Item1!, one.Name))], static _ => null);
        GroupMap.WriteKey(html);
        html.Add($"</section>");
    }
}
