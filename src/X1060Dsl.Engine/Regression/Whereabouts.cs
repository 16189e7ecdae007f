using X1060Dsl.Model;
using X1060Dsl.Text;

namespace X1060Dsl.Regression;

/// <summary>Where in a definition a change shows: at the fact that changed, else at what it was said of, else at the organisation.</summary>
internal static class Whereabouts
{
    public static Origin Of(Change change, Centre centre) => change.Kind switch
    {
        LockShape.Service when centre.Find(change.Key) is { } service => Known(Of(change.Fact, service), service.Origin),
        LockShape.Policy when centre.Policies.FirstOrDefault(policy => Folding.AreSame(policy.Id.Value, change.Key)) is { } policy => change.Fact switch
        {
            "for" => policy.For?.Origin,
            "require" => policy.Require?.Origin,
            _ => null,
        } ?? policy.Id.Origin,
        LockShape.Waiver when change.Service is { } code && centre.Find(code)?.Waivers.FirstOrDefault(waiver => IsSame(waiver, change)) is { } own => own.Until?.Origin ?? own.Origin,
        LockShape.Waiver when Waivers(centre).FirstOrDefault(waiver => IsSame(waiver, change)).Waiver is { } waiver => waiver.Until?.Origin ?? waiver.Origin,
        LockShape.Organization when centre.Organization is { } organization => change.Fact switch
        {
            "floor" => organization.Floor is { Count: > 0 } floor ? floor[0].Origin : null,
            "review" => organization.ReviewEvery?.Origin,
            "edition" => organization.Edition?.Origin,
            _ => (Origin?)null,
        } ?? centre.Origin,
        _ => centre.Origin,
    };

    private static Origin? Of(string fact, Service service) => fact switch
    {
        "level" => service.Catalogue.Level?.Origin,
        "assignment" => service.Profile.Assignment?.Origin,
        "owner" => service.Profile.Owner?.Origin,
        "deputy" => service.Profile.Deputy?.Origin,
        "score" => service.Portfolio.Score?.Whole?.Origin ?? service.Portfolio.Score?.Origin,
        "score.insource" => service.Portfolio.Score?.Insource?.Origin ?? service.Portfolio.Score?.Origin,
        "score.outsource" => service.Portfolio.Score?.Outsource?.Origin ?? service.Portfolio.Score?.Origin,
        "target" => service.Portfolio.Target?.Whole?.Origin ?? service.Portfolio.Target?.Origin,
        "target.insource" => service.Portfolio.Target?.Insource?.Origin ?? service.Portfolio.Target?.Origin,
        "target.outsource" => service.Portfolio.Target?.Outsource?.Origin ?? service.Portfolio.Target?.Origin,
        "target.by" => service.Portfolio.TargetBy?.Origin ?? service.Portfolio.Target?.Origin,
        _ => null,
    };

    private static Origin Known(Origin? at, Origin otherwise) => at is { IsKnown: true } known ? known : otherwise;

    private static IEnumerable<(Waiver Waiver, IEnumerable<string> Services)> Waivers(Centre centre) =>
        centre.Waivers.Select(static waiver => (waiver, waiver.Services.Select(static glob => glob.Value)));

    private static bool IsSame(Waiver waiver, Change change) =>
        Folding.AreSame(waiver.Rule.Value, change.Key) && (waiver.Until?.Value.ToString() ?? "") == (change.Now ?? "");

    private static bool IsSame((Waiver Waiver, IEnumerable<string> Services) one, Change change) =>
        IsSame(one.Waiver, change) && Folding.Fold(change.Fact) == Folding.Fold(string.Join(", ", Locking.Entry(LockShape.Waiver, "", one.Services.Select(static service => new LockedFact("in", service))).All("in")));
}
