using X1060Dsl.Migrating;
using X1060Dsl.Model;
using X1060Dsl.Standard;
using X1060Dsl.Text;
using static X1060Dsl.Standard.Standard;

namespace X1060Dsl.Tests.Migrating;

/// <summary>A definition that moves to another list: what stays, what is cut, what is told, and when nothing is done at all.</summary>
public sealed class MigratorTests
{
    private const string Roles = "Organization(\"瀬戸物流\").Edition(ISOGJ_2_1).Ciso(\"森\");\n";

    // Every role once, each with much to say.
    private static readonly string Everything = Roles + string.Concat(Of(Edition.ISOGJ_2_1).Services.Select(static (role, i) =>
        $"Service(\"{(i % 3 == 0 ? role.Code : i % 3 == 1 ? role.Name.Ja : role.Name.En)}\").Level({(Level)((i % 5) + 1)}).Because(\"r{i}\").When(\"w{i}\").Insource(\"CSIRT\").Owner(\"o{i}\").Score({(i % 5) + 1}).Target(5, by: \"2027-03-31\"); // {role.Code} comment\n"));

    [Fact]
    public void What_comes_out_reads_without_errors_and_moving_again_does_nothing()
    {
        foreach (var to in new[] { Edition.X1060_2021, Edition.X1060_2026 })
        {
            var once = Moved(Everything, to);
            var read = Given.Read(once);

            Assert.DoesNotContain(read.Findings, static finding => finding.Severity == Severity.Error);
            Assert.Equal(to, read.Centre!.Edition);
            Assert.True(Migrate(once, to).IsThere);
            Assert.Empty(Migrate(once, to).Changed);
        }
    }

    [Fact]
    public void A_service_that_is_the_same_work_keeps_all_that_is_said_of_it()
    {
        var (before, after) = (Given.Read(Everything).Centre!, Given.Read(Moved(Everything, Edition.X1060_2021)).Centre!);
        var same = Migration.Of(Edition.ISOGJ_2_1, Edition.X1060_2021)!.Rows.Where(static row => row.Relation == Relation.Same).ToList();

        Assert.NotEmpty(same);
        Assert.All(same, row =>
        {
            var (was, now) = (before.Find(row.From!)!, after.Find(row.To)!);
            Assert.Equal((was.Catalogue, was.Profile, was.Portfolio), (now.Catalogue, now.Profile, now.Portfolio));
        });
    }

    [Fact]
    public void No_other_service_has_a_score_but_merged_ones_whose_scores_were_the_same()
    {
        var same = Migration.Of(Edition.ISOGJ_2_1, Edition.X1060_2021)!.Rows.Where(static row => row.Relation == Relation.Same).Select(static row => row.To).ToHashSet();
        var scored = Given.Read(Moved(Everything, Edition.X1060_2021)).Centre!.Services.Where(static service => service.Portfolio.Score is not null).Select(static service => service.Code);

        Assert.Empty(scored.Except(same));

        var merged = Given.Read(Moved(Roles + "Service(\"C-1\").Level(Basic).Score(3);\nService(\"C-2\").Level(Basic).Score(3);\n", Edition.X1060_2021)).Centre!;
        Assert.Equal(3, merged.Find("C-1")!.Portfolio.Score!.Whole!.Value);
    }

    [Fact]
    public void Every_comment_stays_and_every_role_is_accounted_for()
    {
        var after = Moved(Everything, Edition.X1060_2021);

        Assert.All(Of(Edition.ISOGJ_2_1).Services, role => Assert.Contains($"// {role.Code} comment", after));
        var declared = Given.Read(after).Centre!.Services.Select(static service => service.Code);
        Assert.Equal(Of(Edition.X1060_2021).Services.Select(static service => service.Code).Except(["A-5", "A-6", "A-13", "G-1", "G-6", "G-7"]).Order(), declared.Order());
    }

