using X1060Dsl.Surveying;

namespace X1060Dsl.Reports.Html;

/// <summary>The areas of sourcing against who provides: which services stand where, and which against the grain.</summary>
internal static class SourcingPart
{
    public static void Write(HtmlWriter html, ReportedCentre centre)
    {
        var matrix = SourcingMatrix.Of(centre.Survey);
        centre.Begin(html, "sourcing", ("Areas of sourcing", "調達の領域"));
        html.Add($"""<div class="scroll" tabindex="0" role="group" aria-labelledby="{centre.Id}-sourcing"><table class="matrix"><thead><tr><th scope="col">{SourcingWords.Head}</th>""");
        foreach (var column in SourcingMatrix.Columns)
            html.Add($"""<th scope="col">{Words.Of(column)}</th>""");
        html.Add($"</tr></thead><tbody>");
        foreach (var row in matrix.Rows)
        {
            html.Add($"""<tr><th scope="row">{SourcingWords.NameOf(row.Area)}</th>""");
            foreach (var column in SourcingMatrix.Columns)
                Cell(html, centre, row, column);
            html.Add($"</tr>");
        }

        html.Add($"""</tbody></table></div><p class="soft">{SourcingWords.Judgement}</p>""");
        ReportedCentre.End(html);
    }

    private static void Cell(HtmlWriter html, ReportedCentre centre, SourcingRow row, Sourcing column)
    {
        var services = row.In(column);
        if (services.Count == 0)
        {
            html.Add($"""<td class="soft">·</td>""");
            return;
        }

        html.Add($"""<td><b class="num">{services.Count}</b><span class="why">""");
        for (var i = 0; i < services.Count; i++)
        {
            var placed = services[i];
            if (placed.IsAgainst)
                html.Add($"""<span aria-hidden="true">!</span><span class="vh">{("against its area: ", "領域と反対: ")}</span>""");
            html.Add($"""<a href="#{centre.Id}-s-{placed.Service.Code}">{placed.Service.Code}</a>{(placed.IsDeclared ? "*" : "")}{(i < services.Count - 1 ? ", " : "")}""");
        }

        html.Add($"</span></td>");
    }
}
