using System;
using X1060Dsl.Gating;
using System.Linq;
using Xunit;
using static X1060Dsl.Gating.GateTroubleKind;

namespace X1060Dsl.Tests.Gating;

public sealed class GateTests
{
    private static string R(string s, int n) => string.Concat(Enumerable.Repeat(s, n));

    private static GateTrouble Only(string text) => Assert.Single(Gate.Examine(text).Troubles);

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFFvar x = 1;")]
    [InlineData("var x = \"“全角”（）\"; // “全角”、。（）")]
    [InlineData("var 名前 = \"葛\U000E0100 👨\u200D👩 ☎\uFE0F 1\uFE0F\u20E3\";")]
    [InlineData("var\u3000x = Ａ１;")]
    [InlineData("#nullable enable\n#region r\n#endregion\n#pragma warning disable\n#load \"a.csx\"\n#r \"b\"\nvar x = 1;")]
    [InlineData("#!/usr/bin/env x1060\nvar x = 1;")]
    [InlineData("var x = $\"{a:yyyy\\u0041}{{}}{b,3:n}{(c ? 1 : 2)}{$\"{d}\"}\";")]
    [InlineData("var x = $$\"\"\"\n  {a} {{b}} \"\" \n  \"\"\";")]
    [InlineData("var x = @\"a\"\"b\\\" + @$\"{a}\"\"\" + $@\"\n{b}\";")]
    [InlineData("/* “ */ var x = 'a'; var y = '\\'';")]
    public void Good_text_passes_untouched(string text)
    {
        var pass = Gate.Examine(text);
        Assert.Empty(pass.Troubles);
        Assert.True(pass.MayParse);
        Assert.Same(text, pass.Text);
    }

