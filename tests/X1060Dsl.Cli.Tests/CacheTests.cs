using X1060Dsl.Cli.Caching;
using X1060Dsl.Disk;
using X1060Dsl.Reports;
using X1060Dsl.Settings;

namespace X1060Dsl.Cli.Tests;

/// <summary>With the cache or without it, a check says the same; and it says something else as soon as anything is different.</summary>
public sealed class CacheTests : IDisposable
{
    private const string Definition = """
        #load "parts/shared.csx"
        Organization("Awa Precision").Edition(X1060_2021).Ciso("Inoue");
        Service("A-1").Level(Basic).Insource("SOC").Owner("Mori").Score(4).Target(5);
        Service("B-1").Level(Basic).Outsource("ACME").Owner("Mori").Score(2).Waive("CDC3002", because: "agreed", by: "Kondo", until: "2026-12-31");
        """;

    private readonly Workplace place = new();

    public CacheTests()
    {
        place.Variables["X1060_CACHE_DIR"] = Folder;
        place.Write(".editorconfig", "root = true\n");
        place.Write("cdc/a.cdc.csx", Definition);
        place.Write("cdc/parts/shared.csx", "Team(\"SOC\").Lead(\"Mori\");\n");
        place.Write("cdc/b.cdc.csx", Definition.Replace("Awa", "Seto", StringComparison.Ordinal));
    }

    private string Folder => Path.Combine(place.Temp, "cache");

    public static TheoryData<string> Formats => [.. Renderer.Names];

    // What is changed, and how the second run is called.
    public static TheoryData<string, string, string[]> Changes => new()
    {
        { "cdc/a.cdc.csx", Definition.Replace("Score(4)", "Score(3)", StringComparison.Ordinal), [] },
        { "cdc/a.cdc.csx", Definition + "\n", ["--format", "json", "--profile", "all"] },
        { "cdc/parts/shared.csx", "Team(\"SOC\").Lead(\"Mori\").Capacity(0.1);\n", ["--profile", "all"] },
        { "cdc/parts/shared.csx", "Team(\"SOC\").Lead(\"Mori\"", [] },
        { ".editorconfig", "root = true\n[*.csx]\nx1060.cdc3002.severity = error\n", [] },
        { "cdc/.editorconfig", "[a.cdc.csx]\nx1060.profile = all\n", [] },
        { ".globalconfig", "is_global = true\ndotnet_diagnostic.CDC3002.severity = error\n", [] },
        { "../.globalconfig", "is_global = true\ndotnet_diagnostic.CDC3002.severity = none\n", [] },
        { "cdc/a.cdc.lock", "not a lock\n", [] },
        { "policies/pack.cdc.csx", "Policy(\"AWA-1\").Require(\"score >= 5\").Severity(Error);\n", ["--policy", "policies"] },
        { "x", "", ["--today", "2027-01-15"] },
        { "x", "", ["--severity", "CDC3002=error"] },
        { "x", "", ["--profile", "all"] },
    };

    [Theory]
    [MemberData(nameof(Formats))]
    public void It_says_the_same_in_every_format(string format)
    {
        place.Write("broken.cdc.csx", "Service(\"Z-9\").Level(Basic;\n");
        var plain = Check("--no-cache", "--format", format, "--profile", "all");

        Assert.Equal(plain, Check("--format", format, "--profile", "all"));
        Assert.Equal(plain, Check("--format", format, "--profile", "all"));
    }

