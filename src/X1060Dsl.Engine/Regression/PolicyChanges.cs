using X1060Dsl.Text;

namespace X1060Dsl.Regression;

/// <summary>What changed in the organisation's own policies.</summary>
internal static class PolicyChanges
{
    // Proving takes time, and nobody rewrites so many at once; the others are told as changed.
    private const int MostProven = 50;

    public static IEnumerable<Change> Between(Posture before, Posture now)
    {
        var (old, current, left) = (ById(before), ById(now), MostProven);
        foreach (var was in old)
        {
            if (current.TryGetValue(was.Key, out var policy))
            {
                if (policy == was.Value)
                    continue;

                foreach (var change in Between(was.Value, policy, left-- > 0))
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

    private static IEnumerable<Change> Between(LockedEntry was, LockedEntry policy, bool mayProve)
    {
        if (was["severity"] != policy["severity"])
        {
            var isWorse = WholeChanges.Rank(policy["severity"]) < WholeChanges.Rank(was["severity"]);
            yield return Of(isWorse ? Direction.Worse : Direction.Better, "severity", was, policy);
        }

        var facts = new[] { "for", "require" }.Where(fact => !LockedFact.AreSame(was[fact], policy[fact])).ToList();
        if (facts.Count == 0)
            yield break;

        var demand = mayProve ? CanonicalCondition.Compare(was, policy) : Demand.Unknown;
        foreach (var fact in facts)
        {
            if (demand != Demand.Same)
                yield return Of(demand switch { Demand.More => Direction.Better, Demand.Less => Direction.Worse, _ => Direction.Changed }, fact, was, policy);
        }
    }

    private static Change Of(Direction direction, string fact, LockedEntry was, LockedEntry policy) => new(
        direction switch { Direction.Worse => "CDC7018", Direction.Changed => "CDC7019", _ => null }, direction, LockShape.Policy, policy.Key, fact, was[fact], policy[fact]);
}
