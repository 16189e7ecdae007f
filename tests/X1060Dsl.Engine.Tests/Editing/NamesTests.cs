using X1060Dsl.Editing;
using X1060Dsl.Model;
using X1060Dsl.Settings;
using X1060Dsl.Text;

namespace X1060Dsl.Tests.Editing;

/// <summary>Definition, references and rename.</summary>
public sealed class NamesTests
{
    private static readonly (string, string) Part = ("/root/parts.csx", "Team(\"SOC\").Lead(\"森\");\nconst string Mss = \"ACME MSS\";\nProvider(Mss);\n");

    private static string Renamed(string marked, string name, params (string Path, string Text)[] others)
    {
        var typing = Typing.In(marked, others);
        var renaming = Editor.Rename(typing.Text, typing.Offset, name);
        return renaming.Refusal is { } why ? $"refused: {why.En}{string.Concat(renaming.Places.Select(place => $" [{typing.At(place)}]"))}" : typing.Apply(renaming.Edits.Where(static edit => edit.Path == Given.Path).ToListing());
    }

    [Theory]
    [InlineData("Team(\"S▮OC\");\nService(\"A-1\").Insource(\"SOC\").Owner(\"ＳＯＣ\");", "CSIRT", "Team(\"CSIRT\");\nService(\"A-1\").Insource(\"CSIRT\").Owner(\"CSIRT\");")]
    [InlineData("Service(\"A-1\").Insource(\"SOC\").Owner(\"S▮OC\");\nTeam(\"soc\");", "CSIRT", "Service(\"A-1\").Insource(\"CSIRT\").Owner(\"CSIRT\");\nTeam(\"CSIRT\");")]
    [InlineData("Provider(\"▮x\");\nService(\"A-1\").Outsource(@\"x\").Insource(\"x\");", "y \"z\"", "Provider(\"y \\\"z\\\"\");\nService(\"A-1\").Outsource(@\"y \"\"z\"\"\").Insource(\"x\");")]
    [InlineData("Organization(\"a\").Ciso(\"森▮\");\nTeam(\"b\").Lead(\"森\").Members(\"森\", \"林\");\nService(\"A-1\").Owner(\"林\").Deputy(\"森\").Action(\"c\", owner: \"森\");", "杉", "Organization(\"a\").Ciso(\"杉\");\nTeam(\"b\").Lead(\"杉\").Members(\"杉\", \"林\");\nService(\"A-1\").Owner(\"林\").Deputy(\"杉\").Action(\"c\", owner: \"杉\");")]
    [InlineData("AddedService(\"X-1\", \"OT監視\", \"OT\", \"B\");\nService(\"A-1\").CoveredBy(\"X▮-1\");\nService(\"A-2\").CoveredBy(\"OT監視\");", "X-9", "AddedService(\"X-9\", \"OT監視\", \"OT\", \"B\");\nService(\"A-1\").CoveredBy(\"X-9\");\nService(\"A-2\").CoveredBy(\"OT監視\");")]
    [InlineData("AddedService(\"X-1\", \"OT監▮視\", \"OT\", \"B\");\nService(\"A-2\").CoveredBy(\"ＯＴ監視\");", "工場監視", "AddedService(\"X-1\", \"工場監視\", \"OT\", \"B\");\nService(\"A-2\").CoveredBy(\"工場監視\");")]
    [InlineData("Policy(\"AWA▮001\", Error).Require(\"owner is set\");\n#pragma warning disable AWA001 // x\nService(\"A-1\").Level(Basic).Waive(\"awa001\", because: \"a\", by: \"b\", until: \"2027-01-01\"); // expect: AWA001 waived", "AWA009", "Policy(\"AWA009\", Error).Require(\"owner is set\");\n#pragma warning disable AWA009 // x\nService(\"A-1\").Level(Basic).Waive(\"AWA009\", because: \"a\", by: \"b\", until: \"2027-01-01\"); // expect: AWA009 waived")]
    [InlineData("const string te▮am = \"SOC\";\nService(\"A-1\").Insource(team).Owner($\"{team} x\");", "soc", "const string soc = \"SOC\";\nService(\"A-1\").Insource(soc).Owner($\"{soc} x\");")]
    [InlineData("ServiceEntry So▮c(string code) => Service(code);\nSoc(\"A-1\"); Soc(code: \"A-2\");", "Own", "ServiceEntry Own(string code) => Service(code);\nOwn(\"A-1\"); Own(code: \"A-2\");")]
    [InlineData("ServiceEntry Soc(string co▮de) => Service(code);\nSoc(\"A-1\"); Soc(code: \"A-2\");", "which", "ServiceEntry Soc(string which) => Service(which);\nSoc(\"A-1\"); Soc(which: \"A-2\");")]
    [InlineData("for (var i = 0; i < 2; i++) Team($\"t{▮i}\");", "n", "for (var n = 0; n < 2; n++) Team($\"t{n}\");")]
    [InlineData("const string t = \"SO▮C\";\nTeam(t);\nService(\"A-1\").Insource(t);", "CSIRT", "const string t = \"CSIRT\";\nTeam(t);\nService(\"A-1\").Insource(t);")]
    public void EverythingThatMeansTheSameIsRenamed(string text, string name, string expected) => Assert.Equal(expected, Renamed(text, name));

