using X1060Dsl.Model;

namespace X1060Dsl.Policies;

/// <summary>Whether something is possible, and a service for which it is.</summary>
/// <param name="Verdict">The answer.</param>
/// <param name="Witness">For a yes, what such a service says; what is not named can be anything.</param>
internal sealed record Answer(Verdict Verdict, Witness? Witness = null);

/// <summary>A service as the values of a few facts; put into words only when somebody asks.</summary>
internal sealed class Witness(IReadOnlyList<(Variable Variable, int Value)> facts)
{
    public IReadOnlyList<(Variable Variable, int Value)> Facts { get; } = facts;

    public Bilingual Text => new(
        string.Join(", ", Facts.Select(static fact => fact.Variable.Says(fact.Value).En)),
        string.Join("、", Facts.Select(static fact => fact.Variable.Says(fact.Value).Ja)));
}

internal enum Verdict
{
    /// <summary>Proven: no service can be like that.</summary>
    No = 1,

    /// <summary>Proven: the witness is one.</summary>
    Yes,

    /// <summary>It hangs on what is not looked into, or would take too much work.</summary>
    Unknown,
}

/// <summary>
/// Decides what is possible for the services that policies speak of, by trying the values of the facts they mention and
/// leaving out, early, what can no longer come out right. It answers only what is proven, within a number of steps.
/// </summary>
internal sealed class Deciding
{
    /// <summary>What one question may take, and what all questions together, in looks at a part of a formula.</summary>
    public const int StepsOfOne = 50_000, StepsOfAll = 300_000;

    private const int MostVariables = 24;

    private readonly Dictionary<CheckedPolicy, (Formula Applies, Formula Holds, Formula Fires)> formulas = new(ByReference<CheckedPolicy>.Instance);
    private readonly Universe universe;
    private int[] state = [];
    private int left = StepsOfAll;

    public Deciding(IReadOnlyList<CheckedPolicy> policies, ScoreRule rule)
    {
        universe = new Universe(policies.SelectMany(static policy => policy.For is null ? [policy.Require] : new[] { policy.For, policy.Require }), rule);
        foreach (var policy in policies)
            formulas[policy] = FormulasOf(policy);
    }

    /// <summary>Whether both speak of a common fact; where they do not, neither says anything of the other.</summary>
    public bool AreRelated(CheckedPolicy policy, CheckedPolicy other) => formulas[policy].Fires.Variables.Any(formulas[other].Fires.Variables.Contains);

    /// <summary>
    /// Whether a service that breaks the one may leave the other whole, going by that service alone. A quick look: where it
    /// says so, nobody has to ask whether the one implies the other.
    /// </summary>
    public bool MaySpare(Witness broken, CheckedPolicy other)
    {
        foreach (var (variable, value) in broken.Facts)
            state[variable.Place] = value;
        var possible = formulas[other].Fires.Possible(state);
        foreach (var (variable, _) in broken.Facts)
            state[variable.Place] = -1;
        left -= formulas[other].Fires.Size;
        return (possible & Formula.CanBeFalse) != 0;
    }

    /// <summary>Whether some service can break the policy.</summary>
    public Answer CanFire(CheckedPolicy policy) => Possible(formulas[policy].Fires);

    /// <summary>Whether some service that the policy looks at can satisfy it.</summary>
    public Answer CanPass(CheckedPolicy policy) => Possible(formulas[policy].Applies, formulas[policy].Holds);

    /// <summary>Whether every service that the policy looks at breaks it; a yes names one that it looks at.</summary>
    public Answer AlwaysFires(CheckedPolicy policy) => CanPass(policy).Verdict switch
    {
        Verdict.No => CanFire(policy),
        Verdict.Yes => new(Verdict.No),
        _ => new(Verdict.Unknown),
    };

    /// <summary>
    /// Whether whatever breaks the one breaks the other as well. For a no, the witness breaks the first and not the second.
    /// </summary>
    public Answer Implies(CheckedPolicy policy, CheckedPolicy other)
    {
        var counterexample = Possible(formulas[policy].Fires, Formula.Not(formulas[other].Fires));
        return counterexample.Verdict switch
        {
            Verdict.No => new(Verdict.Yes),
            Verdict.Yes => new(Verdict.No, counterexample.Witness),
            _ => counterexample,
        };
    }

