using X1060Dsl.Model;

namespace X1060Dsl.Reports.Html;

/// <summary>How the report came about: the day, the tool, the edition, how numbers were made, and what is judgement.</summary>
internal static class MethodBox
{
    public static void Write(HtmlWriter html, ReportedCentre centre)
    {
        var (survey, organization) = (centre.Survey, centre.Survey.Centre.Organization);
        var standard = Standard.Standard.Of(survey.Centre.Edition);
        centre.Begin(html, "method", ("How this was made", "作成方法"));
        html.Add($"""<dl class="made">""");
        Row(html, ("Day", "基準日"), new($"{centre.Report.Today}", $"{centre.Report.Today}"));
        Row(html, ("Tool", "ツール"), new($"x1060 {centre.Report.Version}, from {centre.Report.Shown(centre.Definition.Path)}", $"x1060 {centre.Report.Version} ({centre.Report.Shown(centre.Definition.Path)} から作成)"));
        Row(html, ("Standard", "標準"), new($"ITU-T X.1060, edition {standard.Published}. {standard.Note.En}", $"ITU-T X.1060、{standard.Published} の版。{standard.Note.Ja}"));
        Row(html, ("Names", "名称"), new($"{AllServices.Unconfirmed} marks a name that is not yet confirmed against the Recommendation.", $"{AllServices.Unconfirmed} は、勧告との照合がまだの名称です。"));
        Row(html, ("Scores", "スコア"), new($"1 to 5, by the rubric of the side that provides. Where both sides are scored, {Rule(organization).En} counts; a gap is the larger one of the sides.", $"1 から 5。担う側の基準に従います。両側にスコアがあるときは{Rule(organization).Ja}を採ります。差は、両側のうち大きい方です。"));
        Row(html, ("Averages", "平均"), new("over wanted services with a score. What is not scored or not applicable is left out, never counted as zero; a service without a target is taken to stay as it is.", "必要なサービスのうち、スコアのあるものの平均です。スコアのないものと対象外は、ゼロとせずに除きます。目標のないサービスは、現状のままとみなします。"));
        Row(html, ("In operation", "運用中"), new("somebody provides it, and it scores 2 or more.", "担い手があり、スコアが 2 以上のサービスです。"));
        Row(html, ("Judgement", "このツールの判断"), new("the order of the gaps, and which services ask for specialists, are ours and not the standard's.", "差の並び順と、専門家を要するサービスの選び方は、標準ではなくこのツールの判断です。"));
        html.Add($"</dl>");
        ReportedCentre.End(html);
    }

    private static void Row(HtmlWriter html, (string En, string Ja) name, Bilingual text) => html.Add($"<div><dt>{name}</dt><dd>{text}</dd></div>");

    private static Bilingual Rule(Organization? organization) =>
        organization?.CombineScores?.Value is ScoreRule.Lowest or ScoreRule.Both ? new("the lower score", "低い方") : new("the higher score", "高い方");
}
