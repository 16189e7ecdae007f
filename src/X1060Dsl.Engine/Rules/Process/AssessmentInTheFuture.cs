using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Process;

internal sealed class AssessmentInTheFuture() : DatedRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC5009", DiagnosticSeverity.Warning,
        title: new("Record of a day that has not come yet", "まだ来ていない日付の記録"),
        message: new("{0} is dated {1}, a day that has not come yet", "{0}の日付 {1} は、まだ来ていません"),
        advice: new("Correct the date; what is planned belongs in a target, an action or a review date.", "日付を直してください。予定は、目標、施策、見直しの期日に書けます。"));

    private static readonly Bilingual Scores = new("The assessment of the scores", "スコアの見直し");
    private static readonly Bilingual Whole = new("The evaluation", "");
    private static readonly Bilingual Catalogue = new("The look back at the catalogue in", "のカタログの振り返り");
    private static readonly Bilingual Profile = new("The look back at the profile in", "のプロファイルの振り返り");
    private static readonly Bilingual Portfolio = new("The look back at the portfolio in", "のポートフォリオの振り返り");
    private static readonly Bilingual Approval = new("The approval of the portfolio", "ポートフォリオの承認");

    public override IEnumerable<Finding> Check(Centre centre, Date today)
    {
        if (centre.Organization is { } organization)
        {
            if (organization.Assessed is { } assessed && assessed.Value > today)
                yield return Find(Text, assessed.Origin, Scores, assessed.Value);
            if (organization.ApprovedOn is { } approved && approved.Value > today)
                yield return Find(Text, approved.Origin, Approval, approved.Value);
        }

        foreach (var evaluation in centre.Evaluations)
        {
            foreach (var (on, phase) in new[] { (evaluation.On, Whole), (evaluation.CatalogueOn, Catalogue), (evaluation.ProfileOn, Profile), (evaluation.PortfolioOn, Portfolio) })
            {
                if (on is not null && on.Value > today)
                    yield return Find(Text, on.Origin, new Bilingual($"{phase.En} '{evaluation.Name.Value}'", $"「{evaluation.Name.Value}」{phase.Ja}"), on.Value);
            }
        }

        foreach (var service in centre.Services)
        {
            foreach (var (date, en, ja) in Recorded(service.Portfolio))
            {
                if (date is not null && date.Value > today)
                    yield return Find(Text, service, date.Origin, new Bilingual($"{en} {service.Named().En}", $"{service.Named().Ja} の{ja}"), date.Value);
            }
        }
    }

    private static IEnumerable<(Fact<Date>? Date, string En, string Ja)> Recorded(Model.Portfolio portfolio)
    {
        yield return (portfolio.ApprovedOn, "The approval of", "承認");
        yield return (portfolio.ReportReviewed, "The review of the provider's report on", "報告の確認");
        foreach (var evidence in portfolio.Evidence)
            yield return (evidence.AsOf, "The evidence for", "証跡");
        foreach (var document in portfolio.Documents)
            yield return (document.Reviewed, "The review of the document of", "文書の見直し");
    }
}
