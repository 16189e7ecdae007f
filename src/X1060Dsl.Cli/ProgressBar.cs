namespace X1060Dsl.Cli;

/// <summary>How far long work has come, on a line that goes away again; only where somebody watches.</summary>
/// <param name="to">The terminal.</param>
/// <param name="isOn">Whether it is one.</param>
/// <param name="elapsed">How long the work has been going on.</param>
internal sealed class ProgressBar(TextWriter to, bool isOn, Func<TimeSpan> elapsed)
{
    // What is over before anybody wonders shows nothing.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(400);

    private const int Width = 30;

    private int shown = -1;

    /// <summary>Shows how much is done, 0 to 1.</summary>
    public void Report(double done)
    {
        var percent = (int)(Math.Clamp(done, 0, 1) * 100);
        if (!isOn || percent == shown || elapsed() < Patience)
            return;

        var filled = percent * Width / 100;
        to.Write($"\r[{new string('#', filled)}{new string('.', Width - filled)}] {percent,3}%");
        to.Flush();
        shown = percent;
    }

    /// <summary>Takes it away.</summary>
    public void Clear()
    {
        if (shown < 0)
            return;

        to.Write($"\r{new string(' ', Width + 7)}\r");
        to.Flush();
        shown = -1;
    }
}
