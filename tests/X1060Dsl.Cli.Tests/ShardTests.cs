using System.Reflection;
using X1060Dsl.Reports;

namespace X1060Dsl.Cli.Tests;

/// <summary>However many machines share a check, what they found put together is what one would have found.</summary>
public sealed class ShardTests : IDisposable
{
    private static readonly string Samples = Path.GetFullPath(Path.Combine(typeof(ShardTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(static data => data.Key == "Cases").Value!, "..", "..", "..", "samples"));

    private readonly Workplace place = new();

    public ShardTests()
    {
        foreach (var folder in new[] { "group", "broken", "awa-precision", "minimal", "policy-tests" })
        {
            foreach (var path in Directory.EnumerateFiles(Path.Combine(Samples, folder), "*", SearchOption.AllDirectories).Where(static path => path.EndsWith(".csx", StringComparison.Ordinal) || path.EndsWith(".lock", StringComparison.Ordinal) || path.EndsWith("config", StringComparison.Ordinal)))
                place.Write(Path.GetRelativePath(Samples, path), File.ReadAllText(path));
        }

        // What lets off a finding of its group, what cannot be read, and what is loaded from a folder that only messages name.
        place.Write("waiving.cdc.csx", "Organization(\"Seto\").Edition(X1060_2021).Parent(\"Nowhere\");\nWaiveAll(\"CDC8001\", because: \"not yet written\", by: \"Kondo\", until: \"2030-01-01\");\n");
        place.Write("outside.cdc.csx", "#load \"../../elsewhere.csx\"\nOrganization(\"Naruto\").Edition(X1060_2021);\n");
        File.WriteAllBytes(Path.Combine(place.Folder, "binary.cdc.csx"), [0, 1, 2, 255]);
        place.Write(".editorconfig", "root = true\n[*.csx]\nx1060.cdc3002.severity = error\n");
        place.Variables["X1060_CACHE_DIR"] = Path.Combine(place.Temp, "cache");
    }

    public static TheoryData<string> Formats => [.. Renderer.Names];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Put_together_they_say_what_one_run_says(string format)
    {
        var whole = place.Run("check", ".", "--format", format, "--profile", "all", "--no-cache");
        var parts = Share(format.Length % 2 == 0 ? 3 : 5, ".", "--profile", "all");

        Assert.Equal(whole, place.Run(["merge", .. parts, "--format", format]));
    }

    [Theory]
    [InlineData("group", 1)]
    [InlineData("awa-precision", 2)]
    [InlineData("minimal", 4)]
    public void So_do_those_of_a_few_definitions(string folder, int count)
    {
        var whole = place.Run("check", folder, "--format", "json", "--fail-on", "warning");

        Assert.Equal(whole, place.Run(["merge", .. Share(count, folder), "--format", "json", "--fail-on", "warning"]));
    }

    [Fact]
    public void A_definition_stays_in_its_share_when_others_come()
    {
        var before = Shared();
        place.Write("group/another.cdc.csx", "Organization(\"Another\").Edition(X1060_2021);\n");
        var after = Shared();

        Assert.Equal(1, after.Zip(before, static (now, then) => now - then).Sum());
        Assert.Equal(1, after.Zip(before, static (now, then) => Math.Abs(now - then)).Sum());

        List<int> Shared() => [.. Enumerable.Range(1, 3).Select(number => int.Parse(place.Run("check", ".", "--shard", $"{number}/3=part").Err.Split(": ")[1].Split(' ')[0]))];
    }

    [Fact]
    public void What_does_not_belong_together_is_not_put_together()
    {
        var parts = Share(3, "group");
        var others = Share(3, "group", "--profile", "all");

        Assert.Equal((ExitCode.Misuse, "", "x1060: share 2 of 3 is missing\n"), place.Run("merge", parts[0], parts[2]));
        Assert.Contains("are the same share", place.Run("merge", parts[0], parts[1], parts[2], parts[0]).Err, StringComparison.Ordinal);
        Assert.Contains("is a share of another check", place.Run("merge", parts[0], parts[1], others[2]).Err, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Misuse, place.Run("merge").Exit);
        Assert.Equal(ExitCode.Unreadable, place.Run("merge", "no-such-file").Exit);
    }

    [Theory]
    [InlineData("0/3=x")]
    [InlineData("4/3=x")]
    [InlineData("1/3")]
    [InlineData("1/3=")]
    [InlineData("1/1001=x")]
    [InlineData("-1/3=x")]
    [InlineData("a/b=x")]
    [InlineData("")]
    public void What_is_no_share_is_refused(string said)
    {
        Assert.Equal(ExitCode.Misuse, place.Run("check", "group", "--shard", said).Exit);
        Assert.False(File.Exists(Path.Combine(place.Folder, "x")));
    }

    [Theory]
    [InlineData("--format", "json")]
    [InlineData("--fail-on", "never")]
    [InlineData("--baseline", "b.json")]
    public void What_goes_with_merge_is_refused(string option, string value) =>
        Assert.Contains($"{option} goes with x1060 merge", place.Run("check", "group", "--shard", "1/2=x", option, value).Err, StringComparison.Ordinal);

    [Fact]
    public void A_damaged_part_is_refused_and_one_that_somebody_made_does_no_harm()
    {
        var parts = Share(2, "group", "--profile", "all");
        var path = Path.Combine(place.Folder, parts[0]);
        var bytes = File.ReadAllBytes(path);
        var random = new Random(7);
        const int begin = 13 + Caching.Digest.Size;
        for (var round = 0; round < 200; round++)
        {
            var damaged = (byte[])bytes.Clone();
            damaged[random.Next(begin, damaged.Length)] ^= (byte)random.Next(1, 256);
            File.WriteAllBytes(path, damaged);
            Assert.Equal(ExitCode.Unreadable, place.Run(["merge", .. parts]).Exit);

            Caching.Digest.Of(damaged.AsSpan(begin)).CopyTo(damaged, 13);
            File.WriteAllBytes(path, damaged);
            var (exit, _, err) = place.Run(["merge", .. parts, "--format", Renderer.Names[round % Renderer.Names.Count]]);
            Assert.InRange(exit, ExitCode.Clean, ExitCode.Unreadable);
            Assert.DoesNotContain("crash", err, StringComparison.Ordinal);
        }
    }

    public void Dispose() => place.Dispose();

    private string[] Share(int count, string folder, params string[] arguments)
    {
        var parts = Enumerable.Range(1, count).Select(number => $"part-{number}-of-{count}{arguments.Length}.x1060").ToArray();
        for (var number = 1; number <= count; number++)
        {
            var (exit, answer, _) = place.Run(["check", folder, "--shard", $"{number}/{count}={parts[number - 1]}", .. arguments]);
            Assert.Equal((ExitCode.Clean, ""), (exit, answer));
        }

        return parts;
    }
}
