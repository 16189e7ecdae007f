using System.Text.Json;
using Microsoft.CodeAnalysis;
using X1060Dsl.Rules;
using X1060Dsl.Text;

namespace X1060Dsl.Reports;

/// <summary>All rules, as a table or as data.</summary>
public static class RuleList
{
    /// <summary>Writes the table, a rule a line.</summary>
    public static void Write(TextWriter to, IReadOnlyList<Rule> rules, DisplayLanguage language, Ink ink)
    {
        var bands = rules.Select(rule => Band(rule).In(language)).ToList();
        var severities = rules.Select(rule => FindingsText.Word(SeverityOf(rule)).In(language)).ToList();
        var (bandWidth, severityWidth) = (bands.Max(DisplayWidth.Of), severities.Max(DisplayWidth.Of));
        for (var i = 0; i < rules.Count; i++)
        {
            var severity = ink.Of(SeverityOf(rules[i]), severities[i]) + Fill(severities[i], severityWidth);
            to.WriteLine($"{ink.Strong(rules[i].Id)}  {severity}  {bands[i]}{Fill(bands[i], bandWidth)}  {rules[i].Title.In(language)}");
        }
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
            json.WriteString("band", rule.Descriptor.Category);
            FindingsJson.Write(json, "title", rule.Title.En, rule.Title.Ja);
            json.WriteString("help", rule.Descriptor.HelpLinkUri);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.Flush();
        to.WriteByte((byte)'\n');
    }

    /// <summary>How grave a rule's findings are unless something else decides.</summary>
    internal static Severity SeverityOf(Rule rule) => rule.Descriptor.DefaultSeverity switch
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
        "Group" => new("group", "グループ"),
        _ => new("tool", "ツール"),
    };

    private static string Fill(string text, int width) => new(' ', width - DisplayWidth.Of(text));
}
