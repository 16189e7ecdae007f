using X1060Dsl.Model;

namespace X1060Dsl.Waiving;

/// <summary>What lets a finding off. It is still told, marked as such.</summary>
/// <param name="Kind">How it was let off.</param>
/// <param name="Because">The reason given; empty when none was.</param>
/// <param name="By">Who allowed it; null for a pragma, which names nobody.</param>
/// <param name="Until">The last day on which it holds; null when it holds on.</param>
/// <param name="Origin">Where it stands.</param>
public sealed record Suppression(SuppressionKind Kind, string Because, string? By, Date? Until, Origin Origin);

/// <summary>How a finding is let off.</summary>
public enum SuppressionKind
{
    /// <summary>By <c>Waive</c> or <c>WaiveAll</c>.</summary>
    Waiver = 1,

    /// <summary>By <c>#pragma warning disable</c>.</summary>
    Pragma = 2,

    /// <summary>By the baseline: it was there when the checks were taken up.</summary>
    Baseline = 3,
}
