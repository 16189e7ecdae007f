using X1060Dsl.Model;
using X1060Dsl.Surveying;

namespace X1060Dsl.Reviewing;

/// <summary>The look back at the catalogue (clause 11.2).</summary>
internal static class CatalogueReview
{
    public static PhaseReview Of(ReviewBasis basis, Date next)
    {
        var (services, today) = (basis.Survey.Services, basis.Survey.Today);
        return new(
            ReviewPhase.Catalogue,
            Listing.Of<Bilingual>(
                new("Was the choice of services right?", "サービスの選択は妥当でしたか。"),
                new("Does it follow what changed since: the business, the law, threats, incidents?", "その後の変化 (事業、法令、脅威、インシデント) に沿っていますか。")),
            Topics.Of(
                Topics.Topic(new("Levels that changed, services that came or went", "推奨レベルの変更、サービスの追加・削除"), Topics.Changes(basis, static change => change.Fact is "" or "level" or "coveredby" or "category")),
                Topics.Names(new("Not decided yet", "まだ判断していないサービス"), services.Where(static service => service.Level is null)),
                Topics.Topic(new("Decisions to look at again before the next review", "次の見直しまでに期日が来る判断"),
                    from service in services
                    let review = service.Said?.Catalogue.ReviewBy
                    where review is not null && review.Value <= next
                    select Topics.Item(service, Topics.Day(review.Value, today), review.Value < today)),
                Topics.Topic(new("Judged unnecessary: does the reason still hold?", "不要と判断したサービス。理由は今も成り立ちますか"),
                    services.Where(static service => service.Level == Level.Unnecessary).Select(static service => Topics.Item(service, Reason(service)))),
                Topics.Topic(new("Optional: has the condition come true?", "オプションのサービス。条件に当てはまる事態は起きましたか"),
                    from service in services
                    where service.Level == Level.Optional && service.Said!.Catalogue.When is not null
                    let condition = service.Said!.Catalogue.When!.Value
                    select Topics.Item(service, new(condition, condition))),
                Topics.Names(new("Level the same for a year", "推奨レベルが1年変わっていないサービス"), Topics.Unmoved(basis, static service => service.Level))));
    }

    private static Bilingual Reason(ServiceStanding service)
    {
        var catalogue = service.Said!.Catalogue;
        var (en, ja) = catalogue.Because is { Value: var reason } ? (reason, reason) : ("no reason is on record", "理由の記録がありません");
        return catalogue.CoveredBy is { Value: var other } ? new($"{en} (covered by {other})", $"{ja} (代わりに {other} が担います)") : new(en, ja);
    }
}
