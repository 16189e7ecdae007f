using X1060Dsl.Model;
using X1060Dsl.Surveying;
using X1060Dsl.Waiving;

namespace X1060Dsl.Reports.Html;

/// <summary>What a report tells: one centre, or several beside each other.</summary>
/// <param name="Definitions">The definitions, in the order in which they are told.</param>
/// <param name="Folder">The folder that paths are shown relative to, with forward slashes.</param>
/// <param name="Today">The day that everything in it goes by.</param>
/// <param name="Version">The version of the tool.</param>
public sealed record PostureReport(Listing<SurveyedDefinition> Definitions, string Folder, Date Today, string Version)
{
    /// <summary>What the definitions were compared with, as somebody named it; null where each was compared with its lock.</summary>
    public string? Since { get; init; }

    /// <summary>Its number in a preview, which loads a newer one when a definition changes; null for a report that stays as it is.</summary>
    public int? LiveNumber { get; init; }

    /// <summary>A path as readers of a report see it: below the folder, else by its name alone. How a machine is laid out is nobody's business.</summary>
    internal string Shown(string path) => new Check(default, Folder, Today).Shown(path) is var shown && shown == path ? path[(path.LastIndexOf('/') + 1)..] : shown;
}

/// <summary>One centre of a report, on its way into the page.</summary>
/// <param name="Report">The whole report.</param>
/// <param name="Definition">What the check of its definition came to.</param>
/// <param name="Survey">How it stands.</param>
/// <param name="Comparison">What changed; null where there is nothing to compare with.</param>
/// <param name="Id">What its parts are known by on the page.</param>
/// <param name="Level">The level of the headings of its parts.</param>
internal sealed record ReportedCentre(PostureReport Report, CheckedDefinition Definition, Survey Survey, Regression.Comparison? Comparison, string Id, int Level)
{
    /// <summary>How it came to stand so; null where nobody asked.</summary>
    public History? History { get; init; }

    /// <summary>Whose centre it is; where the definition does not say, the file.</summary>
    public string Name => Definition.Organization ?? Report.Shown(Definition.Path);

    /// <summary>Its findings that nothing lets off.</summary>
    public IEnumerable<Finding> Open => Definition.Findings.Where(static finding => finding.Suppression is null);

    /// <summary>How many findings there are of a severity that nothing lets off.</summary>
    public int Count(Severity severity) => Open.Count(finding => finding.Severity == severity);

    /// <summary>Its waivers, soonest to run out first.</summary>
    public IReadOnlyList<StandingWaiver> Waivers =>
        [.. Definition.Waivers.OrderBy(static standing => standing.Waiver.Until?.Value.ToString() ?? "", StringComparer.Ordinal).ThenBy(static standing => standing.Waiver.Origin.Start)];

    /// <summary>Begins a part of it, with its heading.</summary>
    public void Begin(HtmlWriter html, string part, (string En, string Ja) heading) =>
        html.Add($"""<section class="{part}" aria-labelledby="{Id}-{part} {Id}-name"><h{Level} class="part" id="{Id}-{part}">{heading}</h{Level}>""");

    /// <summary>Ends a part of it.</summary>
    public static void End(HtmlWriter html) => html.Add($"</section>\n");
}
