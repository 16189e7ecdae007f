using X1060Dsl.Model;
using X1060Dsl.Writing;

namespace X1060Dsl.Sheets;

/// <summary>The columns of what is not a service: the organisation, who provides, policies, waivers and evaluations.</summary>
internal static class PartyColumns
{
    public static SheetTable<Organization> Organization { get; } = new("organization", new("Organisation", "組織"),
    [
        new("name", static one => one.Name.Value, static (one, value) => one with { Name = Facts.Text(value) ?? one.Name }),
        new("edition", static one => one.Edition?.Value.ToString(), static (one, value) => one with { Edition = Facts.Word<Edition>(value) }),
        new("country", static one => one.Country?.Value, static (one, value) => one with { Country = Facts.Text(value) }),
        new("top", static one => one.TopManagement?.Value, static (one, value) => one with { TopManagement = Facts.Text(value) }),
        new("ciso", static one => one.Ciso?.Value, static (one, value) => one with { Ciso = Facts.Text(value) }),
        new("head", static one => one.CdcHead?.Value, static (one, value) => one with { CdcHead = Facts.Text(value) }),
        new("assessors", static one => Facts.Lines(one.Assessors), static (one, value) => one with { Assessors = Facts.Texts(value) }),
        new("auditors", static one => Facts.Lines(one.Auditors), static (one, value) => one with { Auditors = Facts.Texts(value) }),
        new("parent", static one => one.Parent?.Value, static (one, value) => one with { Parent = Facts.Text(value) }),
        new("members", static one => Facts.Lines(one.Members), static (one, value) => one with { Members = Facts.Texts(value) }),
        new("infrastructure", static one => one.HasOwnInfrastructure ? "true" : null, static (one, value) => one with { HasOwnInfrastructure = value == "true" }),
        new("floor", static one => Facts.Lines(one.Floor ?? default), static (one, value) => one with { Floor = value is null ? null : Facts.Texts(value) }),
        new("assessed", static one => one.Assessed?.Value.ToString(), static (one, value) => one with { Assessed = Facts.Day(value) }),
        new("approvedby", static one => one.ApprovedBy?.Value, static (one, value) => one with { ApprovedBy = Facts.Text(value) }),
        new("approvedon", static one => one.ApprovedOn?.Value.ToString(), static (one, value) => one with { ApprovedOn = Facts.Day(value) }),
        new("review", static one => one.ReviewEvery is { } months ? CSharpLiteral.Of(months.Value) : null, static (one, value) => one with { ReviewEvery = Facts.Whole(value) }),
        new("shortcycle", static one => one.ShortCycle?.Value, static (one, value) => one with { ShortCycle = Facts.Text(value) }),
        new("longcycle", static one => one.LongCycle?.Value, static (one, value) => one with { LongCycle = Facts.Text(value) }),
        new("combine", static one => one.CombineScores?.Value.ToString(), static (one, value) => one with { CombineScores = Facts.Word<ScoreRule>(value) }),
        new("classification", static one => one.Classification?.Value, static (one, value) => one with { Classification = Facts.Text(value) }),
    ])
    {
        IsTurned = true,
        Of = static centre => centre.Organization is { } organization ? [organization] : [],
        Key = static _ => "",
        Opening = Calls.Opening,
        Calls = Calls.Of,
    };

    public static SheetTable<Team> Teams { get; } = new("teams", new("Teams", "チーム"),
    [
        new("name", static one => one.Name.Value, static (one, value) => one with { Name = Facts.Text(value) ?? one.Name }),
        new("lead", static one => one.Lead?.Value, static (one, value) => one with { Lead = Facts.Text(value) }),
        new("members", static one => Facts.Lines(one.Members), static (one, value) => one with { Members = Facts.Texts(value) }),
        new("capacity", static one => one.Capacity is { } fte ? CSharpLiteral.Of(fte.Value) : null, static (one, value) => one with { Capacity = CellValues.Number(value) is { } fte ? new Fact<double>(fte, default) : null }),
        new("hours", static one => one.Hours?.Value, static (one, value) => one with { Hours = Facts.Text(value) }),
    ])
    {
        Of = static centre => centre.Teams,
        Key = static team => Facts.Named(team.Name.Value),
        Opening = Calls.Opening,
        Calls = Calls.Of,
    };

