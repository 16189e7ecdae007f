using X1060Dsl.Model;

namespace X1060Dsl.Conformance;

/// <summary>A file is read on every keystroke: one slip costs little, and is told once. The bounds are measured, not wished for.</summary>
public sealed class RecoveryTests
{
    private static readonly string Text = string.Concat(Samples.Services);

    private static readonly Listing<DraftEntry> Whole = DefinitionFolder.Read(Text).Draft.Entries;

    // Where each service ends in the text.
    private static readonly int[] Ends = [.. Samples.Services.Aggregate(new List<int>(), static (ends, service) => [.. ends, ends.LastOrDefault() + service.Length])];

    [Fact]
    public void TheWholeIsTwentyServicesWithoutAFinding()
    {
        Assert.Equal(20, Whole.Count);
        Assert.True(DefinitionFolder.Read(Text).Accepts());
    }

    [Theory]
    [InlineData(')')]
    [InlineData(';')]
    [InlineData('"')]
    [InlineData('(')]
    [InlineData('.')]
    [InlineData(',')]
    public void WithoutOneSignWhatStandsBeforeIsKeptAndAtMostOneServiceAfterIsLost(char sign) => Assert.All(Without(sign), static slip =>
    {
        Assert.Equal(Whole.Take(slip.Service), slip.Read.Draft.Entries.Take(slip.Service));
        Assert.InRange(Whole.Skip(slip.Service + 1).Except(slip.Read.Draft.Entries).Count(), 0, 1);
    });

    [Theory]
    [InlineData(')', 2)]
    [InlineData(';', 2)]
    [InlineData('"', 2)]
    [InlineData(',', 2)]
    [InlineData('.', 2)]
    [InlineData('(', 4)]
    public void WithoutOneSignThereAreFewFindings(char sign, int most) =>
        Assert.All(Without(sign), slip => Assert.InRange(slip.Read.Refusals().Count(), 0, most));

    [Fact]
    public void WhileTypingWhatWasFinishedIsKept()
    {
        for (var caret = 0; caret <= Text.Length; caret++)
        {
            var finished = Ends.Count(end => end <= caret);
            var read = DefinitionFolder.Read(Text[..caret]);
            Assert.Equal(Whole.Take(finished), read.Draft.Entries.Take(finished));
            Assert.True(read.Refusals().Count() <= 3, $"{read.Why()} after\n{Text[..caret]}");
        }
    }

    [Fact]
    public void WhileTypingInTheMiddleTheRestIsKept()
    {
        // The tenth service is typed anew, between those that are there.
        var (start, end) = (Ends[8], Ends[9]);
        for (var caret = start; caret < end; caret++)
        {
            var entries = DefinitionFolder.Read(Text[..caret] + "\n" + Text[end..]).Draft.Entries;
            Assert.Equal(Whole.Take(9), entries.Take(9));
            Assert.InRange(Whole.Skip(10).Except(entries).Count(), 0, 1);
        }
    }

    private static IEnumerable<(int Service, ReadDefinition Read)> Without(char sign) =>
        from place in Enumerable.Range(0, Text.Length)
        where Text[place] == sign
        select (Array.FindIndex(Ends, end => place < end), DefinitionFolder.Read(Text.Remove(place, 1)));
}