    public static TheoryData<int, GateTroubleKind> Hostile()
    {
        var data = new TheoryData<int, GateTroubleKind>();
        void Add(GateTroubleKind kind, params int[] points)
        {
            foreach (var point in points) data.Add(point, kind);
        }

        Add(BidiControl, 0x61C, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069);
        Add(InvisibleCharacter, 0xAD, 0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180E, 0x180F, 0x200B, 0x200C, 0x200D, 0x2060, 0x2064,
            0x206A, 0x206F, 0x3164, 0xFE00, 0xFE0F, 0xFEFF, 0xFFA0, 0xFFF9, 0xFFFB, 0xE0000, 0xE0001, 0xE007F, 0xE0100);
        Add(ControlCharacter, 0, 1, 8, 0xB, 0xC, 0x1A, 0x1B, 0x1F, 0x7F, 0x80, 0x84, 0x86, 0x9F);
        Add(LineSeparator, 0x85, 0x2028, 0x2029);
        Add(LoneSurrogate, 0xD800, 0xDBFF, 0xDC00, 0xDFFF);
        return data;
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_characters_are_found_everywhere(int point, GateTroubleKind kind)
    {
        var bad = point is >= 0xD800 and <= 0xDFFF ? ((char)point).ToString() : char.ConvertFromUtf32(point);
        foreach (var (before, after, place) in new[]
        {
            ("var x = ", " 1;", "code"), ("var a", "b = 1;", "code"), ("// c ", " d", "comment"), ("/* c ", " d */", "comment"),
            ("var x = \"a", "b\";", "line"), ("var x = @\"a", "b\";", "block"), ("var x = \"\"\"a", "b\"\"\";", "line"),
            ("var x = \"\"\"\na", "b\n\"\"\";", "block"), ("var x = $\"a", "b\";", "line"), ("var x = $\"{a:", "b}\";", "line"),
            ("var x = $\"{a ", " + b}\";", "code"), ("var x = 'a", "';", "line"), ("#region a", "b", "code"),
        })
        {
            var text = before + bad + bad + after;
            var pass = Gate.Examine(text);
            Assert.Contains(new GateTrouble(kind, before.Length, 2 * bad.Length, point), pass.Troubles);
            var blank = place == "code" || kind == LineSeparator && place != "block";
            Assert.Equal(before + (blank ? new string(' ', 2 * bad.Length) : bad + bad) + after, pass.Text);
            Assert.True(pass.MayParse);
        }
    }

    [Theory]
    [InlineData("F（1）；", "F(1);", 1, 1, '（')]
    [InlineData("var x ＝＋1;", "var x =+1;", 6, 2, '＝')]
    [InlineData("a／／ b", "a// b", 1, 2, '／')]
    [InlineData("a/／ b", "a// b", 2, 1, '／')]
    [InlineData("x = １２3;", "x = 123;", 4, 2, '１')]
    [InlineData("F(a、b)。", "F(a,b).", 3, 1, '、')]
    [InlineData("x = “a b”;", "x = \"a b\";", 4, 1, '“')]
    [InlineData("x = ‘a’;", "x = 'a';", 4, 1, '‘')]
    [InlineData("x = 「a」;", "x = 「a」;", 4, 1, '「')]
    [InlineData("x = $“a;", "x = $ a;", 5, 1, '“')]
    [InlineData("x = ［］｛｝＜＞！＆｜？：，．－＊;", "x = []{}<>!&|?:,.-*;", 4, 15, '［')]
    public void Full_width_punctuation_is_narrowed(string text, string expected, int start, int length, int detail)
    {
        var pass = Gate.Examine(text);
        Assert.Equal(expected, pass.Text);
        Assert.Equal(new GateTrouble(FullWidthPunctuation, start, length, detail), pass.Troubles[0]);
        Assert.True(pass.MayParse);
    }

    [Theory]
    [InlineData("if x"), InlineData("elif x"), InlineData("else"), InlineData("endif"), InlineData("define X"), InlineData("undef X")]
    [InlineData("line 1"), InlineData("error e"), InlineData("warning w"), InlineData(" \tif x"), InlineData("\\u0069f x"), InlineData("i\u200Bf x")]
    [InlineData("nullable \"\"\"")]
    public void Directives_that_hide_text_are_blanked(string directive)
    {
        var pass = Gate.Examine("a;\n #" + directive + "\r\nb;");
        Assert.Equal("a;\n " + new string(' ', directive.Length + 1) + "\r\nb;", pass.Text);
        Assert.Contains(new GateTrouble(ConditionalDirective, 4, directive.Length + 1, '#'), pass.Troubles);
    }

    [Fact]
    public void Merge_conflicts_hide_nothing() =>
        Assert.Equal("       \nb;\n         \n", Gate.Examine("=======\nb;\n>>>>>>> x\n").Text);

    [Fact]
    public void A_Razor_comment_hides_nothing() => Assert.Equal("a  * b *  c", Gate.Examine("a @* b *@ c").Text.Replace("@", " "));

    [Theory]
    [InlineData("x = \"abc\ny", 4, 1, UnterminatedString)]
    [InlineData("x = 'a", 4, 1, UnterminatedString)]
    [InlineData("x = @\"a\n", 4, 2, UnterminatedString)]
    [InlineData("x = \"\"\"a\n b", 4, 3, UnterminatedString)]
    [InlineData("x = $$\"\"\"\n b", 4, 5, UnterminatedString)]
    [InlineData("x = $\"a\n b", 4, 2, UnterminatedString)]
    [InlineData("x = $\"{a", 4, 2, UnterminatedString)]
    [InlineData("x /* b", 2, 2, UnterminatedComment)]
    public void What_has_no_end_is_reported(string text, int start, int length, GateTroubleKind kind)
    {
        var trouble = Only(text);
        Assert.Equal((kind, start, length), (trouble.Kind, trouble.Start, trouble.Length));
        Assert.True(Gate.Examine(text).MayParse);
    }

    [Fact]
    public void The_sixty_fifth_level_is_refused()
    {
        Assert.True(Gate.Examine(R("(", 64)).MayParse);
        Assert.Equal(new GateTrouble(TooDeep, 64, 1, 64), Only(R("(", 65)));
        Assert.Equal(new GateTrouble(TooDeep, 64, 1, 64), Only(R("(", 100_000)));
        Assert.Equal(new GateTrouble(TooDeep, 40 + 5 + 25 * 4, 3, 64), Only(R("(", 40) + "a is " + R("not ", 40)));
    }

    [Fact]
    public void Other_limits_hold()
    {
        Assert.True(Gate.Examine("a" + R(".B()", 2048) + ";").MayParse);
        Assert.Equal(new GateTrouble(ChainTooLong, 1 + 2048 * 4, 1, 2048), Only("a" + R(".B()", 2049) + ";"));
        Assert.True(Gate.Examine(R("a;", 20_000)).MayParse);
        Assert.Equal(new GateTrouble(TooManyStatements, 40_001, 1, 20_000), Only(R("a;", 20_001)));
        Assert.True(Gate.Examine(R(" ", GateLimits.Characters)).MayParse);
        Assert.Equal(new GateTrouble(TooLong, GateLimits.Characters, 1, GateLimits.Characters), Only(R(" ", GateLimits.Characters + 1)));
        Assert.True(Gate.Examine("x = $\"{$\"{a}\"}\";").MayParse);
        Assert.Equal(new GateTrouble(InterpolationTooDeep, 10, 2, 2), Only("x = $\"{$\"{$\"{a}\"}\"}\";"));
    }

    [Fact]
    public void Characters_are_still_checked_after_a_refusal()
    {
        var pass = Gate.Examine(R("(", 65) + "\u202E");
        Assert.False(pass.MayParse);
        Assert.Equal([TooDeep, BidiControl], pass.Troubles.Select(t => t.Kind));
    }

    [Theory]
    [InlineData("services", 64), InlineData("elseif", 15), InlineData("elseifblocks", 15), InlineData("ternary", 15), InlineData("tuples", 200)]
    [InlineData("functions", 8), InlineData("loops", 200), InlineData("methods", 200), InlineData("strings", 500), InlineData("generics", 200)]
    [InlineData("nosemicolons", 60), InlineData("lambdas", 200), InlineData("sum", 500), InlineData("whiles", 200), InlineData("objects", 200)]
    [InlineData("linq", 5), InlineData("arms", 300), InlineData("ors", 300), InlineData("indexsum", 300), InlineData("classes", 100)]
    public void Ordinary_code_is_never_refused(string kind, int n)
    {
        var text = kind switch
        {
            "services" => R("var s = cdc" + R("\n  .With(\"a\", x => x.B)", 32) + ";\n", n),
            "elseif" => "if (a) b(); " + R("else if (a) b();\n", n),
            "elseifblocks" => "if (a) { b(); } " + R("else if (a < b) { b(); if (c) d(); else e(); }\n", n),
            "ternary" => "var x = " + R("a > 3 ? b : ", n) + "c;",
            "tuples" => "var x = new[] { " + R("(\"a\", 1, -2, x < 3),\n", n / 4) + R("(\"a\", 1, -2),\n", n) + "};",
            "functions" => R("int F(int a, int b) {\n", n) + "return a;" + R("}\n", n),
            "loops" => R("for (int i = 0; i < 3; i++) { F(i); }\nfor (var j = 0; j < 3; ++j) F(j);\nforeach (var x in y) z(x);\n", n),
            "methods" => R("public static int F(int a) => a;\npublic int G(int b) { return -b; }\nvoid H() { }\n", n),
            "strings" => "var x = new[] { " + R("\"<<<(((\", $\"<({a:<<<}\", @\"((<\",", n) + "};",
            "generics" => R("var d = new Dictionary<string, List<int>>();\nList<int> e = F<int>(3);\n", n),
            "nosemicolons" => R("cdc.Service(\"A\").Owner(\"x\")\n", n),
            "lambdas" => R("F(x => x.A, y => { return y.B; });\n", n),
            "sum" => "var x = F(1)" + R(" + G(2) - h[3] * 4", n) + ";",
            "whiles" => R("while (a) { b(); }\nwhile (a) b();\ndo { c(); } while (d);\n", n),
            "objects" => R("var s = new Service { Name = \"a\", Level = Level.High, Tags = { \"b\" } };\n", n),
            "linq" => "var x = from a in b " + R("where a.C == 1 ", n) + "orderby a.D select a.E;",
            "arms" => "var x = a switch {" + R("\"b\" or \"c\" => 1, > 3 and < 4 => 2, ", n) + "_ => 3 };",
            "ors" => "var x = a is \"b\"" + R(" or \"c\"", n) + R(" or C.D", n) + ";",
            "indexsum" => "var x = a[0]" + R(" + a[1] + b.C(2)", n) + ";",
            "classes" => R("class C : B { public int A { get; set; } = 1; int F() { return 1; } }\n", n),
            _ => throw new ArgumentException(kind),
        };
        var pass = Gate.Examine(text);
        Assert.Empty(pass.Troubles);
        Assert.True(GateParsing.Depth(GateParsing.On(256 * 1024, () => GateParsing.Parse(pass.Text))) < 400);
    }
}
