using X1060Dsl.Model;
using X1060Dsl.Regression;
using X1060Dsl.Settings;
using X1060Dsl.Standard;
using X1060Dsl.Surveying;
using X1060Dsl.Text;

namespace X1060Dsl.Tests.Surveying;

public sealed class SurveyTests
{
    private static readonly Date Today = Given.Day("2026-11-01");

    [Fact]
    public void Every_service_of_the_list_is_there_and_added_ones_stand_in_their_category()
    {
        var survey = Of("""AddedService("X-1", ja: "OT監視", en: "OT monitoring", category: "B").Level(Basic);""");

        Assert.Equal(65, survey.Services.Count);
        Assert.Equal(["B-1", "B-2", "B-3", "B-4", "X-1", "C-1"], survey.Services.Select(static service => service.Code).SkipWhile(static code => code != "B-1").Take(6));
        Assert.Equal("ABCDEFGHI", string.Concat(survey.Categories.Select(static category => category.Code)));
        Assert.Equal((65, 1, 1), (survey.Summary.Services, survey.Summary.Decided, survey.Summary.Wanted));
    }

    [Fact]
    public void Averages_leave_out_what_is_not_wanted_not_scored_or_not_applicable()
    {
        var summary = Of("""
            Service("A-1").Level(Basic).Insource("T").Score(2).Target(4);
            Service("A-2").Level(Standard).Insource("T").Score(5);
            Service("A-3").Level(Standard).Insource("T").Target(5);
            Service("A-4").Level(Unnecessary).Because("none").Score(1).Target(1);
            Service("A-5").Level(Basic).Insource("T").Score(1).Target(1).NotApplicable(Insource).NotApplicable(Outsource);
            """).Summary;

        Assert.Equal(new Average(7, 2), summary.Score);
        Assert.Equal(new Average(9, 2), summary.Target);
        Assert.Equal((4, 3, 2), (summary.Wanted, summary.Assessable, summary.Scored));
    }

    [Theory]
    [InlineData(0, 0, null)]
    [InlineData(7, 2, 35)]
    [InlineData(10, 3, 33)]
    [InlineData(11, 3, 37)]
    [InlineData(69, 20, 35)]
    [InlineData(67, 20, 34)]
    public void An_average_is_rounded_half_up(int sum, int count, int? tenths) => Assert.Equal(tenths, new Average(sum, count).Tenths);

    [Fact]
    public void In_operation_is_what_somebody_provides_and_does()
    {
        var survey = Of("""
            Service("A-1").Level(Basic).Insource("T").Score(2);
            Service("A-2").Level(Basic).Insource("T").Score(1);
            Service("A-3").Level(Basic).Insource("T");
            Service("A-4").Level(Basic).Unassigned().Score(4);
            Service("A-5").Level(Basic).ProvidedBy("Parent").Score(3);
            Service("A-6").Level(Unnecessary).Because("none").Insource("T").Score(4);
            """);

        Assert.Equal(["A-1", "A-5"], survey.Services.Where(static service => service.IsInOperation).Select(static service => service.Code));
        Assert.Equal((2, 4), (survey.Summary.InOperation, survey.Summary.Provided));
    }

    [Fact]
    public void The_gravest_gaps_come_first()
    {
        var gaps = Of("""
            Service("A-1").Level(Optional).When("x").Insource("T").Score(1).Target(5);
            Service("A-2").Level(Advanced).Insource("T").Score(1).Target(3);
            Service("A-3").Level(Basic).Insource("T").Score(3).Target(4, by: "2027-03-31");
            Service("A-4").Level(Basic).Insource("T").Score(3).Target(4, by: "2026-12-31");
            Service("A-5").Level(Basic).Insource("T").Score(3).Target(4);
            Service("A-6").Level(Basic).Insource("T").Score(3).Target(4, by: "2026-10-31");
            Service("A-7").Level(Basic).Insource("T").Score(2).Target(4, by: "2028-03-31");
            Service("A-8").Level(Basic).Unassigned();
            Service("A-9").Level(Basic).Insource("T");
            Service("A-10").Level(Basic).Insource("T").Score(4).Target(4);
            Service("A-11").Level(Standard).Unassigned().Score(1).Target(3);
            """).Gaps;

        Assert.Equal(["A-8", "A-7", "A-6", "A-5", "A-4", "A-3", "A-9", "A-11", "A-2", "A-1"], gaps.Select(static gap => gap.Service.Code));
        Assert.Equal(["A-6"], gaps.Where(static gap => gap.IsOverdue).Select(static gap => gap.Service.Code));
        Assert.Equal((GapKind.Unprovided, (int?)2), (gaps[7].Kind, gaps[7].Size));
        Assert.Equal((GapKind.Unscored, null), (gaps[6].Kind, gaps[6].Size));
    }

    [Fact]
    public void A_target_is_not_overdue_on_its_own_day()
    {
        var gap = Assert.Single(Of("""Service("A-1").Level(Basic).Insource("T").Score(3).Target(4, by: "2026-11-01");""").Gaps);
        Assert.False(gap.IsOverdue);
    }

