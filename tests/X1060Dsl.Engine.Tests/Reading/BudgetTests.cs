using System.Text;

namespace X1060Dsl.Tests.Reading;

/// <summary>Definitions that want to take forever, or all memory. Each ends in exactly one finding that says so.</summary>
public sealed class BudgetTests
{
    public static TheoryData<string, string> Bombs
    {
        get
        {
            var bombs = new TheoryData<string, string>
            {
                { "a loop of millions", "for (var i = 0; i < 2147483647; i++) Team($\"{i}\");" },
                { "loops in loops", string.Concat(Enumerable.Range(0, 12).Select(static n => $"for (var i{n} = 0; i{n} < 100; i{n}++) ")) + "Team(\"SOC\");" },
                { "a loop that stands still", "for (var i = 0; i < 1; i += 0) Team(\"SOC\");" },
                { "a loop that goes backwards", "for (var i = 0; i < 1; i--) Team(\"SOC\");" },
                { "doubling in functions", Doubling("string F0() => \"ああああああああ\";", static n => $"string F{n}() => F{n - 1}() + F{n - 1}();", "Team(F40());") },
                { "doubling in constants", Doubling("const string C0 = \"ああああああああ\";", static n => $"const string C{n} = C{n - 1} + C{n - 1};", "Team(C13);") },
                { "doubling in variables", Doubling("var v0 = \"ああああああああ\";", static n => $"var v{n} = $\"{{v{n - 1}}}{{v{n - 1}}}\";", "Team(v40);") },
                { "calls that double", Doubling("void F0() { Team(\"SOC\"); }", static n => $"void F{n}() {{ F{n - 1}(); F{n - 1}(); }}", "F40();") },
                { "functions a thousand deep", string.Concat(Enumerable.Range(0, 1000).Select(static n => n == 0 ? "void F0() { }\n" : $"void F{n}() {{ F{n - 1}(); }}\n")) + "F999();" },
                { "nesting", $"Team({new string('(', 5000)}\"SOC\"{new string(')', 5000)});" },
                { "a chain of ten thousand", "Team(\"SOC\")" + new StringBuilder().Insert(0, ".Lead(\"a\")", 10_000) + ";" },
                { "more than a megabyte", "//" + new string('x', 1 << 20) },
            };
            return bombs;

            static string Doubling(string first, Func<int, string> next, string last) =>
                string.Join("\n", Enumerable.Range(1, 40).Select(next).Prepend(first).Append(last));
        }
    }

    [Theory, MemberData(nameof(Bombs))]
    public void A_bomb_is_one_finding(string bomb, string text)
    {
        Assert.NotEmpty(bomb);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var read = Given.Read(text);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Contains(read.Findings, static finding => finding.Id == "CDC0005");
        Assert.All(read.Findings, static finding => Assert.True(finding.Id is "CDC0005" or "CDC0026", finding.Message(DisplayLanguage.English)));
        Assert.InRange(allocated, 0, 1L << 30);
    }

    [Fact]
    public void What_is_promised_works()
    {
        // A thousand services, two hundred kilobytes, chains of a thousand, depth 24.
        var text = new StringBuilder("Organization(\"a\");\n");
        for (var i = 0; i < 1000; i++)
            text.Append($"AddedService(\"X-{i}\", ja: \"追加{i}\", en: \"Added {i}\", category: \"B\").Level(Standard).Insource(\"SOC\").Owner(\"森\").Score(3).Target(4, by: \"2030-03-31\").Note(ja: \"ああああああああああああああああああああ\");\n");
        text.Append("Team(\"SOC\")").Insert(text.Length, ".Members(\"a\")", 1000).Append(";\n");
        text.Append($"Provider({new string('(', 22)}\"ACME\"{new string(')', 22)});\n");

        var read = Given.Read(text.ToString());

        Assert.Empty(read.Findings);
        Assert.Equal(1000, read.Centre!.Services.Count);
        Assert.Equal(1000, read.Centre!.Teams[0].Members.Count);
        Assert.InRange(text.Length, 170_000, 300_000);
    }

    [Theory]
    [InlineData("string Twice(string text) => text + text;")]
    [InlineData("string Twice(string text) => $\"{text}{text}\";")]
    public void One_text_may_have_65_536_characters_and_no_more(string twice)
    {
        string Ids(string last) => Given.Ids($"{twice}\nvar t0 = \"{new string('a', 1024)}\";\n"
            + string.Concat(Enumerable.Range(1, 6).Select(static n => $"var t{n} = Twice(t{n - 1});\n")) + last);

        Assert.Equal("", Ids("Team(t6);"));
        Assert.Equal("CDC0005", Ids("var t7 = t6 + \"a\";"));
        Assert.Equal("CDC0005", Ids("Team(Twice(t6));"));
    }

    [Fact]
    public void What_was_read_before_a_budget_ran_out_is_kept()
    {
        var read = Given.Read("Team(\"SOC\");\nfor (var i = 0; i < 2147483647; i++) { }\nProvider(\"ACME\");");

        Assert.Equal("CDC0005", Assert.Single(read.Findings).Id);
        Assert.Single(read.Centre!.Teams);
    }
}
