namespace X1060Dsl.Model;

/// <summary>
/// One organisation's cyber defence centre as its definition gives it: who it is, who provides, and every service
/// through the three phases of building.
/// </summary>
/// <remarks>An immutable value: two centres are equal when the same was said, wherever it was written.</remarks>
/// <clause>7, 9</clause>
public sealed record Centre
{
    /// <summary>The organisation; null in a file that only holds parts.</summary>
    public Organization? Organization { get; init; }

    /// <summary>The edition whose list of services applies: the pinned one, else that of 2021.</summary>
    public Edition Edition { get; init; } = Edition.X1060_2021;

    /// <summary>The teams, in the order in which they were declared.</summary>
    public Listing<Team> Teams { get; init; }

    /// <summary>The providers, in the order in which they were declared.</summary>
    public Listing<Provider> Providers { get; init; }

    /// <summary>The services that the definition speaks of, in its order. Those it is silent about are not here.</summary>
    public Listing<Service> Services { get; init; }

    /// <summary>The organisation's own policies.</summary>
    public Listing<Policy> Policies { get; init; }

    /// <summary>Waivers for several services at once.</summary>
    public Listing<Waiver> Waivers { get; init; }

    /// <summary>The looks back at the three phases.</summary>
    public Listing<Evaluation> Evaluations { get; init; }

    /// <summary>Where a finding about the whole belongs: the organisation, else the start of the file.</summary>
    public Origin Origin { get; init; }

    /// <summary>The service of this code, or null when the definition is silent about it.</summary>
    public Service? Find(string code)
    {
        foreach (var service in Services)
        {
            if (service.Code == code)
                return service;
        }

        return null;
    }
}

/// <summary>The organisation and how it runs its centre.</summary>
/// <clause>7, 10</clause>
public sealed record Organization(Fact<string> Name)
{
    /// <summary>The edition the definition pins; null when it pins none.</summary>
    public Fact<Edition>? Edition { get; init; }

    /// <summary>The CISO.</summary>
    public Fact<string>? Ciso { get; init; }

    /// <summary>The head of the centre.</summary>
    public Fact<string>? CdcHead { get; init; }

    /// <summary>Who leads the organisation.</summary>
    public Fact<string>? TopManagement { get; init; }

    /// <summary>Who scores the services.</summary>
    public Listing<Fact<string>> Assessors { get; init; }

    /// <summary>Who checks the centre with independent eyes.</summary>
    public Listing<Fact<string>> Auditors { get; init; }

    /// <summary>The organisation above this one in its group.</summary>
    public Fact<string>? Parent { get; init; }

    /// <summary>The organisations of its group that it lists.</summary>
    public Listing<Fact<string>> Members { get; init; }

    /// <summary>The country it is in, as a two-letter code.</summary>
    public Fact<string>? Country { get; init; }

    /// <summary>Whether it runs infrastructure of its own, beside that of its group.</summary>
    public bool HasOwnInfrastructure { get; init; }

    /// <summary>Codes of the services held to be Basic whatever else is decided; null when no floor was given.</summary>
    public Listing<Fact<string>>? Floor { get; init; }

    /// <summary>When the scores were assessed.</summary>
    public Fact<Date>? Assessed { get; init; }

    /// <summary>Who approved the portfolio.</summary>
    public Fact<string>? ApprovedBy { get; init; }

    /// <summary>When the portfolio was approved.</summary>
    public Fact<Date>? ApprovedOn { get; init; }

    /// <summary>Months between two reviews, 1 to 60.</summary>
    public Fact<int>? ReviewEvery { get; init; }

    /// <summary>What is reviewed day by day.</summary>
    public Fact<string>? ShortCycle { get; init; }

    /// <summary>What is reviewed with a plan and new resources.</summary>
    public Fact<string>? LongCycle { get; init; }

    /// <summary>Which score counts where both sides provide; null means the higher one.</summary>
    public Fact<ScoreRule>? CombineScores { get; init; }

