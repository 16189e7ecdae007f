using X1060Dsl.Model;
using X1060Dsl.Surveying;
using X1060Dsl.Text;

namespace X1060Dsl.Reviewing;

/// <summary>The look back at the profile (clause 11.3).</summary>
internal static class ProfileReview
{
    public static PhaseReview Of(ReviewBasis basis, Date next)
    {
        var (survey, today) = (basis.Survey, basis.Survey.Today);
        return new(
            ReviewPhase.Profile,
            Listing.Of<Bilingual>(
                new("Does each service stay with who provides it, or is it assigned anew?", "各サービスの担い手は今のままとしますか。割り当てを変えますか。"),
                new("Can who provides it go on doing so: contracts, people, load?", "担い手は今後も続けられますか (契約、要員、負荷)。")),
            Topics.Of(
                Topics.Topic(new("Assignments, owners and deputies that changed", "割り当て、責任者、交代できる人の変更"), Topics.Changes(basis, static change => change.Fact is "assignment" or "owner" or "deputy" or "providedby")),
                Topics.Names(new("Wanted, but nobody provides it", "必要だが担い手がないサービス"), survey.Services.Where(static service => service is { IsWanted: true, IsProvided: false })),
                Topics.Names(new("Provided, but nobody answers for it", "担い手はあるが責任者がないサービス"), survey.Services.Where(static service => service.IsProvided && string.IsNullOrWhiteSpace(service.Said?.Profile.Owner?.Value))),
                Topics.Names(new("One side alone, though we take the area of sourcing for the other side's", "調達の領域 (定義になければこのツールの判断) と反対の側だけで担っているサービス"), SourcingMatrix.Of(survey).Against.Select(static placed => placed.Service)),
                Topics.Topic(new("Contracts that end before the next review, or whose last day is not known", "次の見直しまでに終わる契約、最終日の分からない契約"),
                    survey.Who.Providers.Where(load => load.Services.Count > 0 && (load.Declared?.ContractUntil is not { } until || until.Value <= next)).Select(load => Contract(load, today))),
                Topics.Topic(new("Who carries how much", "担い手ごとの負荷"), survey.Who.Teams.Select(Load).Concat(survey.Who.Providers.Select(Load))),
                Topics.Names(new("Assigned to the same for a year", "割り当てが1年変わっていないサービス"), Topics.Unmoved(basis, Assigned))));
    }

    private static ReviewItem Contract(PartyLoad<Provider> load, Date today)
    {
        var codes = string.Join(", ", load.Services.Select(static service => service.Code));
        var until = load.Declared?.ContractUntil?.Value;
        return new(new(load.Name, load.Name), until is not { } day
            ? new($"last day not known; provides {codes}", $"最終日の記録がありません。担うサービス: {codes}")
            : day < today ? new($"ended on {day}; provides {codes}", $"{day} に終わりました。担うサービス: {codes}")
            : new($"ends on {day}; provides {codes}", $"{day} に終わります。担うサービス: {codes}")) { IsPressing = until < today };
    }

    private static ReviewItem Load<T>(PartyLoad<T> load) where T : class => new(
        new(load.Name, load.Name), new($"{load.Services.Count} service{(load.Services.Count == 1 ? "" : "s")}, {load.Basic} of them Basic", $"{load.Services.Count}件 (うちベーシック{load.Basic}件)"));

    private static (Sourcing, string, string) Assigned(ServiceStanding service) =>
        (service.Sourcing, Folding.Fold(service.Said?.Profile.Assignment?.Team?.Value ?? ""), Folding.Fold(service.Said?.Profile.Assignment?.Provider?.Value ?? ""));
}
