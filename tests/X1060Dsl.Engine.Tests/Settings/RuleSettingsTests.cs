using X1060Dsl.Model;
using X1060Dsl.Rules;
using X1060Dsl.Settings;

namespace X1060Dsl.Tests;

/// <summary>Which setting wins, and what is told about those that cannot be followed.</summary>
public sealed class RuleSettingsTests
{
    private const string Text = "Organization(\"阿波精密工業\").Edition(X1060_2021).Ciso(\"佐藤\");\n";

    // CDC1003 is a warning and CDC1001 an error of their own accord, and both are always on.
    [Theory]
    [InlineData("CDC1003", null, null, null, "Warning Default")]
    [InlineData("CDC1003", "error", null, null, "Error EditorConfig")]
    [InlineData("CDC1003", "error", "warning", null, "Warning GlobalConfig")]
    [InlineData("CDC1003", "error", "warning", "info", "Info CommandLine")]
    [InlineData("CDC1003", null, "none", null, "off GlobalConfig")]
    [InlineData("CDC1003", null, null, "error", "Error CommandLine")]

    // Words.
    [InlineData("CDC1003", "none", null, null, "off EditorConfig")]
    [InlineData("CDC1003", "silent", null, null, "off EditorConfig")]
    [InlineData("CDC1003", "info", null, null, "Info EditorConfig")]
    [InlineData("CDC1003", "suggestion", null, null, "Info EditorConfig")]
    [InlineData("CDC1003", " ERROR ", null, null, "Error EditorConfig")]
    [InlineData("CDC1001", "default", null, null, "Error EditorConfig")]
    [InlineData("CDC1001", "warning", "default", null, "Error GlobalConfig")]

    // A word that means nothing leaves what lies below.
    [InlineData("CDC1003", "fatal", null, null, "Warning Default")]
    [InlineData("CDC1003", "", null, null, "Warning Default")]
    [InlineData("CDC1003", "error", "fatal", null, "Error EditorConfig")]

    // What keeps a definition from being read, and the tool's own troubles, are told as they are.
    [InlineData("CDC0006", "none", "none", "none", "Error Default")]
    [InlineData("CDC9001", "none", "none", "none", "Warning Default")]
    [InlineData("CDC0032", "none", null, null, "off EditorConfig")]
    public void The_higher_layer_wins(string id, string? key, string? global, string? commandLine, string expected)
    {
        var settings = new Ordered(null, key is null ? [] : [($"x1060.{id}.severity", key)]);
        if ((commandLine ?? global) is { } word)
            settings.Orders[id] = new SeverityOrder(word, commandLine is null ? SettingLayer.GlobalConfig : SettingLayer.CommandLine, null);
        Assert.Equal(expected, InShort(new RuleSettings(settings).Weigh(AllRules.Find(id)!)));
    }

    [Theory]
    [InlineData(null, null, RuleSet.Recommended)]
    [InlineData(null, "strict", RuleSet.Strict)]
    [InlineData("all", "strict", RuleSet.All)]
    [InlineData("recommended", "all", RuleSet.Recommended)]
    [InlineData(null, " All ", RuleSet.All)]
    [InlineData(null, "everything", RuleSet.Recommended)]
    public void The_profile_that_is_ordered_stands_above_the_key(string? ordered, string? key, RuleSet expected) =>
        Assert.Equal(expected, new RuleSettings(new Ordered(ordered, key is null ? [] : [(RuleSettings.ProfileKey, key)])).RuleSet);

    [Theory]
    [InlineData("recommended", null, "off Profile")]
    [InlineData("strict", null, "Warning Profile")]
    [InlineData("all", null, "Warning Profile")]
    [InlineData("recommended", "warning", "Warning EditorConfig")]
    [InlineData("recommended", "default", "Warning EditorConfig")]
    [InlineData("strict", "none", "off EditorConfig")]
    public void A_wider_rule_is_on_with_its_profile_or_by_its_own_key(string profile, string? key, string expected)
    {
        var rule = new WiderRule();
        var settings = new RuleSettings(new Ordered(profile, key is null ? [] : [($"x1060.{rule.Id}.severity", key)]));

        Assert.Equal(expected, InShort(settings.Weigh(rule)));
        Assert.Equal(expected.StartsWith("off", StringComparison.Ordinal) ? 0 : 1, Engine.Examine(rule, new Centre(), new CheckOptions { Settings = settings }).Count());
    }

