using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using X1060Dsl.Rules;

namespace X1060Dsl.Cli.Tests;

/// <summary>The samples, checked as a user would: the broken one trips every rule, the healthy one next to none.</summary>
/// <remarks>
/// A new rule needs a mistake in <c>samples/broken</c>: a numbered comment that says it in both languages and ends with the
/// rule's id in parentheses, above what is wrong. Nothing has to be changed here.
/// </remarks>
public sealed partial class SampleTests
{
    // The rules that nothing in the folder can show, and why.
    private static readonly Dictionary<string, string> NotShown = new(StringComparer.Ordinal)
    {
        ["CDC0001"] = "the machine would have to refuse a file",
        ["CDC0002"] = "a file that is not UTF-8 ends the check with another exit code, and Git would mend it",
        ["CDC0040"] = "only a definition in a C# class can have it",
        ["CDC0041"] = "only a definition in a C# class can have it",
        ["CDC0042"] = "only a definition that is run can have it",
        ["CDC0043"] = "only a definition that is run can have it",
        ["CDC0044"] = "only a definition that is run can have it",
        ["CDC0050"] = "it is about a sheet, which no check reads",
        ["CDC0051"] = "it is about a sheet, which no check reads",
        ["CDC0052"] = "it is about a sheet, which no check reads",
        ["CDC0053"] = "it is about a sheet, which no check reads",
        ["CDC0054"] = "it is about a sheet, which no check reads",
        ["CDC0055"] = "it is about a sheet, which no check reads",
        ["CDC0056"] = "it is about a sheet, which no check reads",
        ["CDC0057"] = "it is about a sheet, which no check reads",
        ["CDC0058"] = "it is about a sheet, which no check reads",
        ["CDC0059"] = "it is about a sheet, which no check reads",
        ["CDC0060"] = "it is about a sheet, which no check reads",
        ["CDC7000"] = "a lock that cannot be read ends the check with another exit code",
        ["CDC9001"] = "a rule would have to break down",
        ["CDC9004"] = "only a compiler goes without a day",
        ["CDC9005"] = "only a project can be told a day that is none",
        ["CDC9006"] = "only a project has classes",
    };

    // Its comments are older than the rules over a centre, and name no rule.
    private const string Reading = "broken.cdc.csx";

    // What the others of a group are needed for has no mistake of its own.
    private static IEnumerable<string> Mistaken => Directory.EnumerateFiles(Path.Combine(Samples, "broken"))
        .Concat(Directory.EnumerateFiles(Path.Combine(Samples, "broken", "group"), "*.csx").Where(static path => File.ReadLines(path).Any(static line => Mistake().IsMatch(line))));

