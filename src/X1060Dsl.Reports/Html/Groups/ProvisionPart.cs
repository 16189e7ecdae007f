using X1060Dsl.Groups;
using X1060Dsl.Reports.Html.Charts;

namespace X1060Dsl.Reports.Html;

/// <summary>Who provides what to whom: drawn, and as a table.</summary>
internal static class ProvisionPart
{
    public static void Write(HtmlWriter html, ReportedGroup group)
    {
        group.Begin(html, "provided", ("Who provides what to whom", "誰が誰に何を提供しているか"));
        var provisions = group.Survey.Provisions;
        if (provisions.Count == 0)
        {
            html.Add($"""<p>{("Each organisation provides for itself.", "どの組織も、自ら担っています。")}</p></section>""");
            return;
        }

        Flows.Write(html, provisions, $"{group.Id}-flows");
        group.BeginTable(html, "provided", "provisions", ("", ("Provides", "提供元")), ("", ("Receives", "提供先")), ("num", ("Services", "数")), ("", ("Which", "サービス")));
        // Many take the same from the same.
        foreach (var alike in provisions.GroupBy(static one => (one.From, one.IsThere, Codes: string.Join(", ", one.Services))))
        {
            html.Add($"""<tr><th scope="row">{alike.Key.From}{(alike.Key.IsThere ? Bilingual.Empty : new Bilingual(" ▲ no definition", " ▲ 定義なし"))}</th><td>""");
            NameList.Write(html, [.. alike.Select(static one => one.To)]);
            html.Add($"""</td><td class="num">{alike.First().Services.Count}</td><td>{alike.Key.Codes}</td></tr>""");
        }

        ReportedGroup.EndTable(html);
        html.Add($"</section>");
    }
}
