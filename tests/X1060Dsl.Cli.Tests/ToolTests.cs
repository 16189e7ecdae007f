namespace X1060Dsl.Cli.Tests;

public sealed class ToolTests
{
    [Fact]
    public void The_version_is_told_with_the_commit_that_the_build_knew()
    {
        using var place = new Workplace();

        var (exit, answer, aside) = place.Run("--version");

        Assert.Equal(ExitCode.Clean, exit);
        Assert.Matches(@"^x1060 [0-9]+\.[0-9]+\.[0-9]+[0-9A-Za-z.-]*( \([0-9a-f]{12}\))?\n$", answer);
        Assert.StartsWith($"x1060 {Tool.Version}", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("+", answer, StringComparison.Ordinal);
        Assert.Equal("", aside);
    }
}
