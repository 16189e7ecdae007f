using X1060Dsl.Resolving;

namespace X1060Dsl.Editing;

/// <summary>Which verbs a chain has no room for any more.</summary>
internal static class Repetition
{
    /// <summary>Whether a verb may not be said twice and is said already, or contradicts what is.</summary>
    public static bool IsExcluded(string verb, HashSet<string> said) => verb switch
    {
        _ when said.Contains(verb) => !Resolver.MayRepeat(verb),
        nameof(ServiceEntry.Unassigned) => said.Contains(nameof(ServiceEntry.Insource)) || said.Contains(nameof(ServiceEntry.Outsource)),
        nameof(ServiceEntry.Insource) or nameof(ServiceEntry.Outsource) => said.Contains(nameof(ServiceEntry.Unassigned)),
        _ => false,
    };
}