    [Fact]
    public void What_is_unchanged_is_not_checked_again()
    {
        Check();
        var before = Entries();
        Check();

        Assert.Equal(2, before.Count);
        Assert.Equal(before, Entries());
        Assert.Equal(["*\n", "Signature: 8a477f597d28d172789f06886806bc55"], [File.ReadAllText(Path.Combine(Folder, ".gitignore")), File.ReadLines(Path.Combine(Folder, "CACHEDIR.TAG")).First()]);
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void What_is_changed_is_checked_again(string path, string text, string[] arguments)
    {
        var before = Check();
        Assert.Equal(before, Check());

        if (path != "x")
            place.Write(path, text);
        var after = Check(arguments);

        Assert.Equal(Check(["--no-cache", .. arguments]), after);
        Assert.NotEqual(before, after);
        Assert.Equal(after, Check(arguments));
    }

    [Fact]
    public void A_part_that_was_not_there_and_is_then_counts_and_so_does_one_that_goes()
    {
        File.Delete(Path.Combine(place.Folder, "cdc/parts/shared.csx"));
        var without = Check();
        place.Write("cdc/parts/shared.csx", "Team(\"SOC\").Lead(\"Mori\");\n");
        var with = Check();
        File.Delete(Path.Combine(place.Folder, "cdc/parts/shared.csx"));

        Assert.NotEqual(without, with);
        Assert.Equal(without, Check());
        Assert.Equal(Check("--no-cache"), without);
    }

    [Fact]
    public void What_only_shows_among_several_is_found_anew()
    {
        place.Write("cdc/b.cdc.csx", Definition);
        var twice = Check();
        place.Write("cdc/b.cdc.csx", Definition.Replace("Awa", "Seto", StringComparison.Ordinal));

        Assert.Contains("CDC8003", twice.Out, StringComparison.Ordinal);
        Assert.Equal(Check("--no-cache"), Check());
        place.Write("cdc/b.cdc.csx", Definition);
        Assert.Equal(twice, Check());
    }

    [Fact]
    public void The_same_tree_elsewhere_is_found_and_told_where_it_lies()
    {
        Check();
        var before = Entries();
        using var other = new Workplace();
        other.Variables["X1060_CACHE_DIR"] = Folder;
        foreach (var name in new[] { ".editorconfig", "cdc/a.cdc.csx", "cdc/b.cdc.csx", "cdc/parts/shared.csx" })
            other.Write(name, File.ReadAllText(Path.Combine(place.Folder, name)));

        Assert.Equal(Check("--format", "json"), other.Run("check", "cdc", "--format", "json"));
        Assert.Equal(before, Entries());
        Assert.All(before.Keys, path => Assert.DoesNotContain(place.Folder, File.ReadAllText(path), StringComparison.Ordinal));
    }

    [Fact]
    public void Another_build_of_the_tool_finds_nothing_of_this_one()
    {
        var path = Path.Combine(place.Folder, "cdc/a.cdc.csx").Replace('\\', '/');
        foreach (var (identity, count) in new[] { ("1", 1), ("1", 1), ("2", 2) })
        {
            var files = DiskFiles.Around(path, place.Folder);
            new ResultCache(new CacheFolder(Folder), identity, Orders.None).Check(files.Open(path).File!, files, new CheckOptions());
            Assert.Equal(count, Entries().Count);
        }
    }

    [Fact]
    public void A_damaged_entry_or_one_under_another_name_is_none()
    {
        var plain = Check("--no-cache");
        Check();
        var entries = Entries().Keys.ToList();
        var contents = entries.ConvertAll(File.ReadAllBytes);
        var random = new Random(10);
        for (var round = 0; round < 60; round++)
        {
            for (var i = 0; i < entries.Count; i++)
                File.WriteAllBytes(entries[i], Damaged(contents, i, random, round));
            Assert.Equal(plain, Check());
        }
    }

    // An entry whose digest is right may still say anything: then it must at least be told, or be none.
    [Fact]
    public void An_entry_that_somebody_made_does_no_harm()
    {
        Check();
        var entries = Entries().Keys.ToList();
        var contents = entries.ConvertAll(File.ReadAllBytes);
        var random = new Random(11);
        for (var round = 0; round < 300; round++)
        {
            for (var i = 0; i < entries.Count; i++)
            {
                var made = (byte[])contents[i].Clone();
                made[random.Next(2 * Digest.Size, made.Length)] = (byte)random.Next(256);
                Digest.Of(made.AsSpan(Digest.Size)).CopyTo(made, 0);
                File.WriteAllBytes(entries[i], made);
            }

            var (exit, _, err) = place.Run("check", "cdc", "--format", Renderer.Names[round % Renderer.Names.Count]);
            Assert.InRange(exit, ExitCode.Clean, ExitCode.Unreadable);
            Assert.DoesNotContain("crash", err, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Where_nothing_can_be_kept_nobody_hears_of_it()
    {
        var plain = Check("--no-cache");
        File.WriteAllText(Folder, "a file");

        Assert.Equal(plain, Check());

        File.Delete(Folder);
        Check();
        foreach (var entry in Entries().Keys)
        {
            File.Delete(entry);
            Directory.CreateDirectory(entry);
        }

        Assert.Equal(plain, Check());
    }

    [Fact]
    public void Without_a_cache_nothing_is_written()
    {
        place.Variables.Clear();
        Check();
        place.Variables["X1060_CACHE_DIR"] = Folder;
        Check("--no-cache");
        Assert.False(Directory.Exists(Folder));

        Check("--cache-dir", "../temp/named");
        Assert.False(Directory.Exists(Folder));
        Assert.True(Directory.Exists(Path.Combine(place.Temp, "named")));
    }

    [Fact]
    public void By_default_it_lies_with_the_user()
    {
        if (OperatingSystem.IsWindows() || OperatingSystem.IsMacOS())
            return;

        place.Variables.Clear();
        place.Variables["HOME"] = Path.Combine(place.Temp, "home");
        Check();
        Assert.True(File.Exists(Path.Combine(place.Temp, "home/.cache/x1060/CACHEDIR.TAG")));

        place.Variables["XDG_CACHE_HOME"] = Path.Combine(place.Temp, "xdg");
        Check();
        Assert.True(File.Exists(Path.Combine(place.Temp, "xdg/x1060/CACHEDIR.TAG")));
    }

    [Fact]
    public void A_cache_that_comes_with_the_repository_is_refused()
    {
        place.Variables["PATH"] = Environment.GetEnvironmentVariable("PATH")!;
        place.Variables["X1060_CACHE_DIR"] = ".x1060-cache";
        Repository.Create(place.Folder);
        var plain = Check("--no-cache");
        Assert.Equal(plain, Check());
        Assert.Equal(plain, Check());

        Repository.Git(place.Folder, "add", "-f", ".x1060-cache");
        var (exit, answer, err) = Check();

        Assert.Equal((ExitCode.Misuse, ""), (exit, answer));
        Assert.Contains("part of the repository", err, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_runs_at_once_share_it()
    {
        for (var i = 0; i < 40; i++)
            place.Write($"cdc/{i}.cdc.csx", Definition.Replace("Awa", $"Company {i}", StringComparison.Ordinal));
        var plain = Check("--no-cache", "--format", "json");

        Parallel.For(0, 6, _ => Assert.Equal(plain, Check("--format", "json")));
        Assert.Empty(Directory.EnumerateFiles(Folder, "*.tmp", SearchOption.AllDirectories));
    }

    [Fact]
    public void It_holds_no_more_than_it_may()
    {
        var folder = new CacheFolder(Folder);
        var bytes = new byte[100_000];
        for (var i = 0; i < 30; i++)
        {
            var name = new byte[Digest.Size];
            name[1] = (byte)i;
            folder.Write(name, bytes);
        }

        folder.Write([.. Enumerable.Repeat((byte)1, Digest.Size)], new byte[1_000_000]);
        folder.Tidy();

        Assert.InRange(Entries().Count, 5, 10);
    }

    public void Dispose() => place.Dispose();

    private (int Exit, string Out, string Err) Check(params string[] arguments) => place.Run(["check", "cdc", .. arguments]);

    private SortedDictionary<string, DateTime> Entries() => new(
        Directory.Exists(Folder) ? Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Where(static path => Path.GetFileName(path).Length == 62).ToDictionary(static path => path, File.GetLastWriteTimeUtc) : [],
        StringComparer.Ordinal);

    private static byte[] Damaged(List<byte[]> contents, int place, Random random, int round)
    {
        var bytes = (byte[])contents[round % 3 == 0 ? (place + 1) % contents.Count : place].Clone();
        if (round % 3 == 1)
            bytes[random.Next(bytes.Length)] ^= (byte)random.Next(1, 256);
        return round % 3 == 2 ? bytes[..random.Next(bytes.Length)] : bytes;
    }
}
