using System.Reflection;
using X1060Dsl.Model;
using X1060Dsl.Text;

namespace X1060Dsl.Scripting.Tests;

/// <summary>Running a definition says what reading it says, and where.</summary>
public sealed class ScriptRunTests
{
    private static readonly string Samples = Path.GetFullPath(typeof(ScriptRunTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(static data => data.Key == "Samples").Value!);

    public static TheoryData<string> Readable => ["awa-precision/awa-precision.cdc.csx", "minimal/minimal.cdc.csx", "typed-consumer/Cdc/OurCdc.cdc.csx"];

    [Theory]
    [MemberData(nameof(Readable))]
    public void A_sample_says_the_same_at_the_same_places(string sample)
    {
        var given = OnDisk(sample);
        var (said, read) = (given.Says(), given.Read());

        Assert.DoesNotContain(read.Findings, static finding => finding.Severity == Severity.Error);
        Assert.Equal(read.Draft, said);

        // What a loop goes over is found at the name of its variable, where reading knows the very item.
        var places = Places(read.Draft).Zip(Places(said)).ToList();
        Assert.All(places.Where(place => !IsName(given.At(place.Second.Origin))), static place => Assert.Equal(Line(place.First), Line(place.Second)));
        Assert.True(places.Count(place => IsName(given.At(place.Second.Origin))) < places.Count / 5);
    }

    [Fact]
    public void The_scripted_sample_says_what_its_plain_twin_says()
    {
        // It reads its sheet from the folder that it lies in. No other test minds the current folder.
        var (before, given) = (Environment.CurrentDirectory, OnDisk("scripted/scripted.cdc.csx"));
        try
        {
            Environment.CurrentDirectory = Path.Combine(Samples, "scripted");
            var twin = new Given(File.ReadAllText(Path.Combine(Samples, "..", "tests", "X1060Dsl.Scripting.Tests", "scripted-twin.cdc.csx"))).Read();

            Assert.DoesNotContain(twin.Findings, static finding => finding.Severity == Severity.Error);
            Assert.Equal(twin.Draft, given.Says());
            Assert.Contains(given.Read().Findings, static finding => finding.Severity == Severity.Error);
        }
        finally
        {
            Environment.CurrentDirectory = before;
        }
    }

    [Fact]
    public void All_of_CSharp_may_be_used()
    {
        var given = new Given("""
            using System.Linq;
            using System.Collections.Generic;

            record Rating(string Code, int Score);

            class Plan
            {
                public Dictionary<string, int> Targets { get; } = new() { ["A-1"] = 4, ["B-1"] = 5 };
            }

            IEnumerable<Rating> Ratings()
            {
                yield return new("B-1", 3);
                yield return new("A-1", 2);
            }

            var plan = new Plan();
            await System.Threading.Tasks.Task.Delay(1);
            foreach (var rating in from one in Ratings() orderby one.Code select one)
                Service(rating.Code).Score(rating.Score).Target(plan.Targets[rating.Code]);
            """);

        Assert.Equal(new Given("""Service("A-1").Score(2).Target(4); Service("B-1").Score(3).Target(5);""").Read().Draft, given.Says());
    }

    [Fact]
    public void What_a_helper_hands_on_is_where_the_helper_was_called()
    {
        var given = new Given("""
            #load "helpers.csx"
            Soc("A-1", owner: "森");
            """,
            ("helpers.csx", """
                ServiceEntry Ours(string which) => Service(which).Insource("SOC");
                ServiceEntry Soc(string code, string owner) => Ours(code).Owner(owner);
                """));

        var (said, read) = (given.Says().Entries[0], given.Read().Draft.Entries[0]);
        Assert.Equal("\"A-1\"", given.At(said.Opening.Arguments[0].Origin));
        Assert.Equal("\"森\"", given.At(said.Calls[1].Arguments[0].Origin));
        Assert.Equal("helpers.csx: \"SOC\"", given.At(said.Calls[0].Arguments[0].Origin));
        Assert.Equal("helpers.csx: Service", given.At(said.Opening.Origin));
        Assert.Equal(given.At(read.Opening.Arguments[0].Origin), given.At(said.Opening.Arguments[0].Origin));
    }

    [Fact]
    public void Of_two_calls_in_one_statement_the_constants_tell_which_it_was()
    {
        var given = new Given("""
            var isLate = System.DateTime.Now.Year > 3000;
            var both = new[] { isLate ? Service("A-1").Score(1) : Service("A-2").Score(2), Service("B-1").Score(3).Level(Basic) };
            """);

        Assert.Equal(["\"A-2\"", "\"B-1\""], given.Says().Entries.Select(entry => given.At(entry.Opening.Arguments[0].Origin)));
        Assert.Equal(["2", "3"], given.Says().Entries.Select(entry => given.At(entry.Calls[0].Arguments[0].Origin)));
    }

    [Fact]
    public void Where_nothing_tells_which_it_was_the_statement_has_to_do()
    {
        var given = new Given("""
            string one = "A-1", other = "B-1";
            var both = (Service(one), Service(other));
            """);

        Assert.Equal("(Service(one), Service(other))", given.At(given.Says().Entries[0].Opening.Origin));
    }

    [Fact]
    public void A_lambda_is_told_from_the_statement_around_it()
    {
        var given = new Given("""
            using System.Linq;
            var entries = new[] { "A-1", "B-1" }.Select(code => Service(code)
                .Score(3)).ToList();
            """);

        Assert.All(given.Says().Entries, entry => Assert.Equal("Service(code)\n    .Score(3)", given.At(entry.Origin).ReplaceLineEndings("\n")));
    }

    [Fact]
    public void Parts_of_a_list_are_found_one_by_one()
    {
        var given = new Given("""
            Organization("One").Floor("A-1", "B-1");
            Team("SOC").Members(new[] { "森", "井上" });
            Team("CSIRT").Members(["大西"]);
            """);

        Assert.Equal(["\"A-1\"", "\"B-1\""], given.Says().Entries[0].Calls[0].Arguments[0].Parts.Select(given.At));
        Assert.Equal(["\"森\"", "\"井上\""], given.Says().Entries[1].Calls[0].Arguments[0].Parts.Select(given.At));
        Assert.Equal(["\"大西\""], given.Says().Entries[2].Calls[0].Arguments[0].Parts.Select(given.At));
    }

    [Theory]
    [InlineData("Organization(\"One\");\nService(\"A-1\").Owne(\"森\");", "CS1061", "Owne")]
    [InlineData("Service(\"A-1\").Score(\"three\");", "CS1503", "\"three\"")]
    [InlineData("#load \"part.csx\"\nService(\"A-1\").Score(n);", "CS1503", "n")]
    public void What_does_not_compile_is_told_at_its_place(string text, string id, string at)
    {
        var given = new Given(text, ("part.csx", "string n = \"3\";"));
        var outcome = given.Run();

        Assert.Null(outcome.Draft);
        var finding = Assert.Single(outcome.Findings);
        Assert.Equal("CDC0042", finding.Id);
        Assert.Contains(id, finding.Message(DisplayLanguage.English));
        Assert.Contains(id, finding.Message(DisplayLanguage.Japanese));
        Assert.Equal(at, given.At(finding.Origin));
    }

    [Fact]
    public void What_does_not_compile_in_a_loaded_file_is_told_there()
    {
        var given = new Given("#load \"part.csx\"", ("part.csx", "int n = \"3\";"));
        Assert.Equal("part.csx: \"3\"", given.At(Assert.Single(given.Run().Findings).Origin));
    }

    [Fact]
    public void A_definition_that_throws_says_where_and_who_called()
    {
        var given = new Given("""
            #load "part.csx"
            Service("A-1");
            var score = ScoreOf("A-1");
            """,
            ("part.csx", """
                using System.Collections.Generic;
                int ScoreOf(string code)
                {
                    var scores = new Dictionary<string, int>();
                    return scores[code];
                }
                """));
        var finding = Assert.Single(given.Run().Findings);

        Assert.Equal("CDC0043", finding.Id);
        Assert.Equal("part.csx: return scores[code];", given.At(finding.Origin));
        Assert.Equal(["ScoreOf(\"A-1\")"], finding.Related.Select(related => given.At(related.Origin)));
        Assert.Contains("System.Collections.Generic.KeyNotFoundException", finding.Message(DisplayLanguage.English));
        Assert.Contains("'A-1'", finding.Message(DisplayLanguage.Japanese));
    }

    [Theory]
    [InlineData("string? who = null;\nService(\"A-1\").Owner(who!);", "null", "Service(\"A-1\").Owner(who!);")]
    [InlineData("Service(\"A-1\").Level((Level)99);", "99", "Service(\"A-1\").Level((Level)99);")]
    [InlineData("Team(\"SOC\").Members(\"森\", null!);", "null", "Team(\"SOC\").Members(\"森\", null!);")]
    [InlineData("Service(new string('a', 70_000));", "too long", "Service(new string('a', 70_000));")]
    [InlineData("while (true) Service(\"A-1\");", "20,000", "Service(\"A-1\");")]
    public void What_could_not_be_read_is_not_run_on_with(string text, string word, string at)
    {
        var given = new Given(text);
        var finding = Assert.Single(given.Run().Findings);

        Assert.Equal("CDC0043", finding.Id);
        Assert.Contains(word, finding.Message(DisplayLanguage.English));
        Assert.Equal(at, given.At(finding.Origin));
    }

    [Fact]
    public void An_exception_may_refuse_to_say_what_it_is()
    {
        var given = new Given("""
            class Shy : System.Exception { public override string Message => throw this; }
            throw new Shy();
            """);

        Assert.Equal("throw new Shy();", given.At(Assert.Single(given.Run().Findings).Origin));
    }

    [Fact]
    public void Packs_come_first_and_move_nothing()
    {
        var pack = new SourceFile("/packs/group.cdc.csx", "const string Boss = \"森\";\nPolicy(\"AWA001\", Error).Require(\"owner is set\").Message(en: \"a\", ja: \"あ\");\n");
        var given = new Given("#!/usr/bin/env x1060\nService(\"A-1\").Owner(Boss);\n", []) { Packs = Listing.Of(pack) };

        Assert.Equal(given.Read().Draft, given.Says());
        Assert.Equal("\"A-1\"", given.At(given.Says().Entries[1].Opening.Arguments[0].Origin));
        Assert.Equal("/packs/group.cdc.csx", given.Says().Entries[0].Opening.Origin.Path);
    }

    [Fact]
    public void What_several_load_is_loaded_once()
    {
        var given = new Given("#load \"left.csx\"\n#load \"right.csx\"\n", ("left.csx", "#load \"teams.csx\"\n"), ("right.csx", "#load \"teams.csx\"\n"), ("teams.csx", "Team(\"SOC\");\n"));
        Assert.Equal(given.Read().Draft, given.Says());
        Assert.Single(given.Says().Entries);
    }

    [Theory]
    [InlineData("#load \"../out.csx\"\n", "CDC0030")]
    [InlineData("#load \"missing.csx\"\n", "CDC0030")]
    [InlineData("#load \"own.cdc.csx\"\n", "CDC0031")]
    [InlineData("#r \"nuget: Newtonsoft.Json, 13.0.3\"\n", "CDC0044")]
    [InlineData("#r \"../lib.dll\"\n", "CDC0044")]
    [InlineData("#r \"System.Data\"\n", "CDC0044")]
    [InlineData("Service(\"A-1\"", "CDC0006")]
    [InlineData("#if X\n#endif\n", "CDC0010")]
    public void What_the_reader_would_not_load_or_parse_is_not_run(string text, string id)
    {
        var gathered = new Given(text).Gathered;

        Assert.False(gathered.MayRun);
        Assert.Contains(gathered.Findings, finding => finding.Id == id);
    }

    [Fact]
    public void A_run_is_examined_as_a_reading_is_but_offers_no_fixes()
    {
        var given = new Given("Organization(\"One\");\nService(\"A-1\").Level(Unnecessary);\n");
        var run = Engine.Check(given.File, given.Gathered, given.Run(), CheckOptions.Default);
        var read = Engine.Check(given.File, given, CheckOptions.Default);

        Assert.Equal(read.Findings.Select(Line), run.Findings.Select(Line));
        Assert.Contains(read.Findings, static finding => finding.Fixes.Count > 0);
        Assert.DoesNotContain(run.Findings, static finding => finding.Fixes.Count > 0);
        Assert.Equal((read.Organization, read.Services, read.IsRead), (run.Organization, run.Services, run.IsRead));

        static string Line(Finding finding) => $"{finding.Origin.Path}:{finding.Origin.Start}+{finding.Origin.Length} {finding.Id} {finding.Message(DisplayLanguage.Japanese)}";
    }

    private static Given OnDisk(string sample)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Samples, sample))!;
        return new Given(File.ReadAllText(Path.Combine(Samples, sample)), [.. Directory.EnumerateFiles(folder, "*.csx", SearchOption.AllDirectories).Select(path => (Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllText(path)))]);
    }

    private static IEnumerable<(string What, Origin Origin)> Places(Draft draft) =>
        from entry in draft.Entries
        from call in entry.Calls.Prepend(entry.Opening)
        from place in call.Arguments.SelectMany(argument => argument.Parts.Select(part => ("part", part)).Prepend(("argument", argument.Origin))).Prepend(("whole", call.Whole)).Prepend((call.Verb, call.Origin))
        select place;

    private static string Line((string What, Origin Origin) place) => $"{place.What} {place.Origin.Path}:{place.Origin.Start}+{place.Origin.Length}";

    private static bool IsName(string text) => text.Length > 0 && text.All(static sign => char.IsAsciiLetterLower(sign));
}
