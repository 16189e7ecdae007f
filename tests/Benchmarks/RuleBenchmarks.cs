using BenchmarkDotNet.Attributes;
using X1060Dsl.Model;
using X1060Dsl.Rules;
using X1060Dsl.Settings;

namespace X1060Dsl.Benchmarks;

/// <summary>Every rule by itself over the sample of a whole centre, all profiles on: which one costs how much.</summary>
/// <remarks><see cref="AllRulesBenchmarks"/> gives the whole that each one is a part of.</remarks>
[MemoryDiagnoser]
public class RuleBenchmarks
{
    private readonly Examined examined = new();

    [ParamsSource(nameof(Rules))]
    public string Rule { get; set; } = "";

    public static IEnumerable<string> Rules => AllRules.InOrder
        .Where(static rule => rule is CentreRule or MeasuredRule or DatedRule or DatedMeasuredRule).Select(static rule => rule.Id);

    [Benchmark]
    public int Examine() => Engine.Examine(AllRules.Find(Rule)!, examined.Centre, examined.Options).Count();
}

/// <summary>All rules together over the sample of a whole centre: the profile of a first run, and every rule there is.</summary>
[MemoryDiagnoser]
public class AllRulesBenchmarks
{
    private readonly Examined examined = new();

    [Benchmark(Baseline = true)]
    public int Recommended() => Engine.Examine(examined.Centre, examined.Options with { Settings = RuleSettings.Default }).Count;

    [Benchmark]
    public int All() => Engine.Examine(examined.Centre, examined.Options).Count;
}

/// <summary>The sample, read, and every rule on.</summary>
internal sealed class Examined
{
    public Examined()
    {
        var sample = new Sample();
        Centre = Engine.Read(sample.Definition, sample).Centre ?? throw new InvalidOperationException("The sample gives no centre: there is nothing to measure.");
        Date.TryRead("2026-11-23", out var today);
        Options = new CheckOptions { Today = today, Settings = new EditorConfigs([]).For(sample.Definition.Path, new Orders("all", new Dictionary<string, string>())) };
    }

    public Centre Centre { get; }

    public CheckOptions Options { get; }
}
