using X1060Dsl.Model;

namespace X1060Dsl.Tests.Resolving;

/// <summary>Nothing that can be said goes unheard: every overload of every verb changes the centre.</summary>
public sealed class EveryVerbTests
{
    public static TheoryData<string, string> Verbs
    {
        get
        {
            var verbs = new TheoryData<string, string>();
            foreach (var verb in Vocabulary.Verbs)
                verbs.Add($"{verb.Owner}.{verb.Name}({string.Join(", ", verb.Parameters.Select(static parameter => parameter.Type))})", Said(verb));
            return verbs;
        }
    }

    [Theory, MemberData(nameof(Verbs))]
    public void A_verb_is_heard(string verb, string said)
    {
        var opening = verb.Split('.')[0] switch
        {
            "OrganizationEntry" => "Organization(\"o\")",
            "TeamEntry" => "Team(\"t\")",
            "ProviderEntry" => "Provider(\"p\")",
            "ServiceEntry" => "Service(\"A-1\")",
            "PolicyEntry" => "Policy(\"AWA001\", Error)",
            "WaiverEntry" => "WaiveAll(\"CDC1003\", \"b\", \"c\", \"2030-01-01\")",
            "EvaluationEntry" => "Evaluation(\"e\", \"2026-01-01\")",
            _ => "",
        };
        var silent = Read(opening.Length == 0 ? "" : opening + ";");
        var heard = Read(opening.Length == 0 ? said + ";" : $"{opening}.{said};");

        Assert.NotEqual(silent, heard);
    }

    [Fact]
    public void Every_argument_of_a_service_arrives()
    {
        var service = Assert.Single(Read("""
            Service("A-1").Level(Standard).Because("r").CoveredBy("A-2").When("w").ReviewBy("2027-01-01")
                .Insource("t").Outsource("p").Owner("o").Deputy("d").ProvidedBy("g")
                .Score(insource: 2, outsource: 4).Target(insource: 3, outsource: 5, by: "2027-02-01").NotApplicable(Outsource)
                .Document("doc", reviewed: "2026-01-01").ApprovedBy("c", on: "2026-02-01").Evidence("ev", asOf: "2026-03-01", validFor: "12か月")
                .ReportReviewed("2026-04-01").Action("act", owner: "ao", due: "2026-05-01").Action("act 2", LongCycle, owner: "ao 2", due: "2026-05-02").Area(OwnWork).Note(ja: "日", en: "en")
                .Waive("CDC1003", because: "wb", by: "wby", until: "2026-06-01");
            """).Services);
        var (catalogue, profile, portfolio) = (service.Catalogue, service.Profile, service.Portfolio);

        Assert.Equal((Level.Standard, "r", "A-2", "w", "2027-01-01"), (catalogue.Level!.Value, catalogue.Because!.Value, catalogue.CoveredBy!.Value, catalogue.When!.Value, catalogue.ReviewBy!.Value.ToString()));
        Assert.Equal((true, "t", "p", "o", "d", "g"), (profile.Assignment!.IsCombination, profile.Assignment.Team!.Value, profile.Assignment.Provider!.Value, profile.Owner!.Value, profile.Deputy!.Value, profile.ProvidedBy!.Value));
        Assert.Equal((2, 4, 3, 5, "2027-02-01"), (portfolio.Score!.Insource!.Value, portfolio.Score.Outsource!.Value, portfolio.Target!.Insource!.Value, portfolio.Target.Outsource!.Value, portfolio.TargetBy!.Value.ToString()));
        Assert.Equal(Side.Outsource, Assert.Single(portfolio.NotApplicable).Value);
        Assert.Equal(("doc", "2026-01-01"), (portfolio.Documents[0].Uri.Value, portfolio.Documents[0].Reviewed!.Value.ToString()));
        Assert.Equal(("c", "2026-02-01"), (portfolio.ApprovedBy!.Value, portfolio.ApprovedOn!.Value.ToString()));
        Assert.Equal(("ev", "2026-03-01", new Period(12, 0)), (portfolio.Evidence[0].Uri.Value, portfolio.Evidence[0].AsOf!.Value.ToString(), portfolio.Evidence[0].ValidFor!.Value));
        Assert.Equal("2026-04-01", portfolio.ReportReviewed!.Value.ToString());
        Assert.Equal(("act", "ao", "2026-05-01"), (portfolio.Actions[0].Text.Value, portfolio.Actions[0].Owner!.Value, portfolio.Actions[0].Due!.Value.ToString()));
        Assert.Equal(("act 2", Cycle.LongCycle, "ao 2", "2026-05-02"), (portfolio.Actions[1].Text.Value, portfolio.Actions[1].Cycle!.Value, portfolio.Actions[1].Owner!.Value, portfolio.Actions[1].Due!.Value.ToString()));
        Assert.Equal(Area.OwnWork, profile.Area!.Value);
        Assert.Equal(("日", "en"), (service.NoteJa!.Value, service.NoteEn!.Value));
        Assert.Equal(("CDC1003", "wb", "wby", "2026-06-01"), (service.Waivers[0].Rule.Value, service.Waivers[0].Because.Value, service.Waivers[0].By.Value, service.Waivers[0].Until!.Value.ToString()));
    }

