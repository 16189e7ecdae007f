namespace X1060Dsl.Reports.Html;

/// <summary>What changed since the posture was last agreed to, or since a revision, and which way.</summary>
internal static class ChangesPart
{
    public static void Write(HtmlWriter html, ReportedCentre centre)
    {
        centre.Begin(html, "changes", ("What changed", "変更点"));
        if (centre.Comparison is not { } comparison)
        {
            html.Add($"""<p>{("There is nothing to compare with: x1060 lock holds fast what is agreed to, and from then on the report tells what changed.", "比べるものがありません。x1060 lock で合意した状態を記録すると、それからの変更がここに載ります。")}</p>""");
            ReportedCentre.End(html);
            return;
        }

        html.Add($"<p>{Since(centre)}{(comparison.Changes.Count == 0 ? new(": nothing.", ": 変更はありません。") : new Bilingual(":", ":"))}</p>");
        if (comparison.Changes.Count > 0)
        {
            html.Add($"""<div class="scroll" tabindex="0" role="group" aria-labelledby="{centre.Id}-changes"><table><thead><tr><th scope="col">{("Direction", "方向")}</th><th scope="col">{("About", "対象")}</th><th scope="col">{("Change", "変更")}</th></tr></thead><tbody>""");
            foreach (var about in ChangesText.Grouped(comparison))
            {
                foreach (var change in about)
                    html.Add($"""<tr class="{Words.Class(change.Direction)}"><td><span class="mark" aria-hidden="true">{Words.Mark(change.Direction)}</span> {FactWords.Of(change.Direction)}</td><th scope="row">{about.Key}</th><td>{FactWords.Of(change)}</td></tr>""");
            }

            html.Add($"</tbody></table></div>");
        }

        ReportedCentre.End(html);
    }

    /// <summary>What it was compared with.</summary>
    public static Bilingual Since(ReportedCentre centre) => centre.Report.Since is { } name ? new($"Since {name}", $"{name} から") : new("Since the lock", "ロックから");
}
