namespace X1060Dsl.Remembering;

/// <summary>A name that is not known, and the names that are.</summary>
internal sealed class Asked(string name, string[] known) : IEquatable<Asked>
{
    public string Name { get; } = name;

    public string[] Known { get; } = known;

    public bool Equals(Asked? other)
    {
        if (other is null || Name != other.Name || Known.Length != other.Known.Length)
            return false;

        for (var i = 0; i < Known.Length; i++)
        {
            if (!string.Equals(Known[i], other.Known[i], StringComparison.Ordinal))
                return false;
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as Asked);

    public override int GetHashCode() => (StringComparer.Ordinal.GetHashCode(Name) * 31) + Known.Length;
}
