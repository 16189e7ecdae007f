using X1060Dsl.Groups;

namespace X1060Dsl.Reports.Html;

/// <summary>
/// A report as one page of HTML that needs nothing else: no network, no script, no font. It says itself, by hashes, which
/// style and which script belong to it, and a browser runs no other.
/// </summary>
public static class ReportPage
{
    /// <summary>What a browser may do with a page that is shown live, as the header of an answer says it.</summary>
    public static string LivePolicy => Assets.Policy(isLive: true);

    /// <summary>Writes a report.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="report">The report.</param>
    /// <param name="languages">The languages; of several, who reads chooses one.</param>
    public static void Write(Stream to, PostureReport report, params ReadOnlySpan<DisplayLanguage> languages) =>
        HtmlPage.Write(to, Title(report), report.Version, report.LiveNumber, languages, html => Body(html, report, Code(html.Language)));

    /// <summary>The code of a language, as a page names it.</summary>
    internal static string Code(DisplayLanguage language) => language == DisplayLanguage.Japanese ? "ja" : "en";

    private static string Title(PostureReport report) => string.Join(", ", report.Definitions.Select(definition => definition.Definition.Organization ?? report.Shown(definition.Definition.Path)).Take(3)) + " · X.1060";

    private static void Body(HtmlWriter html, PostureReport report, string language)
    {
        var read = report.Definitions.Where(static definition => definition.Survey is not null).ToList();
        var centres = read.Select((definition, place) => new ReportedCentre(report, definition.Definition, definition.Survey!, definition.Comparison, $"{language}-{place + 1}", read.Count > 1 ? 3 : 2)).ToList();
        if (centres.Count > 1)
        {
            Overview.Write(html, report, centres);
            Groups(html, report, centres, language);
        }

        foreach (var centre in centres)
        {
            html.Add($"""<div class="centre">""");
            CentrePart.Write(html, centre);
            html.Add($"</div>");
        }

        var unread = report.Definitions.Where(static definition => definition.Survey is null).ToList();
        for (var i = 0; i < unread.Count; i++)
            Unread(html, report, unread[i].Definition, $"{language}-u{i + 1}", centres.Count == 0 && i == 0 ? 1 : 2);
    }

    // Organisations that refer to each other are looked at together as well.
    private static void Groups(HtmlWriter html, PostureReport report, List<ReportedCentre> centres, string language)
    {
        var pages = centres.Where(static centre => centre.Definition.Member is not null).ToDictionary(static centre => centre.Definition.Member!, static centre => centre.Id);
        var definitions = centres.ConvertAll(static centre => centre.Definition);
        foreach (var (i, group) in GroupSurvey.Of(new Group(definitions.Select(static definition => definition.Member).OfType<Member>())).Where(static group => group.Members.Count > 1).Index())
        {
            html.Add($"""<div class="centre">""");
            GroupPart.Write(html, new ReportedGroup(group, definitions, report.Shown, $"{language}-g{i + 1}", 3) { PageOf = pages.GetValueOrDefault });
            html.Add($"</div>");
        }
    }

    private static void Unread(HtmlWriter html, PostureReport report, CheckedDefinition definition, string id, int level)
    {
        html.Add($"""<header id="{id}"><h{level} id="{id}-name">{report.Shown(definition.Path)}</h{level}><p class="lead">{("The definition cannot be read, so there is nothing to report on.", "定義を読み取れないため、報告できることがありません。")}</p></header>""");
        FindingsPart.Write(html, report.Shown, definition, id, level + 1);
    }
}
