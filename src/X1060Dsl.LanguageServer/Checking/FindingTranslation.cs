using X1060Dsl.LanguageServer.Documents;
using X1060Dsl.LanguageServer.Protocol;
using X1060Dsl.Model;
using X1060Dsl.Reports;
using X1060Dsl.Rules;
using X1060Dsl.Waiving;

namespace X1060Dsl.LanguageServer.Checking;

/// <summary>Says findings as diagnostics of the protocol.</summary>
/// <param name="documents">What is open in the editor.</param>
/// <param name="positions">How columns are counted.</param>
/// <param name="language">The language of messages.</param>
/// <param name="rulePages">The address of a rule's page, with <c>{id}</c> in it; null where there is none.</param>
internal sealed class FindingTranslation(OpenDocuments documents, Positions positions, DisplayLanguage language, string? rulePages)
{
    private const int Hint = 4, Unnecessary = 1;

    // A waiver with nothing to waive, and a party that nothing refers to: editors show in grey what may go.
    private static readonly HashSet<string> Needless = new(StringComparer.Ordinal) { "CDC6002", "CDC2024" };

    // Both are the same for all findings of a rule. Of policies, which come and go with each text, nothing is kept.
    private readonly Dictionary<string, (string Advice, string? Page)> rules = new(StringComparer.Ordinal);

    /// <summary>The file that a finding stands in.</summary>
    public static string PathOf(Finding finding, CheckedDefinition definition) => finding.Origin.Path ?? definition.Path;

    /// <summary>A finding as a diagnostic of its file.</summary>
    public Diagnostic Of(Finding finding, CheckedDefinition definition)
    {
        var isLetOff = finding.Suppression is not null;
        return new Diagnostic(RangeOf(finding.Origin, definition), isLetOff ? Hint : SeverityOf(finding.Severity), finding.Id, "x1060", MessageOf(finding))
        {
            CodeDescription = AboutRule(finding).Page is { } page ? new CodeDescription(page) : null,
            Tags = isLetOff || Needless.Contains(finding.Id) ? [Unnecessary] : null,
            RelatedInformation = finding.Related.Count == 0 ? null : [.. finding.Related.Where(static related => related.Origin.IsKnown).Select(related => RelatedTo(related, definition))],
            Data = new DiagnosticData(definition.Path),
        };
    }

    // The cure on a line of its own: what is wrong reads first, also where only one line is shown.
    private string MessageOf(Finding finding)
    {
        var message = SafeText.Of(finding.Message(language));
        if (finding.Suppression is { } suppression)
            return $"{FindingsText.LetOff(suppression).In(language)}: {message}\n{SafeText.Of(FindingsText.Why(suppression).In(language))}";

        var advice = AboutRule(finding).Advice;
        return advice.Length == 0 ? message : $"{message}\n{advice}";
    }

    private (string Advice, string? Page) AboutRule(Finding finding)
    {
        if (!ReferenceEquals(AllRules.Find(finding.Id)?.Descriptor, finding.Rule))
            return (SafeText.Of(finding.Advice(language)), PageOf(finding));
        if (!rules.TryGetValue(finding.Id, out var known))
            rules.Add(finding.Id, known = (SafeText.Of(finding.Advice(language)), PageOf(finding)));
        return known;
    }

    private static int SeverityOf(Severity severity) => severity switch
    {
        Severity.Error => 1,
        Severity.Warning => 2,
        _ => 3,
    };

    private RelatedInformation RelatedTo(Related related, CheckedDefinition definition) =>
        new(new Location(documents.UriOf(related.Origin.Path), RangeOf(related.Origin, definition)), SafeText.Of(related.Label.In(language)));

    private LineRange RangeOf(Origin at, CheckedDefinition definition) =>
        at.IsKnown && definition.Source(at.Path) is { } source ? positions.Of(source, at.Start, at.Length) : default;

    private string? PageOf(Finding finding)
    {
        if (Uri.TryCreate(finding.Rule.HelpLinkUri, UriKind.Absolute, out var own) && own.Scheme is "https" or "http")
            return own.AbsoluteUri;
        return rulePages is not null && AllRules.Find(finding.Id) is not null ? rulePages.Replace("{id}", finding.Id, StringComparison.Ordinal) : null;
    }
}
