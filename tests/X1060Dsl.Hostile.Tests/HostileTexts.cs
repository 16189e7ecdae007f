using System.Globalization;
using System.Text;
using X1060Dsl.Tests.Gating;

namespace X1060Dsl.Hostile;

/// <summary>The hostile corpus, by name. The names are those of <c>verdicts.tsv</c>.</summary>
internal static class HostileTexts
{
    /// <summary>The spellings by which a <c>#load</c> tries to leave the root, or to open what is no script.</summary>
    public static IReadOnlyList<string> Spellings { get; } =
    [
        "../secret.csx", "../../secret.csx", "../../../../../../../../etc/passwd", "/etc/passwd", "/etc/passwd.csx", "//host/share/a.csx", "\\\\\\\\host\\\\share\\\\a.csx", "\\\\\\\\?\\\\C:\\\\a.csx", "..\\\\secret.csx", ".\\\\..\\\\secret.csx",
        "C:/a.csx", "C:a.csx", "c:\\\\a.csx", "file:///etc/passwd", "file:../secret.csx", "http://127.0.0.1/a.csx", "https://example.com/a.csx", "nuget: Evil, 1.0", "~/secret.csx", "~root/secret.csx", "$HOME/secret.csx", "%HOME%/secret.csx",
        "%2e%2e/secret.csx", "%2e%2e%2fsecret.csx", "..%2fsecret.csx", "..;/secret.csx", "....//secret.csx", ".../secret.csx", "./../secret.csx", "parts/../../secret.csx", "parts/./../../secret.csx", "parts//../../secret.csx", "../here/../secret.csx", "../HERE/../secret.csx", "../secret.csx\\0.csx",
        "../secret.csx ", " ../secret.csx", "../secret.csx.", "..\u2215secret.csx", "．．／secret.csx", "\u2024\u2024/secret.csx", "CON", "NUL.csx", "com1.csx", "LPT9.cdc.csx", "AUX .csx", "secret.csx::$DATA", "secret.csx:stream.csx", "/dev/zero", "/dev/stdin", "/proc/self/environ", "/proc/self/fd/0", "*.csx", "b?.csx", "[ab].csx", "", ".", "..", "./", "/",
        new string('a', 300) + ".csx", string.Concat(Enumerable.Repeat("../", 2000)) + "secret.csx", string.Concat(Enumerable.Repeat("a/", 2000)) + "b.csx",
    ];

    /// <summary>All of it.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } =
        Shapes().Concat(Chains()).Concat(Bombs()).Concat(Characters()).Concat(Homoglyphs()).Concat(Loads()).ToDictionary(static text => text.Name, static text => text.Text, StringComparer.Ordinal);

    private static string R(string piece, int times) => new StringBuilder(piece.Length * times).Insert(0, piece, times).ToString();

    // At a hundred thousand levels many shapes are longer than a file may be: as deep then as a file has room for.
    private static IEnumerable<(string Name, string Text)> Shapes() =>
        from shape in GateShapes.All
        from levels in new[] { 63, 64, 65, 1_000, 100_000 }
        let text = shape.Value(levels)
        select ($"shape-{shape.Key}-{levels.ToString(CultureInfo.InvariantCulture)}", text.Length <= 1 << 20 ? text : shape.Value((int)(levels * (1_000_000L / (double)text.Length))));