    [Theory]
    [InlineData("Service(\"A-2\").Level(Basic).Score(3);\n", "Service(\"A-9\").Level(Basic).Score(3);")]
    [InlineData("Service(\"トリアージ基準管理\").Score(3);\n", "Service(\"トリアージ基準管理\").Score(3);")]
    [InlineData("Service(\"Triage criteria management\").Score(3);\n", "Service(\"Triage criteria management\").Score(3);")]
    [InlineData("Service(\"B-3\").Level(Basic)\n    .Score(3)\n    .Owner(\"森\");\n", "Service(\"B-2\").Level(Basic)\n    .Owner(\"森\");")]
    [InlineData("Service(\"B-3\").Level(Basic)\n    // last year 2\n    .Score(3)\n    .Owner(\"森\"); // kept\n", "Service(\"B-2\").Level(Basic)\n    // last year 2\n    .Owner(\"森\"); // kept")]
    [InlineData("foreach (var code in new[] { \"B-1\", \"B-2\" })\n    Service(code).Score(4);\n", "foreach (var code in new[] { \"B-1\" })\n    Service(code).Score(4);")]
    [InlineData("foreach (var (code, score) in new[] { (\"G-1\", 3), (\"B-3\", 4), (\"G-2\", 2) })\n    Service(code).Score(score);\n", "new[] { (\"G-2\", 3), (\"G-3\", 2) })")]
    [InlineData("Service(\"I-4\").Level(Basic)\n    .Score(2);\n", "// Service(\"I-4\").Level(Basic)\n    // .Score(2);")]
    [InlineData("ServiceEntry Soc(string code) => Service(code).Level(Basic).Score(2);\nSoc(\"D-1\"); Soc(\"D-6\"); Soc(\"D-2\");\n", "/* Soc(\"D-6\"); */ // x1060: 旧 D-2 インシデント管理\nSoc(\"D-2\");\n// x1060: 旧 D-6 インシデント内部連携")]
    [InlineData("const string Files = \"C-3\";\nService(Files).Level(Basic);\n", "const string Files = \"C-2\";")]
    [InlineData("Policy(\"KMN001\", Error).For(\"code in ('A-2', 'D-1')\").Require(\"owner is set\");\n", "code in ('A-9', 'D-1')")]
    [InlineData("Policy(\"KMN001\", Error).For(\"コード = A-2 かつ count(code = 'C-3') > 0\").Require(\"責任者あり\");\n", "コード = A-9 かつ count(code = 'C-2') > 0")]
    [InlineData("WaiveAll(\"CDC1005\", because: \"x\", by: \"森\", until: \"2027-03-31\").In(\"A-6\");\n", ".In(\"A-7\")")]
    public void The_text_becomes(string before, string after)
    {
        Assert.Contains(after, Moved(Roles + before, Edition.X1060_2021));
    }

    [Fact]
    public void The_floor_and_substitutes_follow()
    {
        var centre = Given.Read(Moved("Organization(\"瀬戸物流\").Edition(ISOGJ_2_1).Floor(\"A-2\", \"C-1\", \"C-2\", \"D-1\");\nService(\"G-8\").Level(Unnecessary).Because(\"x\").CoveredBy(\"G-6\");\nService(\"G-6\").Level(Basic);\n", Edition.X1060_2021)).Centre!;

        Assert.Equal(["A-9", "C-1", "D-1"], centre.Organization!.Floor!.Value.Select(static fact => fact.Value));
        Assert.Equal("G-9", centre.Find("G-12")!.Catalogue.CoveredBy!.Value);
    }

    [Fact]
    public void What_an_organisation_had_added_and_the_new_list_has_is_a_listed_service()
    {
        var centre = Given.Read(Moved(Roles + "AddedService(\"X-1\", ja: \"事業継続性\", en: \"Keep going\", category: \"A\").Level(Basic).Score(4);\n", Edition.X1060_2021)).Centre!;

        Assert.Equal(4, centre.Find("A-5")!.Portfolio.Score!.Whole!.Value);
    }

