using X1060Dsl.Rules;
using X1060Dsl.Settings;
using X1060Dsl.Text;

namespace X1060Dsl.Tests;

/// <summary>Configuration files mean here what they mean to the compiler, and it is known where each setting stands.</summary>
public sealed class EditorConfigsTests
{
    private const string Definition = "/repo/sub/a.cdc.csx";

    [Theory]
    [InlineData("[*.cdc.csx]", true)]
    [InlineData("[*]", true)]
    [InlineData("[**/*.csx]", true)]
    [InlineData("[sub/*.csx]", true)]
    [InlineData("[{a,b}.cdc.csx]", true)]
    [InlineData("[*.cs]", false)]
    [InlineData("[other/*.csx]", false)]
    [InlineData("[b.cdc.csx]", false)]
    public void A_section_applies_to_the_paths_that_it_matches(string section, bool applies)
    {
        var settings = Of(("/repo/.editorconfig", $"{section}\nx1060.CDC1003.severity = error\n"));
        Assert.Equal(applies ? Severity.Error : Severity.Warning, settings.Weigh(AllRules.Find("CDC1003")!).Severity);
    }

    [Fact]
    public void The_nearest_file_wins_and_a_root_cuts_off_those_above()
    {
        var far = ("/repo/.editorconfig", "[*]\nx1060.CDC1003.severity = error\nx1060.CDC1004.severity = error\n");
        Assert.Equal("none error", Severities(Of(far, ("/repo/sub/.editorconfig", "[*]\nx1060.CDC1003.severity = none\n"))));
        Assert.Equal("none warning", Severities(Of(far, ("/repo/sub/.editorconfig", "root = true\n[*]\nx1060.CDC1003.severity = none\n"))));
    }

    [Fact]
    public void A_global_config_stands_above_editorconfig_and_below_the_command_line()
    {
        (string, string)[] files = [("/repo/.editorconfig", "[*]\nx1060.CDC1003.severity = error\n"), ("/repo/.globalconfig", "is_global = true\ndotnet_diagnostic.CDC1003.severity = suggestion\n")];
        var weight = Of(files).Weigh(AllRules.Find("CDC1003")!);
        Assert.Equal((Severity.Info, SettingLayer.GlobalConfig, "/repo/.globalconfig"), (weight.Severity, weight.By, weight.Place?.Path));

        weight = Configs(files).For(Definition, new Orders(null, new Dictionary<string, string> { ["CDC1003"] = "none" })).Weigh(AllRules.Find("CDC1003")!);
        Assert.Equal((null, SettingLayer.CommandLine, null), (weight.Severity, weight.By, weight.Place));
    }

    // The compiler applies its own configuration to what an analyzer reports, and an analyzer reports nothing for a rule that is off.
    [Fact]
    public void A_global_config_does_not_switch_on_what_is_off()
    {
        var settings = Of(("/repo/.editorconfig", "[*]\nx1060.CDC1003.severity = none\n"), ("/repo/.globalconfig", "is_global = true\ndotnet_diagnostic.CDC1003.severity = error\ndotnet_diagnostic.CDC1009.severity = error\n"));
        Assert.Null(settings.Weigh(AllRules.Find("CDC1003")!).Severity);
        Assert.Null(settings.Weigh(AllRules.Find("CDC1009")!).Severity);
    }

    [Fact]
    public void It_is_known_which_line_decided()
    {
        const string text = "[*.cs]\nx1060.CDC1003.severity = none\n[*]\nx1060.CDC1003.severity = info\n\n[*.csx]\n  X1060.cdc1003.SEVERITY=error\n[b*]\nx1060.CDC1003.severity = none\n";
        var weight = Of(("/repo/.editorconfig", text)).Weigh(AllRules.Find("CDC1003")!);
        Assert.Equal((Severity.Error, SettingLayer.EditorConfig), (weight.Severity, weight.By));
        Assert.Equal("X1060.cdc1003.SEVERITY=error", text.Substring(weight.Place!.Value.Start, weight.Place.Value.Length));
    }

    [Theory]
    [InlineData("strict", RuleSet.Strict)]
    [InlineData("ALL", RuleSet.All)]
    [InlineData("everything", RuleSet.Recommended)]
    public void The_profile_is_a_key_too(string word, RuleSet expected) =>
        Assert.Equal(expected, Of(("/repo/.editorconfig", $"[*]\nx1060.profile = {word}\n")).RuleSet);

    [Theory]
    [InlineData("[*.csx]\ndotnet_diagnostic.CDC1003.severity = none\n", "CDC9003 dotnet_diagnostic.CDC1003.severity = none")]
    [InlineData("[*.cs]\ndotnet_diagnostic.CDC1003.severity = none\n", "")]
    [InlineData("[*]\nx1060.CDC1003.severty = none\n", "CDC9002 x1060.CDC1003.severty = none")]
    [InlineData("[*]\nx1060.CDC0006.severity = none\n", "CDC9002 x1060.CDC0006.severity = none")]
    [InlineData("[*]\nx1060.AWA001.severity = none\n", "")]
    [InlineData("[*]\nx1060.CDC6003.days = many\n", "CDC9002 x1060.CDC6003.days = many")]
    public void What_is_set_and_does_nothing_is_told_at_its_line(string text, string expected)
    {
        var checked_ = Engine.Check(new SourceFile(Definition, "Organization(\"阿波\").Edition(X1060_2021).Ciso(\"佐藤\");"), new Given(), new CheckOptions { Settings = Of(("/repo/.editorconfig", text)) });
        var told = checked_.Findings.Where(static finding => finding.Id.StartsWith("CDC9", StringComparison.Ordinal)).Select(finding => $"{finding.Id} {text.Substring(finding.Origin.Start, finding.Origin.Length)}");
        Assert.Equal(expected, string.Join("\n", told));
        Assert.All(checked_.Findings, finding => Assert.NotNull(checked_.Source(finding.Origin.Path)));
    }

    [Fact]
    public void Files_that_set_nothing_of_ours_cost_nothing() =>
        Assert.Same(RuleSettings.Default, Of(("/repo/.editorconfig", "root = true\n[*.cs]\nindent_size = 4\ndotnet_diagnostic.CA1000.severity = none\n")));

    private static string Severities(RuleSettings settings) =>
        string.Join(" ", ((string[])["CDC1003", "CDC1004"]).Select(id => settings.Weigh(AllRules.Find(id)!).Severity?.ToString().ToLowerInvariant() ?? "none"));

    private static RuleSettings Of(params (string Path, string Text)[] files) => Configs(files).For(Definition, Orders.None);

    private static EditorConfigs Configs(params (string Path, string Text)[] files) => new(files.Select(static file => new SourceFile(file.Path, file.Text)));
}
