using BenchmarkDotNet.Attributes;
using X1060Dsl.Editing;
using X1060Dsl.Formatting;
using X1060Dsl.Model;

namespace X1060Dsl.Benchmarks;

/// <summary>What a keystroke costs an editor over the sample of a whole centre: the text is opened anew, and then asked.</summary>
/// <remarks>All but <see cref="Opened"/> ask a text that is open already, as an editor asks many things of one state.</remarks>
[MemoryDiagnoser]
public class EditingBenchmarks
{
    private readonly Sample sample = new();
    private readonly CheckOptions options = new() { Today = Date.TryRead("2026-11-20", out var day) ? day : null };
    private OpenText text = null!;
    private int inService, afterDot, inChain;
    private int turn;

    [GlobalSetup]
    public void Prepare()
    {
        text = Editor.Open(sample.Definition, sample, options);
        inService = text.File.Text.IndexOf("Service(\"品質管理\"", StringComparison.Ordinal) + "Service(\"".Length;
        afterDot = text.File.Text.IndexOf(".Level(Standard)", inService, StringComparison.Ordinal) + 1;
        inChain = inService + 1;
        _ = text.Checked;
    }

    [Benchmark]
    public int Opened() => Editor.Open(sample.Of($"阿波{turn++}"), sample, options).Checked.Findings.Count;

    [Benchmark]
    public int ServicesCompleted() => Editor.Complete(text, inService).Items.Count;

    [Benchmark]
    public int VerbsCompleted() => Editor.Complete(text, afterDot).Items.Count;

    [Benchmark]
    public int Hovered() => Editor.Hover(text, inChain)!.Paragraphs.Count;

    [Benchmark]
    public int Coloured() => Editor.Tints(text).Count;

    [Benchmark]
    public int Hinted() => Editor.Hints(text, 0, text.File.Text.Length).Count + Editor.Lenses(text).Count;

    [Benchmark]
    public int Outlined() => Editor.Landmarks(text).Count + Editor.Folds(text).Count + Editor.Links(text).Count;

    [Benchmark]
    public int Offered() => Editor.Actions(text, inChain, 0).Count;

    [Benchmark]
    public int LaidOut() => Editor.Format(text, Layout.Default).Count;
}
