using X1060Dsl.Editing;
using X1060Dsl.Model;

namespace X1060Dsl.Tests.Editing;

/// <summary>Hover, signature help, hints, lenses, colours, folds, links and the outline.</summary>
public sealed class ExplanationTests
{
    private const string Text = """
        Organization("阿波").Assessed("2026-10-01");
        Team("SOC").Lead("森").Members("森", "林");
        Provider("ACME").Contract("M-1", until: "2027-03-31");
        Service("E-3").Level(Basic).Outsource("ACME").Owner("森").Score(3).Target(5, by: "2027-03-31");
        Service("リスクマネジメント").Level(Standard).Insource("SOC").Outsource("ACME").Score(insource: 2, outsource: 4).Target(4);
        Policy("AWA001", Error).For("レベル = ベーシック").Require("owner is set and score >= 3").Message(ja: "責任者", en: "an owner");
        Service("A-2").Level(Basic).Waive("AWA001", because: "x", by: "CISO", until: "2026-12-01");

        """;

    private static Typing At(string part, int into = 1) => Typing.In(Text.Insert(Text.IndexOf(part, StringComparison.Ordinal) + into, Typing.Cursor));

    [Theory]
    [InlineData("\"E-3\"", "E-3 Vulnerability assessment")]
    [InlineData("\"E-3\"", "Level: Basic")]
    [InlineData("\"E-3\"", "Gap: +2")]
    [InlineData("\"リスク", "A-1 Risk management")]
    [InlineData("Score(3)", "3, outsourced: Either what is provided")]
    [InlineData("Score(3)", "Portfolio: today's score")]
    [InlineData("3).Target", "Outsourced: Either what is provided")]
    [InlineData("2, outsource", "Insourced: Nothing is written down")]
    [InlineData("Basic)", "The least that has to be in place")]
    [InlineData("Outsource(", "the service is provided outside")]
    [InlineData("Organization(", "Names the organisation whose centre")]
    [InlineData("\"ACME\")", "2 services, 1 of them Basic: E-3 A-1")]
    [InlineData("\"ACME\")", "100 % of the outsourced services")]
    [InlineData("\"ACME\")", "Contract: M-1, until 2027-03-31 (in 131 days)")]
    [InlineData("\"SOC\")", "Lead: 森")]
    [InlineData("\"森\"", "Owner: 1")]
    [InlineData("\"2027-03-31\"", "in 131 days")]
    [InlineData("\"AWA001\", because", "Require: owner is set and score >= 3")]
    [InlineData("owner is set", "who answers for it")]
    [InlineData("レベル =", "the recommendation level")]
    [InlineData("ベーシック\"", "The least that has to be in place")]
    public void WhatStandsThereIsExplained(string place, string expected) => Assert.Contains(expected, At(place).Hover());

    [Theory]
    [InlineData("\"E-3\"", "E-3 脆弱性診断")]
    [InlineData("\"ACME\")", "アウトソースしているサービスの 100%")]
    [InlineData("Score(3)", "3 (アウトソース): 委託の内容か結果のどちらかを")]
    public void InJapaneseToo(string place, string expected) => Assert.Contains(expected, At(place).Hover(DisplayLanguage.Japanese));

    [Fact]
    public void RulesAreExplainedInPragmas() => Assert.Contains("CDC1003 ", Typing.In("#pragma warning disable CDC▮1003 // x\n").Hover());

    [Fact]
    public void WhereThereIsNothingToSayNothingIsSaid() => Assert.Equal("", Typing.In("// ▮x\nTeam(\"a\");").Hover());

    [Theory]
    [InlineData("Service(\"A-1\").Target(▮", "Target(int score, string? by = null)", "int score")]
    [InlineData("Service(\"A-1\").Target(3, ▮", "Target(int score, string? by = null)", "string? by = null")]
    [InlineData("Service(\"A-1\").Target(3, 4, ▮", "Target(int insource, int outsource, string? by = null)", "string? by = null")]
    [InlineData("Service(\"A-1\").Score(outsource: ▮", "Score(int insource, int outsource)", "int outsource")]
    [InlineData("Organization(\"x\").Floor(\"A-1\", \"▮", "Floor(params string[] services)", "params string[] services")]
    [InlineData("ServiceEntry Soc(string code, int n) => Service(code);\nSoc(\"A-1\", ▮", "ServiceEntry Soc(string code, int n)", "int n")]
    public void TheArgumentsOfACallAreExplained(string text, string label, string parameter)
    {
        var typing = Typing.In(text);
        var signature = Editor.Signature(typing.Text, typing.Offset)!;
        var form = signature.Forms[signature.ActiveForm];
        Assert.Equal(label, form.Label);
        var active = form.Parameters[signature.ActiveParameter!.Value];
        Assert.Equal(parameter, form.Label.Substring(active.Start, active.Length));
    }

    [Fact]
    public void OutsideOfParenthesesThereIsNoSignature() => Assert.Null(Editor.Signature(Typing.In("Service(\"A-1\")▮.Level(Basic);").Text, 14));

    [Fact]
    public void NamesStandBesideCodesAndGapsBesideScores()
    {
        var typing = Typing.In(Text);
        var hints = Editor.Hints(typing.Text, 0, Text.Length).Select(hint => $"{Text[..hint.At.Start].Split('\n')[^1].Split('.')[^1]} {hint.Text.Ja}");
        Assert.Equal(["Service(\"E-3\" 脆弱性診断", "Score(3) 差 +2", "Service(\"リスクマネジメント\" A-1", "Service(\"A-2\" リスクアセスメント"], hints);
        Assert.Empty(Editor.Hints(typing.Text, 0, 10));
    }