    private static readonly string Samples = Path.GetFullPath(Path.Combine(
        typeof(SampleTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(static data => data.Key == "Cases").Value!, "..", "..", "..", "samples"));

    public static TheoryData<string> Profiles => ["strict", "all"];

    [Fact]
    public void The_broken_one_trips_every_rule()
    {
        var (exit, findings) = Check("broken", "all");

        Assert.Equal(ExitCode.No, exit);
        Assert.Equal(AllRules.InOrder.Select(static rule => rule.Id).Except(NotShown.Keys), findings.Select(static finding => finding.Id).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_cannot_be_shown_are_rules() => Assert.All(NotShown.Keys, static id => Assert.NotNull(AllRules.Find(id)));

    [Fact]
    public void Every_comment_names_the_rule_that_finds_its_mistake_and_nothing_else_is_found()
    {
        var found = Check("broken", "all").Findings.Where(static finding => !finding.IsLetOff).ToLookup(static finding => finding.File);

        Assert.All(Mistaken.Where(static path => Path.GetFileName(path) != Reading && Path.GetExtension(path) is ".csx" or ".editorconfig"), path =>
        {
            var (lines, numbers) = (File.ReadAllLines(path), new List<int>());
            var said = new SortedSet<(int Line, string Id)>();
            var above = new int[lines.Length + 1];
            for (var i = 0; i < lines.Length; i++)
            {
                var comment = Mistake().Match(lines[i]);
                above[i + 1] = comment.Success && !(i > 0 && Mistake().IsMatch(lines[i - 1])) ? i + 1 : above[i];
                if (!comment.Success)
                    continue;

                numbers.Add(int.Parse(comment.Groups["number"].Value, null));
                said.UnionWith(comment.Groups["ids"].Value.Split(' ').Select(id => (above[i + 1], id)));
            }

            Assert.NotEmpty(numbers);
            Assert.Equal(Enumerable.Range(1, numbers.Count), numbers);
            Assert.Equal(said, found[Path.GetFileName(path)].Select(finding => (above[finding.Line], finding.Id)).Distinct().Order());
        });
    }

    [Fact]
    public void In_the_healthy_one_the_recommended_rules_find_nothing() => Assert.DoesNotContain(Check("awa-precision", "recommended").Findings, static finding => !finding.IsLetOff);

    [Fact]
    public void In_the_healthy_group_nothing_is_found_between_its_companies_either() => Assert.DoesNotContain(Check("group", "recommended").Findings, static finding => !finding.IsLetOff);

    [Theory]
    [MemberData(nameof(Profiles))]
    public void In_the_healthy_one_the_other_rules_find_the_one_thing_it_lives_with(string profile)
    {
        var (exit, findings) = Check("awa-precision", profile);

        Assert.Equal(ExitCode.Clean, exit);
        Assert.Equal(["CDC2014"], findings.Where(static finding => !finding.IsLetOff).Select(static finding => finding.Id));
    }

    [Fact]
    public void The_tests_of_policies_show_each_of_them_firing_and_passing()
    {
        using var place = new Workplace();
        var (exit, answer, _) = place.Run("test", Path.Combine(Samples, "policy-tests"), "--policies", "--threshold", "100", "--today", "2026-11-23");

        Assert.DoesNotContain("never", answer);
        Assert.Equal(ExitCode.Clean, exit);
    }

    [Fact]
    public void The_definition_by_roles_moves_to_the_one_beside_it()
    {
        using var place = new Workplace();
        var expected = Path.Combine(Samples, "isogj-v2.1", "kumano-bank.migrated.csx");
        var moved = Path.Combine(place.Folder, "moved.cdc.csx");
        var (exit, _, _) = place.Run("migrate", Path.Combine(Samples, "isogj-v2.1", "kumano-bank.cdc.csx"), "--to", "X1060_2021", "-o", moved);

        Assert.Equal(ExitCode.Clean, exit);
        if (Environment.GetEnvironmentVariable("X1060_ACCEPT") == "1")
            File.Copy(moved, expected, overwrite: true);
        Assert.Equal(File.ReadAllText(expected).ReplaceLineEndings("\n"), File.ReadAllText(moved).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Neither_the_definition_by_roles_nor_what_it_becomes_has_errors()
    {
        Assert.DoesNotContain(Check("isogj-v2.1/kumano-bank.cdc.csx", "recommended").Findings, static finding => !finding.IsLetOff);
        Assert.Equal(ExitCode.Clean, Check("isogj-v2.1/kumano-bank.migrated.csx", "recommended").Exit);
    }

    // On the day that .ci/run checks them.
    private static (int Exit, List<Found> Findings) Check(string sample, string profile)
    {
        using var place = new Workplace();
        var (exit, answer, _) = place.Run("check", Path.Combine(Samples, sample), "--profile", profile, "--today", "2026-11-23", "--format", "json");
        using var json = JsonDocument.Parse(answer);
        return (exit, [.. json.RootElement.GetProperty("findings").EnumerateArray().Select(static finding => new Found(
            Path.GetFileName(finding.GetProperty("path").GetString()!),
            finding.GetProperty("start").GetProperty("line").GetInt32(),
            finding.GetProperty("id").GetString()!,
            finding.GetProperty("suppression").ValueKind != JsonValueKind.Null))]);
    }

    [GeneratedRegex(@"^\s*(//|#) (?<number>\d\d) .+ / .+ \((?<ids>CDC\d{4}( CDC\d{4})*)\)$")]
    private static partial Regex Mistake();

    private sealed record Found(string File, int Line, string Id, bool IsLetOff);
}
