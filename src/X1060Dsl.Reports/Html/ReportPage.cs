using System.Text;

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
    public static void Write(Stream to, PostureReport report, params ReadOnlySpan<DisplayLanguage> languages)
    {
        var page = new HtmlWriter(languages[0]);
        page.Add($"""<!DOCTYPE html><html lang="{Code(languages[0])}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{Assets.Policy(report.LiveNumber is not null)}"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer"><meta name="generator" content="x1060 {report.Version}">""");
        page.Add($"<title>{Title(report)}</title><style>");
        page.Add(Assets.Style);
        page.Add($"</style>");
        if (report.LiveNumber is not null)
            page.Add($"""<noscript><meta http-equiv="refresh" content="5"></noscript>""");
        page.Add($"</head><body");
        if (report.LiveNumber is { } number)
            page.Add($" data-number=\"{number}\"");
        page.Add($">");
        page.Add($"<main>");
        if (languages.Length > 1)
            Choice(page, languages);
        foreach (var language in languages)
        {
            var html = new HtmlWriter(language);
            html.Add($"""<article lang="{Code(language)}">""");
            Body(html, report, Code(language));
            html.Add($"</article>");
            page.Add(html.Written);
        }

        page.Add($"</main><script>");
        page.Add(Assets.Script);
        page.Add($"</script>");
        if (report.LiveNumber is not null)
        {
            page.Add($"<script>");
            page.Add(Assets.Live);
            page.Add($"</script>");
        }

        page.Add($"</body></html>\n");
        to.Write(Encoding.UTF8.GetBytes(page.Written.Text));
    }

    /// <summary>The code of a language, as a page names it.</summary>
    internal static string Code(DisplayLanguage language) => language == DisplayLanguage.Japanese ? "ja" : "en";

    private static string Title(PostureReport report) => string.Join(", ", report.Definitions.Select(definition => definition.Definition.Organization ?? report.Shown(definition.Definition.Path)).Take(3)) + " · X.1060";

    // Without a script: the style shows the article of the language that is chosen here.
    private static void Choice(HtmlWriter page, ReadOnlySpan<DisplayLanguage> languages)
    {
        page.Add($"""<fieldset class="languages"><legend class="vh">Language / 言語</legend>""");
        foreach (var language in languages)
            page.Add($"""<label lang="{Code(language)}"><input type="radio" name="language" value="{Code(language)}"{(language == languages[0] ? " checked" : "")}> {(language == DisplayLanguage.Japanese ? "日本語" : "English")}</label>""");
        page.Add($"</fieldset>");
    }

    private static void Body(HtmlWriter html, PostureReport report, string language)
    {
        var read = report.Definitions.Where(static definition => definition.Survey is not null).ToList();
        var centres = read.Select((definition, place) => new ReportedCentre(report, definition.Definition, definition.Survey!, definition.Comparison, $"{language}-{place + 1}", read.Count > 1 ? 3 : 2)).ToList();
        if (centres.Count > 1)
            Overview.Write(html, report, centres);
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

    private static void Unread(HtmlWriter html, PostureReport report, CheckedDefinition definition, string id, int level)
    {
        html.Add($"""<header id="{id}"><h{level} id="{id}-name">{report.Shown(definition.Path)}</h{level}><p class="lead">{("The definition cannot be read, so there is nothing to report on.", "定義を読み取れないため、報告できることがありません。")}</p></header>""");
        FindingsPart.Write(html, report, definition, id, level + 1);
    }
}
