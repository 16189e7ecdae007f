using System.Text.Json;
using Microsoft.CodeAnalysis;
using X1060Dsl.Rules;
using RuleSet = X1060Dsl.Rules.RuleSet;

namespace X1060Dsl.Reports;

/// <summary>The rules of a SARIF log: all of ours, and the policies that found something.</summary>
/// <remarks>The whole page of a rule goes only with those that found something: nobody is shown that of the others.</remarks>
internal sealed class SarifRules
{
    /// <summary>Where the pages of the rules can be read.</summary>
    public const string Repository = "https://github.com/X1060Dsl/X1060Dsl";

    private const int Longest = 1_000;

    private readonly List<DiagnosticDescriptor> rules = [.. AllRules.InOrder.Select(static rule => rule.Descriptor)];
    private readonly Dictionary<string, int> indexes = new(StringComparer.Ordinal);
    private readonly HashSet<string> found = new(StringComparer.Ordinal);
    private readonly DisplayLanguage language;

    public SarifRules(IEnumerable<Told> all, DisplayLanguage language)
    {
        this.language = language;
        for (var i = 0; i < rules.Count; i++)
            indexes[rules[i].Id] = i;
        foreach (var told in all)
        {
            found.Add(told.Finding.Id);
            if (indexes.TryAdd(told.Finding.Id, rules.Count))
                rules.Add(told.Finding.Rule);
        }
    }

    /// <summary>Where the rule of a finding stands.</summary>
    public int IndexOf(Finding finding) => indexes[finding.Id];

    /// <summary>Writes the table.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray("rules");
        foreach (var rule in rules)
            Write(json, rule, AllRules.Find(rule.Id));
        json.WriteEndArray();
    }

    private void Write(Utf8JsonWriter json, DiagnosticDescriptor descriptor, Rule? rule)
    {
        var (title, advice) = (Safe((Bilingual)descriptor.Title), Safe((Bilingual)descriptor.Description));
        json.WriteStartObject();
        json.WriteString("id", descriptor.Id);
        if (rule is not null)
            json.WriteString("name", rule.GetType().Name);
        SarifLog.Text(json, "shortDescription", title.In(language));
        SarifLog.Text(json, "fullDescription", advice.In(language).Length > 0 ? advice.In(language) : title.In(language));
        if (Address(descriptor.HelpLinkUri, rule) is { } address)
            json.WriteString("helpUri", address);
        WriteHelp(json, rule, (advice.In(language).Length > 0 ? advice : title).In(language));

        json.WriteStartObject("defaultConfiguration");
        json.WriteBoolean("enabled", rule is null or { RuleSet: RuleSet.Recommended });
        json.WriteString("level", SarifLog.Level(RuleList.SeverityOf(descriptor)));
        json.WriteEndObject();

        json.WriteStartObject("properties");
        FindingsJson.Write(json, "title", title.En, title.Ja);
        FindingsJson.Write(json, "advice", advice.En, advice.Ja);
        if (rule is not null && found.Contains(rule.Id))
            FindingsJson.Write(json, "why", rule.Page.Why(DisplayLanguage.English), rule.Page.Why(DisplayLanguage.Japanese));
        json.WriteString("problem.severity", RuleList.SeverityOf(descriptor) switch { Severity.Error => "error", Severity.Warning => "warning", _ => "recommendation" });
        json.WriteStartArray("tags");
        json.WriteStringValue("X.1060");
        json.WriteStringValue(descriptor.Category.ToLowerInvariant());
        if (rule is not null)
            json.WriteStringValue(RuleList.Profile(rule));
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    // The page is ours; of a policy there is only what others wrote, and that is never read as Markdown.
    private void WriteHelp(Utf8JsonWriter json, Rule? rule, string otherwise)
    {
        json.WriteStartObject("help");
        if (rule is null || !found.Contains(rule.Id))
        {
            json.WriteString("text", otherwise);
        }
        else
        {
            var (text, markdown) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
            RuleText.Write(text, rule, language, Ink.None);
            RuleText.WriteMarkdown(markdown, rule, language);
            json.WriteString("text", text.ToString());
            json.WriteString("markdown", markdown.ToString());
        }

        json.WriteEndObject();
    }

    // Ours lead into the repository; of the others only what a browser may follow without harm.
    private static string? Address(string? link, Rule? rule) => string.IsNullOrEmpty(link) ? null
        : rule is not null ? $"{Repository}/blob/main/{link}"
        : SafeText.WebAddress(link);

    private static Bilingual Safe(Bilingual text) => new(SafeText.OfSarif(SafeText.Shorten(text.En, Longest)), SafeText.OfSarif(SafeText.Shorten(text.Ja, Longest)));
}
