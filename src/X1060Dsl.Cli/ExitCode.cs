namespace X1060Dsl.Cli;

/// <summary>What a run says to who started it. Never a count.</summary>
internal static class ExitCode
{
    public const int Clean = 0;

    /// <summary>The answer is no.</summary>
    public const int No = 1;

    /// <summary>Called wrongly, or bad configuration.</summary>
    public const int Misuse = 2;

    /// <summary>A definition gave no model at all.</summary>
    public const int Unreadable = 3;

    /// <summary>A bug in the tool.</summary>
    public const int Fault = 70;

    /// <summary>Stopped by who started it.</summary>
    public const int Cancelled = 130;

    private static readonly int[] ByGravity = [Clean, No, Unreadable, Misuse, Fault];

    /// <summary>The one that counts when there are several: 70 before 2 before 3 before 1 before 0.</summary>
    public static int Gravest(int one, int other) => Array.IndexOf(ByGravity, one) > Array.IndexOf(ByGravity, other) ? one : other;
}
