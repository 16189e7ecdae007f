using CsCheck;
using X1060Dsl.Fixing;
using X1060Dsl.Model;
using X1060Dsl.Text;

namespace X1060Dsl.Tests;

/// <summary>Repairs are edits, go on until nothing is left, and never make a text worse.</summary>
public sealed class FixingTests
{
    private static readonly FixSelection Safe = new(false, false, default), All = new(true, true, default);

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Line_ends_stay_what_they_are(string lineEnd)
    {
        var text = $"Service(\"A-1\"){lineEnd}    .Level(\"Basic\");{lineEnd}// 全角{lineEnd}";
        Assert.Equal(text.Replace("\"Basic\"", "Basic"), Fixed(text, Safe));
        Assert.Equal($"Organization(\"\");{lineEnd}{text.Replace("\"Basic\"", "Basic")}", Fixed(text, new(false, true, Listing.Of("CDC0013", "CDC0032"))));
    }

    [Fact]
    public void One_repair_makes_room_for_the_next()
    {
        // Only when the level can be read is it known to be unnecessary without a reason.
        var outcome = Fix("Organization(\"阿波\").Edition(X1060_2021).Ciso(\"佐藤\");\nService(\"H-2\").Level(\"Unnecessary\");\n", new(false, true, Listing.Of("CDC0013", "CDC1003")));
        Assert.Equal(["CDC0013", "CDC1003"], outcome.Made.Select(static fix => fix.Finding.Id));
        Assert.Contains("Level(Unnecessary).Because(\"\")", Assert.Single(outcome.Changed).Text);
    }

    [Fact]
    public void Only_the_rules_that_were_asked_for_are_repaired()
    {
        const string text = "Organization(\"阿波\").Assessed(\"2026/10/01\");\nService(\"A-1\").Level(\"Basic\");\n";
        Assert.Equal(text.Replace("2026/10/01", "2026-10-01"), Fixed(text, Safe with { Rules = Listing.Of("cdc0023") }));
    }

    [Fact]
    public void What_is_let_off_is_not_repaired()
    {
        const string text = "Organization(\"阿波\").Ciso(\"佐藤\");\nWaiveAll(\"CDC1007\", because: \"版は来月決めます\", by: \"佐藤\", until: \"2026-12-31\");\n";
        Assert.Empty(Fix(text, Safe).Changed);
    }

    [Fact]
    public void A_part_is_repaired_where_it_stands()
    {
        var part = new SourceFile("/root/parts/teams.cdc.csx", "Provider(\"MSS\").Contract(\"1\", until: \"2029/03/31\");\n");
        var outcome = Engine.Fix(new SourceFile(Given.Path, "#load \"parts/teams.cdc.csx\"\nOrganization(\"阿波\").Edition(X1060_2021);\n"), new Given((part.Path, part.Text)), CheckOptions.Default, Safe);

        var changed = Assert.Single(outcome.Changed);
        Assert.Equal((part.Path, part.Text.Replace('/', '-')), (changed.Path, changed.Text));
    }

    [Fact]
    public void Repairs_of_one_place_are_made_one_after_the_other()
    {
        var outcome = Fix("Organization(\"阿波\");\n", new(false, true, default));
        Assert.Equal("Organization(\"阿波\").Edition(X1060_2021).Ciso(\"\");\n", Assert.Single(outcome.Changed).Text);
    }

    [Fact]
    public void Whatever_is_torn_repairing_ends_touches_only_what_it_says_and_leaves_nothing_for_a_second_time() =>
        Torn.Sample(text =>
        {
            var outcome = Fix(text, All);
            var after = outcome.Changed.Count == 0 ? text : Assert.Single(outcome.Changed).Text;
            Assert.Equal(outcome.Made.Count == 0, outcome.Changed.Count == 0);
            Assert.Empty(Fix(after, All).Made);
            Assert.True(Grave(after) <= Grave(text), after);
        }, iter: 300);

    [Fact]
    public void Edits_are_made_wherever_they_stand_and_nothing_else_changes() =>
        Gen.Select(Gen.String[Gen.Char["ab\n"], 0, 40], Gen.Select(Gen.Int[0, 40], Gen.Int[0, 5], Gen.String[Gen.Char["XY"], 0, 3]).Array[0, 6]).Sample((text, drawn) =>
        {
            var (edits, end) = (new List<TextEdit>(), -1);
            foreach (var (start, length, inserted) in drawn.OrderBy(static edit => edit.Item1))
            {
                if (start <= end || start + length > text.Length)
                    continue;
                edits.Add(new TextEdit("/a", start, length, inserted));
                end = start + length;
            }

            var expected = text;
            foreach (var edit in edits.AsEnumerable().Reverse())
                expected = expected.Remove(edit.Start, edit.Length).Insert(edit.Start, edit.Text);
            Assert.Equal(expected, TextEdits.Apply(new SourceFile("/a", text), edits).Text);
        });

    private static readonly string[] Pieces =
    [
        "Organization(\"阿波\")", ".Assessed(\"2026/10/01\")", "Service(\"A-1\")", "Service(\"脆弱性診察\")", ".Level(\"Basic\")", ".Level(Unnecessary)", ".Level(Optional)",
        ".Insource(\"SOC\")", ".Owner(\"森\")", ".Score（3）", ".Score(4)", ".Target(2)", ".Waive(\"CDC1003\", because: \"移行中です\", by: \"CISO\", until: \"2026-12-31\")",
        ";\n", ";\n", ";\n", "Team(\"SOC\")", "#pragma warning disable CDC1006 // 来月\n", " // 注\n", "(", "\"", "foreach (var c in new[] { \"A-2\", \"A-3\" }) Service(c).Level(\"Basic\");\n",
    ];

    private static Gen<string> Torn { get; } = Gen.OneOf([.. Pieces.Select(Gen.Const)]).Array[0, 14].Select(static pieces => string.Concat(pieces));

    private static int Grave(string text) => Engine.Check(new SourceFile(Given.Path, text), new Given(), CheckOptions.Default).Findings
        .Count(static finding => finding.Id.StartsWith("CDC0", StringComparison.Ordinal) && finding.Severity == Severity.Error && finding.Id != "CDC0024");

    private static FixOutcome Fix(string text, FixSelection selection) => Engine.Fix(new SourceFile(Given.Path, text), new Given(), CheckOptions.Default, selection);

    private static string Fixed(string text, FixSelection selection) => Fix(text, selection).Changed is { Count: 1 } changed ? changed[0].Text : text;
}
