using X1060Dsl.Model;
using X1060Dsl.Rules;

namespace X1060Dsl.Testing;

/// <summary>A centre in which one fact is worse.</summary>
/// <param name="Service">The service it is said of; null for the organisation and the parties.</param>
/// <param name="About">Of whom or what it is said.</param>
/// <param name="Change">The change.</param>
/// <param name="Origin">Where the fact was said.</param>
/// <param name="Apply">Makes the change.</param>
internal sealed record Mutant(Service? Service, Bilingual About, Bilingual Change, Origin Origin, Func<Centre, Centre> Apply);

/// <summary>Every way in which a centre may get worse by a single fact, in the order of the model.</summary>
internal static class Mutants
{
    private static readonly Level[] Weaker = [Level.Basic, Level.Standard, Level.Advanced, Level.Optional, Level.Unnecessary];

    public static IEnumerable<Mutant> Of(Centre centre) =>
        (centre.Organization is { } organization ? Of(organization) : []).Concat(OfTeams(centre)).Concat(OfProviders(centre)).Concat(OfServices(centre));

    private static IEnumerable<Mutant> Of(Organization organization)
    {
        var about = new Bilingual("The organisation", "組織");
        Mutant Lost(Bilingual what, Origin origin, Func<Organization, Organization> change) =>
            new(null, about, Removed(what), origin, centre => centre with { Organization = change(centre.Organization!) });

        if (organization.Ciso is { } ciso)
            yield return Lost(new("CISO", "CISO "), ciso.Origin, static one => one with { Ciso = null });
        if (organization.CdcHead is { } head)
            yield return Lost(new("head of the centre", "センター長"), head.Origin, static one => one with { CdcHead = null });
        if (organization.Assessed is { } assessed)
            yield return Lost(new("day of the assessment", "評価日"), assessed.Origin, static one => one with { Assessed = null });
        if (organization.ApprovedBy is { } approved)
            yield return Lost(new("approval", "承認"), approved.Origin, static one => one with { ApprovedBy = null, ApprovedOn = null });
        if (organization.ReviewEvery is { } review)
            yield return Lost(new("months between reviews", "見直しの間隔"), review.Origin, static one => one with { ReviewEvery = null });
        if (organization.ShortCycle is { } shortCycle)
            yield return Lost(new("short cycle", "短期サイクル"), shortCycle.Origin, static one => one with { ShortCycle = null });
        if (organization.LongCycle is { } longCycle)
            yield return Lost(new("long cycle", "長期サイクル"), longCycle.Origin, static one => one with { LongCycle = null });
        if (organization.Floor is { } floor)
        {
            foreach (var (named, place) in Placed(floor))
                yield return Lost(new($"{named.Value} on the floor", $"フロアの {named.Value}"), named.Origin, one => one with { Floor = Without(one.Floor!.Value, place) });
        }
    }

    private static IEnumerable<Mutant> OfTeams(Centre centre) =>
        from placed in Placed(centre.Teams)
        let team = placed.Item
        where team.Lead is not null
        select new Mutant(null, new(team.Name.Value, team.Name.Value), Removed(new("lead", "リーダー")), team.Lead!.Origin,
            one => one with { Teams = With(one.Teams, placed.Place, team with { Lead = null }) });

    private static IEnumerable<Mutant> OfProviders(Centre centre)
    {
        foreach (var (provider, place) in Placed(centre.Providers))
        {
            Mutant Worse(Bilingual what, Origin origin, Provider changed) =>
                new(null, new(provider.Name.Value, provider.Name.Value), Removed(what), origin, one => one with { Providers = With(one.Providers, place, changed) });

            if (provider.Contract is { } contract)
                yield return Worse(new("contract", "契約"), contract.Origin, provider with { Contract = null, ContractUntil = null });
            if (provider.ContractUntil is { } until)
                yield return Worse(new("end of the contract", "契約の最終日"), until.Origin, provider with { ContractUntil = null });
            if (provider.Expectations.Count > 0)
                yield return Worse(new("expectations", "期待事項"), provider.Expectations[0].Origin, provider with { Expectations = default });
            if (provider.IsRegistered)
                yield return Worse(new("registration", "登録"), provider.Origin, provider with { IsRegistered = false });
        }
    }

