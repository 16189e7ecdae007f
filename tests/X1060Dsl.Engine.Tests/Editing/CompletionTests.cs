namespace X1060Dsl.Tests.Editing;

public sealed class CompletionTests
{
    private const string Parties = "Team(\"セキュリティ統括室\").Lead(\"森\"); Provider(\"ACME MSS\");\n";

    [Theory]
    [InlineData("E-3")]
    [InlineData("脆弱")]
    [InlineData("ぜいじゃ")]
    [InlineData("ゼイジャ")]
    [InlineData("Vulnerability as")]
    [InlineData("vulner")]
    [InlineData("Ｅ－３")]
    public void AServiceIsFoundByEveryFormOfItsName(string typed)
    {
        var proposals = Typing.In($"Service(\"{typed}▮\");").Completion;
        var first = proposals.Items[0];
        Assert.Equal("E-3  Vulnerability assessment", first.Label.En);
        Assert.Equal("E-3  脆弱性診断", first.Label.Ja);
        Assert.StartsWith(typed, first.FilterText);
        Assert.False(proposals.IsComplete);
    }

    [Theory]
    [InlineData("E-", "Service(\"E-3▮\");")]
    [InlineData("脆", "Service(\"脆弱性診断▮\");")]
    [InlineData("ぜい", "Service(\"脆弱性診断▮\");")]
    [InlineData("Vul", "Service(\"Vulnerability assessment▮\");")]
    public void TheFormThatIsTypedIsTheFormThatIsWritten(string typed, string accepted) =>
        Assert.Equal(accepted, Typing.In($"Service(\"{typed}▮\");").Accepted("E-3"));

    [Fact]
    public void WhereNothingIsTypedServicesAreNamedAsInTheRestOfTheText() =>
        Assert.Contains("脆弱性診断", Typing.In("Service(\"事後分析\"); Service(\"堅牢化\"); Service(\"A-1\"); Service(\"▮\");").Inserted);

    [Fact]
    public void ServicesThatAreSpokenOfComeLast()
    {
        var labels = Typing.In("Service(\"A-1\").Level(Basic);\nService(\"▮\");").Labels.ToList();
        Assert.StartsWith("A-2", labels[0]);
        Assert.StartsWith("A-1", labels[^1]);
    }

    [Theory]
    [InlineData("Service(\"▮")]
    [InlineData("Service(\"▮\nService(\"A-1\");")]
    [InlineData("Service(\"▮)")]
    [InlineData("Service(▮")]
    [InlineData("Service(▮);")]
    [InlineData("Service(\"A-1\").CoveredBy(\"▮")]
    [InlineData("Organization(\"x\").Floor(\"A-1\", \"▮")]
    [InlineData("Organization(\"x\").Floor(\"A-1\", ▮")]
    [InlineData("AddedService(\"X-1\", \"OT監視\", \"OT\", \"B\");\nService(\"▮\");")]
    public void ServicesAreProposedInHalfTypedTexts(string text) => Assert.Contains("B-1  Real time asset monitoring", Typing.In(text).Labels);

    [Fact]
    public void AnOpenTextIsClosed() => Assert.Equal("Service(\"B-1\"▮", Typing.In("Service(\"B-▮").Accepted("B-1"));

    [Fact]
    public void AddedServicesAreProposed() => Assert.Contains("X-1  OT", Typing.In("AddedService(\"X-1\", \"OT監視\", \"OT\", \"B\");\nService(\"▮\");").Labels);

    [Theory]
    [InlineData("Service(\"A-1\").▮")]
    [InlineData("Service(\"A-1\").▮\nService(\"A-2\").Level(Basic);")]
    [InlineData("Service(\"A-1\")\n    .▮\n")]
    [InlineData("Service(\"A-1\").Le▮")]
    [InlineData("ServiceEntry Soc(string code) => Service(code);\nSoc(\"A-1\").▮")]
    [InlineData("var one = Service(\"A-1\");\none.▮")]
    [InlineData("foreach (var code in new[] { \"A-1\" })\n    Service(code).▮")]
    public void VerbsFollowADot(string text) => Assert.Contains("Level", Typing.In(text).Labels);