    [Theory]
    [InlineData("foreach (var n in new[] { \"1\", \"2\" })\n    Service(\"G-\" + n).Level(Basic).Score(3);\n", "put together")]
    [InlineData("foreach (var code in new[] { \"A-2\", \"D-1\" })\n    Service(code).Score(code == \"A-2\" ? 4 : 2);\n", "would change")]
    [InlineData("AddedService(\"A-7\", ja: \"衛星監視\", en: \"Satellite watch\", category: \"A\");\n", "the new list gives to A-7")]
    [InlineData("if (1 < 2)\n    Service(\"I-4\").Level(Basic);\n", "taken out here")]
    public void What_cannot_be_moved_for_sure_leaves_everything_as_it_is(string text, string said)
    {
        var outcome = Migrate(Roles + text, Edition.X1060_2021);

        Assert.Contains(outcome.Obstacles, note => note.Text.En.Contains(said));
        Assert.Empty(outcome.Changed);
    }

    [Fact]
    public void A_path_made_with_the_code_is_told()
    {
        var outcome = Migrate(Roles + "ServiceEntry Soc(string code) => Service(code).Level(Basic).Document($\"docs/{code}.md\");\nSoc(\"A-2\").Score(3);\n", Edition.X1060_2021);

        Assert.Contains(outcome.Notes, static note => note.Text.En.Contains("docs/A-9.md") && note.Text.En.Contains("docs/A-2.md"));
        Assert.Single(outcome.Changed);
    }

    [Fact]
    public void What_is_loaded_moves_with_it()
    {
        var given = new Given(("/root/parts/soc.cdc.csx", "Service(\"A-2\").Level(Basic).Score(3);\n"));
        var outcome = Migrator.Migrate(new SourceFile(Given.Path, "#load \"parts/soc.cdc.csx\"\n" + Roles), given, Edition.X1060_2021)!;

        Assert.Equal(["/root/a.cdc.csx", "/root/parts/soc.cdc.csx"], outcome.Changed.Select(static text => text.After.Path));
        Assert.Contains("Service(\"A-9\")", outcome.Changed[1].After.Text);
        Assert.Contains(outcome.Notes, static note => note.Text.En.Contains("other definitions that load it"));
    }

    [Fact]
    public void Moving_to_2026_changes_the_edition_and_says_what_is_not_known()
    {
        var text = "Organization(\"瀬戸物流\").Edition(X1060_2021);\nService(X1060.RiskManagement).Level(Basic).Score(3);\nService(\"CDCシステム運用\").Level(Basic).Score(2);\n";
        var outcome = Migrate(text, Edition.X1060_2026);

        Assert.Equal(text.Replace("X1060_2021", "X1060_2026"), string.Join("\n", outcome.Changed[0].After.Text.Split('\n').Skip(1)));
        Assert.Contains(outcome.Notes, static note => note.Text.Ja.Contains("未確認"));
        Assert.Equal(2, outcome.Carried);
        Assert.Null(Migrator.Migrate(new SourceFile(Given.Path, outcome.Changed[0].After.Text), new Given(), Edition.X1060_2021));
    }

    [Fact]
    public void The_line_ends_of_a_text_stay()
    {
        var moved = Moved(Everything.Replace("\n", "\r\n"), Edition.X1060_2021);

        Assert.DoesNotContain("\n", moved.Replace("\r\n", ""));
    }

    [Fact]
    public void A_definition_with_errors_is_not_touched()
    {
        var outcome = Migrate(Roles + "Service(\"Z-9\");\n", Edition.X1060_2021);

        Assert.NotNull(outcome.Unreadable);
        Assert.Empty(outcome.Changed);
    }

    private static MigrationOutcome Migrate(string text, Edition to) => Migrator.Migrate(new SourceFile(Given.Path, text), new Given(), to)!;

    private static string Moved(string text, Edition to)
    {
        var outcome = Migrate(text, to);
        Assert.True(outcome.Obstacles.Count == 0, string.Join("\n", outcome.Obstacles.Select(static note => note.Text.En)));
        return Assert.Single(outcome.Changed).After.Text;
    }
}
