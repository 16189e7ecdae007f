using X1060Dsl.Fixing;
using X1060Dsl.Model;
using X1060Dsl.Text;

namespace X1060Dsl.Tests;

/// <summary>The fix that takes out a waiver takes out the waiver, and nothing else.</summary>
public sealed class RemovalTests
{
    private const string Terms = "because: \"契約切替中\", by: \"CISO 佐藤\", until: \"2026-12-31\"";
    private const string Waive = $".Waive(\"CDC3001\", {Terms})";
    private const string WaiveAll = $"WaiveAll(\"CDC3001\", {Terms})";
    private const string Start = "Service(\"A-1\").Level(Basic).Insource(\"SOC\").Owner(\"森\")";
    private const string End = ".Score(3).Target(4);\n";

    public static TheoryData<string, string> Cases => new()
    {
        // In a chain.
        { $"{Start}{Waive}{End}", $"{Start}{End}" },
        { $"{Start}.Score(3).Target(4){Waive};\n", $"{Start}{End}" },
        { $"Service(\"A-1\"){Waive};\n", "Service(\"A-1\");\n" },
        { $"{Start}\n    {Waive}\n    {End}", $"{Start}\n    {End}" },
        { $"{Start}.Score(3).Target(4)\n    {Waive};\n", $"{Start}{End}" },
        { $"{Start} // since April\n    {Waive}\n    {End}", $"{Start} // since April\n    {End}" },
        { $"{Start} // since April\n    {Waive}{End}", $"{Start} // since April\n    {End}" },
        { $"{Start}.Score(3).Target(4) // since April\n    {Waive};\n", $"{Start}.Score(3).Target(4) // since April\n    ;\n" },
        { $"{Start}\n    // as agreed\n    {Waive}\n    {End}", $"{Start}\n    // as agreed\n    {End}" },
        { $"{Start}\n    {Waive} // as agreed\n    {End}", $"{Start} // as agreed\n    {End}" },
        { $"{Start}.\n    {Waive[1..]}.\n    {End[1..]}", $"{Start}.\n    {End[1..]}" },
        { $"{Start}\n    .Waive(\n        \"CDC3001\", // scores\n        {Terms})\n    {End}", $"{Start}\n    {End}" },
        { $"foreach (var code in new[] {{ \"A-1\", \"A-2\" }})\n    Service(code).Level(Basic).Insource(\"SOC\").Owner(\"森\"){Waive}{End}", $"foreach (var code in new[] {{ \"A-1\", \"A-2\" }})\n    Service(code).Level(Basic).Insource(\"SOC\").Owner(\"森\"){End}" },
        { $"{Start}{Waive}{Waive.Replace("3001", "3002", StringComparison.Ordinal)}{End}", $"{Start}{End}" },
        { $"var a1 = {Start};\na1{Waive};\na1{End}", $"var a1 = {Start};\na1{End}" },

        // For several services.
        { $"Team(\"SOC\");\n{WaiveAll};\n{Start}{End}", $"Team(\"SOC\");\n{Start}{End}" },
        { $"{WaiveAll}\n    .In(\"A-*\")\n    .In(\"B-*\");\n{Start}{End}", $"{Start}{End}" },
        { $"Team(\"SOC\"); {WaiveAll}; {Start}{End}", $"Team(\"SOC\");  {Start}{End}" },
        { $"{Start}{End}{WaiveAll};", $"{Start}{End}" },
        { $"{WaiveAll}; // as agreed\n{Start}{End}", $" // as agreed\n{Start}{End}" },
        { $"foreach (var code in new[] {{ \"A-1\", \"A-2\" }})\n{{\n    {WaiveAll}.In(code);\n}}\n\n{Start}{End}", $"foreach (var code in new[] {{ \"A-1\", \"A-2\" }})\n{{\n}}\n\n{Start}{End}" },

        // Pragmas.
        { $"#pragma warning disable CDC3001 // as agreed\n{Start}{End}", $"{Start}{End}" },
        { $"Team(\"SOC\");\n  #pragma warning disable CDC3001 // as agreed\n{Start}{End}", $"Team(\"SOC\");\n{Start}{End}" },
        { $"#pragma warning disable CDC3001, CDC3002 // as agreed\n{Start}{End}", $"{Start}{End}" },
        { $"#pragma warning disable CS0219, CDC3001 // as agreed\n{Start}{End}", $"#pragma warning disable CS0219 // as agreed\n{Start}{End}" },
        { $"#pragma warning disable CDC3001, CDC2005, CDC3002 // as agreed\n{Start[..Start.IndexOf(".Owner", StringComparison.Ordinal)]}{End}", $"#pragma warning disable CDC2005 // as agreed\n{Start[..Start.IndexOf(".Owner", StringComparison.Ordinal)]}{End}" },
        { $"#pragma warning disable CDC3001, CDC3002 // as agreed\n{Start}{End}#pragma warning restore CDC3002, CDC3001\n", $"{Start}{End}" },
        { $"#pragma warning disable CDC3001 // as agreed\n{Start}{End}#pragma warning restore CDC3001, CDC3002\n", $"{Start}{End}#pragma warning restore CDC3001, CDC3002\n" },
        { $"#pragma warning disable CDC3001, CDC3002 // as agreed\n{Start}{End}#pragma warning restore CDC3001\n", $"{Start}{End}#pragma warning restore CDC3001\n" },
        { $"#pragma warning disable CDC3001 // as agreed\n{Start}{End}#pragma warning restore\n", $"{Start}{End}#pragma warning restore\n" },
        { $"#pragma warning disable CDC3001 // as agreed\n{Start}{End}#pragma warning restore CDC3001\n#pragma warning disable CDC3001 // as agreed\nTeam(\"SOC\");\n#pragma warning restore CDC3001\n", $"{Start}{End}Team(\"SOC\");\n" },
        {
            $"#pragma warning disable CDC3001 // as agreed\n{Start}.Target(4);\n#pragma warning disable CDC3001 // once more\nTeam(\"SOC\");\n#pragma warning restore CDC3001\n",
            $"#pragma warning disable CDC3001 // as agreed\n{Start}.Target(4);\nTeam(\"SOC\");\n#pragma warning restore CDC3001\n"
        },
    };

