using System.Globalization;
using X1060Dsl.Model;
using X1060Dsl.Writing;
using Calendar = X1060Dsl.Resolving.Calendar;

namespace X1060Dsl.Sheets;

/// <summary>The columns of a service: catalogue, profile, portfolio.</summary>
internal static class ServiceColumns
{
    public static SheetTable<Service> Table { get; } = new("services", new("Portfolio", "ポートフォリオ"),
    [
        Shown("category", static service => service.Category),
        Shown("code", static service => service.Code),
        Shown("ja", static service => service.Ja),
        Shown("en", static service => service.En),
        Of("level", static service => service.Catalogue.Level?.Value.ToString(), static (service, value) => service with { Catalogue = service.Catalogue with { Level = Facts.Word<Level>(value) } }),
        Of("because", static service => service.Catalogue.Because?.Value, static (service, value) => service with { Catalogue = service.Catalogue with { Because = Facts.Text(value) } }),
        Of("coveredby", static service => service.Catalogue.CoveredBy?.Value, static (service, value) => service with { Catalogue = service.Catalogue with { CoveredBy = Facts.Text(value) } }),
        Of("when", static service => service.Catalogue.When?.Value, static (service, value) => service with { Catalogue = service.Catalogue with { When = Facts.Text(value) } }),
        Of("reviewby", static service => service.Catalogue.ReviewBy?.Value.ToString(), static (service, value) => service with { Catalogue = service.Catalogue with { ReviewBy = Facts.Day(value) } }),
        Of("assignment", static service => AssignmentOf(service.Profile.Assignment), static (service, value) => service with { Profile = service.Profile with { Assignment = Assigned(service.Profile.Assignment, value) } }),
        Of("team", static service => service.Profile.Assignment?.Team?.Value, static (service, value) => service with { Profile = service.Profile with { Assignment = WithTeam(service.Profile.Assignment, value) } }),
        Of("provider", static service => service.Profile.Assignment?.Provider?.Value, static (service, value) => service with { Profile = service.Profile with { Assignment = WithProvider(service.Profile.Assignment, value) } }),
        Of("assignee", static _ => null, static (service, value) => service with { Profile = service.Profile with { Assignment = WithAssignee(service.Profile.Assignment, value) } }),
        Of("owner", static service => service.Profile.Owner?.Value, static (service, value) => service with { Profile = service.Profile with { Owner = Facts.Text(value) } }),
        Of("deputy", static service => service.Profile.Deputy?.Value, static (service, value) => service with { Profile = service.Profile with { Deputy = Facts.Text(value) } }),
        Of("providedby", static service => service.Profile.ProvidedBy?.Value, static (service, value) => service with { Profile = service.Profile with { ProvidedBy = Facts.Text(value) } }),
        Of("serves", static service => Facts.Lines(service.Profile.Serves), static (service, value) => service with { Profile = service.Profile with { Serves = Facts.Texts(value) } }),
        Of("area", static service => service.Profile.Area?.Value.ToString(), static (service, value) => service with { Profile = service.Profile with { Area = Facts.Word<Area>(value) } }),
        Rated("score", static portfolio => portfolio.Score?.Whole, static (portfolio, value) => portfolio with { Score = (portfolio.Score ?? new Rating()) with { Whole = value } }),
        Sided("score.insource", Side.Insource, static rating => rating?.Insource, static (rating, value) => rating with { Insource = value }),
        Sided("score.outsource", Side.Outsource, static rating => rating?.Outsource, static (rating, value) => rating with { Outsource = value }),
        Rated("target", static portfolio => portfolio.Target?.Whole, static (portfolio, value) => portfolio with { Target = (portfolio.Target ?? new Rating()) with { Whole = value } }),
        Rated("target.insource", static portfolio => portfolio.Target?.Insource, static (portfolio, value) => portfolio with { Target = (portfolio.Target ?? new Rating()) with { Insource = value } }),
        Rated("target.outsource", static portfolio => portfolio.Target?.Outsource, static (portfolio, value) => portfolio with { Target = (portfolio.Target ?? new Rating()) with { Outsource = value } }),
        OfPortfolio("target.by", static portfolio => portfolio.TargetBy?.Value.ToString(), static (portfolio, value) => portfolio with { TargetBy = Facts.Day(value) }),
        OfPortfolio("document", static portfolio => ListCell.Of(portfolio.Documents.Select(static document => (IReadOnlyList<string?>)[document.Uri.Value, document.Reviewed?.Value.ToString()])),
            static (portfolio, value) => portfolio with { Documents = ListCell.Items(value).Select(static parts => new Document(Facts.Needed(parts, 0), Facts.Day(Facts.Part(parts, 1)))).ToListing() }),
        OfPortfolio("approvedby", static portfolio => portfolio.ApprovedBy?.Value, static (portfolio, value) => portfolio with { ApprovedBy = Facts.Text(value) }),
        OfPortfolio("approvedon", static portfolio => portfolio.ApprovedOn?.Value.ToString(), static (portfolio, value) => portfolio with { ApprovedOn = Facts.Day(value) }),
        OfPortfolio("evidence", static portfolio => ListCell.Of(portfolio.Evidence.Select(static evidence => (IReadOnlyList<string?>)[evidence.Uri.Value, evidence.AsOf?.Value.ToString(), evidence.ValidFor is { } period ? Calendar.Text(period.Value) : null])),
            static (portfolio, value) => portfolio with { Evidence = ListCell.Items(value).Select(static parts => new Evidence(Facts.Needed(parts, 0), Facts.Day(Facts.Part(parts, 1)), PeriodOf(Facts.Part(parts, 2)))).ToListing() }),
        OfPortfolio("reportreviewed", static portfolio => portfolio.ReportReviewed?.Value.ToString(), static (portfolio, value) => portfolio with { ReportReviewed = Facts.Day(value) }),
        OfPortfolio("action", static portfolio => ListCell.Of(portfolio.Actions.Select(static action => (IReadOnlyList<string?>)[action.Text.Value, action.Owner?.Value, action.Due?.Value.ToString(), action.Cycle?.Value.ToString()])),
            static (portfolio, value) => portfolio with { Actions = ListCell.Items(value).Select(static parts => new PlannedAction(Facts.Needed(parts, 0), Facts.Text(Facts.Part(parts, 1)), Facts.Day(Facts.Part(parts, 2))) { Cycle = Facts.Word<Cycle>(Facts.Part(parts, 3)) }).ToListing() }),
        Of("note.ja", static service => service.NoteJa?.Value, static (service, value) => service with { NoteJa = Facts.Text(value) }),
        Of("note.en", static service => service.NoteEn?.Value, static (service, value) => service with { NoteEn = Facts.Text(value) }),
        Of("waiver", static service => ListCell.Of(service.Waivers.Select(static waiver => (IReadOnlyList<string?>)[waiver.Rule.Value, waiver.Because.Value, waiver.By.Value, waiver.Until?.Value.ToString()])),
            static (service, value) => service with { Waivers = ListCell.Items(value).Select(static parts => new Waiver(Facts.Needed(parts, 0), Facts.Needed(parts, 1), Facts.Needed(parts, 2), Facts.Day(Facts.Part(parts, 3)))).ToListing() }),
    ])
    {
        Of = InSheet,
        Key = static service => service.Code,
        Opening = Calls.Opening,
        Calls = Calls.Of,
    };

