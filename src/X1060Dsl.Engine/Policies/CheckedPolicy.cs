using X1060Dsl.Model;

namespace X1060Dsl.Policies;

/// <summary>A policy whose conditions were understood.</summary>
/// <param name="Policy">The policy as it was written.</param>
/// <param name="For">Which services it looks at; null for all that are wanted.</param>
/// <param name="Require">What has to hold for them.</param>
internal sealed record CheckedPolicy(Policy Policy, Condition? For, Condition Require)
{
    /// <summary>Whether it speaks of the centre alone, and is therefore judged once.</summary>
    public bool IsOfCentre { get; } = !Conditions(For, Require).SelectMany(static condition => condition.Properties()).Any(static property => !property.IsOfOrganization);

    /// <summary>Whether it says itself which levels it is about; where it does not, services marked Unnecessary take no part.</summary>
    public bool MentionsLevel { get; } = Judging.MentionsLevel(For, Require);

    /// <summary>Whether it depends on which day it is.</summary>
    public bool MentionsToday { get; } = Conditions(For, Require).Any(static condition => condition.MentionsToday());

    private static IEnumerable<Condition> Conditions(Condition? condition, Condition require) => condition is null ? [require] : [condition, require];
}
