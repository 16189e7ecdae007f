using X1060Dsl.Model;
using X1060Dsl.Surveying;

namespace X1060Dsl.Reports.Html;

/// <summary>Every service as a cell: a row a category, the score as a number and a colour, the level as the frame.</summary>
internal static class HeatMap
{
    public static void Write(HtmlWriter html, ReportedCentre centre)
    {
        centre.Begin(html, "map", ("All services at a glance", "サービス全体図"));
        html.Add($"""<div class="map">""");
        foreach (var category in centre.Survey.Categories)
        {
            html.Add($"""<h{centre.Level + 1}><b class="letter">{category.Code}</b> {category.Name}</h{centre.Level + 1}><ul>""");
            foreach (var service in category.Services)
                Cell(html, centre, service);
            html.Add($"</ul>");
        }

        html.Add($"</div>");
        WriteKey(html);
        ReportedCentre.End(html);
    }

    private static void Cell(HtmlWriter html, ReportedCentre centre, ServiceStanding service)
    {
        var score = service is { IsWanted: true, IsNotApplicable: false } ? service.Counted.Score : null;
        html.Add($"""<li><a class="cell {LevelClass(service.Level)} {ScoreClass(service, score)}" href="#{centre.Id}-s-{service.Code}" title="{Words.Named(service)}"><span class="code">{service.Code}</span> <span class="vh">{service.Name}, {Words.Of(service.Level)}, {("score", "スコア")} </span><span class="score">{Number(service, score)}</span>""");
        if (service is { IsWanted: true, Shortfall: not null, Counted.Target: { } target })
            html.Add($"""<span class="target"><span class="vh">, {("target", "目標")} </span><span aria-hidden="true">▸</span>{target}</span>""");
        html.Add($"</a></li>");
    }

    private static string Number(ServiceStanding service, int? score) =>
        score?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? (service.Level is null ? "?" : service.IsNotApplicable ? "N/A" : "–");

    private static string ScoreClass(ServiceStanding service, int? score) =>
        score is { } number ? $"s{(char)('0' + number)}" : service is { IsWanted: true, IsProvided: false } ? "open" : "none";

    private static string LevelClass(Level? level) => level is { } decided ? Words.Class(decided) : "undecided";

    private static void WriteKey(HtmlWriter html)
    {
        html.Add($"""<div class="key"><p><b>{("Number and colour: score", "数字と色: スコア")}</b>""");
        for (var score = 1; score <= 5; score++)
            html.Add($"""<span class="cell sample s{score}">{score}</span>""");
        html.Add($"""<span class="cell sample none">–</span>{("no score", "スコアなし")} <span class="cell sample none">?</span>{("no level yet", "未判断")} <span class="target">▸4</span> {("target not reached", "目標未達")}</p><p><b>{("Frame: level", "枠: 推奨レベル")}</b>""");
        foreach (var level in Enum.GetValues<Level>().OrderBy(static level => level == Level.Unnecessary))
            html.Add($"""<span class="cell sample none {Words.Class(level)}"></span>{Words.Of(level)} """);
        html.Add($"</p></div>");
    }
}
