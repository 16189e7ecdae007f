using X1060Dsl.Model;
using X1060Dsl.Standard;
using X1060Dsl.Surveying;

namespace X1060Dsl.Tests.Surveying;

/// <summary>What is made of a survey: gaps by group, history, sourcing and roles.</summary>
public sealed class ViewsTests
{
    private static readonly Date Today = Given.Day("2026-11-01");

    [Fact]
    public void A_point_of_a_Basic_service_weighs_three_times()
    {
        var whole = GapAnalysis.Of(Of("""
            Service("A-1").Level(Basic).Insource("T").Score(2).Target(4);
            Service("A-2").Level(Standard).Insource("T").Score(4).Target(5);
            Service("A-3").Level(Optional).When("x").Insource("T").Score(3).Target(3);
            Service("A-4").Level(Unnecessary).Because("x").Score(1).Target(5);
            """), Grouping.Category).Whole;

        Assert.Equal(new Average((2 * 3) + (1 * 2), 3 + 2 + 1), whole.WeightedGap);
        Assert.Equal((3, 2), (whole.Wanted, whole.Gaps.Count));
    }

    [Fact]
    public void Groups_without_a_wanted_service_are_left_out_and_no_service_is_lost()
    {
        var survey = Of("""
            AddedService("X-1", ja: "監視", en: "Monitoring", category: "B").Level(Basic).Insource("T").Owner("ｏ").Score(2).Target(3);
            Service("B-3").Level(Standard).Insource("T").Owner("o").Score(2).Target(3).Action("a", ShortCycle).Action("b", LongCycle);
            Service("C-1").Level(Advanced).Unassigned();
            Service("D-1").Level(Unnecessary).Because("x");
            """);

        foreach (var by in Enum.GetValues<Grouping>())
        {
            var groups = GapAnalysis.Of(survey, by).Groups;
            Assert.All(groups, static group => Assert.True(group.Wanted > 0));
            Assert.Equal(["B-3", "C-1", "X-1"], groups.SelectMany(static group => group.Gaps).Select(static gap => gap.Service.Code).Distinct().Order(StringComparer.Ordinal));
        }

        Assert.Equal(["Basic", "Standard", "Advanced"], GapAnalysis.Of(survey, Grouping.Level).Groups.Select(static group => group.Code));
        Assert.Equal(["Operation", "Response"], GapAnalysis.Of(survey, Grouping.Phase).Groups.Select(static group => group.Code));
        Assert.Equal(["ShortCycle", "LongCycle", ""], GapAnalysis.Of(survey, Grouping.Cycle).Groups.Select(static group => group.Code));
        Assert.Equal(["o", ""], GapAnalysis.Of(survey, Grouping.Owner).Groups.Select(static group => X1060Dsl.Text.Folding.Fold(group.Code)));
    }

    [Fact]
    public void A_history_has_a_value_for_each_point_also_where_there_was_nothing()
    {
        var history = new History(Listing.Of(
            new HistoryPoint("1", Today, Of("""Service("A-2").Level(Basic).Insource("T").Score(2).Target(4);""")),
            new HistoryPoint("2", Today, Of("""Service("A-10").Level(Basic).Insource("T").Score(3); Service("A-2").Level(Unnecessary).Because("x");"""))));

        Assert.Equal(["A-2", "A-10"], history.ByService.Select(static line => line.Code));
        Assert.Equal([20, null], history.ByService[0].Values.Select(static value => value.Score.Tenths));
        Assert.Equal([null, 30], history.ByService[1].Values.Select(static value => value.Score.Tenths));
        Assert.Equal([1, 0], history.Whole.Values.Select(static value => value.Gaps));
        Assert.Equal((20, null), (history.ByService[0].FirstTenths, history.ByService[0].LastTenths));
        Assert.Equal("A", Assert.Single(history.ByCategory).Code);
    }

    [Fact]
    public void Every_service_has_a_phase_and_an_area()
    {
        foreach (var service in X1060Dsl.Standard.Standard.Of(Edition.X1060_2021).Services)
        {
            Assert.NotEmpty(Management.PhasesOf(Edition.X1060_2021, service.Code, service.Category));
            Assert.NotNull(SourcingAreas.Suggested(Edition.X1060_2021, service.Code));
        }

        Assert.All(X1060Dsl.Standard.Standard.Of(Edition.X1060_2021).Categories, static category => Assert.NotEmpty(Management.PhasesOf(Edition.X1060_2021, "X-1", category.Code)));
        Assert.Equal([ManagementPhase.Operation, ManagementPhase.Response], Management.PhasesOf(Edition.X1060_2021, "B-3", "B"));
        Assert.Empty(Management.PhasesOf(Edition.X1060_2021, "X-1", "Z"));
        Assert.Equal((Cycle.LongCycle, Cycle.ShortCycle), (Management.CycleOf(ManagementPhase.Strategic), Management.CycleOf(ManagementPhase.Response)));
        Assert.All(Management.Phases, static phase => Assert.NotEmpty(Management.Of(phase).Meaning.Ja));
        Assert.All(SourcingAreas.All, static area => Assert.NotEmpty(SourcingAreas.Of(area).Meaning.Ja));
    }

    [Fact]
    public void What_the_definition_places_counts_for_more_than_what_we_do()
    {
        var matrix = SourcingMatrix.Of(Of("""
            Service("A-1").Level(Basic).Outsource("P");
            Service("A-9").Level(Basic).Outsource("P").Area(ExpertLed);
            Service("C-2").Level(Basic).Insource("T").Outsource("P");
            Service("E-5").Level(Basic).Insource("T");
            Service("D-1").Level(Unnecessary).Because("x").Outsource("P");
            AddedService("X-1", ja: "監視", en: "Monitoring", category: "B").Level(Basic).Insource("T");
            """));

        Assert.Equal(["A-1", "E-5"], matrix.Against.Select(static placed => placed.Service.Code));
        Assert.Equal([Area.OwnWork, Area.OwnLed, Area.ExpertLed, Area.ExpertWork, null], matrix.Rows.Select(static row => row.Area));
        Assert.True(Assert.Single(matrix.Rows[2].In(Sourcing.Outsource)).IsDeclared);
        Assert.Equal(5, matrix.Rows.Sum(static row => row.Services.Count));
    }

    [Fact]
    public void Whoever_checks_should_not_do_what_is_checked()
    {
        var actors = Actors.Of(Of("""
            Organization("o").Ciso("CISO 佐藤").Assessors("森").Auditors("佐藤", "岡", "伊藤");
            Team("IT").Members("岡");
            Service("A-1").Level(Basic).Insource("IT").Owner("森").ApprovedBy("森");
            Service("A-12").Level(Basic).Insource("Audit").Owner("伊藤");
            """));

        Assert.Equal(
            [("佐藤", Role.Auditor, Role.Ciso, ""), ("岡", Role.Auditor, Role.Practitioner, "A-1"), ("森", Role.Assessor, Role.Owner, "A-1"), ("森", Role.Approver, Role.Owner, "A-1")],
            actors.Conflicts.Select(static conflict => (conflict.Who, conflict.One, conflict.Other, string.Join(" ", conflict.Services.Select(static service => service.Code)))));
        Assert.Equal([Role.TopManagement, Role.CdcHead, Role.Provider], actors.Roles.Where(static role => role.Holders.Count == 0).Select(static role => role.Role));
        Assert.Equal(("森", "CISO 佐藤"), (actors.Services[0].Accountable, actors.Services[0].Informed));
    }

    private static Survey Of(string text) => Survey.Of(Given.Read(text).Centre!, Today);
}
