using System.Text.Json;
using X1060Dsl.Model;
using X1060Dsl.Rules;
using X1060Dsl.Settings;

namespace X1060Dsl.Reports;

/// <summary>Which severity and which thresholds hold of each rule for one definition, what decided that, and where it stands.</summary>
/// <param name="settings">The settings of the definition.</param>
/// <param name="check">Shows paths.</param>
public sealed class EffectiveSettings(RuleSettings settings, Check check)
{
    /// <summary>Writes the table, a rule a line, with its thresholds below it.</summary>
    public void Write(TextWriter to, IReadOnlyList<Rule> rules, DisplayLanguage language, Ink ink)
    {
        var rows = new List<TextTable.Cell[]>();
        foreach (var rule in rules)
        {
            var weight = settings.Weigh(rule);
            rows.Add([new(rule.Id, ink.Strong), new(Word(weight).In(language), text => weight.Severity is { } severity ? ink.Of(severity, text) : text), new(Decided(weight, language))]);
            foreach (var threshold in rule.Thresholds)
            {
                var place = settings.Place(rule, threshold);
                rows.Add([new(""), new($"{threshold.Key} = {settings.Measures(rule)[threshold]}"), new(place is null ? new Bilingual("default", "既定").In(language) : Shown(place))]);
            }
        }

        TextTable.Write(to, rows);
    }

    /// <summary>Writes the same as JSON.</summary>
    public void WriteJson(Stream to, IEnumerable<Rule> rules)
    {
        using var json = new Utf8JsonWriter(to, FindingsJson.Style);
        json.WriteStartObject();
        json.WriteString("profile", RuleSettings.Profiles[(int)settings.RuleSet - 1]);
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            var weight = settings.Weigh(rule);
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            json.WriteString("severity", Word(weight).En);
            json.WriteString("by", Layer(weight.By).En);
            json.WriteString("place", weight.Place is { } place ? Shown(place) : null);
            json.WriteStartArray("thresholds");
            foreach (var threshold in rule.Thresholds)
            {
                json.WriteStartObject();
                json.WriteString("key", threshold.Key);
                json.WriteNumber("value", settings.Measures(rule)[threshold]);
                json.WriteString("place", settings.Place(rule, threshold) is { } set ? Shown(set) : null);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        to.WriteByte((byte)'\n');
    }

    private string Decided(Weight weight, DisplayLanguage language) =>
        weight.Place is { } place ? $"{Layer(weight.By).In(language)} ({Shown(place)})" : Layer(weight.By).In(language);

    private string Shown(Origin? place)
    {
        var origin = place!.Value;
        var source = settings.Files.FirstOrDefault(file => file.Path == origin.Path);
        return $"{SafeText.OfPath(check.Shown(origin.Path))}:{Place.Of(origin.Path, origin.Start, origin.Length, source).Line}";
    }

    private static Bilingual Word(Weight weight) => weight.Severity is { } severity ? FindingsText.Word(severity) : new("none", "なし");

    private static Bilingual Layer(SettingLayer layer) => layer switch
    {
        SettingLayer.Profile => new("profile", "プロファイル"),
        SettingLayer.EditorConfig => new(".editorconfig", ".editorconfig"),
        SettingLayer.GlobalConfig => new(".globalconfig", ".globalconfig"),
        SettingLayer.CommandLine => new("command line", "コマンドライン"),
        _ => new("default", "既定"),
    };
}
