using X1060Dsl.Fuzz;

namespace X1060Dsl.Hostile;

/// <summary>Every text that once broke a promise, and a share of random ones, the same in every run.</summary>
public sealed class RegressionTests
{
    public static TheoryData<string, string> Files
    {
        get
        {
            var files = new TheoryData<string, string>();
            foreach (var target in Target.All)
            {
                foreach (var file in Regressions.Of(target.Name))
                    files.Add(target.Name, Path.GetFileName(file));
            }

            return files;
        }
    }

    [Theory, MemberData(nameof(Files))]
    public void What_once_broke_a_promise_does_so_no_more(string target, string file) =>
        Assert.Null(Campaign.Breaks(Target.All.Single(known => known.Name == target), Regressions.Read(Path.Combine(Regressions.Folder, target, file))));

    [Theory]
    [InlineData("gate", 10_000), InlineData("reader", 1_500), InlineData("policy", 5_000), InlineData("lock", 20_000), InlineData("settings", 800), InlineData("baseline", 20_000), InlineData("decoding", 100_000), InlineData("load", 100_000)]
    public void Random_texts_break_no_promise(string target, int executions)
    {
        var outcome = new Campaign(Target.All.Single(known => known.Name == target), new Terms(double.MaxValue, executions, 1060), null).Run();
        Assert.Empty(outcome.Found);
        // What the campaign begins with is tried whole.
        Assert.True(outcome.Executions >= executions, $"only {outcome.Executions} were tried");
    }

    [Fact]
    public void Every_folder_of_regressions_is_tried_by_somebody() =>
        Assert.Subset(new HashSet<string?>([.. Target.All.Select(static target => target.Name), "differential"]), new HashSet<string?>(Directory.GetDirectories(Regressions.Folder).Select(Path.GetFileName)));

    [Fact]
    public void A_text_is_made_small_as_long_as_it_breaks_the_law() =>
        Assert.Equal("xday", Minimal.Of("some x words (( and y more", static text => text.IndexOf('x', StringComparison.Ordinal) is >= 0 and var x && text.IndexOf('y', StringComparison.Ordinal) is var y && y - x >= 3));
}
