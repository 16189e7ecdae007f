using CsCheck;
using X1060Dsl.Fuzz;

namespace X1060Dsl.Conformance;

/// <summary>Random texts, and how many of them a law is tried on.</summary>
internal static class Cases
{
    private static readonly string[] Crumbs =
    [
        "Service(", "\"A-1\"", ")", ";", ".Level(", "Basic", "\"", "\"\"\"", "$\"{", "}", "{", "[", "]", "foreach (var c in ", "switch (n) {", "case 1:", "=>", "#load \"b.csx\"\n", "#if X\n",
        "#region\n", "\n", "\r\n", "\r", "\t", " ", "/*", "*/", "//", "///", "@", "$$", "\\u00", "\\", "'", "var x = ", "const int ", "return", "static void F()", "new[] {", "(1, ", ",", ".", "..", "?", ":", "??=",
        "<", ">", "<<", "=", "!", "~", "&&", "if (", "else", "for (;;)", "while", "class C {", "record R(", "async ", "await ", "0x", "1e9999", "2147483648", "null", "_", "é", "か\u3099", "（", "；", "“", "\u200b", "\u202e", "\ufeff", "\u2028", "\0", "\u001a",
        "\ud83d", "\ude00", "😀", "nameof(", "typeof(", "stackalloc", "goto x;", "x:", "<summary>", "global::", "using X1060Dsl;", "extern alias", "[assembly: X]", "#pragma warning disable", "#nullable", "#r \"", "#!",
    ];

    private static readonly Gen<int[]> Short = Gen.Int[0, 65535].Array[0, 120];

    /// <summary>Well-typed definitions.</summary>
    public static Gen<string> Definitions { get; } = Gen.Int[0, 65535].Array[0, 400].Select(DefinitionWriter.Write);

    /// <summary>Definitions with a token, an argument, a name or a statement in the wrong place.</summary>
    public static Gen<string> Broken { get; } = Gen.Select(Short, Gen.Int[0, 65535].Array[1, 16], static (definition, mutation) => Mutation.Of(DefinitionWriter.Write(definition), new Choices(mutation)));

    /// <summary>Crumbs of the language, and of what is not.</summary>
    public static Gen<string> Soup { get; } = Gen.OneOf(Crumbs).Array[0, 60].Select(string.Concat);

    /// <summary>Any UTF-16 at all.</summary>
    public static Gen<string> Noise { get; } = Gen.OneOf(Gen.Char, Gen.Char[' ', '~']).Array[0, 200].Select(static signs => new string(signs));

    /// <summary>The samples and the rows of the table, with pieces cut out of them.</summary>
    public static Gen<string> Torn { get; } = Gen.Select(
        Gen.OneOf([.. Samples.Texts, .. ConformanceTable.Rows.Select(static row => row.Snippet)]),
        Gen.Select(Gen.Double.Unit, Gen.Int[0, 40]).Array[1, 4],
        static (text, cuts) => cuts.Aggregate(text, static (rest, cut) =>
        {
            var start = (int)(cut.Item1 * rest.Length);
            return rest.Remove(start, Math.Min(cut.Item2, rest.Length - start));
        }));

    /// <summary>How often to try: so often, or as often as X1060_CASES says.</summary>
    public static int Count(int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable("X1060_CASES"), out var wanted) ? Math.Max(usual, wanted) : usual;

    /// <summary>
    /// What the texts follow from. A usual run tries the same texts each time, so that it cannot fail by chance for
    /// somebody who changed something else; a campaign tries new ones unless X1060_SEED says which.
    /// </summary>
    private static ulong Seed { get; } =
        ulong.TryParse(Environment.GetEnvironmentVariable("X1060_SEED"), out var seed) ? seed
        : Environment.GetEnvironmentVariable("X1060_CASES") is null ? 1060
        : (ulong)Random.Shared.Next();

    /// <summary>
    /// Tries a law on texts. The first that breaks it is made small, shown in a form that can be pasted into a test, and
    /// kept in <c>tests/regressions/differential</c>, where it is tried for ever.
    /// </summary>
    public static void Obey(this Gen<string> texts, Action<string> law, int usually)
    {
        string? broken = null;
        Parallel.For(0, Count(usually), new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, (number, loop) =>
        {
            var text = texts.Generate(new PCG((uint)number, Seed), null, out _);
            if (Fault(law, text) is null)
                return;

            Interlocked.CompareExchange(ref broken, text, null);
            loop.Stop();
        });
        if (broken is null)
            return;

        var kind = Fault(law, broken);
        var minimal = Minimal.Of(broken, text => Fault(law, text) == kind);
        var kept = Regressions.Save("differential", minimal);
        Assert.Fail($"X1060_SEED={Seed}, kept as {kept}\n{Told(law, minimal)}\n{minimal}\n\nas a literal:\n{Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(minimal, quote: true)}\n");
    }

    // The kind of a fault, so that a smaller text fails for the same reason: what stands before the details.
    private static string? Fault(Action<string> law, string text) => Told(law, text) is { } told ? $"{told.Split(':', '\n')[0]}" : null;

    private static string? Told(Action<string> law, string text)
    {
        try
        {
            law(text);
            return null;
        }
        catch (Exception fault)
        {
            return $"{fault.GetType().Name} {fault.Message}";
        }
    }
}
