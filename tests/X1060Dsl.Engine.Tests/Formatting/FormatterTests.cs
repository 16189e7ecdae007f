using X1060Dsl.Formatting;
using X1060Dsl.Text;

namespace X1060Dsl.Tests.Formatting;

public sealed class FormatterTests
{
    private static string Formatted(string text, Layout? layout = null) => Canonical.Of(new SourceFile(Given.Path, text), layout ?? Layout.Default).Text.Text;

    [Theory]
    [InlineData("Service ( \"A-1\" ) . Level(Basic) ;", "Service(\"A-1\").Level(Basic);\n")]
    [InlineData("Service(\"A-1\");Service(\"A-2\");", "Service(\"A-1\");\nService(\"A-2\");\n")]
    [InlineData("Service(\"A-1\").\n  Level(Basic);", "Service(\"A-1\")\n    .Level(Basic);\n")]
    [InlineData("Service(\"A-1\")\n.Level(Basic)\n  .Owner(\"森\")\n;", "Service(\"A-1\")\n    .Level(Basic)\n    .Owner(\"森\");\n")]
    [InlineData("const string  x=\"a\"+\"b\";", "const string x = \"a\" + \"b\";\n")]
    [InlineData("Service(\"A-1\").Score(insource:2,outsource :  4);", "Service(\"A-1\").Score(insource: 2, outsource: 4);\n")]
    [InlineData("foreach(var code in new []{\"A-1\",\"A-2\"})\nService(code).Level(Basic);", "foreach (var code in new[] { \"A-1\", \"A-2\" })\n    Service(code).Level(Basic);\n")]
    [InlineData("foreach (var (code,score) in new[]\n{\n(\"A-1\",3),\n(\"A-2\",4),\n})\n{\nvar n=-1;\nService(code).Score(score);\n}", "foreach (var (code, score) in new[]\n{\n    (\"A-1\", 3),\n    (\"A-2\", 4),\n})\n{\n    var n = -1;\n    Service(code).Score(score);\n}\n")]
    [InlineData("ServiceEntry Soc(string code,int n=3)=>Service(code)\n.Score(n);", "ServiceEntry Soc(string code, int n = 3) => Service(code)\n    .Score(n);\n")]
    [InlineData("if(true){Service(\"A-1\");}else Service(\"A-2\");", "if (true) { Service(\"A-1\"); } else Service(\"A-2\");\n")]
    [InlineData("if (x)\n{\nTeam(\"a\");\n} else if(!y) {\n  Team(\"b\");\n}\nelse\nTeam(\"c\");", "if (x)\n{\n    Team(\"a\");\n} else if (!y) {\n    Team(\"b\");\n}\nelse\n    Team(\"c\");\n")]
    [InlineData("switch(n){\ncase 1:\nTeam(\"a\");\nbreak;\ndefault: break;\n}", "switch (n) {\n    case 1:\n        Team(\"a\");\n        break;\n    default: break;\n}\n")]
    [InlineData("\n\n\n// a\n\n\n\nTeam(\"a\");   // b  \n\n\n\nTeam(\"b\");", "// a\n\nTeam(\"a\");   // b\n\nTeam(\"b\");\n")]
    [InlineData("  // a\n  Team(\"a\") // b\n// c\n.Lead(\"x\");", "// a\nTeam(\"a\") // b\n    // c\n    .Lead(\"x\");\n")]
    [InlineData("string[] a=[\"x\",  \"y\" ];\nvar b=a [0];", "string[] a = [\"x\", \"y\"];\nvar b = a[0];\n")]
    [InlineData("for(var i=0;i<3;i ++)Team($\"{ i }  x\");", "for (var i = 0; i < 3; i++) Team($\"{ i }  x\");\n")]
    [InlineData("#load   \"b.csx\"\n  #pragma warning disable CDC1003 // x\nTeam(\"a\");\n#pragma warning restore CDC1003\n", "#load   \"b.csx\"\n#pragma warning disable CDC1003 // x\nTeam(\"a\");\n#pragma warning restore CDC1003\n")]
    [InlineData("Policy(\"AWA001\",Error).For(\"\"\"\n   level = basic\n   \"\"\").Require( @\"owner  is set\");", "Policy(\"AWA001\", Error).For(\"\"\"\n   level = basic\n   \"\"\").Require(@\"owner  is set\");\n")]
    [InlineData("var x=n switch{1=>\"a\",_=>\"b\"};", "var x = n switch { 1 => \"a\", _ => \"b\" };\n")]
    [InlineData("var x = n>1?\"a\":\"b\";", "var x = n > 1 ? \"a\" : \"b\";\n")]
    [InlineData("Service(\"A-1\").Note(\nja: \"a\",\nen: \"b\");", "Service(\"A-1\").Note(\n    ja: \"a\",\n    en: \"b\");\n")]
    [InlineData("Service(\"A-1\")\n.Note(\nja: \"a\",\nen: \"b\"\n);", "Service(\"A-1\")\n    .Note(\n        ja: \"a\",\n        en: \"b\"\n    );\n")]
    [InlineData("var x=- -3;", "var x = - -3;\n")]
    [InlineData("", "")]
    [InlineData("  \n\n", "")]
    [InlineData("// only this", "// only this\n")]
    [InlineData("Team(\"a\"); /* b */ Team(\"c\");", "Team(\"a\"); /* b */\nTeam(\"c\");\n")]
    [InlineData("Team(\"a\");\r\n\r\n\r\n  Team(\"b\");\r\n", "Team(\"a\");\r\n\r\nTeam(\"b\");\r\n")]
    [InlineData("Team(\"a\");　　Team(\"b\");", "Team(\"a\");\nTeam(\"b\");\n")]
    public void ATextIsLaidOut(string text, string expected)
    {
        Assert.Equal(expected, Formatted(text));
        Assert.Equal(expected, Formatted(expected));
    }