    [Theory, MemberData(nameof(Cases))]
    public void What_is_left_reads_as_if_it_had_never_been_there(string text, string expected)
    {
        Assert.Equal(expected, Mended(text));
        Assert.Equal(expected.Replace("\n", "\r\n", StringComparison.Ordinal), Mended(text.Replace("\n", "\r\n", StringComparison.Ordinal)));
        Assert.DoesNotContain(Given.Check(expected).Findings, static finding => finding.Id is "CDC6002" or "CDC0006");
        Assert.Equal(WithoutWaivers(text), WithoutWaivers(expected));
    }

    [Theory]

    // The loop would take the next statement.
    [InlineData($"foreach (var code in new[] {{ \"A-1\", \"A-2\" }})\n    {WaiveAll}.In(code);\n{Start}{End}")]

    // It would cover everything.
    [InlineData($"var all = {WaiveAll};\nall.In(\"A-*\");\n{Start}{End}")]
    [InlineData($"WaiverEntry Scores(string rule) => WaiveAll(rule, {Terms});\nScores(\"CDC3001\").In(\"A-*\");\n{Start}{End}")]

    // Another rule needs what is written there.
    [InlineData($"ServiceEntry Later(ServiceEntry service, string rule) => service.Insource(\"SOC\").Waive(rule, {Terms});\nLater(Service(\"A-1\").Level(Basic).Owner(\"森\").Target(4), \"CDC3001\");\nLater(Service(\"A-2\").Level(Basic).Owner(\"森\").Score(3).Target(4), \"CDC3002\");")]

    // A comment, and a directive, would go with it.
    [InlineData($"{Start}. // as agreed\n    Waive(\"CDC3001\", {Terms}){End}")]
    [InlineData($"{Start}.Waive(\"CDC3001\",\n#pragma warning disable CS0219\n    {Terms}){End}")]
    public void Where_more_would_go_with_it_no_fix_is_offered(string text)
    {
        var stale = Assert.Single(Given.Check(text).Findings, static finding => finding.Id == "CDC6002");
        Assert.Empty(stale.Fixes);
    }

    [Fact]
    public void Whatever_stands_around_it_stays()
    {
        var random = new Random(1060);
        for (var round = 0; round < 300; round++)
        {
            var text = Definition(random);
            var mended = Mended(text);
            Assert.DoesNotContain(Given.Check(mended).Findings, static finding => finding.Id is "CDC6002" or "CDC0006");
            Assert.Equal(WithoutWaivers(text), WithoutWaivers(mended));
            Assert.Equal(Comments(text), Comments(mended));

            var (before, after) = (Waivers(text), Waivers(mended));
            Assert.True(after.Count < before.Count);
            Assert.All(after, waiver => Assert.Contains(waiver, before));
        }
    }

    // One thing in any layout: verbs of which some are waivers that nothing needs, with breaks and comments between them.
    private static string Definition(Random random)
    {
        var newLine = Pick("\n", "\r\n");
        var text = "";
        foreach (var code in (string[])["A-1", "A-2", "B-1", "B-2"])
        {
            string[] verbs = [".Level(Basic)", ".Insource(\"SOC\")", ".Owner(\"森\")", ".Target(4)", code == "B-2" ? Waive : ".Score(3)", .. Enumerable.Repeat(Waive, random.Next(3)), code == "A-1" ? Waive : ".Note(en: \"x\")"];
            random.Shuffle(verbs);
            text += $"{Pick("", "// before" + newLine)}Service(\"{code}\"){string.Concat(verbs.Select(verb => Pick("", "", newLine + "    ", " /* why */ ", $" // why{newLine}    ", $"{newLine}    // why{newLine}    ") + verb))};{Pick("", " ", " // after")}{newLine}";
            if (random.Next(2) == 0)
                text += $"{Pick("", "  ")}WaiveAll(\"CDC3002\", {Terms}){Pick("", $"{newLine}    ")}.In(\"{code}\");{Pick(newLine, " // after" + newLine, " ")}";
        }

        return text;

        string Pick(params string[] choices) => choices[random.Next(choices.Length)];
    }

    private static int Comments(string text) => text.Split("//").Length + text.Split("/*").Length;

    private static IReadOnlyList<Waiver> Waivers(string text) => Given.Read(text).Centre is { } centre ? [.. centre.Services.SelectMany(static service => service.Waivers), .. centre.Waivers] : [];

    private static Centre WithoutWaivers(string text)
    {
        var centre = Given.Read(text).Centre!;
        return centre with { Waivers = default, Services = centre.Services.Select(static service => service with { Waivers = default }).ToListing() };
    }

    private static string Mended(string text)
    {
        var outcome = Engine.Fix(new SourceFile(Given.Path, text), new Given(), CheckOptions.Default, new FixSelection(Choices: false, Blanks: false, Listing.Of("CDC6002")));
        return Assert.Single(outcome.Changed).Text;
    }
}
