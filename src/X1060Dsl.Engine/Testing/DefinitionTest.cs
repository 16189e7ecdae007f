using X1060Dsl.Model;
using X1060Dsl.Text;

namespace X1060Dsl.Testing;

/// <summary>What the test of one definition came to, before it is held against the others of the run.</summary>
/// <param name="Definition">Its check.</param>
/// <param name="Expected">What its comments, and those of what it loads, expect.</param>
/// <param name="Troubles">What was meant as an expectation and cannot be one.</param>
/// <param name="IsTested">Whether it is tested: somebody named it, it expects something, or it gave no model to tell by.</param>
/// <param name="Mutation">What became of changing it one fact at a time; null where that was not asked for.</param>
public sealed record TestedDefinition(CheckedDefinition Definition, Listing<Expectation> Expected, Listing<Mismatch> Troubles, bool IsTested, MutationOutcome? Mutation)
{
    /// <summary>Which of its ids no finding can come of, as they are off.</summary>
    internal HashSet<string> Off { get; init; } = [];

    /// <summary>A file that gave no text to read, and why.</summary>
    public static TestedDefinition Unread(string path, Finding why) => new(CheckedDefinition.Unread(path, why), default, default, IsTested: true, null);
}

/// <summary>What a test goes by besides the check.</summary>
/// <param name="IsNamed">Whether somebody named the definition: then it is tested even when it expects nothing.</param>
/// <param name="Scope">Which findings have to be expected.</param>
/// <param name="Mutates">Whether it is also changed one fact at a time.</param>
public sealed record TestTerms(bool IsNamed, TestScope Scope, bool Mutates)
{
    /// <summary>Whether a finding has to be expected. That the tool broke down always counts.</summary>
    internal bool Counts(Finding finding) => Rules.AllRules.Find(finding.Id) is not { } rule || rule is Rules.Tool.InternalFault || Scope switch
    {
        TestScope.Policies => false,
        TestScope.Warnings => finding.Severity > Severity.Info,
        _ => true,
    };
}

/// <summary>Which findings have to be expected. What is expected has to be found, whatever it is.</summary>
public enum TestScope
{
    /// <summary>Those of policies.</summary>
    Policies = 1,

    /// <summary>Those of policies, and warnings and errors of rules.</summary>
    Warnings = 2,

    /// <summary>Every one.</summary>
    All = 3,
}

/// <summary>Tests one definition against its own comments.</summary>
public static class DefinitionTest
{
    /// <summary>Reads and examines a definition, and what its comments expect. What is locked is left out: it is no part of a test.</summary>
    /// <param name="file">The definition.</param>
    /// <param name="files">What <c>#load</c> may open.</param>
    /// <param name="options">The day, and what was set for the definition.</param>
    /// <param name="terms">What counts.</param>
    /// <param name="progress">Is told how many of how many changes have been tried.</param>
    public static TestedDefinition Of(SourceFile file, IDefinitionFiles files, CheckOptions options, TestTerms terms, Action<int, int>? progress = null)
    {
        options = options with { Lock = null, Since = null };
        var read = Engine.Read(file, files, options.Packs);
        var definition = Engine.Check(file, read, options);
        var expectations = Expectations.In(read);
        var isTested = terms.IsNamed || expectations.IsThere || !definition.IsRead;

        // The frames of what is missing are cut from texts that no finding points into.
        var named = new HashSet<string>(expectations.Expected.Select(static expected => expected.Place.Path).Concat(expectations.Troubles.Select(static trouble => trouble.Place.Path)), StringComparer.Ordinal);
        definition = definition with { Sources = definition.Sources.Concat(read.Sources.Where(source => named.Contains(source.Path) && definition.Source(source.Path) is null)).ToListing() };

        var mutation = isTested && terms.Mutates && read.Centre is { Services.Count: > 0, Organization: not null } ? Mutation.Of(read, options, terms, progress ?? (static (_, _) => { })) : null;
        return new TestedDefinition(definition, expectations.Expected, expectations.Troubles, isTested, mutation)
        {
            Off = new(expectations.Expected.Select(static expected => expected.Id).Where(id => IsOff(id, read.Centre, options)), StringComparer.Ordinal),
        };
    }

    private static bool IsOff(string id, Centre? centre, CheckOptions options) => Rules.AllRules.Find(id) is { } rule
        ? options.Settings.Weigh(rule).Severity is null
        : centre?.Policies.All(policy => policy.Id.Value != id || options.Settings.Weigh(policy).Severity is null) == true;
}
