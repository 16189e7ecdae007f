using X1060Dsl.Model;
using X1060Dsl.Text;
using X1060Dsl.Waiving;

namespace X1060Dsl.Tests;

/// <summary>What waivers let off, until when, and what is told about them.</summary>
public sealed class WaiverTests
{
    // Each lacks a score, and nothing else.
    private const string A1 = "Service(\"A-1\").Level(Basic).Insource(\"SOC\").Owner(\"森\").Target(4)";
    private const string A2 = "Service(\"A-2\").Level(Basic).Insource(\"SOC\").Owner(\"K. Mori\").Target(4)";
    private const string Scored = "Service(\"A-3\").Level(Basic).Insource(\"SOC\").Owner(\"森\").Score(3).Target(4)";
    private const string Terms = "because: \"契約切替中\", by: \"CISO 佐藤\", until: \"2026-12-31\"";
    private const string Waive = $".Waive(\"CDC3001\", {Terms})";
    private const string WaiveAll = $"WaiveAll(\"CDC3001\", {Terms})";

    public static TheoryData<string, string?, string> Cases => new()
    {
        // How long.
        { $"{A1}{Waive};", "2026-12-31", "CDC3001 A-1 waived" },
        { $"{A1}{Waive};", "2027-01-01", "CDC3001 A-1; CDC6001" },
        { $"{A1}{Waive.Replace("2026", "2020", StringComparison.Ordinal)};", null, "CDC3001 A-1 waived" },

        // Where.
        { $"{A1}{Waive}; {A2};", null, "CDC3001 A-1 waived; CDC3001 A-2" },
        { $"{WaiveAll}.In(\"A-*\"); {A1}; {A2};", null, "CDC3001 A-1 waived; CDC3001 A-2 waived" },
        { $"{WaiveAll}.In(\"ａー２\"); {A1}; {A2};", null, "CDC3001 A-1; CDC3001 A-2 waived" },
        { $"{WaiveAll}.In(\"B-*\").In(\"A-?\"); {A1}; {A2};", null, "CDC3001 A-1 waived; CDC3001 A-2 waived" },
        { $"{WaiveAll}; {A1}; {A2};", null, "CDC3001 A-1 waived; CDC3001 A-2 waived" },
        { $"{WaiveAll}.In(\"B-*\"); {A1};", null, "CDC6002; CDC3001 A-1" },
        { $"WaiveAll(\"CDC5001\", {Terms}); Organization(\"阿波\").Edition(X1060_2021); {Scored};", null, "CDC5001 waived" },
        { $"WaiveAll(\"CDC5001\", {Terms}).In(\"*\"); Organization(\"阿波\").Edition(X1060_2021); {Scored};", null, "CDC6002; CDC5001" },
        { $"{WaiveAll}.In(4); {A1};", null, "CDC3001 A-1" },

        // What.
        { $"{A1}.Waive(\"ｃｄｃ３００１\", {Terms});", null, "CDC3001 A-1 waived" },
        { $"{A1}.Waive(\"CDC3002\", {Terms});", null, "CDC3001 A-1; CDC6002" },
        { $"{A1}.Waive(\"CDC3999\", {Terms});", null, "CDC3001 A-1; CDC6005" },
        { $"Policy(\"AWA001\", Error).Require(\"score is set\").Message(ja: \"要\", en: \"needed\"); {A1}.Waive(\"awa001\", {Terms});", null, "AWA001 A-1 waived; CDC3001 A-1" },
        { $"Policy(\"AWA001\", Error).Require(\"owner is set\").Message(ja: \"要\", en: \"needed\"); {A1}.Waive(\"awa001\", {Terms});", null, "CDC3001 A-1; CDC6002" },
        { $"{Scored}.Level(Standard).Waive(\"CDC0025\", {Terms});", null, "CDC0025; CDC6006" },
        { $"{Scored}.Waive(\"CDC6002\", {Terms});", null, "CDC6006" },

        // In what words.
        { $"{A1}{Waive.Replace("2026-12-31", "2026-02-31", StringComparison.Ordinal)};", null, "CDC3001 A-1; CDC0023" },
        { $"{A1}{Waive.Replace("2026-12-31", "", StringComparison.Ordinal)};", null, "CDC3001 A-1; CDC0024" },
        { $"{A1}{Waive.Replace("契約切替中", "", StringComparison.Ordinal)};", null, "CDC3001 A-1; CDC0024" },
        { $"{A1}{Waive.Replace("CISO 佐藤", "", StringComparison.Ordinal)};", null, "CDC3001 A-1; CDC0024" },
        { $"{A1}{Waive.Replace("契約切替中", "未定", StringComparison.Ordinal)};", null, "CDC3001 A-1 waived; CDC6009" },
        { $"{A1}{Waive.Replace("2026", "2029", StringComparison.Ordinal)};", "2026-12-31", "CDC3001 A-1 waived; CDC6003" },

        // Several at once.
        { $"{WaiveAll}; {A1}{Waive};", null, "CDC3001 A-1 waived" },
        { $"{A1}{Waive}{Waive.Replace("2026", "2027", StringComparison.Ordinal)};", "2027-01-01", "CDC3001 A-1 waived; CDC6002" },
        { $"{WaiveAll}; {A1}{Waive.Replace("12-31", "03-31", StringComparison.Ordinal)};", "2026-11-23", "CDC3001 A-1 waived; CDC6002" },
        { $"foreach (var code in new[] {{ \"A-1\", \"A-2\" }}) Service(code).Level(Basic).Insource(\"SOC\").Owner(\"森\").Target(4){Waive}; {Scored};", "2027-01-01", "CDC3001 A-1; CDC3001 A-2; CDC6001" },
        { $"foreach (var code in new[] {{ \"A-1\", \"A-2\" }}) Service(code).Level(Basic).Insource(\"SOC\").Owner(\"森\").Score(3).Target(4){Waive};", null, "CDC6002" },
        { $"foreach (var score in new[] {{ true, false }}) {{ if (score) {Scored}{Waive}; else {A1}{Waive}; }}", null, "CDC6002; CDC3001 A-1 waived" },

        // What nobody can know.
        { $"Service(\"A-1\").Level(Basic).Insource(\"SOC\").Owner(\"森\").Score(2).Target(4, by: \"2026-09-30\").Waive(\"CDC3006\", {Terms});", null, "" },
        { $"Service(\"A-1\").Level(Basic).Insource(\"SOC\").Owner(\"森\").Score(2).Target(4, by: \"2026-09-30\").Waive(\"CDC3006\", {Terms});", "2026-09-30", "CDC6002" },
        { $"{Scored}.Bogus(){Waive};", null, "" },
        { $"{WaiveAll}; {Scored}.Bogus();", null, "" },

        // By whom.
        { $"{A2}{Waive.Replace("CISO 佐藤", "ｋ.  ＭＯＲＩ", StringComparison.Ordinal)};", null, "CDC3001 A-2 waived; CDC6004 A-2" },
        { $"{Scored}{Waive.Replace("CISO 佐藤", "森", StringComparison.Ordinal)};", null, "CDC6002" },
        { $"{WaiveAll.Replace("CISO 佐藤", "K. Mori", StringComparison.Ordinal)}; {A1}; {A2};", null, "CDC6004 A-2; CDC3001 A-1 waived; CDC3001 A-2 waived" },
        { $"{WaiveAll.Replace("CISO 佐藤", "K. Mori", StringComparison.Ordinal)}.In(\"A-1\"); {A1}; {A2};", null, "CDC3001 A-1 waived; CDC3001 A-2" },
    };

