using System.ComponentModel;
using X1060Dsl.Model;

namespace X1060Dsl.Typed;

/// <summary>What generated code puts a centre together with. Not meant to be called by hand.</summary>
/// <remarks>
/// Plain methods with plain values: a project on an old version of C# cannot write <c>init</c> properties, and its
/// generated code has to compile there too. A date is <c>yyyy-MM-dd</c>; 0 is a number that was not given.
/// </remarks>
/// <clause>ours</clause>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CentreParts
{
    /// <summary>The whole centre.</summary>
    public static Centre Centre(
        Edition edition, Organization? organization, Team[] teams, Provider[] providers, Service[] services, Policy[] policies, Waiver[] waivers, Evaluation[] evaluations) => new()
    {
        Edition = edition,
        Organization = organization,
        Teams = Listing.Of(teams),
        Providers = Listing.Of(providers),
        Services = Listing.Of(services),
        Policies = Listing.Of(policies),
        Waivers = Listing.Of(waivers),
        Evaluations = Listing.Of(evaluations),
    };

    /// <summary>The organisation.</summary>
    public static Organization Organization(
        string name, Edition? edition = null, string? ciso = null, string? cdcHead = null, string? parent = null, string[]? floor = null, string? assessed = null,
        string? approvedBy = null, string? approvedOn = null, int reviewEvery = 0, string? shortCycle = null, string? longCycle = null, ScoreRule? combineScores = null,
        string? classification = null, string[]? members = null, string? country = null, bool hasOwnInfrastructure = false,
        string? topManagement = null, string[]? assessors = null, string[]? auditors = null) => new(Said(name))
    {
        Edition = Word(edition),
        Ciso = Text(ciso),
        CdcHead = Text(cdcHead),
        Parent = Text(parent),
        Members = Texts(members),
        Country = Text(country),
        HasOwnInfrastructure = hasOwnInfrastructure,
        Floor = floor is null ? null : Texts(floor),
        Assessed = Day(assessed),
        ApprovedBy = Text(approvedBy),
        ApprovedOn = Day(approvedOn),
        ReviewEvery = Number(reviewEvery),
        ShortCycle = Text(shortCycle),
        LongCycle = Text(longCycle),
        CombineScores = Word(combineScores),
        Classification = Text(classification),
        TopManagement = Text(topManagement),
        Assessors = Texts(assessors),
        Auditors = Texts(auditors),
    };

    /// <summary>A team.</summary>
    public static Team Team(string name, string? lead = null, string[]? members = null, double capacity = 0, string? hours = null) => new(Said(name))
    {
        Lead = Text(lead),
        Members = Texts(members),
        Capacity = capacity > 0 ? Said(capacity) : null,
        Hours = Text(hours),
    };

    /// <summary>A provider.</summary>
    public static Provider Provider(
        string name, string? contract = null, string? contractUntil = null, string[]? expectations = null, bool isRegistered = false, string? country = null, string? hours = null) => new(Said(name))
    {
        Contract = Text(contract),
        ContractUntil = Day(contractUntil),
        Expectations = Texts(expectations),
        IsRegistered = isRegistered,
        Country = Text(country),
        Hours = Text(hours),
    };

    /// <summary>A service.</summary>
    public static Service Service(
        string code, string ja, string en, string category, bool isAdded = false, bool isPartial = false, string? noteJa = null, string? noteEn = null,
        Catalogue? catalogue = null, Profile? profile = null, Portfolio? portfolio = null, Waiver[]? waivers = null) => new(code, ja, en, category)
    {
        IsAdded = isAdded,
        IsPartial = isPartial,
        NoteJa = Text(noteJa),
        NoteEn = Text(noteEn),
        Catalogue = catalogue ?? new Catalogue(),
        Profile = profile ?? new Profile(),
        Portfolio = portfolio ?? new Portfolio(),
        Waivers = Listing.Of(waivers ?? []),
    };

    /// <summary>Whether, and how strongly, a service is wanted.</summary>
    public static Catalogue Catalogue(Level? level = null, string? because = null, string? coveredBy = null, string? when = null, string? reviewBy = null) => new()
    {
        Level = Word(level),
        Because = Text(because),
        CoveredBy = Text(coveredBy),
        When = Text(when),
        ReviewBy = Day(reviewBy),
    };

    /// <summary>Who provides a service and who answers for it.</summary>
    public static Profile Profile(
        AssignmentKind assignment = AssignmentKind.Undecided, string? team = null, string? provider = null, string? owner = null, string? deputy = null, string? providedBy = null,
        string[]? serves = null, Area? area = null) => new()
    {
        Assignment = assignment == AssignmentKind.Undecided ? null : new Assignment
        {
            IsInsourced = assignment is AssignmentKind.Insource or AssignmentKind.Combination,
            IsOutsourced = assignment is AssignmentKind.Outsource or AssignmentKind.Combination,
            Team = Text(team),
            Provider = Text(provider),
        },
        Owner = Text(owner),
        Deputy = Text(deputy),
        ProvidedBy = Text(providedBy),
        Serves = Texts(serves),
        Area = Word(area),
    };

    /// <summary>How well a service is provided, and how well it shall be.</summary>
    public static Portfolio Portfolio(
        Rating? score = null, Rating? target = null, string? targetBy = null, Side[]? notApplicable = null, Document[]? documents = null, string? approvedBy = null,
        string? approvedOn = null, Evidence[]? evidence = null, string? reportReviewed = null, PlannedAction[]? actions = null) => new()
    {
        Score = score,
        Target = target,
        TargetBy = Day(targetBy),
        NotApplicable = (notApplicable ?? []).Select(Said).ToListing(),
        Documents = Listing.Of(documents ?? []),
        ApprovedBy = Text(approvedBy),
        ApprovedOn = Day(approvedOn),
        Evidence = Listing.Of(evidence ?? []),
        ReportReviewed = Day(reportReviewed),
        Actions = Listing.Of(actions ?? []),
    };

    /// <summary>One number for the whole, or one for each side.</summary>
    public static Rating Rating(int whole = 0, int insource = 0, int outsource = 0) => new()
    {
        Whole = Number(whole),
        Insource = Number(insource),
        Outsource = Number(outsource),
    };

    /// <summary>A document.</summary>
    public static Document Document(string uri, string? reviewed = null) => new(Said(uri), Day(reviewed));

    /// <summary>What proves a score.</summary>
    public static Evidence Evidence(string uri, string? asOf = null, Period? validFor = null) => new(Said(uri), Day(asOf), Word(validFor));

    /// <summary>What closes a gap.</summary>
    public static PlannedAction Action(string text, string? owner = null, string? due = null, Cycle? cycle = null) => new(Said(text), Text(owner), Day(due)) { Cycle = Word(cycle) };

    /// <summary>A policy of the organisation's own.</summary>
    public static Policy Policy(
        string id, Severity severity, string? condition = null, string? requirement = null, string? messageJa = null, string? messageEn = null, string? help = null) => new(Said(id), severity)
    {
        For = Text(condition),
        Require = Text(requirement),
        MessageJa = Text(messageJa),
        MessageEn = Text(messageEn),
        Help = Text(help),
    };

    /// <summary>A waiver.</summary>
    public static Waiver Waiver(string rule, string because, string by, string? until, params string[] services) =>
        new(Said(rule), Said(because), Said(by), Day(until)) { Services = Texts(services) };

    /// <summary>A look back.</summary>
    public static Evaluation Evaluation(
        string name, string? on = null, string? catalogue = null, string? profile = null, string? portfolio = null, string? catalogueOn = null, string? profileOn = null,
        string? portfolioOn = null) => new(Said(name), Day(on))
    {
        Catalogue = Text(catalogue),
        Profile = Text(profile),
        Portfolio = Text(portfolio),
        CatalogueOn = Day(catalogueOn),
        ProfileOn = Day(profileOn),
        PortfolioOn = Day(portfolioOn),
    };

    private static Fact<T> Said<T>(T value) => new(value, default);

    private static Fact<string>? Text(string? text) => text is null ? null : Said(text);

    private static Listing<Fact<string>> Texts(string[]? texts) => (texts ?? []).Select(Said).ToListing();

    private static Fact<T>? Word<T>(T? word) where T : struct => word is { } said ? Said(said) : null;

    private static Fact<int>? Number(int number) => number > 0 ? Said(number) : null;

    private static Fact<Date>? Day(string? day) => day is not null && Date.TryRead(day, out var date) ? Said(date) : null;
}