    [Theory]
    [InlineData(null, "Error Default")]
    [InlineData("info", "Info EditorConfig")]
    [InlineData("none", "off EditorConfig")]
    [InlineData("fatal", "Error Default")]
    public void A_policy_is_weighed_by_its_own_id(string? key, string expected)
    {
        var policy = new Policy(new Fact<string>("AWA001", default), Severity.Error);
        Assert.Equal(expected, InShort(new RuleSettings(new Ordered(null, key is null ? [] : [("x1060.AWA001.severity", key)])).Weigh(policy)));
    }

    // CDC6003 takes 1 to 3660 days, and 366 when nobody says.
    [Theory]
    [InlineData(null, "2027-11-24", false)]
    [InlineData(null, "2027-11-25", true)]
    [InlineData("30", "2026-12-23", false)]
    [InlineData("30", "2026-12-24", true)]
    [InlineData("1", "2026-11-24", false)]
    [InlineData("1", "2026-11-25", true)]
    [InlineData(" 3660 ", "2036-11-30", false)]
    [InlineData("0", "2027-11-24", false)]
    [InlineData("0", "2027-11-25", true)]
    [InlineData("3661", "2027-11-25", true)]
    [InlineData("-5", "2027-11-24", false)]
    [InlineData("+30", "2027-11-24", false)]
    [InlineData("３０", "2027-11-24", false)]
    [InlineData("99999999999", "2027-11-25", true)]
    public void A_threshold_counts_within_its_range(string? days, string until, bool isLong)
    {
        var found = Given.Check(
            $"{Text}WaiveAll(\"CDC1005\", because: \"契約切替中\", by: \"CISO 佐藤\", until: \"{until}\");", "2026-11-23",
            new Ordered(null, days is null ? [] : [("x1060.CDC6003.days", days)])).Findings;

        Assert.Equal(isLong, found.Any(static finding => finding.Id == "CDC6003"));
        Assert.Equal(days is "0" or "3661" or "-5" or "+30" or "３０" or "99999999999", found.Any(static finding => finding.Id == "CDC9002"));
    }

    [Theory]
    [InlineData("x1060.CDC1003.severity", "warning", null)]
    [InlineData("x1060.cdc1003.severity", "Suggestion", null)]
    [InlineData("x1060.CDC1003.severity", "default", null)]
    [InlineData("x1060.CDC1003.severity", "fatal", "x1060.CDC1003.severity is not followed: it does not take 'fatal'; write error, warning, info or none")]
    [InlineData("x1060.CDC1003.severty", "error", "x1060.CDC1003.severty is not followed: there is no such key; did you mean x1060.CDC1003.severity?")]
    [InlineData("x1060.CDC6003.day", "30", "x1060.CDC6003.day is not followed: there is no such key; did you mean x1060.CDC6003.days")]
    [InlineData("x1060.CDC6003.days", "0", "x1060.CDC6003.days is not followed: it does not take '0'; write a whole number from 1 to 3660")]
    [InlineData("x1060.CDC1999.severity", "error", "x1060.CDC1999.severity is not followed: there is no rule CDC1999")]
    [InlineData("x1060.CDC0006.severity", "none", "x1060.CDC0006.severity is not followed: the severity of CDC0006 is fixed")]
    [InlineData("x1060.CDC9003.severity", "none", "x1060.CDC9003.severity is not followed: the severity of CDC9003 is fixed")]
    [InlineData("x1060.profile", "strict", null)]
    [InlineData("x1060.profile", "everything", "x1060.profile is not followed: it does not take 'everything'; write recommended, strict or all")]
    [InlineData("x1060.profil", "strict", "x1060.profil is not followed: there is no such key; did you mean x1060.profile?")]
    [InlineData("x1060.AWA001.severity", "info", null)]
    [InlineData("x1060.AWA001.severity", "fatal", "x1060.AWA001.severity is not followed: it does not take 'fatal'; write error, warning, info or none")]
    [InlineData("x1060.AWA001.severty", "info", "x1060.AWA001.severty is not followed: there is no such key; did you mean x1060.AWA001.severity?")]
    [InlineData("x1060.CS0219.severity", "none", "x1060.CS0219.severity is not followed: there is no rule CS0219")]
    [InlineData("x1060.", "none", "x1060. is not followed: there is no such key")]
    [InlineData("x1060.a.b.c", "none", "x1060.a.b.c is not followed: there is no such key")]
    public void What_cannot_be_followed_is_told(string key, string value, string? expected)
    {
        var told = Given.Check(Text, null, new Ordered(null, (key, value))).Findings.Where(static finding => finding.Id == "CDC9002").Select(static finding => finding.Message(DisplayLanguage.English)).ToList();
        if (expected is null)
            Assert.Empty(told);
        else
            Assert.StartsWith(expected, Assert.Single(told), StringComparison.Ordinal);
    }

