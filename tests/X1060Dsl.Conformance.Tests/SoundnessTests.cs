using System.Collections.Concurrent;
using X1060Dsl.Resolving;
using Xunit.Abstractions;

namespace X1060Dsl.Conformance;

/// <summary>What the reader accepts also compiles and runs, and says the same; what the compiler rejects, it refuses.</summary>
public sealed class SoundnessTests(ITestOutputHelper output)
{
    // What is refused although C# takes it; docs/proof.md says why of each.
    private static readonly string[] ReasonsOfOurOwn =
        ["CDC0005", "CDC0006", "CDC0010", "CDC0011", "CDC0012", "CDC0013", "CDC0016", "CDC0017", "CDC0018", "CDC0019", "CDC0033"];

    [Fact]
    public void AWellTypedDefinitionIsAcceptedByBothAndSaysTheSame() => Cases.Definitions.Obey(
        static text =>
        {
            var read = DefinitionFolder.Read(text);
            Assert.True(read.Accepts(), read.Why());
            Agree(read, text);
        },
        usually: 600);

    [Fact]
    public void WhatIsAcceptedOfABrokenDefinitionIsCSharpAndSaysTheSame()
    {
        var (all, accepted) = (0, 0);
        Cases.Broken.Obey(
            text =>
            {
                Interlocked.Increment(ref all);
                if (DefinitionFolder.Read(text) is not { } read || !read.Accepts())
                    return;

                Interlocked.Increment(ref accepted);
                Agree(read, text);
            },
            usually: 3000);

        // Were everything refused, or nothing, the law would hold without saying anything.
        Assert.InRange((double)accepted / all, 0.1, 0.6);
    }

    /// <summary>
    /// The reader may refuse more than C# does, and says why: the reasons are counted, and each is one that we know of.
    /// On well-typed definitions there are none, which the first law demands.
    /// </summary>
    [Fact]
    public void WhatIsRefusedOfWhatCSharpAcceptsIsCountedByReason()
    {
        var (both, reasons) = (0, new ConcurrentDictionary<string, (int Count, string Example)>());
        Cases.Broken.Obey(
            text =>
            {
                if (DefinitionFolder.Read(text) is not { } read || read.Accepts())
                    return;
                if (RealCSharp.Compile(text).Count > 0)
                    Interlocked.Increment(ref both);
                else
                    reasons.AddOrUpdate(read.Refusals().First().Id, (1, text), (_, known) => (known.Count + 1, text.Length < known.Example.Length ? text : known.Example));
            },
            usually: 1000);

        output.WriteLine($"refused by both: {both}");
        foreach (var (id, (count, example)) in reasons.OrderByDescending(static reason => reason.Value.Count))
            output.WriteLine($"refused here alone, {id}: {count}, such as\n{example}\n");
        Assert.Subset(new HashSet<string>(ReasonsOfOurOwn), new HashSet<string>(reasons.Keys));
        Assert.NotEmpty(reasons);
    }

    [Fact]
    public void WhatIsAcceptedOfATornTextIsCSharpAndSaysTheSame() => Cases.Torn.Obey(
        static text =>
        {
            if (DefinitionFolder.Read(text) is { } read && read.Accepts())
                Agree(read, text);
        },
        usually: 1000);

    [Fact]
    public void EverySampleThatIsAcceptedIsCSharpAndSaysTheSame()
    {
        Assert.NotEmpty(Samples.Texts);
        Assert.All(Samples.Texts, static text =>
        {
            if (DefinitionFolder.Read(text) is { } read && read.Accepts())
                Agree(read, text);
        });
    }

    [Fact]
    public void TheRandomDefinitionsUseTheWholeLanguage()
    {
        var random = new Random(1060);
        var all = string.Concat(Enumerable.Range(0, 400).Select(_ => DefinitionWriter.Write([.. Enumerable.Range(0, 400).Select(_ => random.Next(65536))])));
        var verbs = typeof(Language).Assembly.GetExportedTypes()
            .Where(static type => type == typeof(Language) || type.BaseType == typeof(Entry))
            .SelectMany(static type => type.GetMethods().Where(method => method.DeclaringType == type && !method.IsVirtual))
            .Select(static verb => $"{verb.Name}(");
        string[] forms =
        [
            "foreach (var (", "for (var ", "++)", "--)", "+= 2)", "else ", "switch (", "default:", " switch {", " or ", "_ =>", "const ", "var ", "static ", "void ", "return ", " => ", "? ", "new[] {", "new string[] {",
            " = [", "}[0]", ".Length", ".Item1", ".code", "$\"", "$@\"", "$\"\"\"", "$$\"\"\"", "@\"", "\"\"\"\n", "\\u0041", "0b1", "0x1F", "&&", "||", "!(", "%", "#load", "#region", "#pragma", "#nullable", "#!", "using static", "Level.", "X1060.", "@class", "コード",
        ];
        Assert.All(verbs.Concat(forms), form => Assert.Contains(form, all, StringComparison.Ordinal));
    }

    internal static void Agree(ReadDefinition read, string text)
    {
        switch (RealCSharp.Run(text))
        {
            case Outcome.Said said:
                Assert.Equal(DraftText.Of(said.Draft), DraftText.Of(read.Draft));
                Assert.Equal(said.Draft, read.Draft);
                Assert.Equal(Resolver.Resolve(said.Draft, read.Centre!.Origin).Centre, read.Centre);
                break;
            case var outcome:
                Assert.Fail($"We accept what C# {outcome.Word}: {outcome.Why}");
                break;
        }
    }
}
