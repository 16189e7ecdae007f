namespace X1060Dsl.Model;

/// <summary>One service through the three phases of building.</summary>
/// <clause>9, annex A</clause>
public sealed record Service(string Code, string Ja, string En, string Category)
{
    /// <summary>Whether the organisation added it to the list of the standard.</summary>
    public bool IsAdded { get; init; }

    /// <summary>Phase 1: whether, and how strongly, it is wanted.</summary>
    public Catalogue Catalogue { get; init; } = new();

    /// <summary>Phase 2: who provides it.</summary>
    public Profile Profile { get; init; } = new();

    /// <summary>Phase 3: how well it is provided, and how well it shall be.</summary>
    public Portfolio Portfolio { get; init; } = new();

    /// <summary>A remark in Japanese.</summary>
    public Fact<string>? NoteJa { get; init; }

    /// <summary>A remark in English.</summary>
    public Fact<string>? NoteEn { get; init; }

    /// <summary>Rules that are let off for this service.</summary>
    public Listing<Waiver> Waivers { get; init; }

    /// <summary>Where the definition names it.</summary>
    public Origin Origin { get; init; }

    /// <summary>The whole chain in the definition; the place after its last word is where more can be said.</summary>
    public Origin Chain { get; init; }

    /// <summary>Whether something that the definition says of it could not be read. What seems missing may only be unread.</summary>
    public bool IsPartial { get; init; }

    /// <summary>Whether it has a level other than Unnecessary.</summary>
    public bool IsWanted => Catalogue.Level is { Value: not Level.Unnecessary };

    /// <summary>Whether it was decided that it is not needed.</summary>
    public bool IsUnnecessary => Catalogue.Level is { Value: Level.Unnecessary };
}

/// <summary>A service's row in the service catalogue.</summary>
/// <clause>9.2</clause>
public sealed record Catalogue
{
    /// <summary>The recommendation level; null while undecided.</summary>
    public Fact<Level>? Level { get; init; }

    /// <summary>Why.</summary>
    public Fact<string>? Because { get; init; }

    /// <summary>Code of the service that does its work in its place.</summary>
    public Fact<string>? CoveredBy { get; init; }

    /// <summary>Under which condition an Optional service is chosen.</summary>
    public Fact<string>? When { get; init; }

    /// <summary>By when the decision is looked at again.</summary>
    public Fact<Date>? ReviewBy { get; init; }
}

/// <summary>A service's row in the service profile.</summary>
/// <clause>9.3</clause>
public sealed record Profile
{
    /// <summary>How it is assigned; null while nothing was said.</summary>
    public Assignment? Assignment { get; init; }

    /// <summary>Who answers for it inside the organisation.</summary>
    public Fact<string>? Owner { get; init; }

    /// <summary>Who can take over.</summary>
    public Fact<string>? Deputy { get; init; }

    /// <summary>The area of sourcing that the organisation places it in; null where it goes by what the tool takes it for.</summary>
    public Fact<Area>? Area { get; init; }

    /// <summary>The organisation of the group that provides it.</summary>
    public Fact<string>? ProvidedBy { get; init; }

    /// <summary>The organisations of the group that it is provided to; empty when to any of them.</summary>
    public Listing<Fact<string>> Serves { get; init; }
}

/// <summary>Who provides a service: a team inside, a provider outside, both (a combination), or nobody yet.</summary>
/// <clause>9.3, table 2</clause>
public sealed record Assignment
{
    /// <summary>Whether a side inside provides it.</summary>
    public bool IsInsourced { get; init; }

    /// <summary>The team; null when none was named.</summary>
    public Fact<string>? Team { get; init; }

    /// <summary>Whether a side outside provides it.</summary>
    public bool IsOutsourced { get; init; }

    /// <summary>The provider; null when none was named.</summary>
    public Fact<string>? Provider { get; init; }

    /// <summary>Whether both sides provide it.</summary>
    public bool IsCombination => IsInsourced && IsOutsourced;

    /// <summary>Whether it is recognised, but nobody provides it.</summary>
    public bool IsUnassigned => !IsInsourced && !IsOutsourced;

    /// <summary>Where it is said that a side inside provides it.</summary>
    public Origin InsourceOrigin { get; init; }

    /// <summary>Where it is said that a side outside provides it.</summary>
    public Origin OutsourceOrigin { get; init; }

    /// <summary>Where the first verb of the assignment stands.</summary>
    public Origin Origin { get; init; }
}

/// <summary>A service's row in the service portfolio.</summary>
/// <clause>9.4</clause>
public sealed record Portfolio
{
    /// <summary>Today's score; null when not scored.</summary>
    public Rating? Score { get; init; }

    /// <summary>The score to be reached; null when none was set.</summary>
    public Rating? Target { get; init; }

    /// <summary>By when the target is to be reached.</summary>
    public Fact<Date>? TargetBy { get; init; }

    /// <summary>The sides it was decided not to provide it from.</summary>
    public Listing<Fact<Side>> NotApplicable { get; init; }

    /// <summary>The documents it is run by.</summary>
    public Listing<Document> Documents { get; init; }

    /// <summary>Who approved how it is run.</summary>
    public Fact<string>? ApprovedBy { get; init; }

    /// <summary>When that was approved.</summary>
    public Fact<Date>? ApprovedOn { get; init; }

    /// <summary>What proves the score.</summary>
    public Listing<Evidence> Evidence { get; init; }

    /// <summary>When the provider's report was last read.</summary>
    public Fact<Date>? ReportReviewed { get; init; }

    /// <summary>What closes the gap.</summary>
    public Listing<PlannedAction> Actions { get; init; }
}

/// <summary>One number for the service as a whole, or one for each side. Each is 1 to 5.</summary>
/// <clause>9.4, table 3</clause>
public sealed record Rating
{
    /// <summary>The single number; null when the sides are rated apart.</summary>
    public Fact<int>? Whole { get; init; }

    /// <summary>The number of the side inside.</summary>
    public Fact<int>? Insource { get; init; }

    /// <summary>The number of the side outside.</summary>
    public Fact<int>? Outsource { get; init; }

    /// <summary>The one number to compare with, by the rule for combined scores; null when there is none.</summary>
    public Fact<int>? Combined(ScoreRule rule)
    {
        if (Whole is not null || Insource is null || Outsource is null)
            return Whole ?? Insource ?? Outsource;

        var insourceCounts = rule == ScoreRule.Highest ? Insource.Value >= Outsource.Value : Insource.Value <= Outsource.Value;
        return insourceCounts ? Insource : Outsource;
    }

    /// <summary>Where the verb that gave it stands.</summary>
    public Origin Origin { get; init; }
}

/// <summary>A document a service is run by.</summary>
/// <clause>9.4, table 3</clause>
public sealed record Document(Fact<string> Uri, Fact<Date>? Reviewed);

/// <summary>What proves a score, from when, and how long it stays good.</summary>
/// <clause>ours</clause>
public sealed record Evidence(Fact<string> Uri, Fact<Date>? AsOf, Fact<Period>? ValidFor);

/// <summary>What is to be done to close a gap.</summary>
/// <clause>ours</clause>
public sealed record PlannedAction(Fact<string> Text, Fact<string>? Owner, Fact<Date>? Due)
{
    /// <summary>The cycle it belongs to; null where nothing was said.</summary>
    public Fact<Cycle>? Cycle { get; init; }
}
