using BenchmarkDotNet.Attributes;
using X1060Dsl.Model;
using X1060Dsl.Policies;

namespace X1060Dsl.Benchmarks;

/// <summary>A hundred policies over the services of the sample, and what each step of them takes.</summary>
[MemoryDiagnoser]
public class PolicyBenchmarks
{
    private const string Simple = "level = basic";
    private const string Rich = "(level = basic or レベル = スタンダード) and assignment in (outsource, combination) and not (owner is missing and deputy is missing) and code matches \"D-*\" implies score >= 3 and due <= today + 6 months";

    private readonly Sample sample = new();
    private Centre centre = new();
    private Ground ground = new(new Centre(), null);
    private IReadOnlyList<CheckedPolicy> policies = [];
    private Date today;

    [GlobalSetup]
    public void Prepare()
    {
        Date.TryRead("2026-11-23", out today);
        centre = Engine.Read(sample.Definition, sample).Centre! with { Policies = Hundred().ToListing() };
        ground = new Ground(centre, today);
        policies = PolicyCheck.Usable(centre);
        if (centre.Services.Count < 64 || policies.Count != 100)
            throw new InvalidOperationException($"{centre.Services.Count} services and {policies.Count} policies: this is not what is to be measured.");
    }

    [Benchmark]
    public object ParseOneSimple() => ReadCondition.Of(Simple);

    [Benchmark]
    public object ParseOneRich() => ReadCondition.Of(Rich);

    /// <summary>The same text by its tokens alone: what the grammar takes is the rest.</summary>
    [Benchmark]
    public object? ScanOneRich() => Scan.Of(Rich, static _ => { });

    [Benchmark]
    public object ParseHundred() => PolicyCheck.Usable(centre);

    [Benchmark]
    public int JudgeHundred()
    {
        var broken = 0;
        foreach (var policy in policies)
        {
            var judging = new Judging(ground);
            foreach (var subject in ground.Subjects)
                broken += judging.Of(policy.For!, subject) == Truth.True && judging.Of(policy.Require, subject) != Truth.True ? 1 : 0;
        }

        return broken;
    }

    /// <summary>Everything that is told of a hundred policies, the set checks among it.</summary>
    [Benchmark(Baseline = true)]
    public object ExamineHundred() => PolicyCheck.Examine(centre, [], new CheckOptions { Today = today });

    private static IEnumerable<Policy> Hundred() => Enumerable.Range(0, 100).Select(static number =>
    {
        var category = (char)('A' + (number % 9));
        var (@for, require) = (number % 5) switch
        {
            0 => ($"level = basic and category = {category}", $"owner is set and score >= {2 + (number % 3)}"),
            1 => ($"code matches \"{category}-*\" and assignment = outsource", $"contract.until >= today + {number} days or due is set"),
            2 => ($"レベル in (ベーシック, スタンダード) かつ スコア >= {1 + (number % 4)}", $"document.count >= 1 and (deputy is set or target <= {3 + (number % 3)})"),
            3 => ($"outsourced and category != {category} and level != optional", $"provider != \"ACME {number}\" and gap <= {number % 4}"),
            _ => ($"score >= average(score where category = {category})", $"owner matches \"*{number}\" or target >= score implies evidence is missing or score >= {1 + (number % 5)}"),
        };
        return new Policy(new Fact<string>($"AWA{number:000}", default), Severity.Warning) { For = new(@for, default), Require = new(require, default), MessageEn = new("m", default) };
    });
}