    [Theory]
    [InlineData("Service(\"A▮-1\");", "A-2", "refused: The names of the standard's services are not yours to change")]
    [InlineData("Service(\"A-1\").Waive(\"CDC▮1003\", because: \"a\", by: \"b\", until: \"2027-01-01\");", "x", "refused: The ids of rules are not yours")]
    [InlineData("Team(\"SOC▮\");\nService(\"A-1\").Insource(\"SO\" + \"C\");", "x", "refused: The name is put together at 1 place; change the parts there first [\"SO\" + \"C\"]")]
    [InlineData("const string t = \"SOC\";\nTeam(t).Hours($\"{t} hours\");\nService(\"A-1\").Insource(\"S▮OC\");", "x", "refused: The text serves as something else as well, which would change with it [$\"{t} hours\"]")]
    [InlineData("Team(\"SO▮C\");\nTeam(\"CSIRT\");", "csirt", "refused: 'csirt' is somebody's name already [\"CSIRT\"]")]
    [InlineData("Team(\"S▮OC\");", " ", "refused: The new name is empty")]
    [InlineData("Team(\"S▮OC\");", "a\nb", "refused: A name has no line ends")]
    [InlineData("const string a▮a = \"x\";\nTeam(aa);", "Basic", "refused: 'Basic' cannot be taken")]
    [InlineData("const string a▮a = \"x\";\nTeam(aa);", "1x", "refused: '1x' is no name in C#")]
    [InlineData("const string a▮a = \"x\";\nconst string bb = \"y\";\nTeam(aa);", "bb", "refused: With 'bb' the definition could not be read any more")]
    [InlineData("Policy(\"AWA▮001\", Error);", "awa", "refused: it is not two to eight capital letters")]
    [InlineData("Service(\"A-1\").Level(Ba▮sic);", "x", "refused: There is nothing here that can be renamed")]
    [InlineData("Service(\"A-1\").Because(\"▮why\");", "x", "refused: There is nothing here that can be renamed")]
    public void WhatCannotBeRenamedIsRefusedWithAReason(string text, string name, string expected) => Assert.StartsWith(expected, Renamed(text, name));

