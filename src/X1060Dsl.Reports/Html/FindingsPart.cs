using X1060Dsl.Model;
using X1060Dsl.Rules;
using X1060Dsl.Waiving;

namespace X1060Dsl.Reports.Html;

/// <summary>What the check found, the gravest first, rule by rule; what is let off comes last, and is still told.</summary>
internal static class FindingsPart
{
    public static void Write(HtmlWriter html, Func<string, string> shown, CheckedDefinition definition, string id, int level) =>
        Write(html, shown, [.. definition.Findings.Select(finding => (definition, finding))], ("Findings", "指摘"), id, level, int.MaxValue);

    /// <summary>Writes findings of several definitions.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="shown">A path as readers see it.</param>
    /// <param name="findings">The findings, each with the definition it stands in.</param>
    /// <param name="title">The heading.</param>
    /// <param name="id">What the parts around it are known by on the page.</param>
    /// <param name="level">The level of the heading.</param>
    /// <param name="most">How many are told of each rule.</param>
    public static void Write(HtmlWriter html, Func<string, string> shown, IReadOnlyList<(CheckedDefinition In, Finding Finding)> findings, (string En, string Ja) title, string id, int level, int most)
    {
        html.Add($"""<section class="findings" aria-labelledby="{id}-findings {id}-name"><h{level} class="part" id="{id}-findings">{title}</h{level}>""");
        if (findings.Count == 0)
            html.Add($"""<p>{("None.", "指摘はありません。")}</p>""");
        foreach (var severity in new[] { Severity.Error, Severity.Warning, Severity.Info })
            Group(html, shown, [.. findings.Where(one => one.Finding.Suppression is null && one.Finding.Severity == severity)], Words.Of(severity), severity == Severity.Error, Words.Class(severity), most);
        Group(html, shown, [.. findings.Where(static one => one.Finding.Suppression is not null)], ("◇", new("Let off", "免除済み")), isOpen: false, "waived", most);
        html.Add($"</section>");
    }

    private static void Group(HtmlWriter html, Func<string, string> shown, List<(CheckedDefinition In, Finding Finding)> findings, (string Mark, Bilingual Word) severity, bool isOpen, string style, int most)
    {
        if (findings.Count == 0)
            return;

        html.Add($"""<details class="{style}"{(isOpen || findings.Count <= 20 ? " open" : "")}><summary><span class="mark" aria-hidden="true">{severity.Mark}</span> {severity.Word} <b class="num">{findings.Count}</b></summary>""");
        foreach (var rule in findings.GroupBy(static one => one.Finding.Id, StringComparer.Ordinal))
        {
            var first = rule.First().Finding;
            html.Add($"""<div class="rule"><p class="title">""");
            Id(html, first);
            html.Add($""" {(Bilingual)first.Rule.Title}</p><ul>""");
            foreach (var (definition, finding) in rule.Take(most))
            {
                var place = Place.Of(finding.Origin, definition);
                html.Add($"""<li>{finding.Message(html.Language)} <span class="place">{shown(place.Path)}:{place.Line}</span>""");
                if (finding.Suppression is { Kind: SuppressionKind.Baseline })
                    html.Add($""" <span class="soft">{("in the baseline", "基準線にあり")}</span>""");
                if (finding.Suppression is { Because.Length: > 0 } suppression)
                    html.Add($""" <span class="soft">{suppression.Because}{(suppression.By is { } by ? $" ({by})" : "")}</span>""");
                html.Add($"</li>");
            }

            if (rule.Count() - most is > 0 and var more)
                html.Add($"""<li class="soft">{new Bilingual($"and {more} more; x1060 check tells them all", $"ほか{more}件。すべては x1060 check で確かめられます")}</li>""");
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
