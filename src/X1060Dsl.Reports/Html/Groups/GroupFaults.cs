using X1060Dsl.Groups;

namespace X1060Dsl.Reports.Html;

/// <summary>Where a group has holes: services that nobody provides or that go round in a circle, copied portfolios, organisations that are not there.</summary>
internal static class GroupFaults
{
    public static void Write(HtmlWriter html, ReportedGroup group)
    {
        var survey = group.Survey;
        group.Begin(html, "holes", ("Holes, circles and copies", "欠けているもの、堂々めぐり、写し"));
        if (survey.Holes.Count + survey.Rings.Count + survey.Copies.Count + survey.Missing.Count == 0)
            html.Add($"""<p>{("None: whatever an organisation wants is provided by somebody.", "ありません。必要なサービスには、すべて担い手がいます。")}</p>""");

        if (survey.Missing.Count > 0)
        {
            Heading(html, group, "missing", ("Listed as members, without a definition", "構成組織の一覧にあるが、定義のない組織"));
            html.Add($"<p>");
            NameList.Write(html, survey.Missing);
            html.Add($"</p>");
        }

        if (survey.Holes.Count > 0)
        {
            Heading(html, group, "nobody", ("Wanted, and provided by nobody", "必要なのに担い手のいないサービス"));
            group.BeginTable(html, "nobody", "holes", ("", ("Service", "サービス")), ("num", ("Organisations", "組織数")), ("", ("Which, and why", "組織と理由")));
            foreach (var hole in survey.Holes)
                Row(html, hole);
            ReportedGroup.EndTable(html);
        }

        WriteRings(html, group);
        WriteCopies(html, group);
        html.Add($"</section>");
    }

    private static void Row(HtmlWriter html, GroupHole hole)
    {
        html.Add($"""<tr><th scope="row">{hole.Service.Name}</th><td class="num">{hole.At.Count}</td><td>""");
        foreach (var kind in hole.At.GroupBy(static at => at.Kind).OrderBy(static kind => kind.Key))
        {
            html.Add($"""<div><span class="soft">{GroupWords.Of(kind.Key)}{(": ", ": ")}</span>""");
            NameList.Write(html, [.. kind.Select(static at => at.Member.Organization.Name.Value)]);
            html.Add($"</div>");
        }

        html.Add($"</td></tr>");
    }

    private static void WriteRings(HtmlWriter html, ReportedGroup group)
    {
        if (group.Survey.Rings.Count == 0)
            return;

        Heading(html, group, "rings", ("Provided in a circle", "堂々めぐりの提供"));
        html.Add($"<ul>");
        // What goes round between the same organisations is one line.
        foreach (var alike in group.Survey.Rings.GroupBy(static ring => GroupWords.Round(ring)))
            html.Add($"<li>{alike.Key}: {string.Join(", ", alike.Select(static ring => ring.Service.Code))}</li>");
        html.Add($"</ul>");
    }

    private static void WriteCopies(HtmlWriter html, ReportedGroup group)
    {
        if (group.Survey.Copies.Count == 0)
            return;

        Heading(html, group, "copies", ("Portfolios that are the same, number by number", "数字まで同じポートフォリオ"));
        html.Add($"<ul>");
        foreach (var alike in group.Survey.Copies.GroupBy(static copy => copy.Of))
        {
            html.Add($"""<li>{("as ", "")}{alike.Key.Organization.Name.Value}{(": ", " と同じ: ")}""");
            NameList.Write(html, [.. alike.Select(static copy => copy.Member.Organization.Name.Value)]);
            html.Add($"</li>");
        }

        html.Add($"</ul>");
    }

    private static void Heading(HtmlWriter html, ReportedGroup group, string part, (string En, string Ja) title) =>
        html.Add($"""<h{group.Level + 1} id="{group.Id}-{part}">{title}</h{group.Level + 1}>""");
}
