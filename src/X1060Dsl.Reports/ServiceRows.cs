using X1060Dsl.Model;

namespace X1060Dsl.Reports;

/// <summary>Services as rows for a query engine: one for each service of each definition, in columns whose names, types and order stay.</summary>
/// <remarks>Heads and fixed words are English in every language: queries refer to them. A new column is added at the end; none is renamed or taken away.</remarks>
public static class ServiceRows
{
    /// <summary>The columns, with their types in SQL and what they hold.</summary>
    public static IReadOnlyList<RowColumn> Columns { get; } =
    [
        new("definition", "VARCHAR", new("path of the definition", "定義のパス")),
        new("organization", "VARCHAR", new("the organisation", "組織")),
        new("parent", "VARCHAR", new("the organisation above it", "親組織")),
        new("country", "VARCHAR", new("two-letter code of its country", "国 (2 文字のコード)")),
        new("edition", "VARCHAR", new("the list of services: X1060_2021, X1060_2026 or ISOGJ_2_1", "サービス一覧の版: X1060_2021、X1060_2026、ISOGJ_2_1")),
        new("assessed", "DATE", new("when the scores were assessed", "スコアを評価した日")),
        new("code", "VARCHAR", new("code of the service", "サービスのコード")),
        new("category", "VARCHAR", new("letter of its category", "カテゴリーの文字")),
        new("name_en", "VARCHAR", new("English name", "英語名")),
        new("name_ja", "VARCHAR", new("Japanese name", "日本語名")),
        new("is_stated", "BOOLEAN", new("whether the definition speaks of it at all", "定義に書かれているか")),
        new("is_added", "BOOLEAN", new("whether the organisation added it to the list", "組織が一覧に加えたサービスか")),
        new("level", "VARCHAR", new("recommendation level; null while undecided", "推奨レベル (未決定なら null)")),
        new("covered_by", "VARCHAR", new("code of the service that does its work", "代わりを務めるサービスのコード")),
        new("decision_review_by", "DATE", new("by when the decision is looked at again", "判断を見直す期日")),
        new("assignment", "VARCHAR", new("insource, outsource, combination or unassigned; null where nothing was said", "insource、outsource、combination、unassigned (何も書かれていなければ null)")),
        new("team", "VARCHAR", new("the team inside", "自組織のチーム")),
        new("provider", "VARCHAR", new("the provider outside", "外部の事業者")),
        new("provided_by", "VARCHAR", new("the organisation of the group that provides it", "提供するグループ内の組織")),
        new("owner", "VARCHAR", new("who answers for it", "責任者")),
        new("deputy", "VARCHAR", new("who can take over", "代行者")),
        new("score", "INTEGER", new("today's score, 1 to 5, by the organisation's rule for both sides", "現在のスコア (1～5。両側のスコアは組織の規則でまとめる)")),
        new("score_insource", "INTEGER", new("that of the side inside, where the sides are rated apart", "自組織の側のスコア (側ごとに評価した場合)")),
        new("score_outsource", "INTEGER", new("that of the side outside", "外部の側のスコア")),
        new("target", "INTEGER", new("the score to be reached", "目標のスコア")),
        new("target_by", "DATE", new("by when", "目標の期日")),
        new("gap", "INTEGER", new("target less score; null where either is missing", "目標とスコアの差 (どちらかがなければ null)")),
        new("approved_on", "DATE", new("when how it is run was approved", "運用が承認された日")),
        new("report_reviewed", "DATE", new("when the provider's report was last read", "事業者の報告を最後に確認した日")),
        new("documents", "INTEGER", new("how many documents it is run by", "運用文書の数")),
        new("evidence", "INTEGER", new("how many things prove the score", "スコアを裏付ける証跡の数")),
        new("actions", "INTEGER", new("how many actions are planned", "予定した対策の数")),
        new("next_action_due", "DATE", new("the earliest day that one of them is due", "対策の最も早い期日")),
        new("waivers", "INTEGER", new("how many rules are waived for it by name", "このサービスで免除した規則の数")),
    ];

    /// <summary>Writes the line of heads.</summary>
    public static void WriteHeads(TextWriter to) => to.Write(string.Join(',', Columns.Select(static column => column.Name)) + "\n");

    /// <summary>Writes the services of a centre: those of its list in their order, whether or not it speaks of them, then what it added.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="path">The path of the definition, as it is shown.</param>
    /// <param name="centre">The centre.</param>
    public static void Write(TextWriter to, string path, Centre centre)
    {
        var listed = Standard.Standard.Of(centre.Edition).Services;
        foreach (var one in listed)
            Write(to, path, centre, centre.Find(one.Code) ?? new Service(one.Code, one.Name.Ja, one.Name.En, one.Category), centre.Find(one.Code) is not null);

        var known = new HashSet<string>(listed.Select(static one => one.Code), StringComparer.Ordinal);
        foreach (var service in centre.Services.Where(service => !known.Contains(service.Code)))
            Write(to, path, centre, service, isStated: true);
    }

    private static void Write(TextWriter to, string path, Centre centre, Service service, bool isStated)
    {
        var (organization, profile, portfolio, rule) = (centre.Organization, service.Profile, service.Portfolio, centre.Organization?.CombineScores?.Value ?? ScoreRule.Highest);
        var (score, target) = (portfolio.Score?.Combined(rule)?.Value, portfolio.Target?.Combined(rule)?.Value);
        Csv.Write(
            to, path, organization?.Name.Value, organization?.Parent?.Value, organization?.Country?.Value, centre.Edition.ToString(), organization?.Assessed?.Value.ToString(),
            service.Code, service.Category, service.En, service.Ja, Word(isStated), Word(service.IsAdded), service.Catalogue.Level?.Value.ToString(), service.Catalogue.CoveredBy?.Value, service.Catalogue.ReviewBy?.Value.ToString(),
            AssignmentOf(profile), profile.Assignment?.Team?.Value, profile.Assignment?.Provider?.Value, profile.ProvidedBy?.Value, profile.Owner?.Value, profile.Deputy?.Value,
            Csv.Number(score), Csv.Number(portfolio.Score?.Insource?.Value), Csv.Number(portfolio.Score?.Outsource?.Value), Csv.Number(target), portfolio.TargetBy?.Value.ToString(), Figure(target - score),
            portfolio.ApprovedOn?.Value.ToString(), portfolio.ReportReviewed?.Value.ToString(), Csv.Number(portfolio.Documents.Count), Csv.Number(portfolio.Evidence.Count), Csv.Number(portfolio.Actions.Count),
            portfolio.Actions.Select(static action => action.Due?.Value).Where(static due => due is not null).Min()?.ToString(), Csv.Number(service.Waivers.Count));
    }

    private static string? AssignmentOf(Profile profile) => profile.Assignment switch
    {
        null => null,
        { IsCombination: true } => "combination",
        { IsInsourced: true } => "insource",
        { IsOutsourced: true } => "outsource",
        _ => "unassigned",
    };

    private static string Word(bool value) => value ? "true" : "false";

    // A gap may be below zero, and a minus must not be taken for the beginning of a formula.
    private static string? Figure(int? number) => number is < 0 ? $"-{-number}" : Csv.Number(number);
}

/// <summary>A column of rows for a query engine.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type, in the words of SQL.</param>
/// <param name="Meaning">What it holds.</param>
public sealed record RowColumn(string Name, string Type, Bilingual Meaning);
