using X1060Dsl.Editing;

namespace X1060Dsl.Tests.Editing;

public sealed class OffersTests
{
    private static string Taken(string marked, string title)
    {
        var typing = Typing.In(marked);
        var offers = Editor.Actions(typing.Text, typing.Offset, 0);
        var offer = offers.FirstOrDefault(offer => offer.Title.En.StartsWith(title, StringComparison.Ordinal)) ?? throw new InvalidOperationException($"'{title}' is not among {string.Join(" | ", offers.Select(static offer => offer.Title.En))}");
        var after = typing.Apply(offer.Edits);
        return offer.Caret is { } caret ? after.Insert(caret.Start, Typing.Cursor) : after;
    }

    private static IEnumerable<string> Titles(string marked)
    {
        var typing = Typing.In(marked);
        return Editor.Actions(typing.Text, typing.Offset, 0).Select(static offer => offer.Title.En);
    }

    [Fact]
    public void TheFixesOfAFindingComeFirst()
    {
        var typing = Typing.In("Service(\"Ａ－▮99\");");
        Assert.Equal(OfferKind.Fix, Editor.Actions(typing.Text, typing.Offset, 0)[0].Kind);
        Assert.Equal("Organization(\"x\");\nService(\"A-1\").Level(Unnecessary).ReviewBy(\"2027-01-01\").Because(\"▮\");", Taken("Organization(\"x\");\nService(\"A-▮1\").Level(Unnecessary).ReviewBy(\"2027-01-01\");", "Give a reason"));
    }

    [Fact]
    public void AFindingCanBeWaivedForItsService() =>
        Assert.Equal(
            "Organization(\"x\");\nService(\"A-1\").Level(Unnecessary).ReviewBy(\"2027-01-01\").Waive(\"CDC1003\", because: \"▮\", by: \"\", until: \"2027-02-28\");",
            Taken("Organization(\"x\");\nService(\"A-▮1\").Level(Unnecessary).ReviewBy(\"2027-01-01\");", "Waive CDC1003 for A-1"));

    [Fact]
    public void OneAboutTheCentreForTheCentre() =>
        Assert.Equal("Organization(\"x\");\nTeam(\"y\");\nWaiveAll(\"CDC1005\", because: \"▮\", by: \"\", until: \"2027-02-28\");\n", Taken("Organi▮zation(\"x\");\nTeam(\"y\");", "Waive CDC1005").Replace("▮", Typing.Cursor, StringComparison.Ordinal));

    [Fact]
    public void AWarningCanBeHiddenAroundItsStatement() =>
        Assert.Equal(
            "Organization(\"x\");\n#pragma warning disable CDC1005 // ▮\nService(\"A-1\")\n    .Note(ja: \"y\", en: \"z\");\n#pragma warning restore CDC1005\nTeam(\"t\");\n",
            Taken("Organization(\"x\");\nService(\"▮A-1\")\n    .Note(ja: \"y\", en: \"z\");\nTeam(\"t\");\n", "Hide CDC1005"));

    [Fact]
    public void AnErrorCannotBeHidden()
    {
        var titles = Titles("Organization(\"x\").Floor(\"A-1\");\nService(\"A-▮1\").Level(Unnecessary).Because(\"y\").ReviewBy(\"2027-01-01\");").ToList();
        Assert.Contains("Waive CDC1001 for A-1, with a reason", titles);
        Assert.DoesNotContain("Hide CDC1001 here by #pragma, with a reason", titles);
    }

    [Theory]
    [InlineData("Service(\"E-▮3\");", "Write 脆弱性診断", "Service(\"脆弱性診断\");")]
    [InlineData("Service(@\"脆弱性診▮断\");", "Write E-3", "Service(@\"E-3\");")]
    [InlineData("Service(X1060.Vulne▮rabilityAssessment);", "Write E-3", "Service(\"E-3\");")]
    [InlineData("Service(\"E-▮3\");", "Write Vulnerability assessment", "Service(\"Vulnerability assessment\");")]
    [InlineData("Service(\"E-▮3\");\nService(\"A-1\").CoveredBy(\"堅牢化\");", "Write all services in English", "Service(\"Vulnerability assessment\");\nService(\"Risk management\").CoveredBy(\"Hardening\");")]
    public void AServiceCanBeWrittenByAnotherOfItsNames(string text, string title, string expected) => Assert.Equal(expected, Taken(text, title));

    [Fact]
    public void ButNotWhereOtherTextsAreMadeOfIt() =>
        Assert.DoesNotContain("Write 脆弱性診断", Titles("foreach (var code in new[] { \"E-▮3\" })\n    Service(code).Document($\"docs/{code}\");"));

    [Fact]
    public void ServicesThatNothingIsSaidAboutCanBeAdded()
    {
        var after = Taken("Organization(\"x▮\");\nService(\"A-1\").Level(Basic);\n", "Add the 63 services");
        Assert.StartsWith("Organization(\"x\");\nService(\"A-1\").Level(Basic);\n\nService(\"A-2\"); // リスクアセスメント / Risk assessment\n", after);
        Assert.Equal(64, Typing.In(after).Text.Read.Centre!.Services.Count);
    }

    [Fact]
    public void SafeFixesCanBeMadeAllAtOnce()
    {
        var typing = Typing.In("Service（\"A-1\"）.Level(Basic)；\nTeam（\"x\"）;\n");
        Assert.Equal("Service(\"A-1\").Level(Basic);\nTeam(\"x\");\n", typing.Apply(Editor.FixAll(typing.Text)));
    }
}
