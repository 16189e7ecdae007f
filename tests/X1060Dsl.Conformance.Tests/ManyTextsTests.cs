using X1060Dsl.Model;

namespace X1060Dsl.Conformance;

/// <summary>Whatever the text: the reader ends in a value, points into the text, and says the same each time.</summary>
public sealed class ManyTextsTests
{
    [Fact]
    public void CrumbsEndInAValue() => Cases.Soup.Obey(EndsInAValue, usually: 4000);

    [Fact]
    public void NoiseEndsInAValue() => Cases.Noise.Obey(EndsInAValue, usually: 3000);

    [Fact]
    public void TornTextsEndInAValue() => Cases.Torn.Obey(EndsInAValue, usually: 2000);

    [Fact]
    public void BrokenDefinitionsEndInAValue() => Cases.Broken.Obey(EndsInAValue, usually: 3000);

    [Fact]
    public void ReadingTwiceGivesTheSame()
    {
        Cases.Definitions.Obey(ReadsTheSameTwice, usually: 300);
        Cases.Torn.Obey(ReadsTheSameTwice, usually: 1000);
        Cases.Soup.Obey(ReadsTheSameTwice, usually: 1000);
    }

    internal static void EndsInAValue(string text)
    {
        var read = DefinitionFolder.Read(text);
        var lengths = read.Sources.ToDictionary(static source => source.Path, static source => source.Text.Length);
        foreach (var origin in OriginsOf(read))
        {
            Assert.True(lengths.TryGetValue(origin.Path, out var length), $"{origin} is in no file that was read");
            Assert.True(origin.Start >= 0 && origin.Length >= 0 && origin.End <= length, $"{origin} lies outside of its file, which has {length}");
        }

        foreach (var finding in read.Findings)
        {
            Assert.NotEqual("", finding.Message(DisplayLanguage.English));
            Assert.NotEqual("", finding.Message(DisplayLanguage.Japanese));
        }
    }

    private static IEnumerable<Origin> OriginsOf(ReadDefinition read) =>
        read.Findings.Select(static finding => finding.Origin)
            .Concat(read.Findings.SelectMany(static finding => finding.Related).Select(static related => related.Origin))
            .Concat(read.Findings.SelectMany(static finding => finding.Fixes).SelectMany(static fix => fix.Edits).Select(static edit => new Origin(edit.Path, edit.Start, edit.Length)))
            .Concat(read.Draft.Entries.SelectMany(static entry => entry.Calls.Prepend(entry.Opening).Select(static call => call.Origin).Append(entry.Origin)));

    private static void ReadsTheSameTwice(string text)
    {
        var (once, again) = (DefinitionFolder.Read(text), DefinitionFolder.Read(text));
        Assert.Equal(once.Draft, again.Draft);
        Assert.Equal(once.Centre, again.Centre);
        Assert.Equal(once.Findings.Select(Told), again.Findings.Select(Told));
        Assert.Equal(once.Sources.Select(static source => source.Path), again.Sources.Select(static source => source.Path));
    }

    private static string Told(Finding finding) =>
        $"{finding.Id} {finding.Origin.Path} {finding.Origin.Start} {finding.Origin.Length} {finding.Severity} {finding.Message(DisplayLanguage.English)} {finding.Message(DisplayLanguage.Japanese)}";
}
