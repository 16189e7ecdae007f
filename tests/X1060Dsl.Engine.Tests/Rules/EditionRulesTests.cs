using X1060Dsl.Model;
using X1060Dsl.Rules;
using X1060Dsl.Settings;
using static X1060Dsl.Standard.Standard;

namespace X1060Dsl.Tests.Rules;

/// <summary>A definition by the roles of ISOG-J v2.1: what asks for services of X.1060 by code is silent, all else is told as ever.</summary>
public sealed class EditionRulesTests
{
    public static TheoryData<string> Naming => [.. AllRules.InOrder.Where(static rule => rule.NamesServices).Select(static rule => rule.Id)];

    // What each of them reports on its own page is the most convincing bait there is.
    [Theory, MemberData(nameof(Naming))]
    public void A_rule_that_names_services_is_silent_about_roles(string id)
    {
        var rule = AllRules.Find(id)!;
        foreach (var example in PageExamples.Of(rule.Page).Where(static example => example.Section == "Reported"))
        {
            var text = example.Text.Replace(".Edition(X1060_2021)", "").Replace("Organization(\"", "Organization(\"ISOG-J ");
            var roles = text.Contains("Organization(") ? WithEdition(text) : $"Organization(\"瀬戸物流\").Edition(ISOGJ_2_1);\n{text}";
            var read = Given.Read(roles);

            Assert.DoesNotContain(Engine.Examine(read.Centre!, new CheckOptions { Today = Given.Day("2026-11-23"), Settings = new RuleSettings(new Ordered("all")) }), finding => finding.Id == id);
        }
    }

    // The code of a service in the source of a rule is what makes it one that names services.
    [Fact]
    public void Every_rule_whose_source_holds_a_code_of_a_service_says_so()
    {
        var folder = Path.Combine(Repository.Root, "src", "X1060Dsl.Engine", "Rules");
        var naming = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(static path => System.Text.RegularExpressions.Regex.IsMatch(File.ReadAllText(path), "\"[A-I]-[0-9]+\"|Needs\\.|SuggestedFloor\\.|IsOperation\\(\\)"))
            .Select(static path => Path.GetFileNameWithoutExtension(path));
        var rules = AllRules.InOrder.ToDictionary(static rule => rule.GetType().Name, StringComparer.Ordinal);

        Assert.All(naming.Where(rules.ContainsKey), name => Assert.True(rules[name].NamesServices, name));
        Assert.True(Naming.Count > 20);
    }

    [Fact]
    public void The_other_rules_are_told_as_ever()
    {
        var ids = Given.Check("Organization(\"熊野銀行\").Edition(ISOGJ_2_1);\nService(\"C-3\").Level(Unnecessary);\n").Findings.Select(static finding => finding.Id).ToList();

        Assert.Contains("CDC1003", ids);
        Assert.Contains("CDC1005", ids);
    }

    [Fact]
    public void What_is_not_decided_is_counted_in_the_list_of_the_edition()
    {
        var finding = Given.Check("Organization(\"熊野銀行\").Edition(ISOGJ_2_1);\n").Findings.First(static finding => finding.Id == "CDC1005");

        Assert.Contains("54 services", finding.Message(DisplayLanguage.English));
        Assert.Contains("全体方針管理", finding.Message(DisplayLanguage.Japanese));
    }

    [Fact]
    public void A_waiver_of_a_rule_that_is_not_looked_for_is_not_stale() =>
        Assert.DoesNotContain(Given.Check("Organization(\"熊野銀行\").Edition(ISOGJ_2_1);\nService(\"B-1\").Level(Basic).Waive(\"CDC4001\", because: \"移行中です\", by: \"CISO\", until: \"2026-12-31\");\n", "2026-11-23").Findings, static finding => finding.Id == "CDC6002");

    [Theory]
    [InlineData("Ｅ－４", "E-4"), InlineData("自動脆弱性診断", "E-4"), InlineData("automated vulnerability assessment", "E-4"), InlineData("ディープアナリシス（深掘分析）ツール運用", "G-5")]
    public void A_role_is_found_by_any_of_its_names(string name, string code) =>
        Assert.Equal(code, Assert.Single(Given.Read($"Organization(\"熊野銀行\").Edition(ISOGJ_2_1);\nService(\"{name}\").Level(Basic);\n").Centre!.Services).Code);

    [Theory]
    [InlineData("脆弱性診断"), InlineData("A-13"), InlineData("Risk management")]
    public void A_service_of_X1060_is_no_role(string name) =>
        Assert.Contains("CDC0020", Given.Ids($"Organization(\"熊野銀行\").Edition(ISOGJ_2_1);\nService(\"{name}\").Level(Basic);\n"));

    private static string WithEdition(string text)
    {
        var at = text.IndexOf(')', text.IndexOf("Organization(", StringComparison.Ordinal)) + 1;
        return text.Insert(at, ".Edition(ISOGJ_2_1)");
    }
}
