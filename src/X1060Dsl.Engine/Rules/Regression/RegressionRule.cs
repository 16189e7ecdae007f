using Microsoft.CodeAnalysis;
using X1060Dsl.Model;
using X1060Dsl.Regression;
using X1060Dsl.Standard;

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

    /// <summary>What somebody wrote, in the quotes of the language, or the word for there being none.</summary>
    private protected static Bilingual Quoted(string? value) => string.IsNullOrEmpty(value) ? None : new($"'{value}'", $"「{value}」");

    /// <summary>A level as people name it.</summary>
    private protected static Bilingual LevelOf(string? value) => Enum.TryParse<Level>(value, out var level) ? Rubric.Of(level).Name : Undecided;

    /// <summary>The part of a policy that changed; in Japanese with the space that belongs behind a word of the language.</summary>
    private protected static Bilingual PartOf(Change change) => change.Fact switch
    {
        "for" => new("For", "For "),
        "require" => new("Require", "Require "),
        _ => new(change.Fact, "重大度"),
    };

    /// <summary>The services that a waiver covers.</summary>
    private protected static object Covered(Change change) => change.Fact.Length == 0 ? Everything : change.Fact;

    private static readonly Bilingual None = new("none", "なし"), Everything = new("the whole centre", "センター全体"), Undecided = new("undecided", "未定");
}