    [Fact]
    public void ARenamingGoesThroughEveryFileThatSharesIt()
    {
        var one = new SourceFile("/root/one.cdc.csx", "#load \"parts.csx\"\nOrganization(\"one\");\nService(\"A-1\").Insource(\"SOC\").Owner(\"森\");\n");
        var two = new SourceFile("/root/two.cdc.csx", "#load \"parts.csx\"\nOrganization(\"two\");\nService(\"A-2\").Insource(\"soc\").Owner(\"林\");\n");
        var files = new Given(Part);
        var (first, second) = (Editor.Open(one, files, CheckOptions.Default), Editor.Open(two, files, CheckOptions.Default));
        var part = first.Seen("/root/parts.csx")!;

        var renaming = Editor.Rename(part, part.File.Text.IndexOf("SOC", StringComparison.Ordinal), "CSIRT", [first, second]);
        Assert.Null(renaming.Refusal);
        Assert.Equal(["/root/one.cdc.csx", "/root/parts.csx", "/root/two.cdc.csx"], renaming.Edits.Select(static edit => edit.Path).Order(StringComparer.Ordinal));

        Assert.Equal(3, Editor.References(part, part.File.Text.IndexOf("SOC", StringComparison.Ordinal), withDeclaration: true, [first, second]).Count);
        Assert.Equal("/root/parts.csx", Assert.Single(Editor.Definitions(second, two.Text.IndexOf("soc", StringComparison.Ordinal))).Path);
    }

    [Theory]
    [InlineData("Team(\"SOC\");\nService(\"A-1\").Insource(\"S▮OC\");", "\"SOC\"@5")]
    [InlineData("Service(\"A-1\").Insource(\"S▮OC\");", "")]
    [InlineData("const string t = \"SOC\";\nTeam(▮t);", "t@13")]
    [InlineData("Service(\"A-1\");\nService(\"A-2\").CoveredBy(\"リスクマネ▮ジメント\");", "\"A-1\"@8")]
    [InlineData("Service(\"A-1\").Waive(\"AWA▮001\", because: \"a\", by: \"b\", until: \"c\");\nPolicy(\"AWA001\", Error);", "\"AWA001\"@74")]
    public void WhatIsDeclaredIsFound(string text, string expected)
    {
        var typing = Typing.In(text);
        Assert.Equal(expected, string.Join(" ", Editor.Definitions(typing.Text, typing.Offset).Select(origin => $"{typing.At(origin)}@{origin.Start}")));
    }

    [Fact]
    public void ANameIsReadyToBeRenamedWithoutItsQuotes()
    {
        var typing = Typing.In("Team(@\"a \"\"▮b\");");
        var ready = Editor.PrepareRename(typing.Text, typing.Offset);
        Assert.Null(ready.Refusal);
        Assert.Equal("a \"b", ready.Name);
        Assert.Equal("a \"\"b", typing.At(ready.Span));
        Assert.NotNull(Editor.PrepareRename(typing.Text, 1).Refusal);
    }

    [Fact]
    public void TheSeverityThatIsSetForAPolicyIsRenamedWithIt()
    {
        const string set = "root = true\n[*.cdc.csx]\nx1060.org001.severity = error\n# x1060.ORG001.severity = none\nx1060.ORG0012.severity = error\n[elsewhere/*.csx]\nx1060.ORG001.severity = info\n";
        var settings = new EditorConfigs([new SourceFile("/root/.editorconfig", set)]).For(Given.Path, Orders.None);
        var file = new SourceFile(Given.Path, "Organization(\"A\").Edition(X1060_2021);\nPolicy(\"ORG001\", Error).Require(\"owner is set\");\n");
        var text = Editor.Open(file, new Given(), new CheckOptions { Settings = settings });

        var renaming = Editor.Rename(text, file.Text.IndexOf("ORG001", StringComparison.Ordinal), "ORG900");

        Assert.Null(renaming.Refusal);
        var edit = Assert.Single(renaming.Edits, static edit => edit.Path == "/root/.editorconfig");
        Assert.Equal((set.IndexOf("org001", StringComparison.Ordinal), 6, "ORG900"), (edit.Start, edit.Length, edit.Text));
    }
}
