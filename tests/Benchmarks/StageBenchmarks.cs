using BenchmarkDotNet.Attributes;
using X1060Dsl.Gating;
using X1060Dsl.Model;
using X1060Dsl.Regression;
using X1060Dsl.Reports;
using X1060Dsl.Reports.Html;
using X1060Dsl.Settings;
using X1060Dsl.Text;

namespace X1060Dsl.Benchmarks;

/// <summary>The stages around reading and rules, over the sample of a whole centre: the gate, the lock, and the page of a report.</summary>
[MemoryDiagnoser]
public class StageBenchmarks
{
    private readonly Sample sample = new();
    private ReadDefinition read = null!;
    private Posture now = null!, before = null!;
    private SourceFile written = null!;
    private PostureReport report = null!;

    [GlobalSetup]
    public void Prepare()
    {
        if (!Date.TryRead("2026-11-23", out var today))
            throw new InvalidOperationException("That is no day.");
        read = Engine.Read(sample.Definition, sample);
        now = Posture.Of(read, RuleSettings.Default);
        written = new SourceFile(Posture.PathOf(sample.Definition.Path), now.Text);

        // As it was when a third of the services had not been taken up.
        before = now with { Entries = now.Entries.Where(static (_, place) => place % 3 != 0).ToListing() };
        if (Compared().Changes.Count < 20)
            throw new InvalidOperationException("Too little has changed: this is not what is to be measured.");

        var surveyed = Engine.Survey(sample.Definition, sample, new CheckOptions { Today = today }, today);
        report = new PostureReport(new[] { surveyed }.ToListing(), sample.Root, today, "1.2.3");
    }

    /// <summary>The pass over the characters that comes before the parser.</summary>
    [Benchmark]
    public bool Gated()
    {
        var may = true;
        foreach (var file in sample.All)
            may &= Gate.Examine(file.Text).MayParse;
        return may;
    }

    /// <summary>From a read definition to the text of its lock.</summary>
    [Benchmark]
    public int Locked() => Posture.Of(read, RuleSettings.Default).Text.Length;

    /// <summary>From the text of a lock to what it holds.</summary>
    [Benchmark]
    public object? LockRead() => Posture.Read(written).Posture;

    /// <summary>What changed since a lock, and which way.</summary>
    [Benchmark]
    public Comparison Compared() => Comparison.Of(before, now);

    /// <summary>The page of a report in both languages, charts included, without reading and surveying.</summary>
    [Benchmark]
    public long Reported()
    {
        using var page = new MemoryStream();
        ReportPage.Write(page, report, DisplayLanguage.English, DisplayLanguage.Japanese);
        return page.Length;
    }
}