    [Theory]
    [InlineData("Service(\"A-1\").Level(Basic).▮", "Level")]
    [InlineData("Service(\"A-1\").▮.Level(Basic);", "Level")]
    [InlineData("Service(\"A-1\").Unassigned().▮", "Insource")]
    [InlineData("Service(\"A-1\").Outsource().▮", "Unassigned")]
    [InlineData("ServiceEntry Soc(string code) => Service(code).Outsource(\"x\");\nSoc(\"A-1\").▮", "Outsource")]
    [InlineData("Team(\"x\").▮", "Level")]
    public void VerbsThatMayNotFollowAreLeftOut(string text, string verb) => Assert.DoesNotContain(verb, Typing.In(text).Labels);

    [Theory]
    [InlineData("Service(\"A-1\").Note(ja: \"x\").▮", "Note")]
    [InlineData("Service(\"A-1\").Insource().▮", "Outsource")]
    [InlineData("Organization(\"x\").Floor(\"A-1\").▮", "Floor")]
    [InlineData("Policy(\"AWA001\", Error).▮", "Require")]
    public void VerbsThatMayFollowAreThere(string text, string verb) => Assert.Contains(verb, Typing.In(text).Labels);

    [Fact]
    public void AVerbIsWrittenWithItsParenthesesAndTheCursorBetweenTheQuotes()
    {
        Assert.Equal("Service(\"A-1\").Owner(\"▮\")", Typing.In("Service(\"A-1\").Ow▮").Accepted("Owner"));
        Assert.Equal("Service(\"A-1\").Level(▮)", Typing.In("Service(\"A-1\").▮").Accepted("Level"));
        Assert.Equal("Service(\"A-1\").Unassigned()▮", Typing.In("Service(\"A-1\").▮").Accepted("Unassigned"));
        Assert.Equal("Service(\"▮\")", Typing.In("Ser▮").Accepted("Service"));
    }

    [Fact]
    public void AVerbThatIsThereKeepsItsArguments()
    {
        Assert.Equal("Service(\"A-1\").Level▮(Basic);", Typing.In("Service(\"A-1\").Le▮v(Basic);").Accepted("Level"));
        Assert.Equal("Service(\"A-1\").Target(4, by▮: \"x\");", Typing.In("Service(\"A-1\").Target(4, b▮: \"x\");").Accepted("by:"));
        Assert.Equal("Service(\"A-1\").Level(Standard▮);", Typing.In("Service(\"A-1\").Level(Sta▮ndrad);").Accepted("Standard"));
    }

    [Theory]
    [InlineData("Service(\"A-1\").Level(▮", "Basic")]
    [InlineData("Service(\"A-1\").Level(▮);", "Unnecessary")]
    [InlineData("Service(\"A-1\").Level(Ba▮", "Basic")]
    [InlineData("Service(\"A-1\").Level(ベ▮", "Basic")]
    [InlineData("Service(\"A-1\").Level(Level.▮", "Basic")]
    [InlineData("Policy(\"AWA001\", ▮", "Error")]
    [InlineData("Service(\"A-1\").NotApplicable(▮", "Outsource")]
    [InlineData("Organization(\"x\").Edition(▮", "X1060_2021")]
    [InlineData("Organization(\"x\").CombineScores(▮)", "Lowest")]
    [InlineData("Service(X1060.▮", "RiskManagement")]
    [InlineData("Service(X1060.ぜい▮", "VulnerabilityAssessment")]
    [InlineData("const string code = \"A-1\";\nService(▮", "code")]
    [InlineData("foreach (var each in new[] { \"A-1\" }) Service(▮", "each")]
    [InlineData("Service(\"A-1\").Target(4, ▮", "by:")]
    [InlineData("▮", "Organization")]
    [InlineData("Organization(\"x\");\n▮", "Team")]
    [InlineData("ServiceEntry Soc(string code) => Service(code);\nS▮", "Soc(code)")]
    [InlineData("Service(\"A-1\").Score(▮", "3")]
    [InlineData("ServiceEntry Soc(str▮ code) => Service(code);", "string")]
    public void WordsAndNamesAreProposed(string text, string label) => Assert.Contains(label, Typing.In(text).Labels);

