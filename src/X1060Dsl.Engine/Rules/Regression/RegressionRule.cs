using Microsoft.CodeAnalysis;
using X1060Dsl.Model;
using X1060Dsl.Regression;

namespace X1060Dsl.Rules;

/// <summary>A rule over what changed in a centre since it was agreed to. Where nothing was agreed to, it is left out.</summary>
public abstract class RegressionRule(DiagnosticDescriptor descriptor) : Rule(descriptor)
{
    /// <summary>What the rule finds in a centre beside its lock.</summary>
    public IEnumerable<Finding> Check(Centre centre, Comparison comparison) =>
        from change in comparison.Changes
        where change.Rule == Id
        select Find(Descriptor, Whereabouts.Of(change, centre), Words(change, comparison)) with { Service = change.Service };

    /// <summary>The words that fill the message for a change.</summary>
    private protected abstract object[] Words(Change change, Comparison comparison);

    /// <summary>The service of a change, and the side that is meant where the sides are rated apart.</summary>
    private protected static Bilingual Whose(Change change, Comparison comparison)
    {
        var name = comparison.Named(change.Key);
        return change.Fact.EndsWith(".insource", StringComparison.Ordinal) ? new($"{name.En} (insource)", $"{name.Ja} (インソース)")
            : change.Fact.EndsWith(".outsource", StringComparison.Ordinal) ? new($"{name.En} (outsource)", $"{name.Ja} (アウトソース)")
            : name;
    }

    /// <summary>A value, or the word for there being none.</summary>
    private protected static object Said(string? value) => string.IsNullOrEmpty(value) ? None : value!;

    /// <summary>The services that a waiver covers.</summary>
    private protected static object Covered(Change change) => change.Fact.Length == 0 ? Everything : change.Fact;

    private static readonly Bilingual None = new("none", "なし"), Everything = new("the whole centre", "センター全体");
}