    /// <summary>A service as a definition can say it: one side alone is rated as a whole, and a day without what it is the day of is none.</summary>
    public static Service Tidied(Service service)
    {
        var (portfolio, target) = (service.Portfolio, Tidied(service.Portfolio.Target));
        return service with
        {
            Portfolio = portfolio with
            {
                Score = Tidied(portfolio.Score),
                Target = target,
                TargetBy = target is null ? null : portfolio.TargetBy,
                ApprovedOn = portfolio.ApprovedBy is null ? null : portfolio.ApprovedOn,
            },
        };
    }

    // All of the standard's list, so that a sheet can be filled in: what the definition is silent about is an empty row.
    private static IEnumerable<Service> InSheet(Centre centre)
    {
        var standard = Standard.Standard.Of(centre.Edition);
        var said = centre.Services.ToDictionary(static service => service.Code, StringComparer.Ordinal);
        foreach (var category in standard.Categories)
        {
            foreach (var listed in standard.Services.Where(service => service.Category == category.Code))
                yield return said.TryGetValue(listed.Code, out var service) ? service : new Service(listed.Code, listed.Name.Ja, listed.Name.En, listed.Category);
            foreach (var added in centre.Services.Where(service => service.IsAdded && service.Category == category.Code))
                yield return added;
        }
    }

