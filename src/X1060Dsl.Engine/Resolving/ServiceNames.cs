using X1060Dsl.Standard;
using X1060Dsl.Text;

namespace X1060Dsl.Resolving;

/// <summary>A service of the list or an added one, found by any of its names.</summary>
internal sealed record NamedService(string Code, string Ja, string En, string Category, bool IsAdded);

/// <summary>Which service a name stands for: code, Japanese name, English name, all folded.</summary>
internal sealed class ServiceNames(Edition edition)
{
    private static readonly Lazy<Dictionary<string, string>> OfX1060 = new(static () => CodesByName(isX1060: true));
    private static readonly Lazy<Dictionary<string, string>> OfOthers = new(static () => CodesByName(isX1060: false));

    private const int MostSuggested = 100;

    private int suggested;
    private readonly Dictionary<string, NamedService> added = new(StringComparer.Ordinal);

    /// <summary>The service, or null when nothing of that name is known. A near miss is no match.</summary>
    public NamedService? Find(string name)
    {
        var standard = Standard.Standard.Of(edition);
        if (standard.Find(name) is { } exact)
            return Of(exact);

        var folded = Folding.Fold(name);
        return (standard.IsX1060 ? OfX1060 : OfOthers).Value.TryGetValue(folded, out var code) ? Of(standard.Find(code)!)
            : added.TryGetValue(folded, out var own) ? own
            : null;
    }

    /// <summary>What may have been meant. Looking for it is dear, so after a hundred unknown names nobody does.</summary>
    public IReadOnlyList<string> Near(string name) => ++suggested > MostSuggested ? [] : Suggestions.For(name, Standard.Standard.Of(edition).Services
        .SelectMany(static service => new[] { service.Code, service.Name.Ja, service.Name.En })
        .Concat(added.Values.SelectMany(static service => new[] { service.Code, service.Ja, service.En }))
        .Where(CategoryOf(name) is { } category ? known => known.Length > 0 && char.ToUpperInvariant(known[0]) == category : static _ => true)
        .Distinct());

    // Who writes "B-14" means some B. "J-1" could stand for any code that ends in 1, which is no suggestion.
    private static char? CategoryOf(string name)
    {
        var folded = name.Length > 8 ? "" : Folding.Fold(name);
        return folded.Length > 2 && folded[1] == '-' && folded.Skip(2).All(static character => character is >= '0' and <= '9') ? char.ToUpperInvariant(folded[0]) : null;
    }

    public void Add(NamedService service)
    {
        foreach (var name in new[] { service.Code, service.Ja, service.En })
        {
            var folded = Folding.Fold(name);
            if (folded.Length > 0 && !added.ContainsKey(folded))
                added.Add(folded, service);
        }
    }

    private static NamedService Of(ListedService service) => new(service.Code, service.Name.Ja, service.Name.En, service.Category, false);

    // The names of both editions of X.1060: a definition may move to the other edition without being rewritten.
    private static Dictionary<string, string> CodesByName(bool isX1060)
    {
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var service in Standard.Standard.All.Where(standard => standard.IsX1060 == isX1060).SelectMany(static standard => standard.Services))
        {
            codes[Folding.Fold(service.Code)] = service.Code;
            codes[Folding.Fold(service.Name.Ja)] = service.Code;
            codes[Folding.Fold(service.Name.En)] = service.Code;
        }

        return codes;
    }
}
