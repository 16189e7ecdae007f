using System.Globalization;
using System.Text;
using X1060Dsl.Gating;
using X1060Dsl.Model;
using X1060Dsl.Regression;
using X1060Dsl.Testing;
using X1060Dsl.Text;
using X1060Dsl.Tests.Gating;

namespace X1060Dsl.Fuzz;

/// <summary>How work grows with the text: what is twice as long must not take more than 2.3 times as much, whatever its shape.</summary>
internal sealed class Growth : IDefinitionFiles
{
    /// <summary>The most that doubling a text may multiply the work by.</summary>
    public const double Most = 2.3;

    private const int Rounds = 5;

    // Before it the compiler of the runtime is at work as well.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);

    private static readonly CheckOptions Options = new() { Today = Date.TryRead("2026-11-23", out var day) ? day : throw new InvalidOperationException() };

    /// <summary>Texts that a reader could grow slow on, with a size that fits every limit when it is doubled.</summary>
    public static IReadOnlyList<(string Name, int Size, Func<int, string> Of)> Shapes { get; } =
    [
        ("comments", 10_000, static n => Lines(n, static _ => "// an ordinary remark, in the middle of nothing")),
        ("empty lines", 400_000, static n => new string('\n', n)),
        ("one long comment", 400_000, static n => "/*" + new string('x', n) + "*/"),
        ("one long text", 30_000, static n => $"Team(\"{new string('a', n)}\");"),
        ("one long name", 200_000, static n => $"var {new string('a', n)} = 1;"),
        ("teams", 2_000, static n => Lines(n, static i => $"Team(\"t{i}\").Lead(\"l{i}\");")),
        ("one team again and again", 2_000, static n => Lines(n, static _ => "Team(\"SOC\").Lead(\"森\");")),
        ("services", 1_000, static n => "Organization(\"a\").Edition(X1060_2021);\nTeam(\"SOC\");\n" + Lines(n, static i => $"AddedService(\"X-{i}\", ja: \"追加{i}\", en: \"Added {i}\", category: \"B\").Level(Standard).Insource(\"SOC\").Owner(\"森\").Score(3).Target(4, by: \"2030-03-31\");")),
        ("one service again and again", 2_000, static n => Lines(n, static _ => "Service(\"A-1\").Level(Basic);")),
        ("unknown services", 1_000, static n => Lines(n, static i => $"Service(\"Risk managment {i}\");")),
        ("unknown verbs", 2_000, static n => Lines(n, static _ => "Service(\"A-1\").Ownr(\"a\");")),
        ("unknown names", 1_000, static n => Lines(n, static i => $"Team(unknown{i});")),
        ("unknown names among many", 1_000, static n => Lines(n, static i => $"var name{i} = \"a\";\nTeam(nmae{i});")),
        ("variables", 4_000, static n => Lines(n, static i => $"var v{i} = \"a\";")),
        ("variables upon variables", 2_000, static n => "var v0 = 0;\n" + Lines(n, static i => $"var v{i + 1} = v{i} + 1;")),
        ("functions", 2_000, static n => Lines(n, static i => $"ServiceEntry F{i}(string code) => Service(code).Level(Basic);")),
        ("calls of a function", 2_000, static n => "void F(string name) { Team(name); }\n" + Lines(n, static i => $"F(\"t{i}\");")),
        ("scopes in a row", 3_000, static n => Lines(n, static i => $"{{ var v = {i}; }}")),
        ("a loop over many", 4_000, static n => $"foreach (var t in new[] {{ {string.Join(", ", Enumerable.Range(0, n).Select(static i => $"\"t{i}\""))} }}) Team(t);"),
        ("rounds of a loop", 20_000, static n => $"for (var i = 0; i < {n}; i++) {{ }}"),
        ("arguments", 4_000, static n => $"Team(\"SOC\").Members({string.Join(", ", Enumerable.Range(0, n).Select(static i => $"\"m{i}\""))});"),
        ("a chain of verbs", 1_000, static n => "Team(\"SOC\")" + Many(".Members(\"a\")", n) + ";"),
        ("a sum", 1_000, static n => "var x = 1" + Many(" + 1", n) + ";"),
        ("a sum of texts", 1_000, static n => "var x = \"a\"" + Many(" + \"a\"", n) + ";"),
        ("sections of a switch", 2_000, static n => "foreach (var x in new[] { 1 }) switch (x) { " + string.Concat(Enumerable.Range(0, n).Select(static i => $"case {i}: break; ")) + "}"),
        ("arms of a switch", 2_000, static n => "foreach (var x in new[] { 1 }) { var y = x switch { " + string.Concat(Enumerable.Range(0, n).Select(static i => $"{i} => {i}, ")) + "_ => 0 }; }"),
        ("pragmas", 2_000, static n => Lines(n, static _ => "#pragma warning disable CDC1001 // because")),
        ("regions", 2_000, static n => Many("#region a\n", n) + Many("#endregion\n", n)),
        ("directives that are refused", 4_000, static n => Many("#if a\n", n)),
        ("expectations", 2_000, static n => Lines(n, static i => $"Team(\"t{i}\"); // expect: CDC1001")),
        ("missing semicolons", 2_000, static n => Lines(n, static i => $"Team(\"t{i}\")")),
        ("missing parentheses", 1_000, static n => Lines(n, static i => $"Team(\"t{i}\";")),
        ("missing quotes", 1_000, static n => Lines(n, static i => $"Team(\"t{i});")),
        ("stray parentheses", 4_000, static n => Many(") ", n)),
        ("stray signs", 4_000, static n => Many("? ! % ", n)),
        ("full-width signs", 2_000, static n => Lines(n, static i => $"Team（\"t{i}\"）；")),
        ("signs nobody sees", 4_000, static n => Lines(n, static i => $"// a\u200Bb{i}")),
        ("waivers", 500, static n => "Organization(\"a\");\n" + Lines(n, static i => $"WaiveAll(\"CDC{1000 + (i % 900)}\", because: \"b\", by: \"c\", until: \"2027-01-01\").In(\"A-*\");")),
        ("policies", 100, static n => "Organization(\"a\");\n" + Lines(n, static i => $"Policy(\"AWA{i:0000}\", Error).Require(\"score >= {i % 5}.{i % 10}\").Message(ja: \"a\", en: \"b\");")),
        ("one condition", 80, static n => "Policy(\"AWA001\", Error).Require(\"score >= 3" + Many(" and level = basic", n) + "\").Message(ja: \"a\", en: \"b\");\nService(\"A-1\").Level(Basic);"),
        ("evaluations", 1_000, static n => Lines(n, static i => $"Evaluation(\"e{i}\", on: \"2026-01-01\").Catalogue(\"a\");")),
    ];

    /// <summary>Texts for the gate alone: every shape of nesting, by how many characters it has.</summary>
    public static IReadOnlyList<(string Name, int Size, Func<int, string> Of)> OfTheGate { get; } =
        [.. GateShapes.All.Select(static shape => ($"gate: {shape.Key}", 100_000, (Func<int, string>)(characters => shape.Value(Math.Max(1, characters * 64 / Math.Max(1, shape.Value(64).Length))))))];

    string IDefinitionFiles.Root => "/root";

    /// <summary>What checking a text allocates, in bytes: the same on every machine, and no read without it grows.</summary>
    /// <remarks>The least of several: where the collector comes by, what was parsed is parsed again.</remarks>
    public static long Work(string text)
    {
        Check(text);
        return Enumerable.Range(0, Rounds).Min(_ =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Check(text);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        });
    }

    /// <summary>Writes a table of how time and work grow.</summary>
    /// <returns>Whether nothing grows faster than it may.</returns>
    /// <param name="to">Where it goes.</param>
    /// <param name="only">Part of the name of the shapes that are wanted; empty for all.</param>
    public static bool Tell(TextWriter to, string only)
    {
        to.WriteLine($"| {"shape",-28} | size | KB | ms | twice: ms | times | work, times |\n|---|--:|--:|--:|--:|--:|--:|");
        var holds = true;
        foreach (var (name, size, of) in Shapes.Where(shape => shape.Name.Contains(only, StringComparison.Ordinal)))
        {
            var (text, twice) = (of(size), of(2 * size));
            var (once, again) = Milliseconds(() => Check(text), () => Check(twice));
            var (time, work) = (again / once, (double)Work(twice) / Work(text));
            holds &= work <= Most;
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name,-28} | {size} | {text.Length / 1024.0:0} | {once:0.0} | {again:0.0} | {time:0.00} | {work:0.00} |"));
        }

        var gate = OfTheGate.Where(shape => shape.Name.Contains(only, StringComparison.Ordinal)).Select(static shape =>
        {
            var (text, twice) = (shape.Of(shape.Size), shape.Of(2 * shape.Size));
            var (once, again) = Milliseconds(() => Gate.Examine(text), () => Gate.Examine(twice));
            return (shape.Name, Once: once, Twice: again);
        }).OrderByDescending(static shape => shape.Twice / shape.Once).ToList();
        foreach (var (name, once, twice) in gate.Take(8))
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name,-28} | 100000 | 98 | {once:0.00} | {twice:0.00} | {twice / once:0.00} | |"));
        if (gate.Count > 0)
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{gate.Count} shapes for the gate: the slowest takes {gate.Max(static shape => shape.Twice):0.0} ms for 200 KB."));
        return holds;
    }

    OpenedFile IDefinitionFiles.Open(string path) => OpenedFile.Missing;

    private static void Check(string text)
    {
        var file = new SourceFile("/root/a.cdc.csx", text);
        var tested = DefinitionTest.Of(file, new Growth(), Options, new TestTerms(IsNamed: true, TestScope.All, Mutates: false));
        foreach (var finding in tested.Definition.Findings)
            _ = finding.Message(DisplayLanguage.English);
        _ = Posture.Of(Engine.Read(file, new Growth()), Settings.RuleSettings.Default).Text;
    }

    // The least of several, in turn: whatever else the machine does only makes it longer. Time of the processor, as others use it too.
    private static (double Once, double Twice) Milliseconds(Action once, Action twice)
    {
        var least = (Once: double.MaxValue, Twice: double.MaxValue);
        var started = Environment.CpuUsage.TotalTime;
        for (var round = 0; round < Rounds || Environment.CpuUsage.TotalTime - started < WarmUp; round++)
            least = (Math.Min(least.Once, Taken(once)), Math.Min(least.Twice, Taken(twice)));
        return least;

        static double Taken(Action work)
        {
            var before = Environment.CpuUsage.TotalTime;
            work();
            return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
        }
    }

    private static string Lines(int count, Func<int, string> line)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
            text.Append(line(i)).Append('\n');
        return text.ToString();
    }

    private static string Many(string piece, int times) => new StringBuilder(piece.Length * times).Insert(0, piece, times).ToString();
}