    [Theory]
    [InlineData("Service ( \"A-1\" .Level(Basic);")]
    [InlineData("Service ( \"A-1\n")]
    [InlineData("class  C {  }\n")]
    [InlineData(" #!/usr/bin")]
    public void WhatCannotBeReadIsLeftAlone(string text) => Assert.Equal(text, Formatted(text));

    [Fact]
    public void WhatStandsAroundSomethingUnreadableIsLaidOut() =>
        Assert.Equal("Team(\"a\");\nTeam ( ;\nTeam(\"c\");\n\nTeam(\"d\");\n", Formatted("Team( \"a\" );\nTeam ( ;\nTeam(\"c\") ;\n\n\nTeam(\"d\");"));

    [Fact]
    public void AnOpenInterpolatedTextHoldsNothingUpBehindIt() =>
        Assert.EndsWith("\nTeam(\"b\");\n", Formatted("Team($\"x );\nTeam( \"a\" );\nTeam( \"b\" );"));

    [Fact]
    public void ALineThatIsTooWideIsBrokenWhereAPhaseBegins() =>
        Assert.Equal(
            "Service(\"A-1\").Level(Basic).Because(\"部品の納入停止は、翌日には顧客の生産に響きます\")\n    .Insource(\"セキュリティ統括室\").Owner(\"森\").Deputy(\"井上\")\n    .Score(3).Target(4, by: \"2027-03-31\")\n    .Note(ja: \"x\");\n",
            Formatted("Service(\"A-1\").Level(Basic).Because(\"部品の納入停止は、翌日には顧客の生産に響きます\").Insource(\"セキュリティ統括室\").Owner(\"森\").Deputy(\"井上\").Score(3).Target(4, by: \"2027-03-31\").Note(ja: \"x\");"));

    [Fact]
    public void AndWhereThatDoesNotDoBeforeEachVerb() =>
        Assert.Equal(
            "Service(\"A-1\")\n    .Level(Basic)\n    .Because(\"部品の納入停止は、翌日には顧客の生産に響きます\")\n    .ReviewBy(\"2027-03-31\");\n",
            Formatted("Service(\"A-1\").Level(Basic).Because(\"部品の納入停止は、翌日には顧客の生産に響きます\").ReviewBy(\"2027-03-31\");", Layout.Default with { Width = 60 }));

    [Fact]
    public void TheLayoutIsWhatEditorConfigSays()
    {
        string? Value(string key) => key switch { "indent_style" => "tab", "max_line_length" => "off", "end_of_line" => "crlf", "insert_final_newline" => "false", _ => null };
        Assert.Equal("Service(\"A-1\")\r\n\t.Level(Basic);", Formatted("Service(\"A-1\")\n .Level(Basic);", Layout.Of(Value)));
        Assert.Equal(Layout.Default, Layout.Of(static _ => "nonsense"));
        Assert.Equal(2, Layout.Of(static key => key == "indent_size" ? "2" : null).IndentSize);
    }
}
