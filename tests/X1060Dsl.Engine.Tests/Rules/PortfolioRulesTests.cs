using X1060Dsl.Model;
using X1060Dsl.Settings;

namespace X1060Dsl.Tests;

/// <summary>What the pages of the rules of the portfolio cannot show: several rules together, thresholds, and services that could not be read to their end.</summary>
public sealed class PortfolioRulesTests
{
    [Theory]
    [InlineData("strict")]
    [InlineData("all")]
    public void A_healthy_portfolio_is_let_be(string profile)
    {
        var folder = Path.Combine(Repository.Root, "samples", "awa-precision");
        var read = Given.Read(
            File.ReadAllText(Path.Combine(folder, "awa-precision.cdc.csx")),
            ((string[])["parties", "policies"]).Select(part => ($"/root/parts/{part}.cdc.csx", File.ReadAllText(Path.Combine(folder, "parts", $"{part}.cdc.csx")))).ToArray());

        Assert.Equal(66, read.Centre!.Services.Count);
        Assert.Equal("", Found(read.Centre, new Ordered(profile)));
    }

    [Theory]
    [InlineData("CDC3003", "Service(\"D-2\").Level(Basic).Insource(\"CSIRT\").Score(3).Target(2, by: \"2027-09-30\");")]
    [InlineData("CDC3002", "Service(\"D-2\").Level(Basic).Insource(\"CSIRT\").Score(1);")]
    [InlineData("CDC3009", "Service(\"D-2\").Level(Basic).Insource(\"CSIRT\").Score(1).Target(3);")]
    [InlineData("CDC3009", "Service(\"D-2\").Level(Basic).Insource(\"CSIRT\").Score(1).Target(1);")]
    [InlineData("CDC3006", "Service(\"D-2\").Level(Basic).Insource(\"CSIRT\").Score(1).Target(3, by: \"2026-09-30\").Action(\"Write it\", due: \"2026-10-31\");")]
    [InlineData("CDC3006", "Service(\"D-2\").Level(Basic).Insource(\"CSIRT\").Score(1).Action(\"Write it\", due: \"2026-09-30\").Target(3, by: \"2026-10-31\");")]
    [InlineData("CDC3022", "Service(\"D-2\").Level(Basic).Insource(\"CSIRT\").Score(1).Target(3, by: \"2027-10-31\").Action(\"Write it\", due: \"2026-09-30\");")]
    [InlineData("CDC3007", "Service(\"D-2\").Level(Basic).Insource(\"CSIRT\").Score(5).Target(5).NotApplicable(Insource);")]
    [InlineData("CDC3004", "Service(\"D-2\").Level(Basic).Insource(\"CSIRT\").Score(insource: 3, outsource: 5).Target(5, by: \"2028-09-30\").Action(\"Write it\");")]
    [InlineData("CDC3005", "Service(\"D-2\").Level(Basic).Unassigned().Score(5).Target(5);")]
    [InlineData("", "Service(\"D-2\").Level(Unnecessary).Insource(\"CSIRT\").Score(5).Target(2).NotApplicable(Insource);")]
    [InlineData("", "Service(\"D-2\").Insource(\"CSIRT\").Score(5).Target(2).NotApplicable(Insource);")]
    public void One_cause_is_told_once(string expected, string service) =>
        Assert.Equal(expected, Found(Given.Read(service).Centre!, new Ordered("all")));

    [Theory]
    [InlineData(".Insource(\"Ops\").Score(5)", "CDC3010 CDC3011 CDC3012")]
    [InlineData(".Outsource(\"ACME\").Score(5)", "CDC3014 CDC3016")]
    [InlineData(".Insource(\"Ops\").Score(2).Target(3)", "CDC3021")]
    [InlineData(".Insource(\"Ops\").Score(1).Target(3)", "CDC3009")]
    public void What_is_missing_may_only_be_unread(string said, string expected)
    {
        var service = $"Service(\"D-2\").Level(Basic){said}";
        var target = said.Contains("Target", StringComparison.Ordinal) ? "" : ".Target(5)";

        Assert.Equal(expected, Found(Given.Read($"Team(\"Ops\"); {service}{target};").Centre!, new Ordered("all")));
        Assert.Equal("", Found(Given.Read($"Team(\"Ops\"); {service}{target}.Dokument(\"docs/d2.md\");").Centre!, new Ordered("all")));
    }

    [Theory]
    [InlineData("CDC3008", "floor", "2", "Service(\"D-2\").Level(Basic).Insource(\"CSIRT\").Score(1).Target(2, by: \"2028-03-31\").Action(\"Write it\");")]
    [InlineData("CDC3017", "months", "36", "Service(\"D-2\").Level(Basic).Insource(\"CSIRT\").Score(4).Target(4).Document(\"docs/d2.md\", reviewed: \"2024-02-29\");")]
    [InlineData("CDC3018", "months", "24", "Service(\"D-2\").Level(Basic).Insource(\"CSIRT\").Score(3).Target(3).Evidence(\"docs/d2.md\", asOf: \"2025-01-31\");")]
    [InlineData("CDC3019", "months-per-step", "1", "Service(\"D-2\").Level(Basic).Insource(\"CSIRT\").Score(1).Target(3, by: \"2027-01-23\").Action(\"Write it\");")]
    [InlineData("CDC3024", "difference", "3", "Service(\"D-2\").Level(Basic).Insource(\"CSIRT\").Outsource(\"ACME\").Score(insource: 3, outsource: 1).Target(3).ReportReviewed(\"2026-10-01\");")]
    public void An_organisation_sets_its_own_measure(string id, string key, string value, string service)
    {
        var centre = Given.Read(service).Centre!;
        Assert.Equal(id, Found(centre, new Ordered("all")));
        Assert.Equal("", Found(centre, new Ordered("all", ($"x1060.{id}.{key}", value))));
    }

    [Theory]
    [InlineData("CISO 佐藤", "")]
    [InlineData("佐藤", "")]
    [InlineData("ＣＩＳＯ　佐藤", "")]
    [InlineData("K. Mori", "")]
    [InlineData("cdc head k. mori", "")]
    [InlineData("佐藤田", "CDC3011")]
    [InlineData("森", "CDC3011")]
    public void An_authority_may_stand_with_a_title_or_without(string approver, string expected) =>
        Assert.Equal(expected, Found(
            Given.Read($"Organization(\"Awa\").Ciso(\"CISO 佐藤\").CdcHead(\"K. Mori\"); Service(\"D-2\").Level(Basic).Insource(\"CSIRT\").Owner(\"{approver}\").Score(5).Target(5).Document(\"docs/d2.md\").ApprovedBy(\"{approver}\");").Centre!,
            new Ordered("all")));

    [Fact]
    public void Days_at_the_end_of_the_calendar_break_nothing()
    {
        var read = Given.Read("Service(\"D-2\").Level(Basic).Insource(\"CSIRT\").Score(4).Target(4).Document(\"docs/d2.md\", reviewed: \"9999-12-31\").Evidence(\"docs/d2.md\", asOf: \"9999-12-31\", validFor: \"100 years\");");
        Assert.Equal("", Found(read.Centre!, new Ordered("all")));
    }

    private static string Found(Centre centre, Ordered settings)
    {
        Assert.True(Date.TryRead("2026-11-23", out var today));
        var found = Engine.Examine(centre, new CheckOptions { Today = today, Settings = new RuleSettings(settings) });
        return string.Join(" ", found.Select(static finding => finding.Id).Where(static id => id.StartsWith("CDC3", StringComparison.Ordinal) || id == "CDC9001"));
    }
}
