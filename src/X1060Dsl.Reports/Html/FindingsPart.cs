using X1060Dsl.Model;
using X1060Dsl.Rules;
using X1060Dsl.Waiving;

namespace X1060Dsl.Reports.Html;

/// <summary>What the check found, the gravest first, rule by rule; what is let off comes last, and is still told.</summary>
internal static class FindingsPart
{
    public static void Write(HtmlWriter html, PostureReport report, CheckedDefinition definition, string id, int level)
    {
        html.Add($"""<section class="findings" aria-labelledby="{id}-findings {id}-name"><h{level} class="part" id="{id}-findings">{("Findings", "指摘")}</h{level}>""");
        var open = definition.Findings.Where(static finding => finding.Suppression is null).ToList();
        if (definition.Findings.Count == 0)
            html.Add($"""<p>{("None.", "指摘はありません。")}</p>""");
        foreach (var severity in new[] { Severity.Error, Severity.Warning, Severity.Info })
            Group(html, report, definition, open.Where(finding => finding.Severity == severity).ToList(), Words.Of(severity), severity == Severity.Error, Words.Class(severity));
        Group(html, report, definition, definition.Findings.Where(static finding => finding.Suppression is not null).ToList(), ("◇", new("Let off", "免除済み")), isOpen: false, "waived");
        html.Add($"</section>");
    }

    private static void Group(HtmlWriter html, PostureReport report, CheckedDefinition definition, List<Finding> findings, (string Mark, Bilingual Word) severity, bool isOpen, string style)
    {
        if (findings.Count == 0)
            return;

        html.Add($"""<details class="{style}"{(isOpen || findings.Count <= 20 ? " open" : "")}><summary><span class="mark" aria-hidden="true">{severity.Mark}</span> {severity.Word} <b class="num">{findings.Count}</b></summary>""");
        foreach (var rule in findings.GroupBy(static finding => finding.Id, StringComparer.Ordinal))
        {
            var first = rule.First();
            html.Add($"""<div class="rule"><p class="title">""");
            Id(html, first);
            html.Add($""" {(Bilingual)first.Rule.Title}</p><ul>""");
            foreach (var finding in rule)
            {
                var place = Place.Of(finding.Origin, definition);
                html.Add($"""<li>{finding.Message(html.Language)} <span class="place">{report.Shown(place.Path)}:{place.Line}</span>""");
                if (finding.Suppression is { Kind: SuppressionKind.Baseline })
                    html.Add($""" <span class="soft">{("in the baseline", "基準線にあり")}</span>""");
                if (finding.Suppression is { Because.Length: > 0 } suppression)
                    html.Add($""" <span class="soft">{suppression.Because}{(suppression.By is { } by ? $" ({by})" : "")}</span>""");
                html.Add($"</li>");
            }

            html.Add($"</ul>");
            if (first.Advice(html.Language) is { Length: > 0 } advice)
                html.Add($"""<p class="advice">{advice}</p>""");
            html.Add($"</div>");
        }

        html.Add($"</details>");
    }

    // The pages of our rules stand in the repository; a policy links wherever its organisation says, if that is on the web.
    private static void Id(HtmlWriter html, Finding finding)
    {
        var address = AllRules.Find(finding.Id) is not null ? $"{SarifRules.Repository}/blob/main/{finding.Rule.HelpLinkUri}" : SafeText.WebAddress(finding.Rule.HelpLinkUri);
        if (address is null)
            html.Add($"<b>{finding.Id}</b>");
        else
            html.Add($"""<a href="{address}" rel="noopener noreferrer nofollow"><b>{finding.Id}</b></a>""");
    }
}
