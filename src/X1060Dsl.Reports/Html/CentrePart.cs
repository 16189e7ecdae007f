namespace X1060Dsl.Reports.Html;

/// <summary>One centre from its name to how its report was made, in the order of who reads it.</summary>
internal static class CentrePart
{
    private static readonly (string Part, (string En, string Ja) Name)[] Parts =
    [
        ("board", ("In brief", "概要")),
        ("categories", ("By category", "カテゴリー別")),
        ("map", ("At a glance", "全体図")),
        ("gaps", ("Gaps", "差")),
        ("who", ("Who does what", "担い手")),
        ("findings", ("Findings", "指摘")),
        ("waivers", ("Waivers", "免除")),
        ("phases", ("Phases", "段階")),
        ("changes", ("Changes", "変更点")),
        ("services", ("All services", "サービス一覧")),
        ("method", ("Method", "作成方法")),
    ];

    public static void Write(HtmlWriter html, ReportedCentre centre)
    {
        WriteHead(html, centre);
        BoardSummary.Write(html, centre);
        CategoryPart.Write(html, centre);
        HeatMap.Write(html, centre);
        GapList.Write(html, centre);
        WhoPart.Write(html, centre);
        FindingsPart.Write(html, centre.Report.Shown, centre.Definition, centre.Id, centre.Level);
        WaiversPart.Write(html, centre);
        PhasesPart.Write(html, centre);
        ChangesPart.Write(html, centre);
        AllServices.Write(html, centre);
        MethodBox.Write(html, centre);
    }

    private static void WriteHead(HtmlWriter html, ReportedCentre centre)
    {
        var (organization, level) = (centre.Survey.Centre.Organization, centre.Level - 1);
        html.Add($"""<header id="{centre.Id}"><p class="kind">{("Posture report · ", "現状報告 · ")}{Standard.Standard.Of(centre.Survey.Centre.Edition).Term}</p><h{level} id="{centre.Id}-name">{centre.Name}</h{level}><dl class="facts">""");
        Fact(html, ("As of", "基準日"), centre.Report.Today.ToString());
        Fact(html, ("Assessed", "スコアを付けた日"), organization?.Assessed?.Value.ToString());
        Fact(html, ("Approved", "承認"), Joined(organization?.ApprovedBy?.Value, organization?.ApprovedOn?.Value.ToString()));
        Fact(html, ("CISO", "CISO"), organization?.Ciso?.Value);
        Fact(html, ("Head of the centre", "センター長"), organization?.CdcHead?.Value);
        Fact(html, ("Classification", "機密区分"), organization?.Classification?.Value);
        html.Add($"""</dl></header><nav aria-label="{("Parts of the report: ", "報告の目次: ")}{centre.Name}"><ul>""");
        foreach (var (part, name) in Parts)
            html.Add($"""<li><a href="#{centre.Id}-{part}">{name}</a></li>""");
        html.Add($"</ul></nav>");
    }

    private static void Fact(HtmlWriter html, (string En, string Ja) name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            html.Add($"<div><dt>{name}</dt><dd>{value}</dd></div>");
    }

    private static string? Joined(string? who, string? when) => who is null ? when : when is null ? who : $"{who}, {when}";
}
