using X1060Dsl.Model;
using X1060Dsl.Rules;
using X1060Dsl.Settings;

namespace X1060Dsl.Tests;

/// <summary>What rules of the catalogue and the profile decide in more ways than their pages have room for.</summary>
public sealed class CatalogueAndProfileRulesTests
{
    [Theory]
    [InlineData("24x7")]
    [InlineData("24 × 7")]
    [InlineData("２４／７")]
    [InlineData("24*7")]
    [InlineData("24時間365日")]
    [InlineData("365日24時間")]
    [InlineData("24h/365d")]
    [InlineData("Around the clock")]
    [InlineData("常時")]
    public void Hours_that_say_day_and_night_are_known(string hours) =>
        Assert.Equal("CDC2019", Watching(hours, "9-17"));

    [Theory]
    [InlineData("平日 24時間")]
    [InlineData("24 hours on weekdays")]
    [InlineData("24h Mon-Sat")]
    [InlineData("月〜金 24時間")]
    [InlineData("営業日は24時間対応")]
    [InlineData("8:00-24:00")]
    [InlineData("年中無休 9-21時")]
    [InlineData("平日 8:30-17:30")]
    [InlineData("")]
    public void Hours_that_do_not_are_not_taken_for_it(string hours)
    {
        Assert.Equal("", Watching(hours, "9-17"));
        if (hours.Length > 0)
            Assert.Equal("CDC2019", Watching("24x7", hours));
    }

    [Fact]
    public void Long_remarks_about_hours_are_not_looked_into() =>
        Assert.Equal("", Watching($"24x7 {new string('x', 80)}", "9-17"));

    [Fact]
    public void Hours_are_those_of_the_party_however_its_name_is_spelled() =>
        Assert.Equal("CDC2019", Found("CDC2019", """
            Team("CSIRT").Hours("9-17");
            Provider("ACME MSS").Hours("24x7");
            Service("B-1").Level(Basic).Outsource("ａｃｍｅ ＭＳＳ");
            Service("D-1").Level(Basic).Insource("csirt");
            """));

    [Fact]
    public void An_empty_name_is_told_once_by_who_read_it()
    {
        var found = Given.Check("Team(\"SOC\"); Service(\"B-1\").Level(Basic).Insource(\"\").Owner(\"森\").Score(3).Target(3);").Findings.Select(static finding => finding.Id);
        Assert.Equal(["CDC0024"], found.Where(static id => id is "CDC0024" or "CDC2006"));
    }

    [Theory]
    [InlineData("パッチのかんり", "Factory updates", "")]
    [InlineData("バッチ管理", "Batch jobs", "")]
    [InlineData("資産棚卸し", "Stocktaking", "CDC1013")]
    [InlineData("インシデントハンドリンク", "Fire fighting", "CDC1013")]
    [InlineData("脆弱性管理", "Vulnerability management", "")]
    [InlineData("品目管理", "Task management", "")]
    [InlineData("偽装", "Real-time asset monitoring", "CDC1013")]
    [InlineData("偽装", "Monitoring of assets in real time", "")]
    [InlineData("偽装", "Patch managment", "CDC1013")]
    [InlineData("偽装", "Patch mnagemant", "")]
    [InlineData("偽装", "Security audits", "CDC1013")]
    [InlineData("偽装", "Basic operation for OT security assets", "")]
    [InlineData("偽装", "・", "")]
    public void Added_names_are_near_when_they_say_the_same(string ja, string en, string expected) =>
        Assert.Equal(expected, Found("CDC1013", $"""AddedService("X-1", ja: "{ja}", en: "{en}", category: "E").Level(Standard);"""));

    [Fact]
    public void An_added_name_that_is_a_listed_one_is_refused_and_no_more_is_said()
    {
        const string Text = """AddedService("X-1", ja: "工場の更新", en: "ＰＡＴＣＨ management", category: "E").Level(Standard);""";
        Assert.Contains("CDC0028", Given.Ids(Text), StringComparison.Ordinal);
        Assert.Equal("", Found("CDC1013", Text));
    }

    [Theory]
    [InlineData("CDC1012", "percent", 74, "CDC1012")]
    [InlineData("CDC1012", "percent", 75, "")]
    [InlineData("CDC2014", "percent", 79, "CDC2014")]
    [InlineData("CDC2014", "percent", 80, "")]
    [InlineData("CDC2020", "services-per-fte", 9, "CDC2020")]
    [InlineData("CDC2020", "services-per-fte", 10, "")]
    [InlineData("CDC2021", "services", 19, "CDC2021")]
    [InlineData("CDC2021", "services", 20, "")]
    [InlineData("CDC2021", "basic", 4, "CDC2021")]
    [InlineData("CDC2021", "basic", 5, "")]
    public void What_is_set_is_what_is_measured_by(string id, string key, int number, string expected)
    {
        // Fifteen Standard services of twenty; five Basic ones, four of them with ACME.
        const string Text = """
            Team("CSIRT").Capacity(fte: 2);
            foreach (var code in new[] { "B-1", "B-2", "B-3", "D-1" })
                Service(code).Level(Basic).Insource("CSIRT").Outsource("ACME MSS").Owner("森");
            Service("E-3").Level(Basic).Insource("CSIRT").Outsource("Lab").Owner("森");
            foreach (var code in new[] { "A-1", "A-2", "A-3", "A-4", "A-5", "A-6", "A-7", "A-8", "A-9", "A-10", "A-11", "A-12", "A-13", "C-1", "C-2" })
                Service(code).Level(Standard).Insource("CSIRT").Owner("森");
            """;

        // Of two numbers in one rule, the other one is out of the way.
        Assert.Equal(expected, Found(id, Text, ($"x1060.{id}.{key}", $"{number}"), ("x1060.CDC2021.services", "100"), ("x1060.CDC2021.basic", "100")));
    }

    [Fact]
    public void A_day_for_the_review_that_cannot_be_read_is_not_missing()
    {
        const string Text = """Service("G-6").Level(Unnecessary).Because("クラウドを使っていない").ReviewBy("2027-02-30");""";
        Assert.Contains("CDC0023", Given.Ids(Text), StringComparison.Ordinal);
        Assert.Equal("", Found("CDC1009", Text));
    }

    [Fact]
    public void A_side_that_a_fix_left_blank_is_told_as_just_that()
    {
        const string Text = """Service("A-13").Level(Advanced).Insource("セキュリティ統括室").Outsource("").Owner("森");""";
        Assert.Contains("CDC0024", Given.Ids(Text), StringComparison.Ordinal);
        Assert.Equal("", string.Join(" ", ((string[])["CDC2008", "CDC2009", "CDC2012", "CDC2014"]).Select(id => Found(id, Text)).Where(static found => found.Length > 0)));
    }

    private static string Watching(string watch, string answer) => Found("CDC2019", $"""
        Team("CSIRT").Hours("{answer}");
        Provider("ACME MSS").Hours("{watch}");
        Service("B-1").Level(Basic).Outsource("ACME MSS");
        Service("D-1").Level(Basic).Insource("CSIRT");
        """);

    private static string Found(string id, string text, params (string Key, string Value)[] set)
    {
        var options = new CheckOptions { Settings = new RuleSettings(new Ordered("all", set)) };
        return string.Join(" ", Engine.Examine(AllRules.Find(id)!, Given.Read(text).Centre!, options).Select(static finding => finding.Id));
    }
}
