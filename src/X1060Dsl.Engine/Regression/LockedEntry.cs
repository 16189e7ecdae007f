using X1060Dsl.Model;
using X1060Dsl.Text;

namespace X1060Dsl.Regression;

/// <summary>One thing that a lock holds fast: a service, a policy, a waiver …, and what was said of it.</summary>
/// <param name="Kind">What it is; see <see cref="LockShape"/>.</param>
/// <param name="Key">Its code, id or path; empty for what there is only one of.</param>
/// <param name="Facts">What was said of it, in the order of the shape.</param>
public sealed record LockedEntry(string Kind, string Key, Listing<LockedFact> Facts)
{
    /// <summary>The first value of a fact; null where it was not said, or was said without one.</summary>
    public string? this[string fact] => All(fact).FirstOrDefault();

    /// <summary>Whether a fact was said, with a value or without.</summary>
    public bool Says(string fact) => Facts.Any(said => said.Name == fact);

    /// <summary>All values of a fact that may be said several times.</summary>
    public IEnumerable<string> All(string fact) => Facts.Where(said => said.Name == fact && said.Value is not null).Select(static said => said.Value!);

    /// <summary>Whether both say the same in any spelling that means the same.</summary>
    public bool IsSame(LockedEntry other) =>
        Kind == other.Kind && Folding.AreSame(Key, other.Key) && Facts.Count == other.Facts.Count
        && Facts.Zip(other.Facts, static (one, another) => one.Name == another.Name && LockedFact.AreSame(one.Value, another.Value)).All(static same => same);
}

/// <summary>One fact of an entry.</summary>
/// <param name="Name">Which; see <see cref="LockShape"/>.</param>
/// <param name="Value">Its value, spelled as in the definition; null where saying it is all there is to it.</param>
public sealed record LockedFact(string Name, string? Value)
{
    /// <summary>Whether both are the same value in any spelling.</summary>
    public static bool AreSame(string? one, string? other) => one is null || other is null ? one is null && other is null : Folding.AreSame(one, other);
}
