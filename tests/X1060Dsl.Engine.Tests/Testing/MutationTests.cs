using X1060Dsl.Model;
using X1060Dsl.Settings;
using X1060Dsl.Testing;
using X1060Dsl.Text;

namespace X1060Dsl.Tests.Testing;

/// <summary>A fact is guarded when making it worse is noticed.</summary>
public sealed class MutationTests
{
    private const string Everything = """
        Organization("Seto").Edition(X1060_2021).Ciso("Kondo").CdcHead("Mori").Floor("A-1", "B-1").Assessed("2026-10-01").Approved(by: "Kondo", on: "2026-10-02").ReviewEvery(months: 12).ShortCycle("x").LongCycle("y");
        Team("SOC").Lead("Mori");
        Provider("MSS").Contract("M-1", until: "2027-03-31").Expects("sla.md").Registered();
        Service("A-1").Level(Basic).Insource("SOC").Owner("Mori").Deputy("Inoue").Score(3).Target(4, by: "2027-03-31").Document("a.md").Document("b.md").ApprovedBy("Kondo", on: "2026-10-01").Evidence("e.md", asOf: "2026-10-01", validFor: "12 months").Action("write", owner: "Mori", due: "2027-03-31");
        Service("B-1").Level(Optional).When("it pays").Because("it does").ReviewBy("2027-04-01").Insource("SOC").Outsource("MSS").Score(insource: 1, outsource: 4).Target(insource: 2, outsource: 4).ReportReviewed("2026-10-01");
        Service("B-2").Level(Advanced).ProvidedBy("Parent");
        Service("H-2").Level(Unnecessary).Because("nobody").CoveredBy("A-1").Owner("Mori").Score(2);

        """;

    [Fact]
    public void Every_fact_gets_worse_once_and_alone()
    {
        var centre = Given.Read(Everything).Centre!;
        var mutants = Mutants.Of(centre).ToList();

        Assert.Equal(
            [
                "The organisation: CISO removed", "The organisation: head of the centre removed", "The organisation: day of the assessment removed", "The organisation: approval removed", "The organisation: months between reviews removed",
                "The organisation: short cycle removed", "The organisation: long cycle removed", "The organisation: A-1 on the floor removed", "The organisation: B-1 on the floor removed",
                "SOC: lead removed", "MSS: contract removed", "MSS: end of the contract removed", "MSS: expectations removed", "MSS: registration removed",
                "A-1: level Basic → Standard", "A-1: becomes unassigned", "A-1: name of the team removed", "A-1: owner removed", "A-1: deputy removed", "A-1: score 3 → 2", "A-1: score removed", "A-1: target 4 → 3", "A-1: target removed",
                "A-1: due date removed", "A-1: document removed", "A-1: document removed", "A-1: approval removed", "A-1: evidence removed", "A-1: action removed",
                "B-1: level Optional → Unnecessary", "B-1: reason removed", "B-1: condition removed", "B-1: review date removed", "B-1: side inside removed", "B-1: side outside removed", "B-1: becomes unassigned", "B-1: name of the team removed", "B-1: name of the provider removed",
                "B-1: score (outsource) 4 → 3", "B-1: score removed", "B-1: target (insource) 2 → 1", "B-1: target (outsource) 4 → 3", "B-1: target removed", "B-1: day the report was read removed",
                "B-2: level Advanced → Optional", "B-2: organisation that provides it removed",
                "H-2: reason removed", "H-2: service in its place removed",
            ],
            mutants.Select(static mutant => $"{mutant.Service?.Code ?? mutant.About.En}: {mutant.Change.En}"));
        Assert.All(mutants, mutant => Assert.NotEqual(centre, mutant.Apply(centre)));
        Assert.All(mutants, static mutant => Assert.True(mutant.Origin.IsKnown));
        Assert.Equal(mutants.Count, mutants.Select(mutant => mutant.Apply(centre)).Distinct().Count());
        Assert.Equal(Given.Read(Everything).Centre, centre);
    }