    [Fact]
    public void A_global_config_that_orders_what_is_fixed_is_told_at_its_place()
    {
        var settings = new Ordered(null);
        settings.Orders["CDC0006"] = new SeverityOrder("none", SettingLayer.GlobalConfig, new Origin("/root/.globalconfig", 17, 40));
        var told = Assert.Single(Given.Check(Text, null, settings).Findings, static finding => finding.Id == "CDC9002");

        Assert.Equal("dotnet_diagnostic.CDC0006.severity is not followed: the severity of CDC0006 is fixed", told.Message(DisplayLanguage.English));
        Assert.Equal(("/root/.globalconfig", 17), (told.Origin.Path, told.Origin.Start));
    }

    [Fact]
    public void A_severity_reaches_every_finding_and_none_takes_them_away()
    {
        const string text = "Service(\"E-5\").Level(Unnecessary);\n";
        Assert.Equal(Severity.Warning, Assert.Single(Given.Check(Text + text).Findings, static finding => finding.Id == "CDC1003").Severity);
        Assert.Equal(Severity.Error, Assert.Single(Given.Check(Text + text, null, new Ordered(null, ("x1060.CDC1003.severity", "error"))).Findings, static finding => finding.Id == "CDC1003").Severity);
        Assert.DoesNotContain(Given.Check(Text + text, null, new Ordered(null, ("x1060.CDC1003.severity", "none"))).Findings, static finding => finding.Id == "CDC1003");

        // What reading and waivers tell, too.
        const string waived = "WaiveAll(\"CDC1001\", because: \"契約切替中\", by: \"CISO 佐藤\", until: \"2026-12-31\"); Team(\"SOC\").Lead(\"森\").Lead(\"井上\");";
        var found = Given.Check(Text + waived, null, new Ordered(null, ("x1060.CDC6002.severity", "error"), ("x1060.CDC0025.severity", "none"))).Findings;
        Assert.Equal(Severity.Error, Assert.Single(found, static finding => finding.Id == "CDC6002").Severity);
        Assert.DoesNotContain(found, static finding => finding.Id == "CDC0025");
    }

    private static string InShort(Weight weight) => $"{weight.Severity?.ToString() ?? "off"} {weight.By}";

    private sealed class WiderRule() : CentreRule(new("CDC1998", new Bilingual("Test", "試験"), new Bilingual("Test", "試験です"), "Catalogue", Microsoft.CodeAnalysis.DiagnosticSeverity.Warning, true), RuleSet.Strict)
    {
        public override IEnumerable<Finding> Check(Centre centre) => [Find(Descriptor, centre.Origin)];
    }
}
