using X1060Dsl.Groups;
using X1060Dsl.Model;

namespace X1060Dsl.Reports.Html;

/// <summary>A group from its name to what is wrong in it: in numbers, organisation by organisation, and who provides what to whom.</summary>
internal static class GroupPart
{
    // What everybody of a thousand organisations does wrong is told by fifty of them.
    private const int MostOfRule = 50;

    public static void Write(HtmlWriter html, ReportedGroup group)
    {
        html.Add($"""<header id="{group.Id}"><p class="kind">{("Group", "グループ")}</p><h{group.Level - 1} id="{group.Id}-name">{group.Name}</h{group.Level - 1}>""");
        group.Facts(html);
        html.Add($"</header>");
        WriteBrief(html, group);
        GroupMap.Write(html, group);
        GroupSpreadPart.Write(html, group);
        ProvisionPart.Write(html, group);
        GroupFaults.Write(html, group);
        FindingsPart.Write(html, group.Shown, group.Findings, ("Findings between the organisations", "組織間の指摘"), group.Id, group.Level, MostOfRule);
    }

    private static void WriteBrief(HtmlWriter html, ReportedGroup group)
    {
        var survey = group.Survey;
        group.Begin(html, "board", ("In brief", "概要"));
        html.Add($"""<p class="lead">{Sentence(group)}</p><dl class="figures">""");
        Figure(html, ("Organisations", "組織"), survey.Members.Count, survey.Missing.Count == 0 ? Bilingual.Empty : new($"{survey.Missing.Count} more without a definition", $"ほかに定義のない組織{survey.Missing.Count}"));
        Figure(html, ("Provided within the group", "グループ内での提供"), survey.Provisions.Sum(static one => one.Services.Count), new("services", "サービス"));
        Figure(html, ("Provided by nobody", "担い手なし"), survey.Holes.Sum(static hole => hole.At.Count), new(Words.Count(survey.Holes.Count, "kind of service", "kinds of services"), $"サービスの種類{survey.Holes.Count}"));
        Figure(html, ("In a circle", "堂々めぐり"), survey.Rings.Count, new("services", "サービス"));
        Figure(html, ("Copies", "写し"), survey.Copies.Count, new("organisations", "組織"));
        var open = group.Findings.Where(static one => one.Finding.Suppression is null).Select(static one => one.Finding).ToList();
        var warnings = open.Count(static finding => finding.Severity == Severity.Warning);
        Figure(html, ("Errors between them", "組織間のエラー"), open.Count(static finding => finding.Severity == Severity.Error), new(Words.Count(warnings, "warning"), $"警告{warnings}"));
        html.Add($"</dl></section>");
    }

    private static void Figure(HtmlWriter html, (string En, string Ja) name, int number, Bilingual remark) =>
        html.Add($"""<div><dt>{name}</dt><dd><strong>{number}</strong> <span>{remark}</span></dd></div>""");

    private static Bilingual Sentence(ReportedGroup group)
    {
        if (group.Survey.Categories.Count == 0)
            return new("No service of the group is scored yet.", "このグループのサービスには、まだスコアがありません。");

        var weakest = group.Survey.Categories.OrderBy(static spread => spread.Lowest).First();
        var widest = group.Survey.Categories.OrderByDescending(static spread => spread.Highest - spread.Lowest).First();
        var (name, whose) = (group.NameOf(weakest.Category), weakest.LowestOf.Organization.Name.Value);
        var lowest = new Bilingual(
            $"The lowest average is {Figures.Of(weakest.Lowest)}, in {weakest.Category} {name.En} at {whose}.",
            $"最も低い平均は {whose} の {weakest.Category} {name.Ja} で、{Figures.Of(weakest.Lowest)} です。");
        return !widest.IsApart ? lowest : new(
            $"{lowest.En} The organisations lie the furthest apart in {widest.Category} {group.NameOf(widest.Category).En}: {Figures.Of(widest.Lowest)} to {Figures.Of(widest.Highest)}.",
            $"{lowest.Ja}開きが最も大きいのは {widest.Category} {group.NameOf(widest.Category).Ja} で、{Figures.Of(widest.Lowest)} から {Figures.Of(widest.Highest)} です。");
    }
}