    [Theory]
    [InlineData("""Policy("SET001", Error).Require("score >= 3");""", "score 3 → 2, score removed")]
    [InlineData("""Policy("SET001", Info).For("level = basic").Require("owner is set and deputy is set");""", "owner removed, deputy removed")]
    [InlineData("""Policy("SET001", Error).Require("count(level = basic) >= 1");""", "level Basic → Standard")]
    [InlineData("""Policy("SET001", Error).Require("evidence is set and document.count >= 2");""", "document removed, document removed, evidence removed")]
    [InlineData("""Policy("SET001", Error).For("assignment != insource").Require("score >= 4");""", "becomes unassigned")]
    [InlineData("""Policy("SET001", Error).Require("due <= today + 6 months");""", "target removed, due date removed")]
    [InlineData("""Policy("SET001", Error).Require("score >= 3"); WaiveAll("SET001", because: "x", by: "y", until: "2099-01-01");""", "")]
    [InlineData("""Policy("SET001", Error).Require("score >= 5");""", "")]
    public void What_a_policy_notices_is_guarded_by_it(string policies, string noticed)
    {
        var service = Everything.Split('\n')[3];
        var outcome = Test($"Organization(\"Seto\");\n{policies}\n{service}", TestScope.Policies);
        var all = Mutants.Of(Given.Read($"Organization(\"Seto\");\n{service}").Centre!).Select(static mutant => mutant.Change.En).ToList();

        foreach (var fact in outcome.Unguarded)
            all.Remove(fact.Change.En);
        Assert.Equal(noticed, string.Join(", ", all));
        Assert.Equal(outcome.Tried, outcome.Unguarded.Count + all.Count);
        Assert.All(outcome.Unguarded, static fact => Assert.Equal(3, fact.Place.Line));
    }

    [Fact]
    public void Rules_guard_too_and_none_of_them_breaks_down()
    {
        var (rules, policies) = (Test(Everything, TestScope.All), Test(Everything, TestScope.Policies));

        Assert.Equal(policies.Tried, policies.Unguarded.Count);
        Assert.True(rules.Unguarded.Count < policies.Unguarded.Count);
        Assert.DoesNotContain(rules.Unguarded, static fact => fact is { Service: "A-1", Change.En: "owner removed" or "score removed" or "becomes unassigned" });

        var centre = Given.Read(Everything).Centre!;
        Assert.All(Mutants.Of(centre), mutant => Assert.DoesNotContain(Engine.Examine(mutant.Apply(centre), Options), static finding => finding.Id == "CDC9001"));
    }

    [Fact]
    public void There_is_a_bound_and_what_lies_beyond_is_told()
    {
        var text = "Organization(\"Seto\");\n" + string.Concat(Enumerable.Range(1, 300).Select(static i => $"AddedService(\"Z-{i}\", \"サービス{i}\", \"Service {i}\", \"A\").Level(Basic).Insource(\"SOC\").Owner(\"Mori\").Score(3).Target(4);\n"));
        var (steps, outcome) = (new List<(int, int)>(), default(MutationOutcome));
        outcome = Test(text, TestScope.Policies, (done, of) => steps.Add((done, of)));

        Assert.Equal((Mutation.Most, 300 * 8 - Mutation.Most), (outcome.Tried, outcome.LeftOut));
        Assert.Equal(Enumerable.Range(0, Mutation.Most + 1).Select(static i => (i, Mutation.Most)), steps);
    }

    [Fact]
    public void The_same_comes_out_each_time() => Assert.Equal(Test(Everything, TestScope.Warnings).Unguarded.Select(static fact => (fact.Service, fact.Change.En, fact.Place)), Test(Everything, TestScope.Warnings).Unguarded.Select(static fact => (fact.Service, fact.Change.En, fact.Place)));

    private static CheckOptions Options { get; } = new() { Today = Given.Day("2026-11-23"), Settings = new RuleSettings(new Ordered("all")) };

    private static MutationOutcome Test(string text, TestScope scope, Action<int, int>? progress = null) =>
        DefinitionTest.Of(new SourceFile(Given.Path, text), new Given(), Options, new TestTerms(IsNamed: true, scope, Mutates: true), progress).Mutation!;
}
