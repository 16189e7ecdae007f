using CsCheck;
using X1060Dsl.Model;
using X1060Dsl.Regression;
using X1060Dsl.Rules;
using X1060Dsl.Settings;
using X1060Dsl.Text;

namespace X1060Dsl.Tests.Regression;

/// <summary>Which way changes lead, and where they are told.</summary>
public sealed class ComparisonTests
{
    private static readonly Gen<string> Services =
        from level in Gen.OneOf("", ".Level(Basic)", ".Level(Standard)", ".Level(Optional)", ".Level(Unnecessary)")
        from assignment in Gen.OneOf("", ".Insource(\"SOC\")", ".Insource()", ".Outsource(\"ACME\")", ".Insource(\"SOC\").Outsource(\"ACME\")", ".Unassigned()")
        from owner in Gen.OneOf("", ".Owner(\"森\")", ".Owner(\"井上\").Deputy(\"森\")")
        from score in Gen.OneOf("", ".Score(1)", ".Score(4)", ".Score(insource: 2, outsource: 5)")
        from target in Gen.OneOf("", ".Target(3)", ".Target(5, by: \"2027-03-31\")", ".Target(5, by: \"2028-03-31\")")
        from document in Gen.OneOf("", ".Document(\"a\", reviewed: \"2026-01-01\")", ".Document(\"b\", reviewed: \"2026-01-01\").Evidence(\"c\", asOf: \"2026-01-01\")")
        select $"Service(\"B-1\"){level}{assignment}{owner}{score}{target}{document};\n";

    private static readonly Gen<string> Definitions =
        from organization in Gen.OneOf("", ".Floor(\"A-1\")", ".Floor(\"A-1\", \"B-1\").ReviewEvery(months: 6)", ".ReviewEvery(months: 12).CombineScores(Lowest)")
        from service in Gen.OneOf(Gen.Const(""), Services)
        from policy in Gen.OneOf("", "Policy(\"AWA001\", Error).Require(\"owner is set\").Message(ja: \"あ\", en: \"a\");\n", "Policy(\"AWA001\", Warning).For(\"level = basic\").Require(\"deputy is set\").Message(ja: \"あ\", en: \"a\");\n")
        from waiver in Gen.OneOf("", "WaiveAll(\"CDC2005\", because: \"x\", by: \"y\", until: \"2026-12-31\").In(\"B-*\");\n", "WaiveAll(\"CDC2005\", because: \"x\", by: \"y\", until: \"2027-12-31\");\n")
        select $"Organization(\"A\"){organization};\n{service}{policy}{waiver}";

    [Fact]
    public void Nothing_has_changed_in_what_is_the_same() => Definitions.Sample(static text => Comparison.Of(PostureTests.Of(text), PostureTests.Of(text)).Changes.Count == 0, iter: 500);

    [Fact]
    public void A_lock_of_the_list_before_holds_what_is_the_same_work_and_nothing_else()
    {
        var before = PostureTests.Of("Organization(\"A\").Edition(ISOGJ_2_1).Floor(\"A-2\", \"C-1\");\nService(\"A-2\").Level(Basic).Insource(\"SOC\").Score(4);\nService(\"C-3\").Level(Basic).Insource(\"SOC\").Score(3);\nService(\"A-1\").Level(Basic).Score(5);\nAddedService(\"X-1\", ja: \"あ\", en: \"a\", category: \"A\").Level(Basic);\n");
        Comparison To(string services) => Comparison.Of(before, PostureTests.Of($"Organization(\"A\").Edition(X1060_2021).Floor(\"A-9\");\n{services}AddedService(\"X-1\", ja: \"あ\", en: \"a\", category: \"A\").Level(Basic);\n"));

        Assert.False(To("Service(\"A-9\").Level(Basic).Insource(\"SOC\").Score(4);\nService(\"C-2\").Level(Basic).Insource(\"SOC\").Score(3);\nService(\"A-1\").Level(Basic).Score(1);\n").IsWorse);
        Assert.Equal(["CDC7001", "CDC7006"], To("Service(\"A-9\").Level(Basic).Insource(\"SOC\").Score(3);\n").Changes.Where(static change => change.Direction == Direction.Worse).Select(static change => change.Rule));
    }

    [Fact]
    public void A_change_that_nobody_sees_is_none() => Gen.Select(Definitions, Definitions).Sample(static (before, now) =>
    {
        var (was, posture) = (PostureTests.Of(before), PostureTests.Of(now));
        return was.IsSame(posture) || Comparison.Of(was, posture).Changes.Count > 0 || IsShadowed(was, posture);
    }, iter: 2_000);

