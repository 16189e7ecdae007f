using X1060Dsl.Model;
using X1060Dsl.Standard;

namespace X1060Dsl.Rules.Dependencies;

/// <summary>That the work of some services rests on that of another one, and from when on that one counts as missing.</summary>
internal sealed class Need(string needed, Gap upTo, params string[] by)
{
    private static readonly Bilingual ScoredOne = new("scored 1", "スコア1");

    /// <summary>Code of a service that serves as well as the needed one; null when none does.</summary>
    public string? Instead { get; init; }

    /// <summary>A need of the same service that is told first; null when there is none.</summary>
    public Need? ToldFirst { get; init; }

    /// <summary>Code of the service that is needed.</summary>
    public string Needed => needed;

    /// <summary>Codes of the services that need it.</summary>
    public IReadOnlyList<string> By => by;

    /// <summary>What a centre lacks; null when it lacks nothing, when nobody needs it, or when that is told already.</summary>
    public Lack? In(Centre centre)
    {
        if (centre.Find(needed) is not { } service || LackOf(service, centre, upTo) is not { } lack)
            return null;

        var needing = by.Select(centre.Find).OfType<Service>().Where(found => Needs(found, lack, centre)).ToListing();
        return needing.Count == 0 || (Instead is not null && centre.Find(Instead) is { } other && IsRun(other)) || ToldFirst?.In(centre) is not null
            ? null
            : lack with { By = needing };
    }

    /// <summary>In which way a service is missing; null when it is not, or when another rule tells the cause.</summary>
    public static Lack? LackOf(Service service, Centre centre, Gap upTo)
    {
        var (level, assignment) = (service.Catalogue.Level, service.Profile.Assignment);
        if (level is null || service.Profile.ProvidedBy is not null)
            return null;

        // The floor and an assignment contradict the level itself.
        if (service.IsUnnecessary)
            return centre.IsCovered(service) || service.IsAssigned() || centre.OnFloor(service) is not null ? null : new(service, Gap.Unnecessary, level.Origin, Rubric.Of(Level.Unnecessary).Name);

        // That nobody provides a Basic service, or that nobody plans to do it at last, is told as just that.
        if (assignment is { IsUnassigned: true })
            return upTo < Gap.Unassigned || level.Value == Level.Basic ? null : new(service, Gap.Unassigned, assignment.Origin, Rubric.Of(assignment).Name);

        return upTo >= Gap.NotDone && centre.ScoreOf(service) is { Value: 1 } score && (level.Value != Level.Basic || service.Portfolio.TargetBy is not null)
            ? new(service, Gap.NotDone, score.Origin, ScoredOne)
            : null;
    }

    private static bool IsRun(Service service) => service.IsWanted && !service.IsLeftUnassigned();

    // Two services that are both not done yet are at least even.
    private static bool Needs(Service service, Lack lack, Centre centre) =>
        IsRun(service) && (lack.Gap != Gap.NotDone || centre.ScoreOf(service) is not { Value: 1 });
}

/// <summary>How far from being done a service is; each counts as missing where the ones after it do.</summary>
internal enum Gap
{
    /// <summary>It was decided that it is not needed.</summary>
    Unnecessary = 1,

    /// <summary>It is wanted, but nobody provides it.</summary>
    Unassigned = 2,

    /// <summary>Somebody is named, but its score is 1.</summary>
    NotDone = 3,
}

/// <summary>A service that others need and that is missing: how, where that stands, and its name.</summary>
internal sealed record Lack(Service Needed, Gap Gap, Origin Origin, Bilingual Word)
{
    /// <summary>The services that need it, at least one.</summary>
    public Listing<Service> By { get; init; }
}