    private static IEnumerable<Mutant> OfServices(Centre centre)
    {
        foreach (var (service, place) in Placed(centre.Services))
        {
            foreach (var (change, origin, changed) in Of(service))
                yield return new Mutant(service, service.Named(), change, origin, one => one with { Services = With(one.Services, place, changed) });
        }
    }

    // Nobody looks at who would provide what was decided not to be needed.
    private static IEnumerable<(Bilingual Change, Origin Origin, Service Changed)> Of(Service service) =>
        (service.IsUnnecessary ? OfCatalogue(service) : OfCatalogue(service).Concat(OfProfile(service)).Concat(OfScores(service)).Concat(OfRest(service)))
            .Select(one => (one.Change, one.Origin.IsKnown ? one.Origin : service.Origin, one.Changed));

    private static IEnumerable<(Bilingual Change, Origin Origin, Service Changed)> OfCatalogue(Service service)
    {
        var catalogue = service.Catalogue;
        (Bilingual, Origin, Service) Lost(Bilingual what, Origin origin, Catalogue changed) => (Removed(what), origin, service with { Catalogue = changed });

        if (catalogue.Level is { Value: not Level.Unnecessary } level)
        {
            var weaker = Weaker[Array.IndexOf(Weaker, level.Value) + 1];
            yield return (new($"level {level.Value} → {weaker}", $"レベル {level.Value} → {weaker}"), level.Origin, service with { Catalogue = catalogue with { Level = level with { Value = weaker } } });
        }

        if (catalogue.Because is { } because)
            yield return Lost(new("reason", "理由"), because.Origin, catalogue with { Because = null });
        if (catalogue.CoveredBy is { } covered)
            yield return Lost(new("service in its place", "代わりのサービス"), covered.Origin, catalogue with { CoveredBy = null });
        if (catalogue.When is { } when)
            yield return Lost(new("condition", "条件"), when.Origin, catalogue with { When = null });
        if (catalogue.ReviewBy is { } review)
            yield return Lost(new("review date", "見直しの期日"), review.Origin, catalogue with { ReviewBy = null });
    }

    private static IEnumerable<(Bilingual Change, Origin Origin, Service Changed)> OfProfile(Service service)
    {
        var profile = service.Profile;
        (Bilingual, Origin, Service) Lost(Bilingual what, Origin origin, Profile changed) => (Removed(what), origin, service with { Profile = changed });

        if (profile.Assignment is { IsUnassigned: false } assignment)
        {
            if (assignment.IsCombination)
            {
                yield return Lost(new("side inside", "インソース側"), assignment.InsourceOrigin, profile with { Assignment = assignment with { IsInsourced = false, Team = null } });
                yield return Lost(new("side outside", "アウトソース側"), assignment.OutsourceOrigin, profile with { Assignment = assignment with { IsOutsourced = false, Provider = null } });
            }

            yield return (new("becomes unassigned", "未割当になる"), assignment.Origin,
                service with { Profile = profile with { Assignment = assignment with { IsInsourced = false, Team = null, IsOutsourced = false, Provider = null } } });
            if (assignment.Team is { } team)
                yield return Lost(new("name of the team", "チームの名前"), team.Origin, profile with { Assignment = assignment with { Team = null } });
            if (assignment.Provider is { } provider)
                yield return Lost(new("name of the provider", "事業者の名前"), provider.Origin, profile with { Assignment = assignment with { Provider = null } });
        }

        if (profile.Owner is { } owner)
            yield return Lost(new("owner", "責任者"), owner.Origin, profile with { Owner = null });
        if (profile.Deputy is { } deputy)
            yield return Lost(new("deputy", "交代できる人"), deputy.Origin, profile with { Deputy = null });
        if (profile.ProvidedBy is { } providedBy)
            yield return Lost(new("organisation that provides it", "提供する組織"), providedBy.Origin, profile with { ProvidedBy = null });
    }

