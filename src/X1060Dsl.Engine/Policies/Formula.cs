namespace X1060Dsl.Policies;

/// <summary>
/// A condition over variables that may not have a value yet. What it can come to is a set of truths: while a variable is
/// open, more than one of them may be left.
/// </summary>
internal abstract class Formula
{
    public const int CanBeTrue = 1, CanBeFalse = 2, CanBeUnknown = 4, CanBeAnything = 7;

    private static readonly int[] Conjunctions = Table();

    protected Formula(params Formula[] parts)
    {
        Parts = parts;
        Size = 1 + parts.Sum(static part => part.Size);
        Variables = [.. parts.SelectMany(static part => part.Variables).Distinct()];
    }

    protected Formula[] Parts { get; }

    /// <summary>How many parts it has; what one look at it costs.</summary>
    public int Size { get; }

    /// <summary>The variables it hangs on, in the order in which they come.</summary>
    public IReadOnlyList<Variable> Variables { get; protected init; }

    /// <summary>What it can come to, as a set of truths.</summary>
    public abstract int Possible(int[] state);

    public static Formula Not(Formula inner) => new Negated(inner);

    public static Formula All(params Formula[] parts) => parts.Length == 1 ? parts[0] : new Conjoined(parts);

    public static Formula Any(params Formula[] parts) => Not(All([.. parts.Select(Not)]));

    /// <summary>True where the inner one is, and false where it is false or unknown.</summary>
    public static Formula IsTrue(Formula inner) => new Decided(inner);

    private static int[] Table()
    {
        var table = new int[64];
        for (var left = 0; left < 8; left++)
        {
            for (var right = 0; right < 8; right++)
            {
                foreach (var one in Members(left))
                {
                    foreach (var other in Members(right))
                        table[(left * 8) + right] |= SetOf(one.And(other));
                }
            }
        }

        return table;
    }

    /// <summary>The set of a single truth.</summary>
    public static int SetOf(Truth truth) => truth switch { Truth.True => CanBeTrue, Truth.False => CanBeFalse, _ => CanBeUnknown };

    private static IEnumerable<Truth> Members(int set) => new[] { Truth.True, Truth.False, Truth.Unknown }.Where(truth => (set & SetOf(truth)) != 0);

    private sealed class Negated(Formula inner) : Formula(inner)
    {
        public override int Possible(int[] state)
        {
            var set = Parts[0].Possible(state);
            return (set & CanBeUnknown) | ((set & CanBeTrue) << 1) | ((set & CanBeFalse) >> 1);
        }
    }

    private sealed class Conjoined(Formula[] parts) : Formula(parts)
    {
        public override int Possible(int[] state)
        {
            var set = CanBeTrue;
            for (var i = 0; i < Parts.Length && set != CanBeFalse; i++)
                set = Conjunctions[(set * 8) + Parts[i].Possible(state)];
            return set;
        }
    }

    private sealed class Decided(Formula inner) : Formula(inner)
    {
        public override int Possible(int[] state)
        {
            var set = Parts[0].Possible(state);
            return (set & CanBeUnknown) != 0 ? (set & CanBeTrue) | CanBeFalse : set;
        }
    }
}

/// <summary>A part that looks at the variables themselves.</summary>
internal sealed class Atom : Formula
{
    private readonly Variable[] variables;
    private readonly Func<int[], Truth> ask;

    public Atom(IEnumerable<Variable> variables, Func<int[], Truth> ask)
    {
        Variables = this.variables = [.. variables.Distinct()];
        this.ask = ask;
    }

    public override int Possible(int[] state)
    {
        foreach (var variable in variables)
        {
            if (state[variable.Place] < 0)
                return CanBeAnything;
        }

        return SetOf(ask(state));
    }
}

/// <summary>A fact of a service that has few values.</summary>
/// <param name="place">Its place in a state.</param>
/// <param name="size">How many values it has.</param>
/// <param name="isFree">Whether it stands for something that is not looked into: then it may take any value, and what hangs on it is not decided.</param>
/// <param name="says">What a value is, in a few words.</param>
internal sealed class Variable(int place, int size, bool isFree, Func<int, Bilingual> says)
{
    public int Place { get; } = place;

    public int Size { get; } = size;

    public bool IsFree { get; } = isFree;

    /// <summary>The variable without which this one has no value: there is no contract without a provider.</summary>
    public Variable? Base { get; init; }

    public Bilingual Says(int value) => says(value);
}