    [Fact]
    public void LensesTellHowFarThingsAre()
    {
        var typing = Typing.In(Text);
        var lenses = Editor.Lenses(typing.Text).Select(lens => $"{typing.At(lens.Span)}: {lens.Text.En}").ToList();
        Assert.Contains("\"阿波\": 3 of 64 services decided · average score 3.5 · gap 2", lenses);
        Assert.Contains("\"SOC\": 1 service, 0 Basic", lenses);
        Assert.Contains("\"ACME\": 2 services, 100 % of what is outsourced · contract ends in 131 days", lenses);
        Assert.Contains("\"E-3\": gap 2: 3 → 5 by 2027-03-31", lenses);
        Assert.Contains("Waive(\"AWA001\", because: \"x\", by: \"CISO\", until: \"2026-12-01\"): runs out in 11 days", lenses);
        Assert.Contains("\"AWA001\": 1 broken, 1 kept", lenses);
    }

    [Fact]
    public void WordsAreColouredByWhatTheyMean()
    {
        var typing = Typing.In(Text);
        var tints = Editor.Tints(typing.Text).Select(tint => $"{Text.Substring(tint.Start, tint.Length)} {tint.Kind}{(tint.IsDeclaration ? "!" : "")}").ToList();
        foreach (var expected in new[] { "Organization Opening", "\"阿波\" Organization!", "\"SOC\" Team!", "\"SOC\" Team", "\"ACME\" Provider", "\"森\" Person", "\"2027-03-31\" Date", "Level Verb", "Basic Word", "\"E-3\" Service", "insource Parameter", "\"AWA001\" Rule!", "レベル Property", "= Operator", "ベーシック Value", "owner Property", "and Operator", "3 Value" })
            Assert.Contains(expected, tints);
    }

    [Fact]
    public void LoadsAndAddressesCanBeOpened()
    {
        var typing = Typing.In("#load \"parts/a.csx\"\nconst string Wiki = \"https://wiki.example\";\nProvider(\"x\").Expects(\"docs/sla.md#1\").Expects($\"{Wiki}/sla\").Expects(\"javascript:x\").Expects(\"../../etc/passwd\");");
        Assert.Equal(
            ["parts/a.csx -> /root/parts/a.csx", "docs/sla.md#1 -> /root/docs/sla.md", "$\"{Wiki}/sla\" -> https://wiki.example/sla"],
            Editor.Links(typing.Text).Select(link => $"{typing.At(link.Span)} -> {link.Target}"));
    }

    [Fact]
    public void TheOutlineHoldsServicesBelowTheirCategories()
    {
        var typing = Typing.In("Organization(\"o\");\nforeach (var code in new[] { \"A-1\", \"A-2\" })\n    Service(code).Level(Basic);\nAddedService(\"X-1\", \"監視\", \"OT\", \"B\");\nServiceEntry F(string c) => Service(c);\nF(\"B-1\").Level(Basic);\nPolicy(\"AWA001\", Error);\n");
        var outline = Editor.Landmarks(typing.Text).Select(landmark => $"{landmark.Kind} {landmark.Name.Ja}{(landmark.Children.Count == 0 ? "" : $" ({string.Join(", ", landmark.Children.Select(static child => child.Name.Ja))})")}").ToList();
        Assert.Equal(["Organization o", "Category A CDCの戦略マネジメント (A-1 リスクマネジメント, A-2 リスクアセスメント)", "Category B 即時分析 (X-1 監視, B-1 リアルタイム監視)", "Function F", "Policy AWA001"], outline);
        Assert.Equal("E-3 脆弱性診断", Assert.Single(Editor.Search([Typing.In("Service(\"E-3\");").Text, Typing.In("Service(\"A-1\");").Text], "ぜいじゃく")).Name.Ja);
        Assert.Empty(Editor.Search([typing.Text], "xyz"));
    }

    [Fact]
    public void BlocksCommentsAndHeadingsFold()
    {
        var folds = Editor.Folds(Typing.In("#load \"a.csx\"\n#load \"b.csx\"\n// ---- A. x ----\n// y\nService(\"A-1\")\n    .Level(Basic);\n\n// ---- B. z ----\nforeach (var c in new[]\n{\n    \"B-1\",\n})\n{\n    Service(c);\n}\n").Text).Select(static fold => $"{fold.FirstLine}-{fold.LastLine} {fold.Kind}");
        Assert.Equal(["0-1 Imports", "2-5 Region", "2-3 Comment", "4-5 Code", "7-14 Region", "8-14 Code", "9-11 Code"], folds);
    }

    [Fact]
    public void ASelectionGrowsFromTheWordToTheChain()
    {
        var typing = Typing.In("Service(\"A-1\").Level(Basic).Owner(\"森▮\");");
        Assert.Equal(["森", "\"森\"", "(\"森\")", "Owner(\"森\")", "Service(\"A-1\").Level(Basic).Owner(\"森\")", "Service(\"A-1\").Level(Basic).Owner(\"森\");"], Editor.Selections(typing.Text, typing.Offset).Select(typing.At));
    }
}