    private static IEnumerable<(Bilingual Change, Origin Origin, Service Changed)> OfScores(Service service)
    {
        var portfolio = service.Portfolio;
        foreach (var (change, origin, changed) in Of(portfolio.Score, new("score", "スコア")))
            yield return (change, origin, service with { Portfolio = portfolio with { Score = changed } });
        foreach (var (change, origin, changed) in Of(portfolio.Target, new("target", "目標")))
            yield return (change, origin, service with { Portfolio = portfolio with { Target = changed, TargetBy = changed is null ? null : portfolio.TargetBy } });
    }

    private static IEnumerable<(Bilingual Change, Origin Origin, Rating? Changed)> Of(Rating? rating, Bilingual what)
    {
        if (rating is null)
            yield break;

        if (rating.Whole is { Value: > 1 } whole)
            yield return (Down(what, whole.Value), whole.Origin, rating with { Whole = Lower(whole) });
        if (rating.Insource is { Value: > 1 } insource)
            yield return (Down(new($"{what.En} (insource)", $"{what.Ja} (インソース)"), insource.Value), insource.Origin, rating with { Insource = Lower(insource) });
        if (rating.Outsource is { Value: > 1 } outsource)
            yield return (Down(new($"{what.En} (outsource)", $"{what.Ja} (アウトソース)"), outsource.Value), outsource.Origin, rating with { Outsource = Lower(outsource) });
        yield return (Removed(what), rating.Origin, null);
    }

    private static IEnumerable<(Bilingual Change, Origin Origin, Service Changed)> OfRest(Service service)
    {
        var portfolio = service.Portfolio;
        (Bilingual, Origin, Service) Lost(Bilingual what, Origin origin, Portfolio changed) => (Removed(what), origin, service with { Portfolio = changed });

        if (portfolio.TargetBy is { } due)
            yield return Lost(new("due date", "目標の期日"), due.Origin, portfolio with { TargetBy = null });
        foreach (var (document, place) in Placed(portfolio.Documents))
            yield return Lost(new("document", "文書"), document.Uri.Origin, portfolio with { Documents = Without(portfolio.Documents, place) });
        if (portfolio.ApprovedBy is { } approved)
            yield return Lost(new("approval", "承認"), approved.Origin, portfolio with { ApprovedBy = null, ApprovedOn = null });
        foreach (var (evidence, place) in Placed(portfolio.Evidence))
            yield return Lost(new("evidence", "証跡"), evidence.Uri.Origin, portfolio with { Evidence = Without(portfolio.Evidence, place) });
        if (portfolio.ReportReviewed is { } report)
            yield return Lost(new("day the report was read", "報告確認日"), report.Origin, portfolio with { ReportReviewed = null });
        foreach (var (action, place) in Placed(portfolio.Actions))
            yield return Lost(new("action", "施策"), action.Text.Origin, portfolio with { Actions = Without(portfolio.Actions, place) });
    }

    private static Bilingual Removed(Bilingual what) => new($"{what.En} removed", $"{what.Ja}の削除");

    private static Bilingual Down(Bilingual what, int from) => new($"{what.En} {from} → {from - 1}", $"{what.Ja} {from} → {from - 1}");

    private static Fact<int> Lower(Fact<int> fact) => fact with { Value = fact.Value - 1 };

    private static IEnumerable<(T Item, int Place)> Placed<T>(Listing<T> items) => items.Select(static (item, place) => (item, place));

    private static Listing<T> Without<T>(Listing<T> items, int place) => items.Where((_, at) => at != place).ToListing();

    private static Listing<T> With<T>(Listing<T> items, int place, T changed) => items.Select((item, at) => at == place ? changed : item).ToListing();
}