    private static IEnumerable<(string Name, string Text)> Chains()
    {
        foreach (var links in new[] { 1_024, 2_047, 2_048, 2_049, 100_000 })
        {
            yield return ($"chain-verbs-{links}", $"Team(\"a\"){R(".Lead(\"b\")", links)};".Length <= 1 << 20 ? $"Team(\"a\"){R(".Lead(\"b\")", links)};" : $"Team(\"a\"){R(".M()", links)};");
            yield return ($"chain-sum-{links}", $"var x = 1{R(" + 1", links)};");
            yield return ($"chain-texts-{links}", $"var x = \"\"{R(" + \"\"", links)};");
            yield return ($"chain-behind-a-stray-{links}", $") Team(\"a\"){R(".M()", links)};");
            yield return ($"chain-behind-a-dot-{links}", $".M(){R(".M()", links)};");
            yield return ($"chain-of-arguments-{links}", $"Team(\"a\").Members(\"b\"{R(", \"b\"", links)});");
            yield return ($"chain-of-statements-{links}", R("F();", links));
            yield return ($"chain-of-items-{links}", $"var x = new[] {{ 1{R(", 1", links)} }};");
        }
    }

    private static IEnumerable<(string Name, string Text)> Bombs()
    {
        (string, string)[] bombs =
        [
            ("loop-of-millions", "for (var i = 0; i < 2147483647; i++) Team($\"{i}\");"),
            ("loops-in-loops", string.Concat(Enumerable.Range(0, 12).Select(static n => $"for (var i{n} = 0; i{n} < 100; i{n}++) ")) + "Team(\"SOC\");"),
            ("loop-that-stands-still", "for (var i = 0; i < 1; i += 0) Team(\"SOC\");"),
            ("loop-that-goes-backwards", "for (var i = 0; i < 1; i--) Team(\"SOC\");"),
            ("loop-over-nothing-in-millions", "for (var i = 0; i < 2147483647; i++) { }"),
            ("laughs-in-functions", Doubling("string F0() => \"ああああああああ\";", static n => $"string F{n}() => F{n - 1}() + F{n - 1}();", "Team(F40());")),
            ("laughs-in-constants", Doubling("const string C0 = \"ああああああああ\";", static n => $"const string C{n} = C{n - 1} + C{n - 1};", "Team(C13);")),
            ("laughs-in-variables", Doubling("var v0 = \"ああああああああ\";", static n => $"var v{n} = $\"{{v{n - 1}}}{{v{n - 1}}}\";", "Team(v40);")),
            ("laughs-in-arrays", Doubling("var a0 = new[] { \"x\", \"x\" };", static n => $"var a{n} = new[] {{ a{n - 1}, a{n - 1} }};", "Team(\"SOC\");")),
            ("laughs-in-arguments", Doubling("string F0(string s) => s;", static n => $"string F{n}(string s) => F{n - 1}(s + s);", "Team(F40(\"ああああああああ\"));")),
            ("calls-that-double", Doubling("void F0() { Team(\"SOC\"); }", static n => $"void F{n}() {{ F{n - 1}(); F{n - 1}(); }}", "F40();")),
            ("calls-that-double-and-say-nothing", Doubling("void F0() { }", static n => $"void F{n}() {{ F{n - 1}(); F{n - 1}(); }}", "F40();")),
            ("functions-a-thousand-deep", string.Concat(Enumerable.Range(0, 1000).Select(static n => n == 0 ? "void F0() { }\n" : $"void F{n}() {{ F{n - 1}(); }}\n")) + "F999();"),
            ("recursion", "void F() { F(); }\nF();"),
            ("recursion-in-a-circle", "string F(int n) => G(n);\nstring G(int n) => F(n);\nTeam(F(1));"),
            ("million-services", "foreach (var i in new[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 }) foreach (var j in new[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 }) foreach (var k in new[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 }) foreach (var l in new[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 }) foreach (var m in new[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 }) Team($\"{i}{j}{k}{l}{m}\").Lead(\"x\");"),
            ("interpolation-8", Nested("$\"{", "}\"", 8)),
            ("interpolation-22", Nested("$\"{", "}\"", 22)),
            ("interpolation-raw-22", Nested("$\"\"\"{", "}\"\"\"", 22)),
            ("interpolation-of-118-signs", Nested("$\"{", "}\"", 23)),
            ("lambdas-11", $"F({R("x => F(", 11)}1{R(")", 11)});"),
            ("lambdas-typed-11", $"F({R("(int x) => F(", 11)}1{R(")", 11)});"),
            ("padding", "Team(\"a\".PadLeft(1000000000));"),
            ("repeat", "Team(string.Concat(System.Linq.Enumerable.Repeat(\"a\", 1000000000)));"),
            ("new-string", "Team(new string('a', 2147483647));"),
            ("array-of-billions", "var x = new int[2147483647];"),
            ("numbers-of-a-million-digits", $"Service(\"A-1\").Score({R("9", 1_000_000)});"),
            ("escapes", $"Team(\"{R("\\u0041", 100_000)}\");"),
            ("name-of-a-million-letters", $"var {R("a", 1_000_000)} = 1;"),
            ("million-mistakes", R("Q(1);\n", 19_000)),
            ("million-semicolons", R(";", 1_000_000)),
            ("million-lines", R("\n", 1_000_000)),
            ("million-comments", R("//\n", 300_000)),
            ("million-pragmas", R("#pragma warning disable CDC1001\n", 30_000)),
            ("million-loads", R("#load \"a.csx\"\n", 50_000)),
            ("million-expectations", R("// expect: CDC1001\n", 50_000)),
            ("million-regions", R("#region a\n", 90_000)),
            ("unfinished-comment", "/*" + R("*", 1_000_000)),
            ("unfinished-text", "\"" + R("a", 1_000_000)),
            ("unfinished-raw-text", R("\"", 1_000_000)),
            ("dollars", R("$", 1_000_000)),
            ("ats", R("@", 1_000_000)),
            ("nested-comments", R("/*", 500_000)),
            ("policy-of-a-million-signs", $"Policy(\"AWA001\", Error).Require(\"{R("(", 900_000)}\");"),
            ("policy-that-repeats", $"Policy(\"AWA001\", Error).Require(\"{R("score > 1 and ", 300)}score > 1\").Message(en: \"a\");"),
            ("policy-of-stars", $"Policy(\"AWA001\", Error).Require(\"owner matches \\\"{R("*a", 60)}\\\"\").Message(en: \"a\");\nService(\"A-1\").Owner(\"{R("a", 5000)}\");"),
            ("glob-of-stars", $"WaiveAll(\"{R("*C", 60)}\", because: \"{R("C", 5000)}\", by: \"b\", until: \"2030-01-01\").In(\"{R("*A", 60)}\");\nService(\"A-1\").Level(Basic);"),
        ];
        return bombs.Select(static bomb => ($"bomb-{bomb.Item1}", bomb.Item2));

        static string Doubling(string first, Func<int, string> next, string last) =>
            string.Join("\n", Enumerable.Range(1, 40).Select(next).Prepend(first).Append(last));

        static string Nested(string open, string close, int levels) => $"Team({R(open, levels)}1{R(close, levels)});";
    }

    private static IEnumerable<(string Name, string Text)> Characters()
    {
        int[] points =
        [
            0x00, 0x01, 0x07, 0x08, 0x0B, 0x0C, 0x1A, 0x1B, 0x1F, 0x7F, 0x80, 0x85, 0x9B, 0x9F, 0xA0, 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x180E, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E,
            0x2060, 0x2063, 0x2064, 0x2066, 0x2067, 0x2068, 0x2069, 0x206F, 0x3000, 0x3164, 0xD800, 0xDFFF, 0xFE0F, 0xFEFF, 0xFFA0, 0xFFF9, 0xFFFD, 0xFFFF, 0xE0001, 0xE0041, 0xE0100, 0x10FFFF,
        ];
        return from point in points
               let sign = point is >= 0xD800 and <= 0xDFFF ? ((char)point).ToString() : char.ConvertFromUtf32(point)
               from place in new[] { ("code", "Team(", "\"SOC\");"), ("name", "var a", "b = 1;"), ("text", "Team(\"a", "b\");"), ("comment", "// a", "b\nTeam(\"SOC\");") }
               select ($"sign-{point:X4}-{place.Item1}", place.Item2 + sign + place.Item3);
    }

    private static IEnumerable<(string Name, string Text)> Homoglyphs() => new[]
    {
        ("cyrillic-verb", "Service(\"A-1\").Lеvel(Basic);"), ("cyrillic-opening", "Ѕervice(\"A-1\");"), ("greek-code", "Service(\"Α-1\");"), ("cyrillic-code", "Service(\"А-1\");"), ("wide-verb", "Ｓｅｒｖｉｃｅ(\"A-1\");"), ("wide-code", "Service(\"Ａ－１\");"), ("mathematical-word", "Service(\"A-1\").Level(𝐁asic);"),
        ("dotless-i", "Servıce(\"A-1\");"), ("wide-parentheses", "Service（\"A-1\"）；"), ("typographic-quotes", "Service(“A-1”);"), ("corner-quotes", "Service(「A-1」);"), ("minus", "Service(\"A−1\");"), ("long-vowel", "Service(\"Aー1\");"), ("joined-name", "var a\u200Db = \"x\";\nTeam(ab);"),
        ("two-ways-of-が", "var が = \"x\";\nvar か\u3099 = \"y\";\nTeam(が);"), ("hangul-filler", "var ㅤ = \"x\";"), ("superscript-two", "var a² = 1;"), ("reversed", "Team(\"a\u202E;)(maeT\u202C\");"), ("zalgo", "Team(\"" + R("e\u0301\u0302\u0303", 2000) + "\");"), ("flags", "Team(\"🏴\U000E0067\U000E0062\U000E007F\");"), ("family", "Team(\"👨\u200D👩\u200D👧\");"),
    }.Select(static glyph => ($"glyph-{glyph.Item1}", glyph.Item2));

    private static IEnumerable<(string Name, string Text)> Loads() => Spellings.Select(static (written, place) => ($"load-{place:00}", $"#load \"{written}\"\nTeam(\"SOC\");\n"));
}
