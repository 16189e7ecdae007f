using X1060Dsl.Text;

namespace X1060Dsl.Regression;

/// <summary>What changed in the organisation's own policies.</summary>
internal static class PolicyChanges
{
    public static IEnumerable<Change> Between(Posture before, Posture now)
    {
        var (old, current) = (ById(before), ById(now));
        foreach (var was in old)
        {
            if (current.TryGetValue(was.Key, out var policy))
            {
                foreach (var change in Between(was.Value, policy))
                    yield return change;
            }
            else
            {
                yield return new Change("CDC7017", Direction.Worse, LockShape.Policy, was.Value.Key, "", was.Value["severity"], null);
            }
        }

        foreach (var added in current.Where(policy => !old.ContainsKey(policy.Key)))
            yield return new Change(null, Direction.Better, LockShape.Policy, added.Value.Key, "", null, added.Value["severity"]);
    }

    private static Dictionary<string, LockedEntry> ById(Posture from) => from.Of(LockShape.Policy).ToDictionary(static policy => Folding.Fold(policy.Key), StringComparer.Ordinal);

    private static IEnumerable<Change> Between(LockedEntry was, LockedEntry policy)
    {
        if (was["severity"] != policy["severity"])
        {
            var isWorse = WholeChanges.Rank(policy["severity"]) < WholeChanges.Rank(was["severity"]);
            yield return Of(isWorse ? Direction.Worse : Direction.Better, "severity", was, policy);
        }

        // A policy asks for more where it looks at more services, or where fewer fulfil what it requires.
        foreach (var fact in new[] { "for", "require" })
        {
            var reach = CanonicalCondition.Compare(was[fact], policy[fact]);
            if (reach != Reach.Same)
                yield return Of(reach == Reach.Unknown ? Direction.Changed : reach == Reach.Wider == (fact == "for") ? Direction.Better : Direction.Worse, fact, was, policy);
        }
    }

    private static Change Of(Direction direction, string fact, LockedEntry was, LockedEntry policy) => new(
        direction switch { Direction.Worse => "CDC7018", Direction.Changed => "CDC7019", _ => null }, direction, LockShape.Policy, policy.Key, fact, was[fact], policy[fact]);
}
