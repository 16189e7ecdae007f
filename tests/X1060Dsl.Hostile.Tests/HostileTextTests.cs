using X1060Dsl.Gating;
using X1060Dsl.Model;
using X1060Dsl.Text;

namespace X1060Dsl.Hostile;

/// <summary>The corpus in the engine, on a small stack: each text gets the verdict of the table, and takes a bounded share of memory.</summary>
public sealed class HostileTextTests
{
    private const long MostBytes = 512L << 20;

    private static readonly CheckOptions Options = new() { Today = Date.TryRead("2026-11-23", out var day) ? day : throw new InvalidOperationException() };

    [Fact]
    public void Every_text_gets_its_verdict() => Verdicts.Hold(HostileTexts.All.ToDictionary(static text => text.Key, static text => Verdicts.Of(Checked(text.Value)), StringComparer.Ordinal));

    [Fact]
    public void What_the_gate_refuses_is_one_finding_at_its_place() => Assert.All(HostileTexts.All.Where(static text => !Gate.Examine(text.Value).MayParse), static text =>
    {
        var found = Checked(text.Value).Findings.Where(static finding => finding.Id != "CDC0004").ToList();
        Assert.True(found is [{ Id: "CDC0005", Origin.Length: > 0 }], $"{text.Key}: {string.Join(' ', found.Select(static finding => finding.Id))}");
    });

    [Fact]
    public void No_text_takes_more_memory_than_is_its_due() => Assert.All(HostileTexts.All, static text =>
    {
        var bytes = SmallStack.Run(() =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Check(text.Value);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        });
        Assert.True(bytes < MostBytes, $"{text.Key}: {bytes >> 20} MB");
    });

    [Fact]
    public void Every_text_of_the_table_is_there_and_no_other() =>
        Assert.Equal(HostileTexts.All.Keys.Concat(HostileFiles.All.Keys).Order(StringComparer.Ordinal), Verdicts.Expected.Keys.Order(StringComparer.Ordinal));

    private static CheckedDefinition Checked(string text) => SmallStack.Run(() => Check(text));

    private static CheckedDefinition Check(string text) => Engine.Check(new SourceFile("/root/a.cdc.csx", text), new Nothing(), Options);

    // A text that is refused opens nothing, and these load nothing that is there.
    private sealed class Nothing : IDefinitionFiles
    {
        public string Root => "/root";

        public OpenedFile Open(string path) => path.StartsWith("/root/", StringComparison.Ordinal) ? OpenedFile.Missing : throw new InvalidOperationException($"{path} lies outside of the root");
    }
}
