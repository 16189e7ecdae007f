using System.Diagnostics;
using System.Reflection;

namespace X1060Dsl.Cli.Tests;

/// <summary>The worked example of <c>docs/review.md</c>: a group's CISO looks back on half a year, from the last record to the next one.</summary>
public sealed class HistorySampleTests
{
    private const string Today = "2026-11-23";

    private static readonly string Script = Path.GetFullPath(Path.Combine(
        typeof(HistorySampleTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(static data => data.Key == "Cases").Value!, "..", "..", "..", "samples", "history", "build"));

    [Fact]
    public void The_history_is_the_same_wherever_it_is_built()
    {
        using var one = Built();
        using var other = Built();

        Assert.Equal(Head(one), Head(other));
    }

    [Fact]
    public void A_group_looks_back_on_half_a_year_without_leaving_the_tool()
    {
        using var place = Built();

        Assert.Contains("1 group · 4 organisations", place.Run("group", "--today", Today).Err, StringComparison.Ordinal);
        var history = Said(place, "history", "holdings.cdc.csx", "--format", "csv", "--today", Today).Split('\n').Where(static line => line.Contains(",\"G\",", StringComparison.Ordinal)).Select(static line => line.Split(',')).ToList();
        Assert.Equal([("\"2025-10-24\"", "2.0"), ("\"2026-05-22\"", "2.0"), ("\"2026-07-14\"", "1.2"), ("\"2026-11-10\"", "3.0")], history.Select(static cells => (cells[2], cells[^3])));
        Assert.Contains("58 gaps", Said(place, "gap", "holdings.cdc.csx", "--today", Today), StringComparison.Ordinal);

        var sheet = Said(place, "review", "holdings.cdc.csx", "--today", Today);
        Assert.Contains(" of 2026-05-22\n", sheet, StringComparison.Ordinal);
        Assert.Contains("- **Latest evaluation**: 2025年度下期の振り返り (2026-05-20)", sheet, StringComparison.Ordinal);
        Assert.Contains("A-1 Risk management: score 2 → 3", sheet, StringComparison.Ordinal);

        Said(place, "report", "holdings.cdc.csx", "--history", "--since", "HEAD~2", "-o", "report.html", "--today", Today);
        var report = File.ReadAllText(Path.Combine(place.Folder, "report.html"));
        Assert.Contains("id=\"en-1-history\"", report, StringComparison.Ordinal);
        Assert.Contains("<title id=\"en-1-series8\">G Development and maintenance of CDC platforms: score 2.0 at first, 3.0 on 2026-11-10; target 4.0</title>", report, StringComparison.Ordinal);

        Said(place, "review", "holdings.cdc.csx", "--add", "--name", "2026年度上期の振り返り", "--answer", "catalogue=妥当", "--answer", "profile=基盤部に一人を補充", "--answer", "portfolio=平均は 3 に", "--today", Today);
        Assert.Equal(0, place.Run("check", "--today", Today).Exit);
        Assert.Contains("基盤部に一人を補充", File.ReadAllText(Path.Combine(place.Folder, "holdings.cdc.csx")), StringComparison.Ordinal);
        Assert.Contains($"- **Latest evaluation**: 2026年度上期の振り返り ({Today})", Said(place, "review", "holdings.cdc.csx", "--today", Today), StringComparison.Ordinal);
    }

    private static Workplace Built()
    {
        var place = new Workplace();
        place.Variables["PATH"] = Environment.GetEnvironmentVariable("PATH")!;
        using var process = Process.Start(new ProcessStartInfo("bash", [Script, place.Folder]) { RedirectStandardError = true })!;
        Assert.Equal("", process.StandardError.ReadToEnd());
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return place;
    }

    private static string Head(Workplace place) => File.ReadAllText(Path.Combine(place.Folder, ".git", "refs", "heads", "main"));

    private static string Said(Workplace place, params string[] call)
    {
        var (exit, answer, aside) = place.Run(call);
        Assert.True(exit == 0, aside);
        return answer;
    }
}
