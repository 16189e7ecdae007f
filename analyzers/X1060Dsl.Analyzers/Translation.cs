using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using X1060Dsl.Model;
using X1060Dsl.Rules;

namespace X1060Dsl.Analyzers;

/// <summary>A finding in the words of the compiler.</summary>
internal static class Translation
{
    /// <summary>Under which property a diagnostic carries the id that the finding has everywhere else.</summary>
    public const string OwnId = "Id";

    private static readonly DiagnosticDescriptor PolicyBroken = new(
        "CDC6000", new Bilingual("Policy of the organisation that is not met", "満たされていない自組織のポリシー"), new Bilingual("{0}", "{0}"), "Policies",
        DiagnosticSeverity.Warning, isEnabledByDefault: true,
        new Bilingual("The policy stands in the definition, or in a part that it loads.", "ポリシーは定義か、定義が読み込む部品に書かれています。"), "docs/rules.md");

    /// <summary>
    /// What an analyzer has to declare before it may report it. The ids of policies are known to their definitions only,
    /// so they all go under one.
    /// </summary>
    public static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
        AllRules.InOrder.Select(static rule => rule.Descriptor).Where(static rule => rule.Id != PolicyBroken.Id).Append(PolicyBroken).ToImmutableArray();

    public static Diagnostic ToDiagnostic(this Finding finding, Location location, IEnumerable<Location> related)
    {
        var (rule, message) = (finding.Rule, new Bilingual(finding.Message(DisplayLanguage.English), finding.Message(DisplayLanguage.Japanese)));
        if (AllRules.Find(finding.Id) is null)
            (rule, message) = (PolicyBroken, new Bilingual($"{finding.Id}: {message.En}", $"{finding.Id}: {message.Ja}"));

        var severity = Of(finding.Severity);
        return Diagnostic.Create(
            rule.Id, rule.Category, message, severity, rule.DefaultSeverity, isEnabledByDefault: true,
            // The compiler wants a level of 1 or more for whatever is no error.
            warningLevel: severity == DiagnosticSeverity.Error ? 0 : 1,
            isSuppressed: finding.Suppression is not null,
            rule.Title, rule.Description, rule.HelpLinkUri, location, related, rule.CustomTags,
            ImmutableDictionary<string, string?>.Empty.Add(OwnId, finding.Id));
    }

    /// <summary>The place of a finding in a file that is not C#.</summary>
    /// <param name="found">The finding.</param>
    /// <param name="path">The file's path as the compiler knows it.</param>
    public static Location In(this LocatedFinding found, string path) => At(found.Finding.Origin, found.Definition, path);

    public static Location At(Origin origin, CheckedDefinition definition, string path)
    {
        if (definition.Source(origin.Path) is not { } source)
            return Location.Create(path, default, default);

        var start = Math.Max(0, Math.Min(origin.Start, source.Text.Length));
        var end = Math.Max(start, Math.Min(origin.End, source.Text.Length));
        var (first, last) = (source.At(start), source.At(end));
        return Location.Create(path, TextSpan.FromBounds(start, end), new LinePositionSpan(new(first.Line, first.Column), new(last.Line, last.Column)));
    }

    private static DiagnosticSeverity Of(Severity severity) => severity switch
    {
        Severity.Error => DiagnosticSeverity.Error,
        Severity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };
}
