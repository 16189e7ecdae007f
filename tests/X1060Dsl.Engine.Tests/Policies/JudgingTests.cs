using System.Text.RegularExpressions;
using CsCheck;
using X1060Dsl.Model;
using X1060Dsl.Policies;

namespace X1060Dsl.Tests.Policies;

/// <summary>What a condition comes to for the services of one small centre.</summary>
public sealed class JudgingTests
{
    private const string Definition = """
        Organization("阿波精密工業").Edition(X1060_2021).Ciso("佐藤").CombineScores(Lowest).ReviewEvery(months: 12);
        Team("SOC").Lead("森").Members("森", "井上").Capacity(2.5).Hours("24x7");
        Provider("ACME MSS").Contract("MSS-2026-014", until: "2027-03-31").Registered().Country("JP").Hours("9x5").Expects("docs/sla.md");
        Service("A-1").Level(Basic).Insource("soc").Owner("森").Deputy("井上").Score(3).Target(4, by: "2027-03-31").Document("a", reviewed: "2026-01-10").Document("b", reviewed: "2025-01-10");
        Service("A-2").Level(Standard).Outsource("ＡＣＭＥ　ＭＳＳ").Owner("井上").Score(2).ReportReviewed("2026-10-01").Evidence("e1", asOf: "2026-05-01", validFor: "12 months").Evidence("e2", asOf: "2026-06-01");
        Service("D-2").Level(Basic).Insource("SOC").Outsource("ACME MSS").Score(insource: 2, outsource: 4).Target(5).Action("採用", owner: "森", due: "2027-01-31").Action("教育");
        Service("D-3").Level(Optional).When("検体が見つかった場合").Unassigned();
        Service("G-1").Level(Unnecessary).Because("工場がない").ReviewBy("2027-04-01");
        Service("H-1").NotApplicable(Insource).Note(ja: "検討中");
        AddedService("I-9", "独自", "Own", category: "I").Level(Advanced).Outsource("Beta").Score(5);
        """;

    private static readonly Ground Ground = GroundOf("2026-11-23");

    /// <summary>For which services a condition is true; a ? stands behind those for which it is unknown.</summary>
    [Theory]
    [InlineData("level = basic", "A-1 D-2 H-1?")]
    [InlineData("not level = basic", "A-2 D-3 G-1 H-1? I-9")]
    [InlineData("level is missing", "H-1")]
    [InlineData("wanted", "A-1 A-2 D-2 D-3 I-9")]
    [InlineData("category = D", "D-2 D-3")]
    [InlineData("category in (A, '即時分析')", "A-1 A-2")]
    [InlineData("code matches 'd-*'", "D-2 D-3")]
    [InlineData("code in (A-1, Ａ－２)", "A-1 A-2")]
    [InlineData("name = 'risk management' or name = 'リスクアセスメント'", "A-1 A-2")]
    [InlineData("added", "I-9")]
    [InlineData("covers = 'nist-csf-2.0 RS.MA'", "D-2 D-3 I-9?")]
    [InlineData("対応する項目 matches 'ISO-27001-2022 5.2?'", "D-2 D-3 H-1 I-9?")]
    [InlineData("assignment = combination", "D-2 G-1? H-1?")]
    [InlineData("assignment != outsource", "A-1 D-2 D-3 G-1? H-1?")]
    [InlineData("outsourced", "A-2 D-2 I-9")]
    [InlineData("team = 'ＳＯＣ'", "A-1 A-2? D-2 D-3? G-1? H-1? I-9?")]
    [InlineData("team.lead = '森' and team.size = 2 and team.capacity > 2", "A-1 A-2? D-2 D-3? G-1? H-1? I-9?")]
    [InlineData("team.members = '井上'", "A-1 A-2? D-2 D-3? G-1? H-1? I-9?")]
    [InlineData("hours = '9x5'", "A-2 D-2 D-3? G-1? H-1? I-9?")]
    [InlineData("registered", "A-1? A-2 D-2 D-3? G-1? H-1? I-9?")]
    [InlineData("contract.until is set and country = 'jp' and contract matches 'mss-????-*' and expectations is set", "A-2 D-2")]
    [InlineData("contract.until <= today + 6 months", "A-1? A-2 D-2 D-3? G-1? H-1? I-9?")]
    [InlineData("contract.until <= today + 3 months", "A-1? D-3? G-1? H-1? I-9?")]
    [InlineData("score >= 3", "A-1 D-3? G-1? H-1? I-9")]
    [InlineData("not score >= 3", "A-2 D-2 D-3? G-1? H-1?")]
    [InlineData("score is missing or score < 3", "A-2 D-2 D-3 G-1 H-1")]
    [InlineData("score = 2 and insource.score = 2 and outsource.score = 4", "D-2 D-3? G-1? H-1?")]
    [InlineData("outsource.score = 2", "A-1? A-2 D-3? G-1? H-1?")]
    [InlineData("gap >= 3", "A-2? D-2 D-3? G-1? H-1? I-9?")]
    [InlineData("due = 2027-03-31", "A-1 A-2? D-2? D-3? G-1? H-1? I-9?")]
    [InlineData("due < '2027-04-01'", "A-1 A-2? D-2? D-3? G-1? H-1? I-9?")]
    [InlineData("document.count = 2 and document.reviewed = 2025-01-10", "A-1")]
    [InlineData("evidence.asof = 2026-06-01 and evidence.until = 2027-05-01 and evidence = 'e1'", "A-1? A-2 D-2? D-3? G-1? H-1? I-9?")]
    [InlineData("actions.count = 2 and actions.due is missing and actions.owner = '森'", "D-2")]
    [InlineData("reportreviewed >= today - 2 months", "A-1? A-2 D-2? D-3? G-1? H-1? I-9?")]
    [InlineData("condition is set", "D-3")]
    [InlineData("reason matches '*工場*' and reviewby > today", "A-1? A-2? D-2? D-3? G-1 H-1? I-9?")]
    [InlineData("insource.notapplicable", "H-1")]
    [InlineData("note = '検討中'", "A-1? A-2? D-2? D-3? G-1? H-1 I-9?")]
    [InlineData("owner is missing implies score is missing", "A-1 A-2 D-3 G-1 H-1")]
    [InlineData("owner = '森' or score = 5", "A-1 D-2? D-3? G-1? H-1? I-9")]
    [InlineData("owner = '森' and level = standard", "H-1?")]
    [InlineData("score > average(score)", "D-3? G-1? H-1? I-9")]
    public void It_is_true_for_some_and_unknown_for_others(string condition, string expected)
    {
        var judging = new Judging(Ground);
        var read = ReadCondition.Of(condition);
        Assert.Empty(read.Troubles);
        var said = from subject in Ground.Subjects
                   let truth = judging.Of(read.Condition!, subject)
                   where truth != Truth.False
                   select truth == Truth.True ? subject.Service.Code : $"{subject.Service.Code}?";
        Assert.Equal(expected, string.Join(" ", said));
    }