    [Fact]
    public void The_stronger_side_does_not_hide_the_gap_of_the_weaker_one()
    {
        var survey = Of("""Service("B-1").Level(Basic).Insource("T").Outsource("P").Score(insource: 2, outsource: 4).Target(insource: 4, outsource: 4);""");

        Assert.Equal(new Standing(4, 4), survey.Services.Single(static service => service.Code == "B-1").Counted);
        Assert.Equal(2, Assert.Single(survey.Gaps).Size);
    }

    [Fact]
    public void A_side_that_was_ruled_out_has_no_part_in_the_score()
    {
        var service = Of("""Service("B-1").Level(Basic).Insource("T").Score(insource: 2, outsource: 4).NotApplicable(Outsource);""").Services.Single(static service => service.Code == "B-1");

        Assert.Equal((2, null), (service.Counted.Score, service.Outside));
        Assert.False(service.IsNotApplicable);
    }

    [Fact]
    public void Who_does_what_goes_by_the_names_in_any_spelling()
    {
        var who = Of("""
            Team("SOC").Lead("N");
            Provider("ACME").Contract("1", until: "2027-04-01");
            Service("B-1").Level(Basic).Insource("ＳＯＣ").Outsource("acme").Owner("Sato");
            Service("B-2").Level(Standard).Outsource("ACME").Owner("ＳＡＴＯ");
            Service("C-1").Level(Standard).Outsource("Other").Owner("Mori");
            Service("C-2").Level(Unnecessary).Because("x").Outsource("ACME").Owner("Mori");
            """).Who;

        Assert.Equal([("ACME", 2, 1), ("Other", 1, 0)], who.Providers.Select(static load => (load.Name, load.Services.Count, load.Basic)));
        Assert.Equal([("SOC", 1)], who.Teams.Select(static load => (load.Name, load.Services.Count)));
        Assert.Equal([("Sato", 2), ("Mori", 1)], who.Owners.Select(static load => (load.Name, load.Services.Count)));
        Assert.Equal(3, who.Outsourced);
        Assert.Equal((3, 2), (who.Experts.Count, who.ExpertsOutside));
        Assert.Null(who.Providers[1].Declared);
    }

    [Theory]
    [InlineData("2026-10-31", ContractState.Ended)]
    [InlineData("2026-11-01", ContractState.EndsSoon)]
    [InlineData("2027-05-01", ContractState.EndsSoon)]
    [InlineData("2027-05-02", ContractState.Holds)]
    public void A_contract_holds_for_so_long(string until, ContractState state) =>
        Assert.Equal(state, WhoDoesWhat.ContractOf(Given.Read($"Provider(\"P\").Contract(\"1\", until: \"{until}\");").Centre!.Providers[0], Today));

    [Fact]
    public void No_contract_is_not_known_to_hold()
    {
        Assert.Equal(ContractState.Unknown, WhoDoesWhat.ContractOf(null, Today));
        Assert.Equal(ContractState.Unknown, WhoDoesWhat.ContractOf(Given.Read("Provider(\"P\");").Centre!.Providers[0], Today));
    }

    [Fact]
    public void Specialists_are_asked_for_where_the_area_says_so()
    {
        var who = Of("""
            Service("C-1").Level(Basic).Outsource("P");
            Service("C-2").Level(Basic).Outsource("P").Area(OwnLed);
            Service("A-1").Level(Basic).Insource("T");
            Service("A-3").Level(Basic).Insource("T").Area(ExpertWork);
            """).Who;
        Assert.Equal(["A-3", "C-1"], who.Experts.Select(static service => service.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_survey_keeps_the_check_and_what_changed()
    {
        const string text = """Service("A-1").Level(Basic).Insource("T").Owner("M").Score(3);""";
        var before = Posture.Of(Given.Read(text.Replace("Score(3)", "Score(4)", StringComparison.Ordinal)), new RuleSettings(null));
        var options = new CheckOptions { Since = before };
        var file = new SourceFile(Given.Path, text);
        var surveyed = Engine.Survey(file, new Given(), options, Today);

        Assert.Equal(Engine.Check(file, new Given(), options with { Today = Today }).Findings.Select(static finding => finding.Id), surveyed.Definition.Findings.Select(static finding => finding.Id));
        Assert.Equal("score", Assert.Single(surveyed.Comparison!.Changes).Fact);
        Assert.Equal(1, surveyed.Survey!.Summary.Wanted);
    }

    [Fact]
    public void An_empty_definition_is_surveyed_too()
    {
        var survey = Of("");
        Assert.Equal((64, 0, 0), (survey.Summary.Services, survey.Summary.Decided, survey.Gaps.Count));
        Assert.Null(survey.Summary.Score.Value);
    }

    private static Survey Of(string text) => Survey.Of(Given.Read(text).Centre!, Today);
}
