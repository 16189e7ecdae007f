using X1060Dsl.Fixing;
using X1060Dsl.Model;
using X1060Dsl.Text;

namespace X1060Dsl.Hostile;

/// <summary>Every token of the samples deleted, doubled and cut off at: the reader ends in a value, points into the file, and keeps what nobody touched.</summary>
public sealed class TokenMutationTests
{
    private const int Usual = 1_500;

    private static readonly CheckOptions Options = new() { Today = Date.TryRead("2026-11-23", out var day) ? day : throw new InvalidOperationException() };

    [Fact]
    public void There_are_enough_of_them() => Assert.InRange(TokenMutation.All.Count(), 10_000, 1_000_000);

    [Fact]
    public void Whatever_is_changed_every_place_lies_in_its_file() => Assert.All(TokenMutation.Share(Usual), static mutation =>
    {
        var definition = Engine.Check(FileOf(mutation.Sample, mutation.Text), new SampleFiles(mutation.Sample), Options);
        foreach (var finding in definition.Findings)
        {
            Assert.True(finding.Id != "CDC9001", $"{mutation}: {finding.Message(DisplayLanguage.English)}");
            Assert.All(finding.Related.Select(static related => related.Origin).Append(finding.Origin), origin => IsInside(origin, definition, mutation));
            Assert.All(finding.Fixes.SelectMany(static fix => fix.Edits), edit => IsInside(new Origin(edit.Path, edit.Start, edit.Length), definition, mutation));
        }
    });

    [Fact]
    public void What_stands_before_the_changed_statement_is_kept() => Assert.All(TokenMutation.Share(Usual), static mutation =>
    {
        // What a directive loads is gone with the directive.
        var (before, after) = (Own(mutation, mutation.Original), Own(mutation, mutation.Text));
        var kept = before.TakeWhile(entry => entry.Origin.End <= mutation.StatementStart).ToList();
        Assert.True(kept.SequenceEqual(after.Take(kept.Count)), $"{mutation}: {kept.Count} entries stand before it, {kept.Zip(after).TakeWhile(static pair => pair.First == pair.Second).Count()} are kept");
    });

    /// <summary>Behind a statement that nothing else builds upon, the one that follows may be lost to it, and no other.</summary>
    [Fact]
    public void What_stands_behind_the_changed_statement_is_kept_but_for_one() => Assert.All(
        TokenMutation.Share(Usual).Where(static mutation => !mutation.Declares && mutation.Change != TokenChange.CutOffAt && mutation.Token is not ("{" or "}") && !mutation.Token.Contains("\"\"\"", StringComparison.Ordinal)),
        static mutation =>
        {
            var before = Entries(mutation, mutation.Original).Where(entry => entry.Opening.Origin.Path == PathOf(mutation.Sample) && entry.Opening.Origin.Start >= mutation.StatementEnd).ToList();
            var after = Entries(mutation, mutation.Text);
            var lost = before.Where(entry => !after.Contains(entry)).ToList();
            Assert.True(lost.Count <= 1 || lost.All(entry => entry.Origin.Start == lost[0].Origin.Start), $"{mutation}: {lost.Count} of {before.Count} are lost");
        });

    [Fact]
    public void What_is_repaired_gets_no_worse() => Assert.All(TokenMutation.Share(Usual / 5), static mutation =>
    {
        var file = FileOf(mutation.Sample, mutation.Text);
        var outcome = Engine.Fix(file, new SampleFiles(mutation.Sample), Options, new FixSelection(Choices: true, Blanks: true, default));
        var before = Engine.Check(file, new SampleFiles(mutation.Sample), Options);
        Assert.True(!before.IsRead || Unread(outcome.After) <= Unread(before), $"{mutation}");
    });

    private static int Unread(CheckedDefinition definition) =>
        definition.Findings.Count(static finding => finding.Severity == Severity.Error && finding.Id.StartsWith("CDC0", StringComparison.Ordinal) && finding.Id != "CDC0024");

    private static Listing<DraftEntry> Entries(TokenMutation mutation, string text) => Engine.Read(FileOf(mutation.Sample, text), new SampleFiles(mutation.Sample)).Draft.Entries;

    private static List<DraftEntry> Own(TokenMutation mutation, string text) => Entries(mutation, text).Where(entry => entry.Opening.Origin.Path == PathOf(mutation.Sample)).ToList();

    private static void IsInside(Origin origin, CheckedDefinition definition, TokenMutation mutation) =>
        Assert.True(!origin.IsKnown || (origin.Start >= 0 && origin.Length >= 0 && definition.Source(origin.Path) is { } source && origin.End <= source.Text.Length), $"{mutation}: {origin}");

    private static string PathOf(string sample) => $"/samples/{sample}";

    private static SourceFile FileOf(string sample, string text) => new(PathOf(sample), text);

    private sealed class SampleFiles(string sample) : IDefinitionFiles
    {
        public string Root => $"/samples/{sample[..sample.IndexOf('/', StringComparison.Ordinal)]}";

        public OpenedFile Open(string path) => TokenMutation.Samples.FirstOrDefault(known => PathOf(known.Name) == path) is { Text: { } text } ? new OpenedFile(new SourceFile(path, text), null) : OpenedFile.Missing;
    }
}
