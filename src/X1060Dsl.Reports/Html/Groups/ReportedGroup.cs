using X1060Dsl.Groups;

namespace X1060Dsl.Reports.Html;

/// <summary>One group on its way into a page.</summary>
/// <param name="Survey">How it stands.</param>
/// <param name="Definitions">What the check of the definitions came to; those of others are left aside.</param>
/// <param name="Shown">A path as readers of the page see it.</param>
/// <param name="Id">What its parts are known by on the page.</param>
/// <param name="Level">The level of the headings of its parts.</param>
internal sealed record ReportedGroup(GroupSurvey Survey, IReadOnlyList<CheckedDefinition> Definitions, Func<string, string> Shown, string Id, int Level)
{
    private const char GroupBand = '8';

    /// <summary>What the part of the page about an organisation is known by; null where there is none.</summary>
    public Func<Member, string?> PageOf { get; init; } = static _ => null;

    /// <summary>Writes what its head tells besides its name.</summary>
    public Action<HtmlWriter> Facts { get; init; } = static _ => { };

    /// <summary>Its name: that of the organisation at its top.</summary>
    public string Name => Survey.Top.Organization.Name.Value;

    /// <summary>What only shows when the organisations are looked at together.</summary>
    public IReadOnlyList<(CheckedDefinition In, Finding Finding)> Findings
    {
        get
        {
            var own = Survey.Members.Select(static member => member.Member).ToHashSet();
            return [.. Definitions.Where(definition => definition.Member is { } member && own.Contains(member)).SelectMany(static definition => definition.Findings.Where(static finding => finding.Id.StartsWith("CDC", StringComparison.Ordinal) && finding.Id[3] == GroupBand).Select(finding => (definition, finding)))];
        }
    }

    /// <summary>The name of a category, as the organisation at its top lists it.</summary>
    public Bilingual NameOf(string category) => Standard.Standard.Of(Survey.Top.Edition).Categories.First(one => one.Code == category).Name;

    /// <summary>Begins a part of it, with its heading.</summary>
    public void Begin(HtmlWriter html, string part, (string En, string Ja) heading) =>
        html.Add($"""<section class="{part}" aria-labelledby="{Id}-{part} {Id}-name"><h{Level} class="part" id="{Id}-{part}">{heading}</h{Level}>""");

    /// <summary>Begins a table that may be wider than the page, named by a heading.</summary>
    public void BeginTable(HtmlWriter html, string part, string style, params (string Class, (string En, string Ja) Name)[] heads)
    {
        html.Add($"""<div class="scroll" tabindex="0" role="group" aria-labelledby="{Id}-{part}"><table class="{style}"><thead><tr>""");
        foreach (var (kind, name) in heads)
            html.Add($"""<th scope="col"{(kind.Length > 0 ? $" class={kind}" : "")}>{name}</th>""");
        html.Add($"</tr></thead><tbody>");
    }

    /// <summary>Ends a table.</summary>
    public static void EndTable(HtmlWriter html) => html.Add($"</tbody></table></div>");
}
