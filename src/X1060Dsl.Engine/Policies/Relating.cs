using X1060Dsl.Model;

namespace X1060Dsl.Policies;

/// <summary>Finds out how policies stand to each other, as far as it can be proven.</summary>
internal sealed class Relating(IReadOnlyList<CheckedPolicy> policies, ScoreRule rule)
{
    private readonly Deciding deciding = new(policies, rule);

    /// <summary>Everything that is proven: of single policies first, then of two.</summary>
    public IReadOnlyList<PolicyRelation> All()
    {
        var relations = new List<PolicyRelation>();
        var sound = new List<(int Place, Witness? Broken)>();
        for (var place = 0; place < policies.Count; place++)
        {
            var broken = deciding.CanFire(policies[place]);
            if (broken.Verdict == Verdict.No)
                relations.Add(new(PolicyRelationKind.NeverFires, place, place));
            else if (deciding.AlwaysFires(policies[place]) is { Verdict: Verdict.Yes, Witness: var witness })
                relations.Add(new(PolicyRelationKind.AlwaysFires, place, place, witness!.Text));
            else
                sound.Add((place, broken.Witness));
        }

        // What another makes needless is told of once and compared no further: of many that say much the same, few are left to compare.
        var kept = new List<(int Place, Witness? Broken)>();
        foreach (var later in sound)
        {
            var related = kept.FindAll(earlier => AreRelated(policies[earlier.Place], policies[later.Place]));
            var covering = related.FindIndex(earlier => Covers(earlier.Place, later));
            if (covering >= 0)
            {
                relations.Add(new(PolicyRelationKind.Implied, later.Place, related[covering].Place));
                continue;
            }

            foreach (var earlier in related)
            {
                if (Covers(later.Place, earlier))
                {
                    relations.Add(new(PolicyRelationKind.Implied, earlier.Place, later.Place));
                    kept.Remove(earlier);
                }
                else if (deciding.Contradict(policies[earlier.Place], policies[later.Place]) is { Verdict: Verdict.Yes, Witness: var witness })
                {
                    relations.Add(new(PolicyRelationKind.Contradicts, later.Place, earlier.Place, witness!.Text));
                }
            }

            kept.Add(later);
        }

        return relations;
    }

    private bool AreRelated(CheckedPolicy policy, CheckedPolicy other) => policy.IsOfCentre == other.IsOfCentre && deciding.AreRelated(policy, other);

    // A graver policy is not made needless by a lesser one.
    private bool Covers(int policy, (int Place, Witness? Broken) other) =>
        policies[other.Place].Policy.Severity <= policies[policy].Policy.Severity
        && (other.Broken is null || !deciding.MaySpare(other.Broken, policies[policy]))
        && deciding.Implies(policies[other.Place], policies[policy]).Verdict == Verdict.Yes;
}
