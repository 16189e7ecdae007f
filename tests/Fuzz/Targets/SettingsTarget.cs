using X1060Dsl.Disk;
using X1060Dsl.Rules;
using X1060Dsl.Settings;
using X1060Dsl.Text;

namespace X1060Dsl.Fuzz;

/// <summary><c>.editorconfig</c> and <c>.globalconfig</c>: whatever they say, every rule has a weight, and what is wrong is told in the file.</summary>
internal sealed class SettingsTarget : Target, IDefinitionFiles
{
    private readonly ReadDefinition read;

    public SettingsTarget() => read = Engine.Read(new SourceFile("/root/sub/a.cdc.csx", "Organization(\"A\");\nService(\"A-1\").Level(Basic);\nPolicy(\"AWA001\", Error).Require(\"score > 1\").Message(en: \"a\");\n"), this);

    public override string Name => "settings";

    public override IReadOnlyList<string> Seeds { get; } =
    [
        "root = true\n[*.cdc.csx]\nx1060.profile = strict\nx1060.cdc1001.severity = error\nx1060.CDC2005.severity=none\n",
        "is_global = true\ndotnet_diagnostic.CDC1001.severity = error\nx1060.profile = all\n",
        "[{a,b}.cdc.csx]\nx1060.cdc6005.most-days = 90\n[*.{csx,cs}]\ndotnet_diagnostic.CDC1001.severity = none\n[**/sub/*]\nx1060.awa001.severity = info\n",
        string.Concat(AllRules.InOrder.SelectMany(static rule => rule.Thresholds.Select(threshold => $"{RuleSettings.Key(rule, threshold)} = {threshold.Default}\n").Prepend($"{RuleSettings.SeverityKey(rule.Id)} = warning\n")).Take(60).Prepend("[*]\n")),
    ];

    public override IReadOnlyList<string> Words { get; } =
    [
        "root = true\n", "is_global = true\n", "global_level = 3\n", "[*]\n", "[*.cdc.csx]\n", "[*.{cs,csx}]\n", "[{1..99999999}]\n", "[{{{{", "[", "]", "[!a]", "[**/**/**]\n", "{", "}", "?", "*", "**", "\\", "x1060.profile", "x1060.cdc1001.severity", "x1060.awa001.severity", "x1060.cdc1001", "x1060.", "x1060.unknown.key", "dotnet_diagnostic.CDC1001.severity", "dotnet_diagnostic.cdc6000.severity",
        " = ", "=", ":", "error", "warning", "info", "none", "default", "silent", "strict", "all", "recommended", "unset", "true", "-1", "0", "90", "99999999999", "#", ";", "\n", "\r", "\u2028", .. AllRules.InOrder.SelectMany(static rule => rule.Thresholds.Select(threshold => RuleSettings.Key(rule, threshold))).Take(20),
    ];

    string IDefinitionFiles.Root => "/root";

    public override int Try(string text)
    {
        var kind = new HashCode();
        DiskFiles.DeclaresRoot(text);
        foreach (var path in new[] { "/root/.editorconfig", "/root/sub/.globalconfig" })
        {
            var file = new SourceFile(path, text);
            var settings = new EditorConfigs([file]).For("/root/sub/a.cdc.csx", Orders.None);
            foreach (var rule in AllRules.InOrder)
            {
                var weight = settings.Weigh(rule);
                Law(rule.IsConfigurable || weight.By == SettingLayer.Default, "what cannot be set is not set");
                Law(weight.Place is not { } place || (place.Start >= 0 && place.End <= text.Length), "a weight was set in the file");
                foreach (var threshold in rule.Thresholds)
                    Law(settings.Measures(rule)[threshold] is var number && number >= threshold.Least && number <= threshold.Most, "a number stays in its range");
                kind.Add(weight.Severity);
            }

            foreach (var finding in Engine.Check(read.Sources[0], read, new CheckOptions { Settings = settings }).Findings)
            {
                Law(finding.Origin.Path != path || (finding.Origin.Start >= 0 && finding.Origin.End <= text.Length), $"{finding.Id} lies inside of its file");
                kind.Add(finding.Id);
            }
        }

        return kind.ToHashCode();
    }

    OpenedFile IDefinitionFiles.Open(string path) => OpenedFile.Missing;
}
