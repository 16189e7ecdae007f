using X1060Dsl.Model;

namespace X1060Dsl.Resolving;

internal sealed partial class Resolver
{
    private Organization OrganizationOf(DraftEntry entry)
    {
        Once(entry);
        var organization = new Organization(facts.Needed(entry.Opening, 0))
        {
            Assessors = AllOf(entry, nameof(OrganizationEntry.Assessors), facts.Texts),
            Auditors = AllOf(entry, nameof(OrganizationEntry.Auditors), facts.Texts),
            Members = AllOf(entry, nameof(OrganizationEntry.Members), facts.Texts),
            Floor = entry.Calls.Any(static call => call.Verb == nameof(OrganizationEntry.Floor)) ? AllOf(entry, nameof(OrganizationEntry.Floor), Floor) : null,
            Origin = entry.Origin,
        };
        foreach (var call in entry.Calls)
        {
            organization = call.Verb switch
            {
                nameof(OrganizationEntry.Edition) => organization with { Edition = facts.Word<Edition>(call) },
                nameof(OrganizationEntry.Ciso) => organization with { Ciso = facts.Text(call, 0) },
                nameof(OrganizationEntry.CdcHead) => organization with { CdcHead = facts.Text(call, 0) },
                nameof(OrganizationEntry.TopManagement) => organization with { TopManagement = facts.Text(call, 0) },
                nameof(OrganizationEntry.Parent) => organization with { Parent = facts.Text(call, 0) },
                nameof(OrganizationEntry.Country) => organization with { Country = facts.Text(call, 0) },
                nameof(OrganizationEntry.OwnInfrastructure) => organization with { HasOwnInfrastructure = true },
                nameof(OrganizationEntry.Assessed) => organization with { Assessed = facts.Date(call, 0) },
                nameof(OrganizationEntry.Approved) => organization with { ApprovedBy = facts.Text(call, 0), ApprovedOn = facts.Date(call, 1) },
                nameof(OrganizationEntry.ReviewEvery) => organization with { ReviewEvery = facts.Months(call) },
                nameof(OrganizationEntry.ShortCycle) => organization with { ShortCycle = facts.Text(call, 0) },
                nameof(OrganizationEntry.LongCycle) => organization with { LongCycle = facts.Text(call, 0) },
                nameof(OrganizationEntry.CombineScores) => organization with { CombineScores = facts.Word<ScoreRule>(call) },
                nameof(OrganizationEntry.Classification) => organization with { Classification = facts.Text(call, 0) },
                _ => organization,
            };
        }

        return organization;
    }

    private IEnumerable<Fact<string>> Floor(Call call) =>
        from which in facts.Texts(call)
        let code = CodeOf(which)
        where code is not null
        select code;

    private Team TeamOf(DraftEntry entry)
    {
        Once(entry);
        var team = new Team(facts.Needed(entry.Opening, 0)) { Members = AllOf(entry, nameof(TeamEntry.Members), facts.Texts), Origin = entry.Origin };
        foreach (var call in entry.Calls)
        {
            team = call.Verb switch
            {
                nameof(TeamEntry.Lead) => team with { Lead = facts.Text(call, 0) },
                nameof(TeamEntry.Capacity) => team with { Capacity = facts.Capacity(call) },
                nameof(TeamEntry.Hours) => team with { Hours = facts.Text(call, 0) },
                _ => team,
            };
        }

        return team;
    }

    private Provider ProviderOf(DraftEntry entry)
    {
        Once(entry);
        var provider = new Provider(facts.Needed(entry.Opening, 0)) { Expectations = Each(entry, nameof(ProviderEntry.Expects), call => facts.Needed(call, 0)), Origin = entry.Origin };
        foreach (var call in entry.Calls)
        {
            provider = call.Verb switch
            {
                nameof(ProviderEntry.Contract) => provider with { Contract = facts.Text(call, 0), ContractUntil = facts.Date(call, 1) },
                nameof(ProviderEntry.Registered) => provider with { IsRegistered = true },
                nameof(ProviderEntry.Country) => provider with { Country = facts.Text(call, 0) },
                nameof(ProviderEntry.Hours) => provider with { Hours = facts.Text(call, 0) },
                _ => provider,
            };
        }

        return provider;
    }

    private Policy PolicyOf(DraftEntry entry)
    {
        Once(entry);
        var policy = new Policy(facts.Needed(entry.Opening, 0), (Severity)entry.Opening.Arguments[1].Value!) { Origin = entry.Origin };
        foreach (var call in entry.Calls)
        {
            policy = call.Verb switch
            {
                nameof(PolicyEntry.For) => policy with { For = facts.Text(call, 0) },
                nameof(PolicyEntry.Require) => policy with { Require = facts.Text(call, 0) },
                nameof(PolicyEntry.Message) => policy with { MessageJa = facts.Text(call, 0), MessageEn = facts.Text(call, 1) },
                nameof(PolicyEntry.Help) => policy with { Help = facts.Text(call, 0) },
                _ => policy,
            };
        }

        return policy;
    }

    private Waiver WaiverOf(DraftEntry entry) => Waived(entry.Opening) with
    {
        Services = Each(entry, nameof(WaiverEntry.In), call => facts.Needed(call, 0)),
        Origin = entry.Origin,
    };

    private Evaluation EvaluationOf(DraftEntry entry)
    {
        Once(entry);
        var evaluation = new Evaluation(facts.Needed(entry.Opening, 0), facts.Date(entry.Opening, 1)) { Origin = entry.Origin };
        foreach (var call in entry.Calls)
        {
            evaluation = call.Verb switch
            {
                nameof(EvaluationEntry.Catalogue) => evaluation with { Catalogue = facts.Text(call, 0), CatalogueOn = facts.Date(call, 1) },
                nameof(EvaluationEntry.Profile) => evaluation with { Profile = facts.Text(call, 0), ProfileOn = facts.Date(call, 1) },
                nameof(EvaluationEntry.Portfolio) => evaluation with { Portfolio = facts.Text(call, 0), PortfolioOn = facts.Date(call, 1) },
                _ => evaluation,
            };
        }

        return evaluation;
    }
}
