using X1060Dsl.Model;

namespace X1060Dsl.Surveying;

/// <summary>Services that belong together, such as those of a category, and how they stand.</summary>
/// <param name="Code">What the group is known by: the letter of the category, the word for a phase; empty for the whole.</param>
/// <param name="Name">Its name.</param>
/// <param name="Services">Its services, added ones included, in their order.</param>
public record ServiceGroup(string Code, Bilingual Name, Listing<ServiceStanding> Services)
{
    /// <summary>The average score of the services that are wanted and scored.</summary>
    public Average Score { get; } = Average.Of(Services.Where(static service => service.IsRated).Select(static service => service.Counted.Score!.Value));

    /// <summary>The average of what the same services aim at; one without a target stays as it is.</summary>
    public Average Target { get; } = Average.Of(Services.Where(static service => service.IsRated).Select(static service => service.Counted.Target ?? service.Counted.Score!.Value));

    /// <summary>How many of its services are wanted.</summary>
    public int Wanted => Services.Count(static service => service.IsWanted);
}
