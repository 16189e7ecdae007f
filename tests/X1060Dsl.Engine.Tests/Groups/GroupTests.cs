using X1060Dsl.Groups;
using X1060Dsl.Model;
using X1060Dsl.Settings;
using X1060Dsl.Text;
using X1060Dsl.Waiving;

namespace X1060Dsl.Tests.Groups;

/// <summary>Several definitions of one call, as each of their organisations sees it.</summary>
public sealed class GroupTests
{
    private const string Headquarters = """
        Organization("HQ").Floor("D-6");
        Service("B-1").Level(Basic).Insource("SOC").Score(3);
        """;

    [Fact]
    public void A_waiver_of_the_service_lets_off_what_the_group_finds()
    {
        var member = Checked(Headquarters, """
            Organization("Sub").Parent("HQ");
            Service("D-6").Level(Optional).Waive("CDC8007", because: "no customers yet", by: "CISO", until: "2027-03-31");
            """)[1];

        var finding = Assert.Single(member.Findings, static finding => finding.Id == "CDC8007");
        Assert.Equal("no customers yet", finding.Suppression?.Because);
        Assert.DoesNotContain(member.Findings, static finding => finding.Id is "CDC6001" or "CDC6002" or "CDC6003");
        Assert.Equal((WaiverState.Live, 1), (member.Waivers[0].State, member.Waivers[0].Waived));
    }

    [Fact]
    public void A_waiver_that_has_run_out_brings_it_back()
    {
        var member = Checked(Headquarters, """
            Organization("Sub").Parent("HQ");
            Service("D-6").Level(Optional).Waive("CDC8007", because: "no customers yet", by: "CISO", until: "2026-03-31");
            """)[1];

        Assert.Null(Assert.Single(member.Findings, static finding => finding.Id == "CDC8007").Suppression);
        Assert.Equal(WaiverState.Expired, member.Waivers[0].State);
        Assert.Single(member.Findings, static finding => X1060Dsl.Rules.AllRules.Find(finding.Id) is X1060Dsl.Rules.Policies.ExpiredWaiver);
    }

    [Fact]
    public void A_waiver_with_nothing_to_let_off_is_stale()
    {
        var member = Checked(Headquarters, """
            Organization("Sub").Parent("HQ");
            Service("D-6").Level(Basic).Waive("CDC8007", because: "no customers yet", by: "CISO", until: "2027-03-31");
            """)[1];

        Assert.Single(member.Findings, static finding => X1060Dsl.Rules.AllRules.Find(finding.Id) is X1060Dsl.Rules.Policies.StaleWaiver);
        Assert.Equal(WaiverState.Stale, member.Waivers[0].State);
    }

    [Fact]
    public void Each_member_weighs_by_its_own_settings()
    {
        const string member = """
            Organization("Sub").Parent("HQ");
            Service("D-6").Level(Optional);
            """;
        var quiet = new RuleSettings(new Ordered(null, ("x1060.cdc8007.severity", "info")));

        Assert.Equal(Severity.Error, Severities(RuleSettings.Default));
        Assert.Equal(Severity.Info, Severities(quiet));

        Severity Severities(RuleSettings settings) => Engine.Together([
            Check("/g/hq.cdc.csx", Headquarters, RuleSettings.Default), Check("/g/sub.cdc.csx", member, settings)])[1].Findings.Single(static finding => finding.Id == "CDC8007").Severity;
    }

    [Fact]
    public void A_finding_points_into_a_text_that_is_there()
    {
        var twice = Checked("Organization(\"A\");\n", "// the other one\nOrganization(\"A\");\nTeam(\"SOC\");\n")[1];

        var finding = Assert.Single(twice.Findings, static finding => finding.Id == "CDC8003");
        Assert.Equal((2, 14), (Place.Of(finding.Origin, twice).Line, Place.Of(finding.Origin, twice).Column));
    }

    [Fact]
    public void What_is_said_in_a_part_is_told_in_the_part()
    {
        var (definition, part) = ("#load \"part.cdc.csx\"\nOrganization(\"Sub\").Parent(\"HQ\");", "Service(\"B-1\").Level(Basic).ProvidedBy(\"HQ\").Score(5);\n");
        var sub = Engine.Check(new SourceFile("/root/a.cdc.csx", definition), new Given(("/root/part.cdc.csx", part)), CheckOptions.Default);
        var told = Engine.Together([Check("/root/hq.cdc.csx", Headquarters, RuleSettings.Default), sub])[1];

        var finding = Assert.Single(told.Findings, static finding => finding.Id == "CDC8008");
        Assert.Equal("/root/part.cdc.csx", finding.Origin.Path);
        Assert.Equal(part, told.Source("/root/part.cdc.csx")?.Text);
    }

    [Fact]
    public void Who_is_above_whom_ends_even_in_a_ring()
    {
        var group = Of("Organization(\"A\").Parent(\"B\");", "Organization(\"B\").Parent(\"C\");", "Organization(\"C\").Parent(\"B\");", "Organization(\"D\").Parent(\"D\");");

        Assert.Equal(["B", "C"], group.Above(group.Members[0]).Select(static member => member.Organization.Name.Value));
        Assert.Empty(group.Above(group.Members[3]));
        Assert.Equal(4, GroupSurvey.Of(group).Sum(static one => one.Members.Count));
    }