    [Theory, MemberData(nameof(Cases))]
    public void Exactly_what_is_waived_is_let_off(string text, string? today, string expected) =>
        Assert.Equal(expected, Told.InShort(Given.Check(text, today)));

    [Fact]
    public void A_rule_that_is_off_leaves_no_waiver_stale() =>
        Assert.Equal("", Told.InShort(Given.Check($"{Scored}{Waive};", null, new Ordered(null, ("x1060.CDC3001.severity", "none")))));

    [Fact]
    public void What_is_let_off_stays_as_it_was_and_says_who_let_it_off()
    {
        var standing = Given.Check($"{A1};").Findings.Single(static finding => finding.Id == "CDC3001");
        var waived = Given.Check($"{A1}{Waive};").Findings.Single(static finding => finding.Id == "CDC3001");

        Assert.Equal(new Suppression(SuppressionKind.Waiver, "契約切替中", "CISO 佐藤", Given.Day("2026-12-31"), default), waived.Suppression);
        Assert.Equal(A1.Length + 1, waived.Suppression!.Origin.Start);
        Assert.Equal(standing, waived with { Suppression = null, Fixes = standing.Fixes });
        Assert.Equal((standing.Origin.Path, standing.Origin.Start, standing.Origin.Length), (waived.Origin.Path, waived.Origin.Start, waived.Origin.Length));
        Assert.Equal(standing.Fixes.Count, waived.Fixes.Count);
    }

