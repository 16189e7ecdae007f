using X1060Dsl.Model;

namespace X1060Dsl.Surveying;

/// <summary>A centre in a few numbers: what a board reads, what a history is drawn from, and what a group is compared by.</summary>
public sealed record PostureSummary
{
    /// <summary>How many services there are: those of the list, and those that the organisation added.</summary>
    public int Services { get; init; }

    /// <summary>How many of them have a level.</summary>
    public int Decided { get; init; }

    /// <summary>How many are wanted.</summary>
    public int Wanted { get; init; }

    /// <summary>How many of the wanted ones somebody provides.</summary>
    public int Provided { get; init; }

    /// <summary>How many of the wanted ones are in operation, see <see cref="ServiceStanding.IsInOperation"/>.</summary>
    public int InOperation { get; init; }

    /// <summary>How many of the wanted ones are to be assessed: all but those not applicable.</summary>
    public int Assessable { get; init; }

    /// <summary>How many of those are scored.</summary>
    public int Scored { get; init; }

    /// <summary>The average score of the services that are wanted and scored.</summary>
    public Average Score { get; init; }

    /// <summary>The average of what the same services aim at; one without a target stays as it is.</summary>
    public Average Target { get; init; }

    /// <summary>How many gaps there are.</summary>
    public int Gaps { get; init; }

    /// <summary>How many of them are in Basic services.</summary>
    public int BasicGaps { get; init; }

    /// <summary>How many of them are overdue.</summary>
    public int OverdueGaps { get; init; }

    internal static PostureSummary Of(Listing<ServiceStanding> services, Listing<ServiceGroup> categories, Listing<Gap> gaps) => new()
    {
        Services = services.Count,
        Decided = services.Count(static service => service.Level is not null),
        Wanted = services.Count(static service => service.IsWanted),
        Provided = services.Count(static service => service.IsProvided),
        InOperation = services.Count(static service => service.IsInOperation),
        Assessable = services.Count(static service => service is { IsWanted: true, IsNotApplicable: false }),
        Scored = services.Count(static service => service.IsRated),
        Score = Sum(categories.Select(static category => category.Score)),
        Target = Sum(categories.Select(static category => category.Target)),
        Gaps = gaps.Count,
        BasicGaps = gaps.Count(static gap => gap.Service.Level == Level.Basic),
        OverdueGaps = gaps.Count(static gap => gap.IsOverdue),
    };

    private static Average Sum(IEnumerable<Average> averages) => averages.Aggregate(static (one, other) => new Average(one.Sum + other.Sum, one.Count + other.Count));
}
