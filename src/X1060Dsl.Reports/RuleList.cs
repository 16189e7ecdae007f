using System.Text.Json;
using Microsoft.CodeAnalysis;
using X1060Dsl.Rules;
using X1060Dsl.Settings;
using X1060Dsl.Text;

namespace X1060Dsl.Reports;

/// <summary>All rules, as a table or as data.</summary>
public static class RuleList
{
    /// <summary>Writes the table for a terminal, a rule a line.</summary>
    public static void Write(TextWriter to, IReadOnlyList<Rule> rules, DisplayLanguage language, Ink ink) => TextTable.Write(to,
    [
        .. rules.Select(rule => (TextTable.Cell[])
        [
            new(rule.Id, ink.Strong),
            new(FindingsText.Word(SeverityOf(rule)).In(language), text => ink.Of(SeverityOf(rule), text)),
            new(Profile(rule)),
            new(rule.IsFixable ? new Bilingual("fix", "修正").In(language) : ""),
            new(Band(rule).In(language)),
            new(rule.Title.In(language)),
            new(rule.Page.ShortGround(language), ink.Faint),
        ]),
    ]);

    /// <summary>Writes the table as Markdown.</summary>
    public static void WriteMarkdown(TextWriter to, IReadOnlyList<Rule> rules, DisplayLanguage language)
    {
        to.WriteLine(new Bilingual("| Id | Rule | Severity | Profile | Fix | Ground |", "| ID | 規則 | 重大度 | プロファイル | 修正 | 根拠 |").In(language));
        to.WriteLine("| --- | --- | --- | --- | --- | --- |");
        foreach (var rule in rules)
            to.WriteLine($"| {rule.Id} | {rule.Title.In(language)} | {FindingsText.Word(SeverityOf(rule)).In(language)} | {Profile(rule)} | {(rule.IsFixable ? "✓" : "")} | {rule.Page.ShortGround(language)} |");
    }

    /// <summary>Writes the rules as JSON.</summary>
    public static void WriteJson(Stream to, IEnumerable<Rule> rules)
    {
        using var json = new Utf8JsonWriter(to, FindingsJson.Style);
        json.WriteStartArray();
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            json.WriteString("severity", FindingsText.Word(SeverityOf(rule)).En);
            json.WriteString("profile", Profile(rule));
            json.WriteBoolean("fixable", rule.IsFixable);
            json.WriteBoolean("waivable", rule.IsWaivable);
            json.WriteBoolean("dated", rule.IsDated);
            json.WriteString("band", rule.Descriptor.Category);
            FindingsJson.Write(json, "title", rule.Title.En, rule.Title.Ja);
            FindingsJson.Write(json, "ground", rule.Page.Ground(DisplayLanguage.English), rule.Page.Ground(DisplayLanguage.Japanese));
            json.WriteStartArray("thresholds");
            foreach (var threshold in rule.Thresholds)
            {
                json.WriteStartObject();
                json.WriteString("key", RuleSettings.Key(rule, threshold));
                json.WriteNumber("default", threshold.Default);
                json.WriteNumber("least", threshold.Least);
                json.WriteNumber("most", threshold.Most);
                FindingsJson.Write(json, "meaning", threshold.Meaning.En, threshold.Meaning.Ja);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteString("help", rule.Descriptor.HelpLinkUri);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.Flush();
        to.WriteByte((byte)'\n');
    }

    /// <summary>How grave a rule's findings are unless something else decides.</summary>
    internal static Severity SeverityOf(Rule rule) => SeverityOf(rule.Descriptor);

    /// <summary>How grave the findings of a descriptor are unless something else decides.</summary>
    internal static Severity SeverityOf(DiagnosticDescriptor descriptor) => descriptor.DefaultSeverity switch
    {
        DiagnosticSeverity.Error => Severity.Error,
        DiagnosticSeverity.Warning => Severity.Warning,
        _ => Severity.Info,
    };

    /// <summary>The phase of the standard, or the part of ours, that a rule belongs to.</summary>
    internal static Bilingual Band(Rule rule) => rule.Descriptor.Category switch
    {
        "Reading" => new("reading", "読み取り"),
        "Catalogue" => new("catalogue", "カタログ"),
        "Profile" => new("profile", "プロファイル"),
        "Portfolio" => new("portfolio", "ポートフォリオ"),
        "Dependencies" => new("dependencies", "依存関係"),
        "Process" => new("process", "プロセス"),
        "Policies" => new("policies", "ポリシー"),
        "Regression" => new("regression", "後退"),
        "Groups" => new("group", "グループ"),
        _ => new("tool", "ツール"),
    };

    /// <summary>The word for the narrowest profile that has a rule.</summary>
    internal static string Profile(Rule rule) => RuleSettings.Profiles[(int)rule.RuleSet - 1];
}
