using X1060Dsl.Model;
using X1060Dsl.Settings;

namespace X1060Dsl.Tests;

/// <summary>What the pages of the rules cannot show: numbers that were set, the end of the calendar, and several rules at once.</summary>
public sealed class ProcessRulesTests
{
    [Theory]
    [InlineData("2026-05-22", "6", "CDC5004")]
    [InlineData("2026-05-23", "6", "")]
    [InlineData("2026-05-22", "12", "")]
    public void Scores_are_looked_at_again_after_the_months_that_were_set(string assessed, string months, string expected) =>
        Assert.Equal(expected, Found($"Organization(\"Seto Logistics\").Assessed(\"{assessed}\");", "2026-11-23", "CDC5004", ("x1060.CDC5004.months", months)));

    [Fact]
    public void What_the_organisation_says_itself_counts_before_what_was_set() =>
        Assert.Equal("CDC5004", Found("Organization(\"Seto Logistics\").Assessed(\"2026-05-22\").ReviewEvery(months: 6);", "2026-11-23", "CDC5004", ("x1060.CDC5004.months", "36")));

    [Fact]
    public void The_calendar_may_end() =>
        Assert.Equal("", Found("Organization(\"Seto Logistics\").Assessed(\"9999-11-30\").ReviewEvery(months: 60);", "9999-12-31", "CDC5004 CDC9001"));

    [Fact]
    public void A_day_that_has_not_come_is_not_overdue_as_well() =>
        Assert.Equal("CDC5009", Found("Organization(\"Seto Logistics\").Assessed(\"2027-01-01\").ReviewEvery(months: 1);", "2026-11-23", "CDC5004 CDC5009"));

    [Theory]
    [InlineData("1", "CDC4016")]
    [InlineData("3", "CDC4016")]
    [InlineData("4", "")]
    public void An_output_may_lie_above_its_input_by_what_was_set(string difference, string expected) =>
        Assert.Equal(expected, Found("Service(\"A-5\").Level(Basic).Insource(\"Planning\").Score(5);\nService(\"A-6\").Level(Basic).Insource(\"Planning\").Score(2);", "2026-11-23", "CDC4016", ("x1060.CDC4016.difference", difference)));

    [Fact]
    public void Without_a_day_nothing_is_overdue_or_too_early() =>
        Assert.Equal("", Found("Organization(\"Seto Logistics\").Assessed(\"2020-01-01\").Approved(by: \"A. Hara\", on: \"2199-01-01\");", null, "CDC5004 CDC5009"));

    [Fact]
    public void What_was_repaired_is_not_told_again() =>
        Assert.Equal("", Found(
            """
            Organization("Seto Logistics").Ciso("A. Hara").CdcHead("M. Abe").Assessed("2026-10-01").Approved(by: "A. Hara", on: "2026-10-20")
                .ShortCycle("weekly: open alerts").LongCycle("yearly: people, contracts, platforms");
            Evaluation("2026", on: "2026-10-20").Catalogue("the choice holds").Profile("all stay").Portfolio("one step up");
            Service("E-4").Level(Basic).Insource("IT").Score(3);
            """, "2026-11-23", "CDC5"));

    private static string Found(string text, string? today, string ids, params (string, string)[] keys) =>
        string.Join(" ", Engine.Examine(Given.Read(text).Centre!, new CheckOptions { Today = Day(today), Settings = new RuleSettings(new Ordered("all", keys)) })
            .Select(static finding => finding.Id)
            .Where(id => ids.Split(' ').Any(named => id.StartsWith(named, StringComparison.Ordinal))));

    private static Date? Day(string? text) => text is not null && Date.TryRead(text, out var day) ? day : null;
}
