using X1060Dsl.Model;

namespace X1060Dsl.Reading;

/// <summary>Where names of variables and functions are declared and used.</summary>
internal sealed class NamesUsed
{
    private readonly Dictionary<(string Path, int Start), Symbol> byPlace = [];
    private readonly List<Symbol> declared = [];
    private readonly List<(Symbol Symbol, Origin Origin)> uses = [];

    /// <summary>Everything that is declared, in the order of reading.</summary>
    public IReadOnlyList<Symbol> Declared => declared;

    /// <summary>Every use but the declarations.</summary>
    public IReadOnlyList<(Symbol Symbol, Origin Origin)> Uses => uses;

    public void Declare(Symbol symbol)
    {
        declared.Add(symbol);
        byPlace[(symbol.Origin.Path, symbol.Origin.Start)] = symbol;
    }

    public void Use(Symbol symbol, Origin origin)
    {
        // A chain in doubt may be looked at twice.
        if (byPlace.ContainsKey((origin.Path, origin.Start)))
            return;

        uses.Add((symbol, origin));
        byPlace[(origin.Path, origin.Start)] = symbol;
    }

    /// <summary>What the name that begins at a place stands for; null when none begins there, or it is unknown.</summary>
    public Symbol? At(string path, int start) => byPlace.TryGetValue((path, start), out var symbol) ? symbol : null;
}
