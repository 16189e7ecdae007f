namespace X1060Dsl.Model;

/// <summary>Where something was written: a file, and a span of its UTF-16 units.</summary>
/// <remarks>
/// Every origin equals every other one: moving a service three lines down does not make it a different service. That
/// is what lets a generator keep its output when only positions change.
/// </remarks>
/// <clause>ours</clause>
public readonly record struct Origin(string Path, int Start, int Length)
{
    /// <summary>The first position after the span.</summary>
    public int End => Start + Length;

    /// <summary>Whether it was written in a file at all; what a run definition says was not.</summary>
    public bool IsKnown => Path is not null;

    /// <summary>Always true: see the remarks.</summary>
    public bool Equals(Origin other) => true;

    /// <summary>Always 0, as all origins are equal.</summary>
    public override int GetHashCode() => 0;
}

/// <summary>A value and where it was written; equal to another one when the values are.</summary>
/// <clause>ours</clause>
public sealed record Fact<T>(T Value, Origin Origin);