    /// <summary>
    /// Whether no service that both look at can satisfy both, although it could satisfy either: a yes names one that both look at.
    /// </summary>
    public Answer Contradict(CheckedPolicy policy, CheckedPolicy other)
    {
        var (one, two) = (formulas[policy], formulas[other]);
        var both = Possible(one.Applies, two.Applies, one.Holds, two.Holds).Verdict;
        if (both != Verdict.No)
            return new(both == Verdict.Yes ? Verdict.No : Verdict.Unknown);

        var first = Possible(one.Applies, two.Applies, one.Holds);
        var second = first.Verdict == Verdict.Yes ? Possible(one.Applies, two.Applies, two.Holds) : first;
        return second.Verdict == Verdict.Yes ? second : new(second.Verdict);
    }

    /// <summary>Whether there can be a service for which all of these are true.</summary>
    public Answer Possible(params Formula[] goals)
    {
        if (left <= 0)
            return new(Verdict.Unknown);

        var variables = Asked(goals);
        if (variables.Count > MostVariables)
            return new(Verdict.Unknown);

        if (state.Length < universe.Count)
            state = [.. Enumerable.Repeat(-1, universe.Count)];

        var search = new Search(this, [.. goals, .. universe.ConstraintsOn(variables)], [.. variables.Where(static variable => !variable.IsFree), .. variables.Where(static variable => variable.IsFree)]);
        var verdict = search.From(0);
        var witness = verdict == Verdict.Yes ? Found(Named(goals)) : null;
        foreach (var variable in variables)
            state[variable.Place] = -1;
        return new(verdict, witness);
    }

    private (Formula Applies, Formula Holds, Formula Fires) FormulasOf(CheckedPolicy policy)
    {
        var parts = new List<Formula>();
        if (!policy.MentionsLevel && !policy.IsOfCentre)
            parts.Add(Formula.Not(universe.IsUnnecessary()));
        if (policy.For is not null)
            parts.Insert(0, Formula.IsTrue(universe.Of(policy.For)));

        var applies = parts.Count == 0 ? new Atom([], static _ => Truth.True) : Formula.All([.. parts]);
        var holds = Formula.IsTrue(universe.Of(policy.Require));
        return (applies, holds, Formula.All(applies, Formula.Not(holds)));
    }

    private static List<Variable> Named(Formula[] goals)
    {
        var named = new List<Variable>();
        foreach (var goal in goals)
        {
            foreach (var variable in goal.Variables)
            {
                if (!named.Contains(variable))
                    named.Add(variable);
            }
        }

        return named;
    }

    // With what they rest upon: that there is a contract means that there is a provider, and that means an assignment.
    private static List<Variable> Asked(Formula[] goals)
    {
        var asked = Named(goals);
        for (var i = 0; i < asked.Count; i++)
        {
            if (asked[i].Base is { } @base && !asked.Contains(@base))
                asked.Add(@base);
        }

        return asked;
    }

    private Witness Found(List<Variable> variables) => new(
        [.. variables.Where(variable => !variable.IsFree && state[variable.Place] >= 0).Select(variable => (variable, state[variable.Place]))]);

    private sealed class Search(Deciding deciding, Formula[] goals, Variable[] variables)
    {
        private int steps = StepsOfOne;

        // As deep as there are variables, of which there are few.
        public Verdict From(int place)
        {
            var areReached = true;
            foreach (var goal in goals)
            {
                steps -= goal.Size;
                deciding.left -= goal.Size;
                var possible = goal.Possible(deciding.state);
                if ((possible & Formula.CanBeTrue) == 0)
                    return Verdict.No;
                areReached &= possible == Formula.CanBeTrue;
            }

            if (steps < 0 || deciding.left < 0)
                return Verdict.Unknown;

            // What is reached while the free ones are still open does not hang on them.
            if (areReached)
                return place == 0 || !variables[place - 1].IsFree ? Verdict.Yes : Verdict.Unknown;

            if (place == variables.Length)
                return Verdict.No;

            var best = Verdict.No;
            for (var value = 0; value < variables[place].Size; value++)
            {
                deciding.state[variables[place].Place] = value;
                var verdict = From(place + 1);
                if (verdict == Verdict.Yes)
                    return verdict;

                best = verdict == Verdict.Unknown ? verdict : best;
                if (best == Verdict.Unknown && (variables[place].IsFree || steps < 0 || deciding.left < 0))
                    break;
            }

            deciding.state[variables[place].Place] = -1;
            return best;
        }
    }
}
