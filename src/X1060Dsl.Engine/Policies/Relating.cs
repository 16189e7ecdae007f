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

        for (var later = 1; later < sound.Count; later++)
        {
            for (var earlier = 0; earlier < later; earlier++)
            {
                var (one, other) = (policies[sound[earlier].Place], policies[sound[later].Place]);
                if (one.IsOfCentre == other.IsOfCentre && deciding.AreRelated(one, other) && Of(sound[earlier], sound[later]) is { } relation)
                    relations.Add(relation);
            }
        }

        return relations;
    }

    private PolicyRelation? Of((int Place, Witness? Broken) earlier, (int Place, Witness? Broken) later)
    {
        if (Covers(earlier.Place, later))
            return new(PolicyRelationKind.Implied, later.Place, earlier.Place);
        if (Covers(later.Place, earlier))
            return new(PolicyRelationKind.Implied, earlier.Place, later.Place);

        return deciding.Contradict(policies[earlier.Place], policies[later.Place]) is { Verdict: Verdict.Yes, Witness: var witness }
            ? new(PolicyRelationKind.Contradicts, later.Place, earlier.Place, witness!.Text)
            : null;
    }

    // A graver policy is not made needless by a lesser one.
    private bool Covers(int policy, (int Place, Witness? Broken) other) =>
        policies[other.Place].Policy.Severity <= policies[policy].Policy.Severity
        && (other.Broken is null || !deciding.MaySpare(other.Broken, policies[policy]))
        && deciding.Implies(policies[other.Place], policies[policy]).Verdict == Verdict.Yes;
}
