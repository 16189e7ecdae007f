using System.Text;
using System.Text.Json;
using X1060Dsl.Rules;

namespace X1060Dsl.Cli.Tests;

public sealed class RobustnessTests
{
    [Fact]
    public void A_crash_is_told_politely_and_written_down_without_paths()
    {
        using var place = new Workplace();
        place.Write("secret-name.cdc.csx", "Service(\"B-99\");\n");
        var aside = new MemoryStream();

        var exit = Program.Run(["check", "secret-name.cdc.csx", "--today=2026-01-01"], place.Around(new BrokenStream(), aside));

        Assert.Equal(ExitCode.Fault, exit);
        var said = Encoding.UTF8.GetString(aside.ToArray());
        Assert.Contains("this is a bug in x1060", said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
        var report = File.ReadAllText(Assert.Single(Directory.GetFiles(place.Temp, "x1060-crash-*.md")));
        Assert.Contains("x1060 check … --today", report, StringComparison.Ordinal);
        Assert.Contains(nameof(NotSupportedException), report, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-name", report, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_over_many_files_tells_them_in_order()
    {
        using var place = new Workplace();
        for (var i = 0; i < 300; i++)
            place.Write($"d{i % 7}/f{i:000}.cdc.csx", "Organization(\"A\");\nService(\"B-99\").Level(Basic);\n");

        var (exit, answer, _) = place.Run("check");

        Assert.Equal(ExitCode.No, exit);
        var places = answer.Split('\n').Where(static line => line.Contains(" CDC0020: ", StringComparison.Ordinal)).Select(static line => line[..line.IndexOf(':')]).ToList();
        Assert.Equal(300, places.Count);
        Assert.Equal(places.Order(StringComparer.Ordinal), places);
    }

    [Fact]
    public void More_definitions_than_can_be_meant_are_refused()
    {
        using var place = new Workplace();
        for (var i = 0; i <= Search.MostDefinitions; i++)
            File.Create(Path.Combine(place.Folder, $"f{i}.cdc.csx")).Dispose();

        var (exit, answer, aside) = place.Run("check");

        Assert.Equal(ExitCode.Misuse, exit);
        Assert.Empty(answer);
        Assert.Contains("more than 65,536 definitions", aside, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_too_large_is_not_read()
    {
        using var place = new Workplace();
        place.Write("large.cdc.csx", new string('/', (1 << 20) + 1));
        place.Write("largest.cdc.csx", new string('/', 1 << 20));

        var (exit, answer, _) = place.Run("check", "large.cdc.csx");

        Assert.Equal(ExitCode.Unreadable, exit);
        Assert.Contains("more than 1048576 bytes", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("more than 1048576 bytes", place.Run("check", "largest.cdc.csx").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_so_many_findings_are_printed_and_the_rest_is_counted()
    {
        using var place = new Workplace();
        place.Write("a.cdc.csx", string.Concat(Enumerable.Range(100, 250).Select(static i => $"Service(\"Q-{i}\").Level(Basic);\n")));

        var (_, answer, aside) = place.Run("check", "a.cdc.csx");

        Assert.Equal(200, answer.Split('\n').Count(static line => line.StartsWith("a.cdc.csx:", StringComparison.Ordinal) && !line.Contains('…')));
        Assert.Contains("a.cdc.csx: … and ", answer, StringComparison.Ordinal);
        Assert.Contains("250 errors", aside, StringComparison.Ordinal);
    }

    [Fact]
    public void A_failed_init_leaves_nothing_behind()
    {
        using var place = new Workplace();
        Directory.CreateDirectory(Path.Combine(place.Folder, "cdc.cdc.csx"));

        var (exit, _, _) = place.Run("init", "--force");

        Assert.Equal(ExitCode.Misuse, exit);
        Assert.Empty(Directory.GetFiles(place.Folder));
    }

    [Fact]
    public void A_name_cannot_leave_its_string_in_a_new_definition()
    {
        using var place = new Workplace { IsTerminal = true, Input = "en\n\"); Service(\"A-1\\\u202E\n\n" };

        var (exit, _, _) = place.Run("init");

        Assert.Equal(ExitCode.Clean, exit);
        Assert.Contains("Organization(\"\\\"); Service(\\\"A-1\\\\\\u202E\").Edition", File.ReadAllText(Path.Combine(place.Folder, "cdc.cdc.csx")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_rules_are_listed_one_a_line_and_as_data()
    {
        using var place = new Workplace();
        var ids = AllRules.InOrder.Select(static rule => rule.Id).ToList();

        var lines = place.Run("rules", "--lang", "ja").Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var data = JsonDocument.Parse(place.Run("rules", "--format", "json").Out).RootElement.EnumerateArray().ToList();

        Assert.Equal(ids, lines.Select(static line => line.Split(' ')[0]));
        Assert.Equal(ids, data.Select(static rule => rule.GetProperty("id").GetString()));
        Assert.All(data, static rule => Assert.Equal(["id", "severity", "profile", "fixable", "waivable", "dated", "band", "title", "ground", "thresholds", "help"], rule.EnumerateObject().Select(static member => member.Name)));
    }

    [Fact]
    public void A_rule_that_does_not_exist_is_answered_with_those_that_do()
    {
        using var place = new Workplace();

        var (exit, answer, aside) = place.Run("explain", "CDC10003");

        Assert.Equal(ExitCode.Misuse, exit);
        Assert.Empty(answer);
        Assert.Contains("there is no rule or service 'CDC10003'; did you mean CDC", aside, StringComparison.Ordinal);
    }

    [Fact]
    public void The_time_is_told_to_who_waits_for_it_only()
    {
        using var place = new Workplace();
        place.Write("a.cdc.csx", "");
        var (alone, watched) = (new MemoryStream(), new MemoryStream());

        Program.Run(["check"], place.Around(new MemoryStream(), alone));
        Program.Run(["check"], place.Around(new MemoryStream(), watched) with { ErrIsTerminal = true });

        Assert.DoesNotContain(" ms", Encoding.UTF8.GetString(alone.ToArray()), StringComparison.Ordinal);
        Assert.Contains(" ms\n", Encoding.UTF8.GetString(watched.ToArray()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ExitCode.Clean, ExitCode.No, ExitCode.No)]
    [InlineData(ExitCode.Unreadable, ExitCode.No, ExitCode.Unreadable)]
    [InlineData(ExitCode.Unreadable, ExitCode.Misuse, ExitCode.Misuse)]
    [InlineData(ExitCode.Misuse, ExitCode.Fault, ExitCode.Fault)]
    public void The_gravest_exit_code_counts(int one, int other, int gravest)
    {
        Assert.Equal(gravest, ExitCode.Gravest(one, other));
        Assert.Equal(gravest, ExitCode.Gravest(other, one));
    }

    private sealed class BrokenStream : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("secret-name");

        public override void Write(ReadOnlySpan<byte> buffer) => throw new NotSupportedException("secret-name");
    }
}