    [Theory]
    [InlineData("Level(▮", "Error")]
    [InlineData("Level(▮", "Highest")]
    public void OnlyTheWordsOfThePlaceAreProposed(string verb, string word) => Assert.DoesNotContain(word, Typing.In($"Service(\"A-1\").{verb}").Labels);

    [Theory]
    [InlineData("Insource(\"▮\")", "セキュリティ統括室")]
    [InlineData("Insource(\"セ▮\")", "セキュリティ統括室")]
    [InlineData("Insource(▮", "セキュリティ統括室")]
    [InlineData("Outsource(\"▮", "ACME MSS")]
    [InlineData("Outsource(\"acme▮", "ACME MSS")]
    [InlineData("Owner(\"▮", "森")]
    [InlineData("Owner(\"セ▮", "セキュリティ統括室")]
    [InlineData("Action(\"x\", owner: \"▮", "森")]
    [InlineData("Waive(\"CDC1003\", because: \"x\", by: \"▮", "森")]
    public void TeamsProvidersAndPeopleOfTheDefinitionAreProposed(string verb, string name) =>
        Assert.Contains(name, Typing.In($"{Parties}Service(\"A-1\").{verb}").Labels);

    [Fact]
    public void WhatIsBeingTypedIsNoNameYet() => Assert.DoesNotContain("セキ", Typing.In($"{Parties}Service(\"A-1\").Insource(\"セキ▮\");").Labels);

    [Fact]
    public void AnArgumentOfAFunctionIsWhatItsBodyTakesItFor() =>
        Assert.Contains("セキュリティ統括室", Typing.In($"{Parties}ServiceEntry Own(string code, string team) => Service(code).Insource(team);\nOwn(\"A-1\", \"▮\").Level(Basic);").Labels);

    [Fact]
    public void AnItemOfALoopIsWhatItsBodyTakesItFor() =>
        Assert.Contains("B-1  Real time asset monitoring", Typing.In("foreach (var code in new[] { \"A-1\", \"B▮\" })\n    Service(code).Level(Basic);").Labels);

    [Theory]
    [InlineData("Target(4, by: \"▮", "2027-03-31")]
    [InlineData("Target(4, \"▮", "2026-11-30")]
    [InlineData("ReviewBy(\"▮", "2027-03-31")]
    [InlineData("ReportReviewed(\"▮", "2026-11-20")]
    [InlineData("ReportReviewed(\"▮", "2026-01-15")]
    [InlineData("Evidence(\"x\", asOf: \"2026-1▮", "2026-11-20")]
    [InlineData("Evidence(\"x\", validFor: \"▮", "12 months")]
    public void DaysAreProposed(string verb, string day) => Assert.Contains(day, Typing.In($"Organization(\"x\").Assessed(\"2026-01-15\");\nService(\"A-1\").{verb}").Labels);

