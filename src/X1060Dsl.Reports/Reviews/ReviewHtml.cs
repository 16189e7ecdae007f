using System.Text;
using X1060Dsl.Reports.Html;
using X1060Dsl.Reviewing;

namespace X1060Dsl.Reports;

/// <summary>A review as a worksheet in HTML, to fill in on a screen or on paper. It needs no network and no script.</summary>
public static class ReviewHtml
{
    /// <summary>Writes a review.</summary>
    public static void Write(Stream to, ReviewSheet sheet, DisplayLanguage language, string version)
    {
        var html = new HtmlWriter(language);
        html.Add($"""<!DOCTYPE html><html lang="{ReportPage.Code(language)}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src {Assets.Hash(Assets.Review)}; base-uri 'none'; form-action 'none'"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer"><meta name="generator" content="x1060 {version}"><title>{sheet.Name}: {sheet.Organization}</title><style>""");
        html.Add(Assets.Review);
        html.Add($"</style></head><body><main><h1>{sheet.Name}<br>{sheet.Organization}</h1><dl>");
        foreach (var (name, value) in ReviewWords.Facts(sheet))
            html.Add($"<dt>{name}</dt><dd>{value}</dd>");
        html.Add($"</dl>");
        foreach (var phase in sheet.Review.Phases)
            Write(html, sheet, phase);
        html.Add($"""<section><h2>{("The record", "記録")}</h2><p>{("Fill it in and add it to the definition; x1060 review --add does both.", "記入して定義に加えてください。x1060 review --add でも行えます。")}</p><pre tabindex="0"><code>""");
        foreach (var line in ReviewRecord.Of(sheet, language, withFacts: false).TrimEnd('\n').Split('\n'))
            html.Add($"{line}\n");
        html.Add($"</code></pre></section></main></body></html>\n");
        to.Write(Encoding.UTF8.GetBytes(html.Written.Text));
    }

    private static void Write(HtmlWriter html, ReviewSheet sheet, PhaseReview phase)
    {
        var id = phase.Phase.ToString().ToLowerInvariant();
        html.Add($"""<section aria-labelledby="{id}"><h2 id="{id}">{ReviewWords.Heading(phase.Phase)} <span class="clause">{ReviewWords.Clause(phase.Phase)}</span></h2><ul class="questions">""");
        foreach (var question in phase.Questions)
            html.Add($"<li>{question}</li>");
        html.Add($"</ul>");
        if (phase.Topics.Count == 0)
            html.Add($"<p>{ReviewWords.Nothing}</p>");
        foreach (var topic in phase.Topics)
        {
            html.Add($"""<h3>{topic.Title}</h3><ul class="items">""");
            foreach (var item in topic.Items)
                Write(html, item);
            html.Add($"</ul>");
        }

        if (phase.Phase != ReviewPhase.Whole)
            html.Add($"""<label class="answer">{ReviewWords.Answer}<textarea name="{id}">{(sheet.Answers.TryGetValue(phase.Phase, out var answer) ? answer : "")}</textarea></label>""");
        html.Add($"</section>");
    }

    private static void Write(HtmlWriter html, ReviewItem item)
    {
        if (item.IsPressing)
            html.Add($"""<li class="pressing"><label><input type="checkbox"><span><strong>! {item.About}</strong>""");
        else
            html.Add($"<li><label><input type=\"checkbox\"><span>{item.About}");
        if (ReviewWords.Of(item) is { } text)
            html.Add($": {text}");
        html.Add($"</span></label></li>");
    }
}