    public static SheetTable<Provider> Providers { get; } = new("providers", new("Providers", "事業者"),
    [
        new("name", static one => one.Name.Value, static (one, value) => one with { Name = Facts.Text(value) ?? one.Name }),
        new("contract", static one => one.Contract?.Value, static (one, value) => one with { Contract = Facts.Text(value) }),
        new("until", static one => one.ContractUntil?.Value.ToString(), static (one, value) => one with { ContractUntil = Facts.Day(value) }),
        new("expects", static one => Facts.Lines(one.Expectations), static (one, value) => one with { Expectations = Facts.Texts(value) }),
        new("registered", static one => one.IsRegistered ? "true" : null, static (one, value) => one with { IsRegistered = value == "true" }),
        new("country", static one => one.Country?.Value, static (one, value) => one with { Country = Facts.Text(value) }),
        new("hours", static one => one.Hours?.Value, static (one, value) => one with { Hours = Facts.Text(value) }),
    ])
    {
        Of = static centre => centre.Providers,
        Key = static provider => Facts.Named(provider.Name.Value),
        Opening = Calls.Opening,
        Calls = Calls.Of,
    };

    public static SheetTable<Policy> Policies { get; } = new("policies", new("Policies", "ポリシー"),
    [
        new("id", static one => one.Id.Value, static (one, value) => one with { Id = Facts.Text(value) ?? one.Id }),
        new("severity", static one => one.Severity.ToString(), static (one, value) => one with { Severity = Facts.Word<Severity>(value)?.Value ?? Severity.Warning }),
        new("for", static one => one.For?.Value, static (one, value) => one with { For = Facts.Text(value) }),
        new("require", static one => one.Require?.Value, static (one, value) => one with { Require = Facts.Text(value) }),
        new("message.ja", static one => one.MessageJa?.Value, static (one, value) => one with { MessageJa = Facts.Text(value) }),
        new("message.en", static one => one.MessageEn?.Value, static (one, value) => one with { MessageEn = Facts.Text(value) }),
        new("help", static one => one.Help?.Value, static (one, value) => one with { Help = Facts.Text(value) }),
    ])
    {
        Of = static centre => centre.Policies,
        Key = static policy => Facts.Named(policy.Id.Value),
        Opening = Calls.Opening,
        Calls = Calls.Of,
    };

    public static SheetTable<Waiver> Waivers { get; } = new("waivers", new("Waivers", "免除"),
    [
        new("rule", static one => one.Rule.Value, static (one, value) => one with { Rule = Facts.Text(value) ?? one.Rule }),
        new("services", static one => Facts.Lines(one.Services), static (one, value) => one with { Services = Facts.Texts(value) }),
        new("because", static one => one.Because.Value, static (one, value) => one with { Because = Facts.Text(value) ?? one.Because }),
        new("by", static one => one.By.Value, static (one, value) => one with { By = Facts.Text(value) ?? one.By }),
        new("until", static one => one.Until?.Value.ToString(), static (one, value) => one with { Until = Facts.Day(value) }),
    ])
    {
        Of = static centre => centre.Waivers,
        Key = static waiver => $"{Facts.Named(waiver.Rule.Value)} {string.Join(" ", waiver.Services.Select(static glob => Facts.Named(glob.Value)))}",
        Opening = Calls.Opening,
        Calls = Calls.Of,
    };

    public static SheetTable<Evaluation> Evaluations { get; } = new("evaluations", new("Evaluations", "評価"),
    [
        new("name", static one => one.Name.Value, static (one, value) => one with { Name = Facts.Text(value) ?? one.Name }),
        new("on", static one => one.On?.Value.ToString(), static (one, value) => one with { On = Facts.Day(value) }),
        new("catalogue", static one => one.Catalogue?.Value, static (one, value) => one with { Catalogue = Facts.Text(value) }),
        new("catalogue.on", static one => one.CatalogueOn?.Value.ToString(), static (one, value) => one with { CatalogueOn = Facts.Day(value) }),
        new("profile", static one => one.Profile?.Value, static (one, value) => one with { Profile = Facts.Text(value) }),
        new("profile.on", static one => one.ProfileOn?.Value.ToString(), static (one, value) => one with { ProfileOn = Facts.Day(value) }),
        new("portfolio", static one => one.Portfolio?.Value, static (one, value) => one with { Portfolio = Facts.Text(value) }),
        new("portfolio.on", static one => one.PortfolioOn?.Value.ToString(), static (one, value) => one with { PortfolioOn = Facts.Day(value) }),
    ])
    {
        Of = static centre => centre.Evaluations,
        Key = static evaluation => Facts.Named(evaluation.Name.Value),
        Opening = Calls.Opening,
        Calls = Calls.Of,
    };
}
