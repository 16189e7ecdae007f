using CsCheck;
using X1060Dsl.Model;
using X1060Dsl.Testing;
using X1060Dsl.Text;

namespace X1060Dsl.Tests.Testing;

/// <summary>What comments expect is held against what is found, line by line.</summary>
public sealed class DefinitionTestTests
{
    private const string Head = "Organization(\"Seto\").Edition(X1060_2021);\nPolicy(\"SET001\", Error).Require(\"score >= 3\");\n";

    // A score of 2 breaks the policy, in line 3.
    private const string Breaks = "Service(\"A-1\").Level(Basic).Score(2);";

    [Theory]
    [InlineData(Breaks + " // expect: SET001")]
    [InlineData(Breaks + " //expect:SET001")]
    [InlineData(Breaks + " // EXPECT：ＳＥＴ００１")]
    [InlineData(Breaks + " // 期待: set001")]
    [InlineData(Breaks + " // 期待：SET001、SET001")]
    [InlineData(Breaks + " // why // expect: SET001 // because, CDC9999")]
    [InlineData("// expect: SET001\n" + Breaks)]
    [InlineData("// expect: SET001\n\n// a remark\n" + Breaks)]
    [InlineData("Service(\"A-1\") // expect: nothing\n    // expect: SET001\n    .Score(2).Level(Basic);")]
    [InlineData("Service(\"A-1\").Level(Basic)\r\n    .Score(2) // expect: SET001\r\n    .Owner(\"Mori\");")]
    [InlineData("foreach (var code in new[] { \"A-1\", \"A-3\" })\n    Service(code).Level(Basic).Score(2); // expect: SET001")]
    [InlineData(Breaks + " // expect: SET001\n#pragma warning disable CDC3002 // the targets come later")]
    public void What_is_expected_is_found(string definition) => Assert.Equal("", Told(Head + definition));

    [Theory]
    [InlineData(Breaks, "Unexpected SET001 3")]
    [InlineData(Breaks + " // expect: nothing", "Unexpected SET001 3")]
    [InlineData("\n" + Breaks + "\n// expect: SET001\nService(\"A-3\").Level(Basic).Score(3);", "Unexpected SET001 4, Missing SET001 5")]
    [InlineData(Breaks + " // expect: SET001 waived", "Missing SET001 3")]
    [InlineData(Breaks + " // expect: SET01", "Unexpected SET001 3, Malformed SET01 3")]
    [InlineData(Breaks + " // expect SET001", "Unexpected SET001 3, Malformed SET001 3")]
    [InlineData(Breaks + " // expected: SET001", "Unexpected SET001 3, Malformed SET001 3")]
    [InlineData(Breaks + " /* expect: SET001 */", "Unexpected SET001 3, Malformed  3")]
    [InlineData(Breaks + " // expect: SET001\n// expect: SET001", "Malformed  4")]
    [InlineData(Breaks + " // except SET001 and SET002", "Unexpected SET001 3")]
    [InlineData(Breaks + " // We expect: SET001", "Unexpected SET001 3")]
    [InlineData("Service(\"A-1\").Level(Basic).Score(2).Note(en: \"// expect: SET001\");", "Unexpected SET001 3")]
    [InlineData(Breaks + " // expect: SET001, CDC3002", "Missing CDC3002 3")]
    public void What_is_not_so_is_told(string definition, string told) => Assert.Equal(told, Told(Head + definition));

    [Theory]
    [InlineData("SET001 waived", "Unexpected SET001 4")]
    [InlineData("SET001", "")]
    [InlineData("SET001, SET001 waived", "")]
    public void Where_some_are_waived_the_others_are_not(string expected, string told) => Assert.Equal(told, Told(
        Head + "foreach (var code in new[] { \"A-1\", \"A-3\" })\n{ var one = Service(code).Level(Basic).Score(2); if (code == \"A-1\") one.Waive(\"SET001\", because: \"x\", by: \"y\", until: \"2099-01-01\"); } // expect: " + expected));

    [Fact]
    public void A_comment_behind_a_pragma_stays_its_reason()
    {
        var text = Head + "#pragma warning disable CDC3001 // expect: CDC6007\nService(\"A-1\").Level(Basic).Insource(\"SOC\").Owner(\"Mori\");";

        Assert.Contains("Malformed  3", Told(text));
        Assert.Contains("expect: CDC6007", Assert.Single(Given.Check(text).Findings, static finding => finding.Id == "CDC3001").Suppression?.Because);
    }

