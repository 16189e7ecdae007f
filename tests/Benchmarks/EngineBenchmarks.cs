using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using X1060Dsl.Model;

namespace X1060Dsl.Benchmarks;

/// <summary>The engine over the sample of a whole centre: three files, 66 services.</summary>
/// <remarks>
/// <see cref="Parse"/> is what Roslyn's parser alone takes for the same text. <see cref="Read"/> holds the gate, the parser,
/// the two passes of the reader and the resolver; what it takes beyond <see cref="Parse"/> is ours.
/// </remarks>
[MemoryDiagnoser]
public class EngineBenchmarks
{
    private static readonly CSharpParseOptions Script = new(LanguageVersion.CSharp12, DocumentationMode.None, SourceCodeKind.Script);

    private readonly Sample sample = new();
    private Centre centre = new();
    private CheckOptions options = CheckOptions.Default;
    private int turn;

    [GlobalSetup]
    public void Prepare()
    {
        Date.TryRead("2026-11-23", out var today);
        options = new CheckOptions { Today = today };
        var reading = Engine.Read(sample.Definition, sample);
        centre = reading.Centre ?? throw new InvalidOperationException("The sample gives no centre: there is nothing to measure.");
        if (centre.Services.Count < 64)
            throw new InvalidOperationException($"Only {centre.Services.Count} services were read.");
    }

    [Benchmark]
    public int Parse()
    {
        var nodes = 0;
        foreach (var file in sample.All)
            nodes += CSharpSyntaxTree.ParseText(file.Text, Script).GetRoot().ChildNodesAndTokens().Count;
        return nodes;
    }

    [Benchmark]
    public ReadDefinition Read() => Engine.Read(sample.Definition, sample);

    [Benchmark]
    public Listing<Finding> Examine() => Engine.Examine(centre, options);

    /// <summary>What a check does, each time with a text that was never seen before.</summary>
    [Benchmark(Baseline = true)]
    public Listing<Finding> Check()
    {
        var reading = Engine.Read(sample.Of($"工業 {turn++}"), sample);
        return Engine.Examine(reading.Centre!, options);
    }
}
