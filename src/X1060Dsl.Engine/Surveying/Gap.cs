using X1060Dsl.Model;

namespace X1060Dsl.Surveying;

/// <summary>What keeps a wanted service from being as it should be.</summary>
/// <param name="Service">The service.</param>
/// <param name="Kind">What is missing.</param>
/// <param name="Size">By how much it falls short of its target, 1 to 4; null where that is not known.</param>
/// <param name="Due">By when it is to be closed; null where no day was set.</param>
/// <param name="IsOverdue">Whether that day has passed.</param>
public sealed record Gap(ServiceStanding Service, GapKind Kind, int? Size, Date? Due, bool IsOverdue)
{
    /// <summary>
    /// The gaps of services, the gravest first: by level, Basic first; then those that nobody provides; then by size; then
    /// the overdue ones, those without a day, and the others by their day.
    /// </summary>
    /// <remarks>The order is our judgement; the standard asks for the gaps and gives none.</remarks>
    internal static Listing<Gap> InOrder(IEnumerable<ServiceStanding> services, Date today) => services
        .Select(service => Of(service, today)).OfType<Gap>()
        .OrderBy(static gap => Place(gap.Service.Level))
        .ThenBy(static gap => gap.Kind)
        .ThenByDescending(static gap => gap.Size ?? 0)
        .ThenByDescending(static gap => gap.IsOverdue)
        .ThenBy(static gap => gap.Due is not null)
        .ThenBy(static gap => gap.Due ?? default)
        .ThenBy(static gap => gap.Service.Counted.Score ?? 0)
        .ToListing();

    private static Gap? Of(ServiceStanding service, Date today) => KindOf(service) is { } kind
        ? new Gap(service, kind, service.Shortfall, service.Due, service.Due < today)
        : null;

    private static GapKind? KindOf(ServiceStanding service) => service switch
    {
        { IsWanted: false } or { IsNotApplicable: true } => null,
        { IsProvided: false } => GapKind.Unprovided,
        { Shortfall: not null } => GapKind.BelowTarget,
        { Counted.Score: null } => GapKind.Unscored,
        _ => null,
    };

    private static int Place(Level? level) => level switch { Level.Basic => 1, Level.Standard => 2, Level.Advanced => 3, _ => 4 };
}

/// <summary>What is missing, the gravest first.</summary>
public enum GapKind
{
    /// <summary>Nobody provides it.</summary>
    Unprovided = 1,

    /// <summary>Its score is below its target.</summary>
    BelowTarget = 2,

    /// <summary>Somebody provides it, but it has no score: nobody knows how well.</summary>
    Unscored = 3,
}