    [Fact]
    public void Every_change_for_the_worse_is_reported_by_its_rule_at_a_place_in_the_definition() => Gen.Select(Definitions, Definitions).Sample(static (before, now) =>
    {
        var file = new SourceFile(Given.Path, now);
        var checkedDefinition = Engine.Check(file, new Given(), new CheckOptions { Lock = new SourceFile("/root/a.cdc.lock", PostureTests.Of(before).Text) });

        Assert.DoesNotContain(checkedDefinition.Findings, static finding => finding.Id is "CDC7000" or "CDC9001");
        Assert.Equal(
            checkedDefinition.Changes.Select(static change => change.Rule).OfType<string>().Order(StringComparer.Ordinal),
            checkedDefinition.Findings.Select(static finding => finding.Id).Where(static id => id.StartsWith("CDC7", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.All(checkedDefinition.Changes.Where(static change => change.Direction == Direction.Worse), static change => Assert.NotNull(change.Rule));
        Assert.All(checkedDefinition.Changes.Where(static change => change.Direction == Direction.Better), static change => Assert.Null(change.Rule));
        Assert.All(checkedDefinition.Findings, finding => Assert.InRange(finding.Origin.End, 0, now.Length));
    }, iter: 2_000);

    [Fact]
    public void A_way_there_for_the_better_is_none_for_the_worse_back() => Gen.Select(Services, Services).Sample(static (before, now) =>
    {
        var (there, back) = (Comparison.Of(PostureTests.Of(before), PostureTests.Of(now)), Comparison.Of(PostureTests.Of(now), PostureTests.Of(before)));
        foreach (var fact in new[] { "score", "target", "level", "owner", "deputy", "document" })
        {
            if (there.Changes.FirstOrDefault(change => change.Fact == fact)?.Direction == Direction.Better && back.Changes.FirstOrDefault(change => change.Fact == fact) is { } same)
                Assert.NotEqual(Direction.Better, same.Direction);
        }
    }, iter: 3_000);

    [Fact]
    public void Every_rule_of_the_band_is_the_rule_of_some_change()
    {
        var pages = AllRules.InOrder.OfType<RegressionRule>().Select(static rule => rule.Id).ToList();
        Assert.Equal(pages, AllRules.InOrder.Where(static rule => rule.Descriptor.Category == "Regression" && rule.Id != "CDC7000").Select(static rule => rule.Id));
        Assert.Equal(24, pages.Count);
    }

    [Fact]
    public void What_cannot_be_read_is_not_taken_for_gone()
    {
        const string locked = "x1060-lock 1\nservice A-1 level=Basic score=4\nservice B-1 level=Basic score=4 owner=\"森\"\npolicy AWA001 severity=error\n";

        var found = Check("Service(\"A-l\").Level(Basic).Score(4);\nService(\"B-1\").Level(Basic).Score(9);\nService(\"D-4\").Level(Basic);", locked);

        Assert.DoesNotContain(found, static id => id.StartsWith("CDC7", StringComparison.Ordinal));
        Assert.Contains("CDC0020", found);
    }

    [Fact]
    public void A_regression_is_waived_like_anything_else_and_without_a_lock_no_waiver_of_it_is_stale()
    {
        const string text = "Service(\"B-1\").Level(Basic).Insource(\"SOC\").Score(3).Waive(\"CDC7001\", because: \"契約切替中です\", by: \"CISO\", until: \"2026-12-31\");";

        var found = Engine.Check(new SourceFile(Given.Path, text), new Given(), new CheckOptions { Lock = new SourceFile("/root/a.cdc.lock", "x1060-lock 1\nservice B-1 level=Basic insource=\"SOC\" score=4\nwaiver CDC7001 in=B-1 until=2026-12-31\n") }).Findings;
        var without = Engine.Check(new SourceFile(Given.Path, text), new Given(), CheckOptions.Default).Findings;

        Assert.NotNull(Assert.Single(found, static finding => finding.Id == "CDC7001").Suppression);
        Assert.DoesNotContain(without, static finding => finding.Id is "CDC6002" or "CDC7001");
    }

    [Fact]
    public void A_broken_lock_can_be_neither_waived_nor_turned_down_and_nothing_else_is_lost()
    {
        const string text = "Service(\"B-1\").Level(Basic).Waive(\"CDC7000\", because: \"急いでいます\", by: \"CISO\", until: \"2026-12-31\");";
        var options = new CheckOptions { Lock = new SourceFile("/root/a.cdc.lock", "x1060-lock 1\n<<<<<<< HEAD\n"), Settings = new RuleSettings(new Ordered(null, ("x1060.cdc7000.severity", "none"))) };

        var checkedDefinition = Engine.Check(new SourceFile(Given.Path, text), new Given(), options);

        var fault = Assert.Single(checkedDefinition.Findings, static finding => finding.Id == "CDC7000");
        Assert.Equal((Severity.Error, null, "/root/a.cdc.lock"), (fault.Severity, fault.Suppression, fault.Origin.Path));
        Assert.Equal(2, Place.Of(fault.Origin, checkedDefinition).Line);
        Assert.Contains(checkedDefinition.Findings, static finding => finding.Id == "CDC2001");
    }

    // Two owners of a service that nobody needs, or what goes with an assignment: the one change that explains it is told.
    private static bool IsShadowed(Posture was, Posture now) => was.Entries.Concat(now.Entries).Any(static entry => entry["level"] == "Unnecessary");

    private static List<string> Check(string text, string locked) =>
        Engine.Check(new SourceFile(Given.Path, text), new Given(), new CheckOptions { Lock = new SourceFile("/root/a.cdc.lock", locked) }).Findings.Select(static finding => finding.Id).ToList();
}