    [Fact]
    public void What_is_not_there_is_left_out_of_averages()
    {
        var survey = Assert.Single(GroupSurvey.Of(Of(
            Headquarters,
            """
            Organization("Sub").Parent("hq");
            Service("B-1").Level(Basic).ProvidedBy("ＨＱ").Score(2);
            Service("B-3").Level(Basic).Insource();
            Service("B-4").Level(Unnecessary).Because("none").Score(1);
            Service("E-4").Level(Basic).Insource().Score(5);
            """)));

        Assert.Equal(["HQ", "Sub"], survey.Members.Select(static member => member.Member.Organization.Name.Value));
        Assert.Equal((0, 1), (survey.Members[0].Depth, survey.Members[1].Depth));
        Assert.Equal((2.0, 5.0, null), (survey.Members[1].In("B"), survey.Members[1].In("E"), survey.Members[1].In("C")));
        Assert.Equal((3.5, 60), (survey.Members[1].Average, survey.Members[1].Undecided));
        Assert.Equal(("B", 2.0, 3.0, "Sub", 2), survey.Categories.Select(static spread => (spread.Category, spread.Lowest, spread.Highest, spread.LowestOf.Organization.Name.Value, spread.Scored)).First());
        Assert.Equal(new Provision("HQ", true, "Sub", Listing.Of("B-1")), Assert.Single(survey.Provisions));
    }

    [Fact]
    public void What_nobody_provides_is_a_hole_and_says_why()
    {
        var survey = Assert.Single(GroupSurvey.Of(Of(
            """
            Organization("HQ").Members("Sub", "Gone");
            Service("B-1").Level(Basic).Insource("SOC").Serves("Other");
            Service("B-2").Level(Unnecessary).Because("none").Unassigned();
            """,
            """
            Organization("Sub").Parent("HQ");
            Service("B-1").Level(Basic).ProvidedBy("HQ");
            Service("B-3").Level(Basic).ProvidedBy("Nowhere");
            Service("B-4").Level(Standard).Unassigned();
            Service("D-1").Level(Standard).ProvidedBy("HQ").Insource("IT");
            """)));

        Assert.Equal(
            [("B-1", HoleKind.NotProvided), ("B-3", HoleKind.Absent), ("B-4", HoleKind.Unassigned)],
            survey.Holes.Select(static hole => (hole.Service.Code, Assert.Single(hole.At).Kind)));
        Assert.Equal(["Gone"], survey.Missing);
    }

    [Fact]
    public void What_most_of_them_lack_comes_first()
    {
        var survey = Assert.Single(GroupSurvey.Of(Of(
            "Organization(\"HQ\");Service(\"A-1\").Level(Basic).Unassigned();Service(\"D-1\").Level(Basic).Unassigned();",
            "Organization(\"Sub\").Parent(\"HQ\");Service(\"D-1\").Level(Basic).Unassigned();")));

        Assert.Equal([("D-1", 2), ("A-1", 1)], survey.Holes.Select(static hole => (hole.Service.Code, hole.At.Count)));
    }

    [Fact]
    public void What_goes_round_is_a_circle_and_no_hole()
    {
        var survey = Assert.Single(GroupSurvey.Of(Of(
            "Organization(\"HQ\");Service(\"C-2\").Level(Basic).ProvidedBy(\"Sub\");",
            "Organization(\"Sub\").Parent(\"HQ\");Service(\"C-2\").Level(Basic).ProvidedBy(\"HQ\");Service(\"C-3\").Level(Basic).ProvidedBy(\"Sub\");")));

        Assert.Equal([("C-2", "HQ, Sub"), ("C-3", "Sub")], survey.Rings.Select(static ring => (ring.Service.Code, string.Join(", ", ring.Members.Select(static member => member.Organization.Name.Value)))));
        Assert.Empty(survey.Holes);
    }

    [Theory]
    [InlineData(1.0, 1)]
    [InlineData(1.49, 1)]
    [InlineData(1.5, 2)]
    [InlineData(4.5, 5)]
    [InlineData(5.0, 5)]
    public void An_average_is_coloured_by_the_score_it_rounds_to(double average, int band) => Assert.Equal(band, CategorySpread.BandOf(average));

    private static Group Of(params string[] definitions) => new(Checked(definitions).Select(static definition => definition.Member!));

    private static IReadOnlyList<CheckedDefinition> Checked(params string[] definitions) =>
        Engine.Together([.. definitions.Select(static (text, i) => Check($"/g/{i}.cdc.csx", text, RuleSettings.Default))]);

    private static CheckedDefinition Check(string path, string text, RuleSettings settings) =>
        Engine.Check(new SourceFile(path, text), new Given(), new CheckOptions { Today = Given.Day("2026-11-23"), Settings = settings });
}
