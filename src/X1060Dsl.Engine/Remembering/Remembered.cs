using X1060Dsl.Policies;
using X1060Dsl.Text;

namespace X1060Dsl.Remembering;

/// <summary>What checking a definition leaves behind for the check of its next state, as an editor asks for with each key.</summary>
/// <remarks>
/// It changes nothing but the time that is taken: all in it is the result of a function, filed under everything that the
/// function looks at, or syntax that is the same as if the text were parsed afresh. Each definition has one of its own, and
/// one thread at a time uses it. What the last two checks did not need is forgotten.
/// </remarks>
public sealed class Remembered
{
    internal Syntaxes Syntaxes { get; } = new();

    internal Drawer<string, ReadCondition> Conditions { get; } = new(StringComparer.Ordinal);

    internal Drawer<PolicyTexts, IReadOnlyList<PolicyRelation>> Relations { get; } = new(EqualityComparer<PolicyTexts>.Default);

    private Drawer<Asked, IReadOnlyList<string>> Meant { get; } = new(EqualityComparer<Asked>.Default);

    /// <summary>Begins to read.</summary>
    internal void Read()
    {
        Syntaxes.Turn();
        Meant.Turn();
    }

    /// <summary>Begins to examine policies.</summary>
    internal void Examine()
    {
        Conditions.Turn();
        Relations.Turn();
    }

    /// <summary>What may have been meant by a name, as <see cref="Suggestions.For"/> has it.</summary>
    internal IReadOnlyList<string> Near(string name, IEnumerable<string> known) =>
        Meant.Of(new Asked(name, [.. known]), static asked => Suggestions.For(asked.Name, asked.Known));
}
