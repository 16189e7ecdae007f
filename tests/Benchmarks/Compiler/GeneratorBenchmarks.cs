using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using X1060Dsl.Analyzers;

namespace X1060Dsl.Benchmarks;

/// <summary>The generator in a project of so many definitions of 64 services, as an editor drives it.</summary>
/// <remarks>A driver is a value: every measured run starts from the same state, in which all definitions have been read once.</remarks>
[InProcess, MemoryDiagnoser, WarmupCount(3), IterationCount(7)]
public class GeneratorBenchmarks
{
    private readonly CSharpCompilation before = CompilationOf("class Before { }");
    private readonly CSharpCompilation after = CompilationOf("class After { }");
    private ImmutableArray<AdditionalText> definitions;
    private GeneratorDriver driver = null!;
    private int turn;

    [Params(1, 100, 1000)]
    public int Definitions { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        definitions = [.. Enumerable.Range(0, Definitions).Select(static number => new Definition(number, "owner"))];
        driver = New().RunGenerators(before);
        var generated = driver.GetRunResult().GeneratedTrees.Length;
        if (generated != Definitions)
            throw new InvalidOperationException($"{generated} classes were generated: there is nothing to measure.");
    }

    /// <summary>A new driver reads everything.</summary>
    [Benchmark]
    public GeneratorDriver FirstRun() => New().RunGenerators(before);

    /// <summary>C# is edited that has nothing to do with it.</summary>
    [Benchmark]
    public GeneratorDriver UnrelatedEdit() => driver.RunGenerators(after);

    /// <summary>One definition gets a text that was never seen before.</summary>
    [Benchmark]
    public GeneratorDriver OneEdit() => driver.ReplaceAdditionalText(definitions[0], new Definition(0, $"owner {turn++}")).RunGenerators(before);

    private GeneratorDriver New() => CSharpGeneratorDriver.Create(
        [new CentreGenerator().AsSourceGenerator()], definitions, (CSharpParseOptions)before.SyntaxTrees[0].Options, NoOptions.Instance);

    private static CSharpCompilation CompilationOf(string code) => CSharpCompilation.Create("Demo", [CSharpSyntaxTree.ParseText(code)]);

    private sealed class Definition : AdditionalText
    {
        private readonly SourceText text;

        public Definition(int number, string owner)
        {
            Path = $"/project/d{number}.cdc.csx";
            var written = new StringBuilder($"Organization(\"D{number}\").Edition(X1060_2021).Ciso(\"c\");\nTeam(\"SOC\");\n");
            foreach (var service in Standard.Standard.Of(Edition.X1060_2021).Services)
                written.Append($"Service(\"{service.Code}\").Level(Standard).Insource(\"SOC\").Owner(\"{owner}\").Score(3).Target(4, by: \"2027-03-31\");\n");
            text = SourceText.From(written.ToString(), Encoding.UTF8);
        }

        public override string Path { get; }

        public override SourceText GetText(CancellationToken cancellationToken = default) => text;
    }

    private sealed class NoOptions : AnalyzerConfigOptionsProvider
    {
        public static NoOptions Instance { get; } = new();

        public override AnalyzerConfigOptions GlobalOptions { get; } = new None();

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class None : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => (value = null) is not null;
        }
    }
}
