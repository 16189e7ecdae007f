using X1060Dsl.Model;
using X1060Dsl.Text;

namespace X1060Dsl.Rules;

/// <summary>Teams or providers by their names: as they are written, which most references repeat letter by letter, and by their folds.</summary>
internal sealed class ByName<T>
    where T : class
{
    private readonly Dictionary<string, T> declared = new(StringComparer.Ordinal);

    public ByName(IEnumerable<T> all, Func<T, string> name)
    {
        foreach (var one in all)
        {
            declared[name(one)] = one;
            declared[Folding.Fold(name(one))] = one;
        }
    }

    /// <summary>The one of this name; null when none was declared, or none named.</summary>
    public T? Find(Fact<string>? named) =>
        named is null || declared.Count == 0 ? null
        : declared.TryGetValue(named.Value, out var one) || declared.TryGetValue(Folding.Fold(named.Value), out one) ? one
        : null;
}
