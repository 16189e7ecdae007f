using X1060Dsl.Model;
using X1060Dsl.Standard;
using X1060Dsl.Text;

namespace X1060Dsl.Regression;

/// <summary>A lock as it reads in a later list of services.</summary>
internal static class MovedPosture
{
    /// <summary>
    /// What was agreed to, under the codes of another list. Services that are the same work are still held to it; of those
    /// that were divided, merged or cut anew nothing is left to compare.
    /// </summary>
    public static Posture Under(this Posture posture, Edition edition) =>
        Standard.Standard.Of(posture.Edition).IsX1060 != Standard.Standard.Of(edition).IsX1060 && Migration.Of(posture.Edition, edition) is { } migration
            ? new Posture(Locking.Sorted(posture.Entries.SelectMany(entry => Moved(entry, migration))))
            : posture;

    private static IEnumerable<LockedEntry> Moved(LockedEntry entry, Migration migration)
    {
        if (entry.Kind == LockShape.Organization)
            return [entry with { Facts = entry.Facts.SelectMany(fact => fact.Name == "floor" ? Moved(fact, migration) : [fact]).ToListing() }];
        if (entry.Kind != LockShape.Service || entry.Says("category"))
            return [entry];

        return Same(entry.Key, migration) is { } code
            ? [entry with { Key = code, Facts = entry.Facts.SelectMany(fact => fact.Name == "coveredby" ? Moved(fact, migration) : [fact]).ToListing() }]
            : [];
    }

    private static IEnumerable<LockedFact> Moved(LockedFact fact, Migration migration) =>
        fact.Value is { } old && Same(old, migration) is { } code ? [fact with { Value = code }] : [];

    private static string? Same(string code, Migration migration) =>
        migration.Rows.FirstOrDefault(row => row.Relation == Relation.Same && row.From is { } from && Folding.AreSame(from, code))?.To;
}
