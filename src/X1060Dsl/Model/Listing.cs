using System.Collections;

namespace X1060Dsl.Model;

/// <summary>An immutable list that compares by its items.</summary>
/// <remarks>No collection expression makes one: their builder needs System.Memory, and this library depends on nothing.</remarks>
/// <clause>ours</clause>
public readonly struct Listing<T> : IEquatable<Listing<T>>, IReadOnlyList<T>
{
    private readonly T[]? items;

    internal Listing(T[] items) => this.items = items;

    private T[] Items => items ?? [];

    /// <summary>How many items there are.</summary>
    public int Count => Items.Length;

    /// <summary>The item at a place, counted from 0.</summary>
    public T this[int index] => Items[index];

    /// <summary>Whether both hold equal items in the same order.</summary>
    public bool Equals(Listing<T> other) => Items.SequenceEqual(other.Items);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is Listing<T> listing && Equals(listing);

    /// <inheritdoc />
    public override int GetHashCode() => Items.Aggregate(17, static (hash, item) => (hash * 31) + (item?.GetHashCode() ?? 0));

    /// <inheritdoc />
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Whether both hold equal items in the same order.</summary>
    public static bool operator ==(Listing<T> left, Listing<T> right) => left.Equals(right);

    /// <summary>Whether they differ in an item or in order.</summary>
    public static bool operator !=(Listing<T> left, Listing<T> right) => !left.Equals(right);
}

/// <summary>Makes listings.</summary>
/// <clause>ours</clause>
public static class Listing
{
    /// <summary>A listing of a copy of the items.</summary>
    public static Listing<T> Of<T>(params T[] items) => new((T[])items.Clone());

    /// <summary>A listing of what the sequence yields now.</summary>
    public static Listing<T> ToListing<T>(this IEnumerable<T> items) => new([.. items]);
}