    /// <summary>What holds of the whole centre. Services marked Unnecessary take part only where the level is mentioned.</summary>
    [Theory]
    [InlineData("count() = 6", "True")]
    [InlineData("count(level is set) = 6", "True")]
    [InlineData("count(wanted) = 5", "True")]
    [InlineData("count(score >= 3) = 2", "True")]
    [InlineData("count(where score >= 3) = 2", "True")]
    [InlineData("all(score >= 2)", "Unknown")]
    [InlineData("all(score >= 3)", "False")]
    [InlineData("all(score >= 2 where score is set)", "True")]
    [InlineData("all(owner is set where assignment = outsource)", "False")]
    [InlineData("any(score = 5)", "True")]
    [InlineData("any(score = 1)", "Unknown")]
    [InlineData("any(code = D-2)", "True")]
    [InlineData("average(score) = 3", "True")]
    [InlineData("average(score where level = basic) = 2.5", "True")]
    [InlineData("average(score where level = unnecessary) >= 1", "Unknown")]
    [InlineData("sum(score) = 12 and min(score) = 2 and max(score) = 5", "True")]
    [InlineData("min(due) = 2027-03-31", "True")]
    [InlineData("max(contract.until) < today", "False")]
    [InlineData("share(provider) > 66 and share(provider) < 67", "True")]
    [InlineData("share(provider where level = basic) = 100", "True")]
    [InlineData("share(provider where level = optional) = 0", "True")]
    [InlineData("share(score >= 3 where score is set) = 50", "True")]
    [InlineData("share(score >= 3 where level = unnecessary and added) = 50", "Unknown")]
    [InlineData("organization.ciso = '佐藤' and organization.reviewevery <= 12", "True")]
    [InlineData("organization.head is set", "False")]
    [InlineData("organization.assessed > today", "Unknown")]
    public void It_holds_of_the_centre(string condition, string expected)
    {
        var read = ReadCondition.Of(condition);
        Assert.Empty(read.Troubles);
        Assert.Equal(expected, new Judging(Ground).Of(read.Condition!, Ground.Whole).ToString());
    }

    [Fact]
    public void Every_function_is_worked_out_once_however_many_services_ask()
    {
        var asked = 0;
        var counted = new Property("x", "x", Kind.Truth, _ => Held.Of(++asked > 0), new("", ""));
        var condition = new Comparison(default, new PropertyValue(default, Properties.Score), Comparator.Less, new Aggregate(default, Function.Count, Kind.Number, null, new Flag(default, counted), null));
        var judging = new Judging(Ground);
        foreach (var subject in Ground.Subjects)
            judging.Of(condition, subject);
        Assert.Equal(6, asked);
    }

    [Fact]
    public void A_day_beyond_the_calendar_is_missing()
    {
        var condition = ReadCondition.Of("due <= 9999-12-31 + 100 years or due > 0001-01-01 - 1 day").Condition!;
        Assert.Equal(Truth.Unknown, new Judging(Ground).Of(condition, Ground.Subjects[0]));
    }

    [Fact]
    public void Any_condition_can_be_asked_of_any_service() => ConditionWriter.Conditions.Sample(
        static condition =>
        {
            var judging = new Judging(Ground);
            foreach (var subject in Ground.Subjects)
            {
                var truth = judging.Of(condition, subject);
                Assert.Equal(truth.Not(), judging.Of(new Negation(default, condition), subject));
                judging.Blame(condition, subject);
            }
        },
        iter: 500);

    [Fact]
    public void Patterns_match_as_a_regular_expression_would() => Gen.Select(Gen.String[Gen.Char["ab*?"], 0, 6], Gen.String[Gen.Char["ab"], 0, 8]).Sample(
        static (pattern, text) => Regex.IsMatch(text, $"\\A{Regex.Escape(pattern).Replace("\\*", ".*", StringComparison.Ordinal).Replace("\\?", ".", StringComparison.Ordinal)}\\z", RegexOptions.Singleline | RegexOptions.NonBacktracking) == Pattern.Matches(pattern, text),
        iter: 5_000);

    private static Ground GroundOf(string today)
    {
        var read = Given.Read(Definition);
        Assert.DoesNotContain(read.Findings, static finding => finding.Severity == Severity.Error);
        return new Ground(read.Centre!, Date.TryRead(today, out var day) ? day : null);
    }
}
