using System.Text;

namespace X1060Dsl.Reports.Html;

/// <summary>The page around what is told: its head, its policy, the choice of languages, the style and the scripts.</summary>
internal static class HtmlPage
{
    /// <summary>Writes a page.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="title">Its title.</param>
    /// <param name="version">The version of the tool.</param>
    /// <param name="liveNumber">Its number in a preview; null for a page that stays as it is.</param>
    /// <param name="languages">The languages; of several, who reads chooses one.</param>
    /// <param name="body">Writes what it tells, in one language.</param>
    public static void Write(Stream to, string title, string version, int? liveNumber, ReadOnlySpan<DisplayLanguage> languages, Action<HtmlWriter> body)
    {
        var page = new HtmlWriter(languages[0]);
        page.Add($"""<!DOCTYPE html><html lang="{ReportPage.Code(languages[0])}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{Assets.Policy(liveNumber is not null)}"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer"><meta name="generator" content="x1060 {version}">""");
        page.Add($"<title>{title}</title><style>");
        page.Add(Assets.Style);
        page.Add($"</style>");
        if (liveNumber is not null)
            page.Add($"""<noscript><meta http-equiv="refresh" content="5"></noscript>""");
        page.Add($"</head><body");
        if (liveNumber is { } number)
            page.Add($" data-number=\"{number}\"");
        page.Add($">");
        page.Add($"<main>");
        if (languages.Length > 1)
            Choice(page, languages);
        foreach (var language in languages)
        {
            var html = new HtmlWriter(language);
            html.Add($"""<article lang="{ReportPage.Code(language)}">""");
            body(html);
            html.Add($"</article>");
            page.Add(html.Written);
        }

        page.Add($"</main><script>");
        page.Add(Assets.Script);
        page.Add($"</script>");
        if (liveNumber is not null)
        {
            page.Add($"<script>");
            page.Add(Assets.Live);
            page.Add($"</script>");
        }

        page.Add($"</body></html>\n");
        to.Write(Encoding.UTF8.GetBytes(page.Written.Text));
    }

    // Without a script: the style shows the article of the language that is chosen here.
    private static void Choice(HtmlWriter page, ReadOnlySpan<DisplayLanguage> languages)
    {
        page.Add($"""<fieldset class="languages"><legend class="vh">Language / 言語</legend>""");
        foreach (var language in languages)
            page.Add($"""<label lang="{ReportPage.Code(language)}"><input type="radio" name="language" value="{ReportPage.Code(language)}"{(language == languages[0] ? " checked" : "")}> {(language == DisplayLanguage.Japanese ? "日本語" : "English")}</label>""");
        page.Add($"</fieldset>");
    }
}
