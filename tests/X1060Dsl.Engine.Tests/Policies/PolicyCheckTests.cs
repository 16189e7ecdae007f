using X1060Dsl.Model;
using X1060Dsl.Policies;
using X1060Dsl.Text;

namespace X1060Dsl.Tests.Policies;

/// <summary>What is told of policies, where, and under which id.</summary>
public sealed class PolicyCheckTests
{
    private const string Head = "Organization(\"阿波精密工業\").Edition(X1060_2021).Ciso(\"佐藤\");\n";

    /// <summary>The finding of the given id stands where ‹ › mark it.</summary>
    [Theory]
    [InlineData("""Policy("AWA001", Error).For("level = ‹basc›").Require("owner is set");""")]
    [InlineData("""Policy("AWA001", Error).For("name = \"森\" and level = ‹basc›").Require("owner is set");""")]
    [InlineData("""Policy("AWA001", Error).For("name = \u0022\u68EE\u0022 and level = ‹basc›").Require("owner is set");""")]
    [InlineData("""Policy("AWA001", Error).For(@"name = ""森"" and level = ‹basc›").Require("owner is set");""")]
    [InlineData(""""Policy("AWA001", Error).For("""name = "森" and level = ‹basc›""").Require("owner is set");"""")]
    [InlineData("Policy(\"AWA001\", Error).For(\"\"\"\n      name = \"森\"\n        and level = ‹basc›\n      \"\"\").Require(\"owner is set\");")]
    [InlineData("Policy(\"AWA001\", Error).For(\"\"\"\r\n\tname = \"森\"\r\n\r\n\tand level = ‹basc›\r\n\t\"\"\").Require(\"owner is set\");")]
    [InlineData("""Policy("AWA001", Error).For($"name = \"森\" and level = ‹basc›").Require("owner is set");""")]
    [InlineData("""Policy("AWA001", Error).For("owner is set " + "and level = ‹basc›").Require("owner is set");""")]
    [InlineData("""const string Who = "森"; Policy("AWA001", Error).For($"owner = '{Who}' and level = ‹basc›").Require("owner is set");""")]
    [InlineData("""const string When = "level = ‹basc›"; Policy("AWA001", Error).For(When).Require("owner is set");""")]
    [InlineData("""const string When = "level = basc"; Policy("AWA001", Error).For(‹When + " and owner is set"›).Require("owner is set");""")]
    [InlineData("""PolicyEntry Strict(string id, string condition) => Policy(id, Error).For(condition); Strict("AWA001", "level = ‹basc›").Require("owner is set");""")]
    [InlineData("""Policy("AWA001", Error).For("レベル　＝　‹ベーシク›").Require("owner is set");""")]
    [InlineData("""Policy("AWA001", Error).For("owner is set").Require("score >= 3 and level =‹›");""", "CDC6020")]
    [InlineData("""Policy("AWA001", Error).Require("‹level›");""", "CDC6022")]
    [InlineData("""Policy("AWA001", Error).Require("score >= ‹9›");""", "CDC6022")]
    [InlineData("""Policy(‹"awa-1"›, Error).Require("score >= 3");""", "CDC6024")]
    [InlineData("""Policy(‹"AWA001"›, Error).For("score >= 3");""", "CDC6025")]
    public void It_stands_at_the_exact_column(string marked, string id = "CDC6021")
    {
        var text = Head + marked;
        var start = text.IndexOf('‹', StringComparison.Ordinal);
        var end = text.IndexOf('›', StringComparison.Ordinal) - 1;
        text = text.Replace("‹", "", StringComparison.Ordinal).Replace("›", "", StringComparison.Ordinal);

        var finding = Assert.Single(Check(text).Findings, finding => finding.Id == id);
        Assert.Equal((Given.Path, start, end - start), (finding.Origin.Path, finding.Origin.Start, finding.Origin.Length));
    }

    [Fact]
    public void However_many_policies_say_much_the_same_each_that_is_needless_is_told_of_once()
    {
        var text = Head + string.Concat(Enumerable.Range(0, 60).Select(static i => $"Policy(\"AWA{i:000}\", Error).Require(\"score >= {2 + (i % 4)}\").Message(ja: \"a\", en: \"b\");\n"));

        var told = Check(text).Findings.Where(static finding => finding.Id == "CDC6030").ToList();

        // One is left: the first of those that ask for the most.
        Assert.Equal(59, told.Count);
        Assert.Equal(59, told.Select(static finding => finding.Origin.Start).Distinct().Count());
        Assert.DoesNotContain(told, finding => text.Substring(finding.Origin.Start, finding.Origin.Length).Contains("AWA003", StringComparison.Ordinal));
    }

    [Fact]
    public void A_policy_speaks_under_its_own_id_severity_message_and_link()
    {
        const string text = Head + """
            Policy("AWA001", Error).For("level = basic").Require("owner is set and score >= 3")
                .Message(ja: "{0} 責任者とスコア3が必要です", en: "{1} an owner and a score of 3 {").Help("https://wiki.example/awa001");
            Service("A-1").Level(Basic).Owner("森").Score(2);
            Service("A-2").Level(Basic).Owner("森").Score(3);
            Service("A-3").Level(Standard).Score(1);
            Service("A-4").Level(Basic).Score(3);
            """;
        var found = Check(text).Findings.Where(static finding => finding.Id == "AWA001").ToList();

        Assert.Equal(["A-1 Risk management: {1} an owner and a score of 3 {", "A-4 Policy management: {1} an owner and a score of 3 {"], found.Select(static finding => finding.Message(DisplayLanguage.English)));
        Assert.Equal("A-1 リスクマネジメント: {0} 責任者とスコア3が必要です", found[0].Message(DisplayLanguage.Japanese));
        Assert.Equal(["2", "\"A-4\""], found.Select(finding => text.Substring(finding.Origin.Start, finding.Origin.Length)));
        Assert.All(found, static finding => Assert.Equal((Severity.Error, "https://wiki.example/awa001"), (finding.Severity, finding.Rule.HelpLinkUri)));
        Assert.All(found, static finding => Assert.Equal("\"owner is set and score >= 3\"", text.Substring(finding.Related[0].Origin.Start, finding.Related[0].Origin.Length)));
        Assert.Contains("requires owner is set and score >= 3.", found[0].Advice(DisplayLanguage.English));
    }

    [Fact]
    public void Without_a_message_the_condition_is_told_in_the_language_of_the_reader()
    {
        var found = Assert.Single(Check(Head + "Policy(\"AWA001\", Info).Require(\"責任者あり\");\nService(\"A-1\").Level(Basic);").Findings, static finding => finding.Id == "AWA001");
        Assert.Equal("A-1 Risk management: policy AWA001 requires owner is set", found.Message(DisplayLanguage.English));
        Assert.Equal("A-1 リスクマネジメント: ポリシー AWA001 の条件「責任者 あり」を満たしていません", found.Message(DisplayLanguage.Japanese));
        Assert.Equal(Severity.Info, found.Severity);
    }

    [Fact]
    public void A_broken_policy_silences_no_other() =>
        Assert.Equal("AWA002 CDC6020", Ids(Head + """
            Policy("AWA001", Error).Require("owner is");
            Policy("AWA002", Error).Require("owner is set");
            Service("A-1").Level(Basic);
            """));

    [Fact]
    public void A_policy_over_the_centre_is_judged_once_and_stands_at_the_organisation()
    {
        const string text = Head + "Policy(\"AWA001\", Warning).Require(\"count(level = basic) >= 3\");\nService(\"A-1\").Level(Basic);\nService(\"A-2\").Level(Basic);";
        var found = Assert.Single(Check(text).Findings, static finding => finding.Id == "AWA001");
        Assert.Equal("\"阿波精密工業\"", text.Substring(found.Origin.Start, found.Origin.Length));
        Assert.Equal("policy AWA001 requires count(level = basic) >= 3", found.Message(DisplayLanguage.English));
    }

    [Fact]
    public void What_depends_on_the_day_is_left_out_where_nobody_says_which_it_is()
    {
        const string text = Head + "Policy(\"AWA001\", Error).Require(\"due <= today + 6 months\");\nService(\"A-1\").Level(Basic).Target(4, by: \"2027-12-31\");";
        Assert.Equal("", Ids(text));
        Assert.Equal("AWA001", Ids(text, "2026-11-23"));
        Assert.Equal("", Ids(text, "2027-07-01"));
        Assert.Equal("AWA001", Ids(text, "2027-06-30"));
    }

    [Fact]
    public void What_is_marked_Unnecessary_takes_part_only_where_the_level_is_mentioned()
    {
        const string services = "Service(\"A-1\").Level(Unnecessary).Because(\"\\u2015\");\nService(\"A-2\").Level(Basic);\nService(\"A-3\");";
        Assert.Equal(2, Count("Policy(\"AWA001\", Error).Require(\"owner is set\");\n" + services));
        Assert.Equal(3, Count("Policy(\"AWA001\", Error).For(\"level is missing or level is set\").Require(\"owner is set\");\n" + services));
        Assert.Equal(1, Count("Policy(\"AWA001\", Error).For(\"not wanted and level is set\").Require(\"owner is set\");\n" + services));

        static int Count(string text) => Check(Head + text).Findings.Count(static finding => finding.Id == "AWA001");
    }

    [Fact]
    public void A_policy_of_a_loaded_part_works_and_stands_in_the_part()
    {
        const string part = "Policy(\"AWA001\", Error).Require(\"owner is set\");\nPolicy(\"AWA002\", Error).Require(\"onwer is set\");";
        var found = Check("#load \"parts/p.cdc.csx\"\n" + Head + "Service(\"A-1\").Level(Basic);", null, ("/root/parts/p.cdc.csx", part)).Findings;
        Assert.Equal((Given.Path, "AWA001"), (Assert.Single(found, static finding => finding.Id == "AWA001").Origin.Path, "AWA001"));
        var misspelt = Assert.Single(found, static finding => finding.Id == "CDC6021");
        Assert.Equal(("/root/parts/p.cdc.csx", part.IndexOf("onwer", StringComparison.Ordinal), 5), (misspelt.Origin.Path, misspelt.Origin.Start, misspelt.Origin.Length));
    }

    [Fact]
    public void A_part_on_its_own_is_read_but_not_judged() =>
        Assert.Equal("CDC6021", Ids("Policy(\"AWA001\", Error).Require(\"onwer is set\");\nPolicy(\"AWA002\", Error).Require(\"count() > 0\");"));

    [Fact]
    public void In_a_loop_one_mistake_is_told_once() =>
        Assert.Equal("CDC6021", Ids(Head + "foreach (var id in new[] { \"AWA001\", \"AWA002\" }) Policy(id, Error).Require(\"onwer is set\");"));

    [Fact]
    public void What_seems_missing_of_a_service_that_could_not_be_read_is_not_held_against_it()
    {
        const string policy = "Policy(\"AWA001\", Error).Require(\"owner is set and score >= 3\");\n";
        Assert.DoesNotContain("AWA001", Ids(Head + policy + "Service(\"A-1\").Level(Basic).Ownr(\"森\").Score(4);"));
        Assert.Contains("AWA001", Ids(Head + policy + "Service(\"A-1\").Level(Basic).Owner(\"森\").Scor(4).Score(2);"));
    }

    [Fact]
    public void An_empty_condition_is_told_by_the_reader_alone() =>
        Assert.Equal("CDC0024", Ids(Head + "Policy(\"AWA001\", Error).Require(\"\");\nService(\"A-1\").Level(Basic);"));

    [Fact]
    public void A_malformed_id_keeps_a_policy_from_speaking_but_not_from_being_read() =>
        Assert.Equal("CDC6021 CDC6024", Ids(Head + "Policy(\"AWA1\", Error).Require(\"owner is set\");\nPolicy(\"awa002\", Error);\nService(\"A-1\").Level(Basic);".Replace("Policy(\"awa002\", Error)", "Policy(\"AWA002\", Error).Require(\"onwer is set\")", StringComparison.Ordinal)));

    [Fact]
    public void The_policies_of_the_sample_read_as_they_are()
    {
        var part = File.ReadAllText(Path.Combine(Repository.Root, "samples", "awa-precision", "parts", "policies.cdc.csx"));
        var read = Given.Read(part);
        Assert.Equal(3, PolicyCheck.Usable(read.Centre!).Count);
        Assert.Empty(PolicyCheck.Examine(read.Centre!, read.Sources, CheckOptions.Default).Findings);
        Assert.Equal("AWA001 AWA002", Ids(part + "\n" + Head + "Service(\"A-1\").Level(Basic).Outsource(\"ACME\").Score(2);\nService(\"D-2\").Level(Standard).Outsource(\"ACME\");\nService(\"D-3\").Level(Standard).Insource().Outsource(\"ACME\");"));
    }

    [Fact]
    public void A_centre_without_policies_costs_nothing() => Assert.Same(PolicyCheck.Examine(new Centre(), [], CheckOptions.Default), PolicyCheck.Examine(new Centre(), [], CheckOptions.Default));

    private static CheckedDefinition Check(string text, string? today = null, params (string Path, string Text)[] loaded) =>
        Engine.Check(new SourceFile(Given.Path, text), new Given(loaded), new CheckOptions { Today = today is not null && Date.TryRead(today, out var day) ? day : null });

    // What policies are about, without what other rules say of such bare services.
    private static string Ids(string text, string? today = null) => string.Join(" ", Check(text, today).Findings
        .Select(static finding => finding.Id).Where(static id => id != "CDC6026" && (id.StartsWith("CDC602", StringComparison.Ordinal) || id.StartsWith("CDC603", StringComparison.Ordinal) || id == "CDC0024" || !id.StartsWith("CDC", StringComparison.Ordinal))).Order(StringComparer.Ordinal));
}