    [Theory]
    [InlineData($"{A1}{Waive};", "2026-11-23", "A-1 Live 1")]
    [InlineData($"{A1}{Waive};", "2027-01-01", "A-1 Expired 1")]
    [InlineData($"{Scored}{Waive};", null, "A-3 Stale 0")]
    [InlineData($"{A1}.Waive(\"CDC3999\", {Terms});", null, "A-1 Void 0")]
    [InlineData($"{A1}.Waive(\"CDC3001\", because: \"契約切替中\", by: \"CISO 佐藤\", until: \"soon\");", null, "A-1 Void 1")]
    [InlineData($"{WaiveAll}; {A1}; {A2};", null, " Live 2")]
    [InlineData($"{WaiveAll}.In(\"A-*\").In(\"B-*\"); {A1}; {A2};", null, "A-*,B-* Live 2")]
    [InlineData($"{WaiveAll}; {A1}{Waive};", null, "A-1 Live 1; Live 1")]
    [InlineData($"foreach (var (code, until) in new[] {{ (\"A-1\", \"2026-03-31\"), (\"A-2\", \"2026-12-31\") }}) Service(code).Level(Basic).Insource(\"SOC\").Owner(\"森\").Target(4).Waive(\"CDC3001\", because: \"契約切替中\", by: \"CISO 佐藤\", until: until);", "2026-11-23", "A-1 Expired 1; A-2 Live 1")]
    public void Every_waiver_is_listed_as_it_stands(string text, string? today, string expected) =>
        Assert.Equal(expected, string.Join(";", Given.Check(text, today).Waivers.Select(static one => $" {string.Join(",", one.Services)} {one.State} {one.Waived}").Select(static line => line.Replace("  ", " ", StringComparison.Ordinal)))[(expected[0] == ' ' ? 0 : 1)..]);

    [Fact]
    public void A_finding_that_one_definition_waives_stands_where_another_one_does_not()
    {
        var part = ("/root/part.csx", $"{A1};");
        var waiving = new SourceFile("/root/a.cdc.csx", $"#load \"part.csx\"\nOrganization(\"A\"); {WaiveAll};");
        var other = new SourceFile("/root/b.cdc.csx", "#load \"part.csx\"\nOrganization(\"B\");");
        foreach (var order in (SourceFile[][])[[waiving, other], [other, waiving]])
        {
            var told = Engine.Together([.. order.Select(file => Engine.Check(file, new Given(part), CheckOptions.Default))]);
            Assert.Null(Assert.Single(told.SelectMany(static definition => definition.Findings), static finding => finding.Id == "CDC3001").Suppression);
        }
    }

    [Theory]
    [InlineData(A1, 0)]
    [InlineData(Scored, 1)]
    public void A_waiver_in_a_part_is_stale_where_no_definition_needs_it(string service, int expected)
    {
        var part = ("/root/part.csx", $"{WaiveAll};");
        var one = Engine.Check(new SourceFile("/root/a.cdc.csx", $"#load \"part.csx\"\nOrganization(\"A\"); {service};"), new Given(part), CheckOptions.Default);
        var other = Engine.Check(new SourceFile("/root/b.cdc.csx", $"#load \"part.csx\"\nOrganization(\"B\"); {Scored};"), new Given(part), CheckOptions.Default);

        var stale = Engine.Together([one, other]).SelectMany(static definition => definition.Findings).Where(static finding => finding.Id == "CDC6002").ToList();
        Assert.Equal(expected, stale.Count);
        Assert.All(stale, static finding => Assert.Equal(FixKind.Choice, Assert.Single(finding.Fixes).Kind));
    }
}