    private static Lens<Service> Shown(string key, Func<Service, string?> get) => new(key, get, static (service, _) => service);

    private static Lens<Service> Of(string key, Func<Service, string?> get, Func<Service, string?, Service> set) => new(key, get, set);

    private static Lens<Service> OfPortfolio(string key, Func<Portfolio, string?> get, Func<Portfolio, string?, Portfolio> set) =>
        new(key, service => get(service.Portfolio), (service, value) => service with { Portfolio = set(service.Portfolio, value) });

    private static Lens<Service> Rated(string key, Func<Portfolio, Fact<int>?> get, Func<Portfolio, Fact<int>?, Portfolio> set) =>
        OfPortfolio(key, portfolio => get(portfolio)?.Value.ToString(CultureInfo.InvariantCulture), (portfolio, value) => set(portfolio, Facts.Whole(value)));

    // A side that it was decided not to provide from has no score: both stand in the same cell.
    private static Lens<Service> Sided(string key, Side side, Func<Rating?, Fact<int>?> get, Func<Rating, Fact<int>?, Rating> set) => OfPortfolio(key,
        portfolio => portfolio.NotApplicable.Any(one => one.Value == side) ? CellValues.NotApplicable : get(portfolio.Score)?.Value.ToString(CultureInfo.InvariantCulture),
        (portfolio, value) => portfolio with
        {
            Score = set(portfolio.Score ?? new Rating(), Facts.Whole(value)),
            NotApplicable = portfolio.NotApplicable.Where(one => one.Value != side).Concat(value == CellValues.NotApplicable ? [new Fact<Side>(side, default)] : []).OrderBy(static one => one.Value).ToListing(),
        });

    private static Rating? Tidied(Rating? rating) => rating switch
    {
        null or { Whole: null, Insource: null, Outsource: null } => null,
        { Insource: { } insource, Outsource: { } outsource } => new Rating { Insource = insource, Outsource = outsource },
        _ => new Rating { Whole = rating.Whole ?? rating.Insource ?? rating.Outsource },
    };

    private static Fact<Period>? PeriodOf(string? text) => text is not null && Calendar.Period(text) is { } period ? new Fact<Period>(period, default) : null;

    private static string? AssignmentOf(Assignment? assignment) => assignment switch
    {
        null => null,
        { IsCombination: true } => "Combination",
        { IsInsourced: true } => "Insource",
        { IsOutsourced: true } => "Outsource",
        _ => "Unassigned",
    };

    private static Assignment? Assigned(Assignment? before, string? value) => value switch
    {
        null => null,
        "Unassigned" => new Assignment(),
        _ => new Assignment
        {
            IsInsourced = value is "Insource" or "Combination",
            Team = value is "Insource" or "Combination" ? before?.Team : null,
            IsOutsourced = value is "Outsource" or "Combination",
            Provider = value is "Outsource" or "Combination" ? before?.Provider : null,
        },
    };

    // A name in the column of a side says that the side provides.
    private static Assignment? WithTeam(Assignment? assignment, string? team) =>
        team is null ? assignment is null ? null : assignment with { Team = null } : (assignment ?? new Assignment()) with { IsInsourced = true, Team = Facts.Text(team) };

    private static Assignment? WithProvider(Assignment? assignment, string? provider) =>
        provider is null ? assignment is null ? null : assignment with { Provider = null } : (assignment ?? new Assignment()) with { IsOutsourced = true, Provider = Facts.Text(provider) };

    // One column for both sides: it names whichever the assignment says.
    private static Assignment? WithAssignee(Assignment? assignment, string? who) =>
        who is null ? assignment : assignment is { IsOutsourced: true, IsInsourced: false } ? WithProvider(assignment, who) : WithTeam(assignment, who);
}