    [Theory]
    [InlineData("2026/10/1", "2026-10-01")]
    [InlineData("２０２６－１０－０１", "2026-10-01")]
    [InlineData("2026年10月1日", "2026-10-01")]
    [InlineData("2026.1.5", "2026-01-05")]
    [InlineData("2026-02-31", null)]
    [InlineData("10/1/2026", null)]
    [InlineData("tomorrow", null)]
    public void A_date_that_is_nearly_one_can_be_mended(string written, string? meant)
    {
        var finding = Assert.Single(Given.Read($"Organization(\"o\").Assessed(\"{written}\");").Findings);

        Assert.Equal("CDC0023", finding.Id);
        Assert.Equal(meant is null ? [] : [$"\"{meant}\""], finding.Fixes.SelectMany(static fix => fix.Edits).Select(static edit => edit.Text));
    }

    [Theory]
    [InlineData("Ａ－１")]
    [InlineData("a-1")]
    [InlineData("Aー1")]
    [InlineData("リスクマネジメント")]
    [InlineData("ﾘｽｸﾏﾈｼﾞﾒﾝﾄ")]
    [InlineData("リスクマネシ\u3099メント")]
    [InlineData("risk  MANAGEMENT")]
    [InlineData("Ｒｉｓｋ　ｍａｎａｇｅｍｅｎｔ")]
    public void A_service_is_known_however_its_name_was_typed(string name) =>
        Assert.Equal("A-1", Assert.Single(Read($"Service(\"{name}\");").Services).Code);

    private static Centre Read(string text) => Given.Read(text).Centre!;

    private static string Said(Verb verb) => $"{verb.Name}({string.Join(", ", verb.Parameters.Select(static parameter => Value(parameter)))})";

    private static string Value(Parameter parameter) => (parameter.Type, parameter.Name) switch
    {
        ("int", _) => "3",
        ("double", _) => "2.5",
        ("string[]", "services") => "\"A-1\", \"A-2\"",
        ("string[]", _) => "\"a\", \"b\"",
        ("Level", _) => "Basic",
        ("Edition", _) => "X1060_2026",
        ("Severity", _) => "Warning",
        ("Side", _) => "Insource",
        ("ScoreRule", _) => "Lowest",
        ("Area", _) => "OwnLed",
        ("Cycle", _) => "LongCycle",
        (_, "date" or "on" or "by" or "until" or "due" or "asOf" or "reviewed") => "\"2027-01-01\"",
        (_, "validFor") => "\"6 months\"",
        (_, "category") => "\"B\"",
        (_, "which" or "service") => "\"A-2\"",
        (_, "code") => "\"X-1\"",
        _ => $"\"{parameter.Name}\"",
    };
}
