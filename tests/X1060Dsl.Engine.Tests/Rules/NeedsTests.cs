using X1060Dsl.Model;
using X1060Dsl.Rules.Dependencies;
using X1060Dsl.Settings;

namespace X1060Dsl.Tests;

/// <summary>The table of what rests on what.</summary>
public sealed class NeedsTests
{
    private static IEnumerable<Need> All =>
        typeof(Needs).GetFields().Select(static listed => listed.GetValue(null)).SelectMany(static value => value switch
        {
            Need need => [need],
            Need[] needs => needs,
            _ => (IEnumerable<Need>)[],
        });

    [Fact]
    public void It_names_services_of_the_standard_and_none_needs_itself()
    {
        var standard = X1060Dsl.Standard.Standard.Of(Edition.X1060_2021);
        Assert.True(All.Count() > 20);
        Assert.All(All, need => Assert.All([need.Needed, .. need.By], code => Assert.NotNull(standard.Find(code))));
        Assert.All(All, static need => Assert.DoesNotContain(need.Needed, need.By));
        Assert.Subset(All.ToHashSet(), Needs.Inputs.Concat(Needs.AlwaysTold).ToHashSet());
    }

    [Fact]
    public void What_is_missing_is_told_once_however_many_need_it() => Assert.Equal(["CDC4003 A-9", "CDC4001 B-2"], Found(
        """
        Service("B-1").Level(Basic).Outsource("ACME MSS").Score(3);
        Service("B-3").Level(Basic).Outsource("ACME MSS").Score(3);
        Service("A-9").Level(Standard).Unassigned();
        Service("B-2").Level(Standard).Unassigned();
        Service("H-1").Level(Standard).Insource("Legal").Score(3);
        Service("H-2").Level(Standard).Insource("Legal").Score(3);
        """));

    [Fact]
    public void A_cause_that_another_rule_tells_is_not_told_again() => Assert.Equal([], Found(
        """
        Organization("Seto Logistics").Floor("A-2");
        Service("A-1").Level(Basic).Insource("Office").Score(5);
        Service("A-2").Level(Unnecessary);
        Service("C-1").Level(Standard).Outsource("ACME MSS").Score(5);
        Service("C-4").Level(Unnecessary).Outsource("ACME MSS");
        Service("E-4").Level(Basic).Insource("IT").Score(5);
        Service("E-2").Level(Basic).Unassigned();
        Service("E-8").Level(Standard).Insource("Audit");
        """));

    [Fact]
    public void The_suggestion_of_a_floor_gives_way_to_what_a_wanted_service_needs()
    {
        const string Definition = "Organization(\"Seto Logistics\");\nService(\"D-1\").Level(Unnecessary).Because(\"we are few\");\n";
        Assert.Equal(["CDC1002 D-1"], Found(Definition, "CDC1002", "CDC4"));
        Assert.Equal(["CDC4005 D-1"], Found(Definition + "Service(\"D-2\").Level(Basic).Insource(\"CSIRT\");", "CDC1002", "CDC4"));
    }

    private static IEnumerable<string> Found(string text, params string[] ids) =>
        Engine.Examine(Given.Read(text).Centre!, new CheckOptions { Settings = new RuleSettings(new Ordered("all")) })
            .Where(finding => (ids.Length == 0 ? ["CDC4"] : ids).Any(id => finding.Id.StartsWith(id, StringComparison.Ordinal)))
            .Select(static finding => $"{finding.Id} {finding.Service}");
}
