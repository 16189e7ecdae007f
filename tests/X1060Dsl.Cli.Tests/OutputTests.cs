using X1060Dsl.Reports;

namespace X1060Dsl.Cli.Tests;

public sealed class OutputTests
{
    private const string Broken = "Organization(\"A\").Edition(X1060_2021);\nService(\"B-99\").Level(Basic);\n";

    private static readonly string EveryFormat = string.Join(' ', Renderer.Names.Select(static name => $"--format {name}=out.{name}"));

    [Fact]
    public void Same_input_same_bytes_in_any_culture_time_zone_and_number_of_threads()
    {
        if (OperatingSystem.IsWindows())
            return;

        using var place = new Workplace();
        for (var i = 0; i < 24; i++)
            place.Write($"d{i % 5}/İı{i}.cdc.csx", $"Organization(\"IiİıA{i % 3}\").Edition(X1060_2021);\nTeam(\"t\");\n{string.Concat(Enumerable.Range(0, i % 4).Select(static _ => "Service(\"B-99\").Level(Basic);\n"))}Service(\"E-5\").Level(Unnecessary);\n");

        var runs = new List<Dictionary<string, string>>();
        foreach (var (locale, zone, threads) in new[] { ("C", "UTC", "1"), ("ja_JP.UTF-8", "Asia/Tokyo", "2"), ("tr_TR.UTF-8", "Pacific/Kiritimati", "8"), ("C", "UTC", "1") })
        {
            var (exit, answer, aside) = ToolProcess.Bash(
                $"as_told() {{ env LC_ALL={locale} x1060 check --lang en --today 2026-10-01 \"$@\"; }}; as_told {EveryFormat}; as_told", place.Folder,
                ("TZ", zone), ("DOTNET_PROCESSOR_COUNT", threads), ("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "0"));
            Assert.Equal(ExitCode.No, exit);
            runs.Add(Renderer.Names.ToDictionary(static name => name, name => File.ReadAllText(Path.Combine(place.Folder, $"out.{name}"))));
            runs[^1]["stdout"] = answer;
            runs[^1]["stderr"] = aside;
        }

        foreach (var (run, output) in runs.SelectMany(static run => run.Select(output => (run, output.Key))))
            Assert.True(runs[0][output] == run[output], $"{output}:\n{runs[0][output]}\n{run[output]}");
        Assert.All(runs[0], static output => Assert.NotEqual("", output.Value));
    }

    [Theory]
    [InlineData("nowhere/out.sarif")]
    [InlineData("folder")]
    [InlineData("old.sarif/out.sarif")]
    public void What_cannot_be_written_is_told_and_the_rest_is_written(string file)
    {
        using var place = new Workplace();
        place.Write("a.cdc.csx", Broken);
        place.Write("old.sarif", "old");
        place.Write("folder/old.txt", "old");

        var (exit, answer, aside) = place.Run("check", "--format", $"sarif={file}", "--format", "concise");

        Assert.Equal(ExitCode.Misuse, exit);
        Assert.Contains("CDC0020", answer, StringComparison.Ordinal);
        Assert.Contains($"x1060: {file} cannot be written here\n", aside, StringComparison.Ordinal);
        Assert.Equal("old", File.ReadAllText(Path.Combine(place.Folder, "old.sarif")));
        Assert.Equal(["a.cdc.csx", "old.sarif"], Directory.GetFiles(place.Folder).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void A_disk_that_is_full_leaves_the_old_file_and_nothing_beside_it()
    {
        if (OperatingSystem.IsWindows())
            return;

        using var place = new Workplace();
        place.Write("a.cdc.csx", Broken);
        place.Write("old.sarif", "old");

        // A limit on the size of files stands in for the disk: it strikes in the middle of the file as well.
        var (exit, answer, aside) = ToolProcess.Bash("trap '' XFSZ; ulimit -f 4; DOTNET_EnableWriteXorExecute=0 x1060 check --format sarif=old.sarif --format concise", place.Folder);

        Assert.Equal(ExitCode.Misuse, exit);
        Assert.Contains("CDC0020", answer, StringComparison.Ordinal);
        Assert.Contains("x1060: old.sarif cannot be written here\n", aside, StringComparison.Ordinal);
        Assert.Equal("old", File.ReadAllText(Path.Combine(place.Folder, "old.sarif")));
        Assert.Equal(["a.cdc.csx", "old.sarif"], Directory.GetFiles(place.Folder).Select(Path.GetFileName).Order());
    }

    [Theory]
    [InlineData("json", ExitCode.Misuse, "x1060: nobody read the answer to its end")]
    [InlineData("text", ExitCode.No, "0 services")]
    public void A_pipe_that_nobody_reads_is_told_where_a_program_should_have(string format, int exit, string told)
    {
        if (OperatingSystem.IsWindows())
            return;

        using var place = new Workplace();
        place.Write("a.cdc.csx", Broken);

        var run = ToolProcess.Bash($"mkfifo pipe; exec 3<>pipe 4>pipe 3<&-; x1060 check --format {format} >&4", place.Folder);

        Assert.Equal(exit, run.Exit);
        Assert.StartsWith(told, run.Err, StringComparison.Ordinal);
    }

    [Fact]
    public void A_device_is_written_into_and_stays_one()
    {
        if (OperatingSystem.IsWindows())
            return;

        using var place = new Workplace();
        place.Write("a.cdc.csx", Broken);

        var full = ToolProcess.Bash("x1060 check --format sarif=/dev/full", place.Folder);
        var whole = ToolProcess.Bash("x1060 check --format sarif > /dev/full", place.Folder);
        var piped = ToolProcess.Bash("x1060 check --format concise=/dev/stderr --format json=/dev/null; test -c /dev/null", place.Folder);

        Assert.Equal((ExitCode.Misuse, "x1060: /dev/full cannot be written here"), (full.Exit, full.Err.Split('\n')[0]));
        Assert.Equal(ExitCode.Misuse, whole.Exit);
        Assert.Equal(0, piped.Exit);
        Assert.Contains("a.cdc.csx:2:9: error CDC0020", piped.Err, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_stays_a_link()
    {
        if (OperatingSystem.IsWindows())
            return;

        using var place = new Workplace();
        place.Write("a.cdc.csx", Broken);
        place.Write("real.json", "old");
        var link = Path.Combine(place.Folder, "link.json");
        File.CreateSymbolicLink(link, "real.json");

        place.Run("check", "--format", "json=link.json");

        Assert.Equal("real.json", new FileInfo(link).LinkTarget);
        Assert.StartsWith("{", File.ReadAllText(Path.Combine(place.Folder, "real.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_is_stopped_in_the_middle_leaves_the_old_file_or_the_new_one()
    {
        if (OperatingSystem.IsWindows())
            return;

        using var place = new Workplace();
        place.Write("a.cdc.csx", Broken);
        place.Run("check", "--today", "2026-10-01", "--format", "sarif=new.sarif");
        var fresh = File.ReadAllText(Path.Combine(place.Folder, "new.sarif"));
        for (var round = 0; round < 10; round++)
        {
            place.Write("out.sarif", "old");
            ToolProcess.Bash($"x1060 check --today 2026-10-01 --format sarif=out.sarif & sleep 0.{round + 1:00}; kill -9 $!; wait $!", place.Folder);
            Assert.Contains(File.ReadAllText(Path.Combine(place.Folder, "out.sarif")), new[] { "old", fresh });
        }
    }

    [Fact]
    public void A_new_user_fails_a_build_with_it()
    {
        if (OperatingSystem.IsWindows())
            return;

        using var place = new Workplace();
        var (exit, answer, _) = ToolProcess.Bash("""
            set -euo pipefail
            x1060 init --lang en 2> /dev/null
            x1060 check --format concise --format junit=results.xml --fail-on error 2> /dev/null || true
            echo 'Service("B-99").Level(Basic);' >> cdc.cdc.csx
            x1060 check --format concise 2> /dev/null
            echo 'the build went on'
            """, place.Folder);

        Assert.Equal(ExitCode.No, exit);
        Assert.Contains("error CDC0020", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("the build went on", answer, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(place.Folder, "results.xml")));
    }
}
