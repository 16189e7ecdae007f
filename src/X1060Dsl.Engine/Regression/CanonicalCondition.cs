using X1060Dsl.Model;
using X1060Dsl.Policies;
using X1060Dsl.Text;

namespace X1060Dsl.Regression;

/// <summary>The conditions of policies in a lock: the one form in which equal conditions are equal texts, and which of two asks for more.</summary>
internal static class CanonicalCondition
{
    /// <summary>The canonical form; a text that is no condition stays as it is, but for the spaces at its ends.</summary>
    public static string Of(string condition) => ReadCondition.Of(condition).Condition?.Text(DisplayLanguage.English) ?? condition.Trim();

    /// <summary>Whether a policy asks for more or for less than it did, as far as that can be proven.</summary>
    public static Demand Compare(LockedEntry was, LockedEntry policy)
    {
        if (Read(was) is not { } before || Read(policy) is not { } now)
            return Demand.Unknown;

        // Whatever broke it before breaks it now, or the other way round.
        var deciding = new Deciding([before, now], ScoreRule.Lowest);
        return (deciding.Implies(before, now).Verdict, deciding.Implies(now, before).Verdict) switch
        {
            (Verdict.Yes, Verdict.Yes) => Demand.Same,
            (Verdict.Yes, Verdict.No) => Demand.More,
            (Verdict.No, Verdict.Yes) => Demand.Less,
            _ => Demand.Unknown,
        };
    }

    private static CheckedPolicy? Read(LockedEntry policy)
    {
        var condition = policy["for"] is { } looks ? ReadCondition.Of(looks).Condition : null;
        if ((condition is null && policy.Says("for")) || policy["require"] is not { } demand || ReadCondition.Of(demand).Condition is not { } require)
            return null;

        return new CheckedPolicy(new Policy(new Fact<string>(policy.Key, default), Severity.Error), condition, require);
    }
}

/// <summary>How much a policy asks for, beside what it asked for before.</summary>
internal enum Demand
{
    /// <summary>Both break for the same services.</summary>
    Same = 1,

    /// <summary>It breaks for all that broke it before, and for some more.</summary>
    More = 2,

    /// <summary>It breaks for fewer.</summary>
    Less = 3,

    /// <summary>Nobody can tell, or it breaks for some more and for some fewer.</summary>
    Unknown = 4,
}
