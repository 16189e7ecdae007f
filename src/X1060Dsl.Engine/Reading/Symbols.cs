using X1060Dsl.Model;

namespace X1060Dsl.Reading;

/// <summary>Something declared under a name.</summary>
internal abstract class Symbol(string name, Origin origin)
{
    public string Name { get; } = name;

    public Origin Origin { get; } = origin;
}

/// <summary>A variable, constant or parameter. As functions do not recurse, there is never more than one value of it at a time.</summary>
internal sealed class Local(string name, DslType type, Origin origin) : Symbol(name, origin)
{
    public DslType Type { get; } = type;

    /// <summary>For a const, its value; null for anything else.</summary>
    public object? Constant { get; init; }

    public bool IsConst { get; init; }

    public Value Value { get; set; } = Value.Unknown(origin);
}

/// <summary>A local function.</summary>
internal sealed class Function(string name, DslType returns, Origin origin) : Symbol(name, origin)
{
    public DslType Returns { get; } = returns;

    public bool IsStatic { get; init; }

    public IReadOnlyList<FunctionParameter> Parameters { get; set; } = [];

    /// <summary>Null while its own body is being checked, and after a body that could not be.</summary>
    public Statement? Body { get; set; }

    public bool IsBeingChecked { get; set; }
}

/// <summary>A parameter of a local function, and its default where it has one.</summary>
internal sealed record FunctionParameter(Local Local, Expression? Default);

/// <summary>The names that can be used at a place.</summary>
internal sealed class Scope(Scope? outer)
{
    private readonly Dictionary<string, Symbol> symbols = new(StringComparer.Ordinal);

    // Names of scopes inside that are closed by now: they are not visible, but C# does not let them be declared again around it.
    private readonly Dictionary<string, Symbol> closed = new(StringComparer.Ordinal);

    /// <summary>Whether a static function begins here: what lies outside is out of its reach, but for constants and static functions.</summary>
    public bool IsStatic { get; init; }

    /// <summary>Whether names of its closed inner scopes count as its own: the sections of a switch share their names.</summary>
    public bool IsShared { get; init; }

    public IEnumerable<string> VisibleNames => symbols.Keys.Concat(Outer?.VisibleNames ?? []);

    public Symbol? Find(string name, out bool isOutOfReach)
    {
        isOutOfReach = false;
        for (var scope = this; scope is not null; scope = scope.Outer)
        {
            if (scope.symbols.TryGetValue(name, out var symbol))
            {
                isOutOfReach &= symbol is not (Local { IsConst: true } or Function { IsStatic: true });
                return symbol;
            }

            isOutOfReach |= scope.IsStatic;
        }

        isOutOfReach = false;
        return null;
    }

    /// <summary>The declaration that a new one of this name would clash with; null when the name is free.</summary>
    public Symbol? Clash(string name)
    {
        if (closed.TryGetValue(name, out var inner))
            return inner;

        for (var scope = this; scope is not null; scope = scope.Outer)
        {
            if (scope.symbols.TryGetValue(name, out var symbol) || (scope.IsShared && scope.closed.TryGetValue(name, out symbol)))
                return symbol;
        }

        return null;
    }

    public void Declare(Symbol symbol) => symbols[symbol.Name] = symbol;

    public void Close()
    {
        foreach (var symbol in symbols.Values.Concat(closed.Values))
            Outer!.closed[symbol.Name] = symbol;
    }

    public Scope? Outer { get; } = outer;
}
