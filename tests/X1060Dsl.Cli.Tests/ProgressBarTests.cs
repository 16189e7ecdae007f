namespace X1060Dsl.Cli.Tests;

/// <summary>Long work shows how far it has come, to who watches, and leaves nothing behind.</summary>
public sealed class ProgressBarTests
{
    [Theory]
    [InlineData(true, 399, false)]
    [InlineData(false, 4000, false)]
    [InlineData(true, 400, true)]
    public void It_shows_what_takes_long_on_a_terminal_alone(bool isTerminal, int elapsed, bool isShown)
    {
        var to = new StringWriter();
        var bar = new ProgressBar(to, isTerminal, () => TimeSpan.FromMilliseconds(elapsed));
        bar.Report(0);
        bar.Report(0.001);
        bar.Report(0.95);
        bar.Clear();
        bar.Clear();

        Assert.Equal(isShown ? $"\r[{new string('.', 30)}]   0%\r[{new string('#', 28)}..]  95%\r{new string(' ', 37)}\r" : "", to.ToString());
    }
}