    /// <summary>How confidential the definition is.</summary>
    public Fact<string>? Classification { get; init; }

    /// <summary>The whole chain in the definition.</summary>
    public Origin Origin { get; init; }
}

/// <summary>A team of the organisation.</summary>
/// <clause>9.3</clause>
public sealed record Team(Fact<string> Name)
{
    /// <summary>Who leads it.</summary>
    public Fact<string>? Lead { get; init; }

    /// <summary>Who belongs to it.</summary>
    public Listing<Fact<string>> Members { get; init; }

    /// <summary>Full-time equivalents, above 0.</summary>
    public Fact<double>? Capacity { get; init; }

    /// <summary>When it is on duty.</summary>
    public Fact<string>? Hours { get; init; }

    /// <summary>The whole chain in the definition.</summary>
    public Origin Origin { get; init; }
}

/// <summary>A provider outside the organisation.</summary>
/// <clause>9.3</clause>
public sealed record Provider(Fact<string> Name)
{
    /// <summary>The contract's id.</summary>
    public Fact<string>? Contract { get; init; }

    /// <summary>The day the contract ends.</summary>
    public Fact<Date>? ContractUntil { get; init; }

    /// <summary>Where it is written what is expected.</summary>
    public Listing<Fact<string>> Expectations { get; init; }

    /// <summary>Whether it is on a public register of security services.</summary>
    public bool IsRegistered { get; init; }

    /// <summary>The country the data is handled in.</summary>
    public Fact<string>? Country { get; init; }

    /// <summary>When it is on duty.</summary>
    public Fact<string>? Hours { get; init; }

    /// <summary>The whole chain in the definition.</summary>
    public Origin Origin { get; init; }
}

/// <summary>A policy of the organisation's own.</summary>
/// <clause>ours</clause>
public sealed record Policy(Fact<string> Id, Severity Severity)
{
    /// <summary>Which services it looks at.</summary>
    public Fact<string>? For { get; init; }

    /// <summary>What has to hold for them.</summary>
    public Fact<string>? Require { get; init; }

    /// <summary>What is told in Japanese to who breaks it.</summary>
    public Fact<string>? MessageJa { get; init; }

    /// <summary>What is told in English to who breaks it.</summary>
    public Fact<string>? MessageEn { get; init; }

    /// <summary>Where to read more.</summary>
    public Fact<string>? Help { get; init; }

    /// <summary>The whole chain in the definition.</summary>
    public Origin Origin { get; init; }
}

/// <summary>A rule that is let off, by whom, why and until when.</summary>
/// <clause>ours</clause>
public sealed record Waiver(Fact<string> Rule, Fact<string> Because, Fact<string> By, Fact<Date>? Until)
{
    /// <summary>For a waiver of several services, their codes with <c>*</c> as wildcard; empty for the waiver of one.</summary>
    public Listing<Fact<string>> Services { get; init; }

    /// <summary>Where it is written.</summary>
    public Origin Origin { get; init; }
}

/// <summary>A look back at the three phases.</summary>
/// <clause>11</clause>
public sealed record Evaluation(Fact<string> Name, Fact<Date>? On)
{
    /// <summary>The answer on the catalogue.</summary>
    public Fact<string>? Catalogue { get; init; }

    /// <summary>The answer on the profile.</summary>
    public Fact<string>? Profile { get; init; }

    /// <summary>The answer on the portfolio.</summary>
    public Fact<string>? Portfolio { get; init; }

    /// <summary>When the catalogue was looked back on; null for the day of the whole.</summary>
    public Fact<Date>? CatalogueOn { get; init; }

    /// <summary>When the profile was looked back on; null for the day of the whole.</summary>
    public Fact<Date>? ProfileOn { get; init; }

    /// <summary>When the portfolio was looked back on; null for the day of the whole.</summary>
    public Fact<Date>? PortfolioOn { get; init; }

    /// <summary>The whole chain in the definition.</summary>
    public Origin Origin { get; init; }
}
