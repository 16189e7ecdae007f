using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace X1060Dsl.Analyzers.Tests;

/// <summary>One run of the generator, and what the next one will know of it.</summary>
internal sealed class Generation
{
    // The generator's own stages; Roslyn tracks its inputs beside them.
    private static readonly string[] Stages = ["Texts", "Table", "Packs", "Alone", "Loaded", "Centres", "Crowded", "KnowsNull", "Methods", "MethodCentres"];

    private readonly Consumer consumer;
    private readonly GeneratorDriver driver;

    private Generation(Consumer consumer, GeneratorDriver driver)
    {
        (this.consumer, this.driver) = (consumer, driver.RunGeneratorsAndUpdateCompilation(consumer.Compilation(), out var compilation, out var complaints));
        Compilation = (CSharpCompilation)compilation;
        Assert.Empty(complaints);
        Assert.Empty(Result.Diagnostics);
        Assert.Null(Result.Exception);
    }

    public CSharpCompilation Compilation { get; }

    /// <summary>What ran.</summary>
    public GeneratorDriver Generator => driver;

    public GeneratorRunResult Result => driver.GetRunResult().Results.Single();

    /// <summary>What was generated, by hint name.</summary>
    public ImmutableArray<GeneratedSourceResult> Sources => Result.GeneratedSources;

    public string Source => Assert.Single(Sources).SourceText.ToString();

    public static Generation Run(Consumer consumer) => new(consumer, Driver(consumer));

    public static GeneratorDriver Driver(Consumer consumer) => CSharpGeneratorDriver.Create(
        [new CentreGenerator().AsSourceGenerator()], consumer.Definitions, consumer.ParseOptions, consumer.Options(), new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>The next run, after what changed between the two projects.</summary>
    public Generation Then(Consumer changed)
    {
        var next = driver;
        foreach (var (before, after) in consumer.Definitions.Zip(changed.Definitions))
            next = ReferenceEquals(before, after) ? next : next.ReplaceAdditionalText(before, after);
        next = next.AddAdditionalTexts([.. changed.Definitions.Skip(consumer.Definitions.Length)]);
        next = next.RemoveAdditionalTexts([.. consumer.Definitions.Skip(changed.Definitions.Length)]);
        return new Generation(changed, next);
    }

    /// <summary>Why each item of a stage is what it is.</summary>
    public IReadOnlyList<IncrementalStepRunReason> Reasons(string stage) =>
        Result.TrackedSteps.TryGetValue(stage, out var steps) ? [.. steps.SelectMany(static step => step.Outputs).Select(static output => output.Reason)] : [];

    public int Ran(string stage) => Reasons(stage).Count(static reason => reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));

    /// <summary>How many items of a stage were worked out again, whatever came of it.</summary>
    public int Worked(string stage) => Reasons(stage).Count(static reason => reason is not IncrementalStepRunReason.Cached);

    public IReadOnlyList<IncrementalStepRunReason> OutputReasons =>
        [.. Result.TrackedOutputSteps.Values.SelectMany(static steps => steps).SelectMany(static step => step.Outputs).Select(static output => output.Reason)];

    /// <summary>What holds of every project, whatever it has: see the issue of incremental behaviour.</summary>
    public static Generation Lawful(Consumer consumer)
    {
        var first = Run(consumer);
        Assert.All(Stages, stage => Assert.All(first.Values(stage), static value => ObjectGraph.HoldsNoSyntax(value)));

        // The same input again, as clones: nothing runs.
        Nothing(first.Then(consumer), static reason => reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged);

        // New objects of equal text: they are looked at, and no more.
        var cloned = first.Then(consumer with { Definitions = [.. consumer.Definitions.Select(static text => new Text(text.Path, text.Written))] });
        Nothing(cloned, static reason => reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged);
        Assert.All(cloned.Reasons("Centres"), static reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));

        // C# that has nothing to do with it: no definition is so much as looked at.
        var elsewhere = first.Then(consumer with { Code = consumer.Code.Add(("/project/Elsewhere.cs", "class Elsewhere { }")) });
        Assert.All(Stages.Except(["Methods", "MethodCentres"]), stage => Assert.All(elsewhere.Reasons(stage), static reason => Assert.Equal(IncrementalStepRunReason.Cached, reason)));
        Nothing(elsewhere, static reason => reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged);

        // A comment above: everything moves, and means the same.
        var moved = first.Then(consumer with { Definitions = [.. consumer.Definitions.Select(static text => new Text(text.Path, "// above\n" + text.Written))] });
        Assert.All(moved.Reasons("Texts"), static reason => Assert.Equal(IncrementalStepRunReason.Modified, reason));
        Assert.All(moved.Reasons("Centres"), static reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{reason}"));
        Assert.All(moved.OutputReasons, static reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        return first;
    }

    private IEnumerable<object> Values(string stage) =>
        Result.TrackedSteps.TryGetValue(stage, out var steps) ? steps.SelectMany(static step => step.Outputs).Select(static output => output.Value) : [];

    private static void Nothing(Generation next, Func<IncrementalStepRunReason, bool> holds)
    {
        Assert.All(Stages, stage => Assert.All(next.Reasons(stage), reason => Assert.True(holds(reason), $"{stage}: {reason}")));
        Assert.All(next.OutputReasons, static reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }
}