    [Fact]
    public void Comments_change_nothing_of_what_is_read() => Gen.OneOf(Head, Breaks, "\n", " ", "// expect: SET001", "// 期待：", "// expect: nothing", "/*", "*/", "\"", "#pragma warning disable SET001 // expect: SET001\n", "::", "\u3000免除", ".Waive(\"SET001\", because: \"x\", by: \"y\", until: \"2027-01-01\");", ";").Array[0, 12].Sample(static pieces =>
    {
        var text = string.Concat(pieces);
        var (tested, check) = (Test(text), Given.Check(text));
        Assert.Equal(check.Findings, tested.Definition.Findings);
        var outcome = TestOutcome.Of([tested], Terms);
        Assert.All(outcome.Definitions.SelectMany(static result => result.Mismatches), static mismatch => Assert.True(mismatch.Place is { Line: > 0, Column: > 0 }));
        Assert.Equal(outcome.Definitions.SelectMany(static result => result.Mismatches), TestOutcome.Of([Test(text)], Terms).Definitions.SelectMany(static result => result.Mismatches));
    }, iter: 300);

    // Each of these texts has a megabyte; what takes quadratic time does not come back.
    [Theory]
    [InlineData("// expect: SET001\n", 58_000)]
    [InlineData("x ", 500_000)]
    [InlineData("CDC3001 ", 130_000)]
    [InlineData("// expect: ", 95_000)]
    public void A_text_full_of_expectations_ends(string piece, int times)
    {
        var text = Head + "// expect: " + string.Concat(Enumerable.Repeat(piece, times)) + "\n" + Breaks;

        Assert.NotEmpty(TestOutcome.Of([Test(text)], Terms).Definitions[0].Mismatches);
    }

    [Fact]
    public void What_a_policy_showed_is_counted_over_all_definitions()
    {
        var one = Test("#load \"policies.csx\"\nOrganization(\"One\");\nService(\"A-1\").Level(Basic).Score(2);", "/root/one.cdc.csx");
        var two = Test("#load \"policies.csx\"\nOrganization(\"Two\");\nService(\"A-1\").Level(Basic).Score(3).Owner(\"Mori\");\nService(\"A-3\").Level(Unnecessary);", "/root/two.cdc.csx");
        var coverage = TestOutcome.Of([one, two], Terms).Coverage;

        Assert.Equal(["SET001 1 1", "SET002 1 1", "SET003 0 3"], coverage.Policies.Select(static policy => $"{policy.Id.Value} {policy.Fired} {policy.Passed}"));
        Assert.Equal((2, 66), (coverage.Covered, coverage.Percent));
        Assert.Equal(0, TestOutcome.Of([one], Terms).Coverage.Percent);
        Assert.Equal(100, new PolicyCoverage(default).Percent);
    }

    [Fact]
    public void What_is_locked_is_no_part_of_a_test()
    {
        var options = new CheckOptions { Lock = new SourceFile("/root/a.cdc.lock", "x1060-lock 1\nservice A-1 level=Basic score=5\n") };
        var text = Head + Breaks;

        Assert.Contains(Engine.Check(new SourceFile(Given.Path, text), new Given(), options).Findings, static finding => finding.Id == "CDC7001");
        Assert.DoesNotContain(DefinitionTest.Of(new SourceFile(Given.Path, text), new Given(), options, Terms).Definition.Findings, static finding => finding.Id == "CDC7001");
    }

    private static TestTerms Terms { get; } = new(IsNamed: true, TestScope.Policies, Mutates: false);

    private static string Told(string text) => string.Join(", ", TestOutcome.Of([Test(text)], Terms).Definitions
        .SelectMany(static result => result.Mismatches).Select(static mismatch => $"{mismatch.Kind} {mismatch.Id} {mismatch.Place.Line}"));

    private static TestedDefinition Test(string text, string path = Given.Path) => DefinitionTest.Of(
        new SourceFile(path, text),
        new Given(("/root/policies.csx", "Policy(\"SET001\", Error).Require(\"score >= 3\");\nPolicy(\"SET002\", Info).Require(\"owner is set\");\nPolicy(\"SET003\", Info).Require(\"level is set\");")),
        CheckOptions.Default,
        Terms);
}