    [Theory]
    [InlineData("Service(\"A-1\").Waive(\"▮", "CDC2003")]
    [InlineData("Service(\"A-1\").Waive(\"AWA▮", "AWA001")]
    [InlineData("WaiveAll(\"cdc20▮\")", "CDC2003")]
    [InlineData("#pragma warning disable ▮", "CDC2003")]
    [InlineData("#pragma warning disable CDC2▮\n", "CDC2003")]
    [InlineData("Service(\"A-1\"); // expect: ▮", "CDC2003")]
    [InlineData("Service(\"A-1\"); // 期待: AWA▮", "AWA001")]
    [InlineData("Policy(\"▮", "AWA002")]
    [InlineData("#▮", "load")]
    [InlineData("#pragma ▮", "warning")]
    [InlineData("#load \"▮", "parts/parties.cdc.csx")]
    [InlineData("#load \"▮\"\n", "b.cdc.csx")]
    public void RulesPoliciesAndFilesAreProposed(string text, string label)
    {
        const string policy = "Policy(\"AWA001\", Error).Require(\"owner is set\").Message(en: \"x\");\n";
        Assert.Contains(Typing.In(text[0] == '#' ? $"{text}\n{policy}" : policy + text).Labels, one => one.StartsWith(label, StringComparison.Ordinal));
    }

    [Fact]
    public void RulesThatFireAtTheServiceComeFirst() =>
        Assert.StartsWith("CDC1003", Typing.In("Organization(\"x\");\nService(\"A-2\").Level(Unnecessary).ReviewBy(\"2027-01-01\").Waive(\"▮\", because: \"y\", by: \"z\", until: \"2027-01-01\");").Labels.First());

    [Fact]
    public void FilesOutsideOfTheRootAreNot() => Assert.DoesNotContain(Typing.In("#load \"▮").Labels, static label => label.Contains("elsewhere", StringComparison.Ordinal));

    [Theory]
    [InlineData("▮", "level")]
    [InlineData("lev▮", "level")]
    [InlineData("レ▮", "level")]
    [InlineData("level ▮", "=")]
    [InlineData("level = ▮", "basic")]
    [InlineData("level = ba▮", "basic")]
    [InlineData("level = basic ▮", "and")]
    [InlineData("level = basic and ▮", "score")]
    [InlineData("level in (basic, ▮", "standard")]
    [InlineData("owner ▮", "is set")]
    [InlineData("owner is ▮", "set")]
    [InlineData("owner = ▮", "\"森\"")]
    [InlineData("due <= ▮", "today")]
    [InlineData("due <= today + 6 ▮", "months")]
    [InlineData("score >= ▮", "3")]
    [InlineData("count(▮", "level")]
    [InlineData("レベルが▮", "basic")]
    [InlineData("レベルがベ▮", "basic")]
    [InlineData("レベル = ベーシック かつ ス▮", "score")]
    [InlineData("category = ▮", "A")]
    public void ConditionsAreCompleted(string condition, string label)
    {
        Assert.Contains(label, Typing.In($"{Parties}Policy(\"AWA001\", Error).For(\"{condition}\").Require(\"owner is set\");").Labels);
        Assert.Contains(label, Typing.In($"{Parties}Policy(\"AWA001\", Error).Require(\"{condition}").Labels);
    }

    [Fact]
    public void AConditionIsCompletedInItsLanguage()
    {
        Assert.Equal("Policy(\"AWA001\", Error).For(\"レベル = ベーシック▮\");", Typing.In("Policy(\"AWA001\", Error).For(\"レベル = べ▮\");").Accepted("basic"));
        Assert.Equal("Policy(\"AWA001\", Error).For(\"level = basic▮\");", Typing.In("Policy(\"AWA001\", Error).For(\"level = b▮\");").Accepted("basic"));
    }

    [Theory]
    [InlineData("// Service(\"▮")]
    [InlineData("Service(\"A-1\").Because(\"▮\");")]
    [InlineData("/* ▮ */")]
    [InlineData("Service($\"▮\");")]
    [InlineData("Service(\"A-1\").Score(3▮);")]
    [InlineData("const string na▮me = \"x\";")]
    [InlineData("ServiceEntry Soc(string co▮de) => Service(code);")]
    public void WhereNothingCanBeKnownNothingIsProposed(string text) => Assert.Empty(Typing.In(text).Labels);
}
