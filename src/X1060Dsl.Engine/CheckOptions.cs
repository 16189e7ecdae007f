using X1060Dsl.Model;
using X1060Dsl.Settings;

namespace X1060Dsl;

/// <summary>What a check goes by besides the texts: the day, and what was set for the definition.</summary>
public sealed record CheckOptions
{
    /// <summary>The day it is; null leaves the dated rules out and takes every waiver as live.</summary>
    public Date? Today { get; init; }

    /// <summary>Which rules are on, how grave their findings are and what they measure by.</summary>
    public RuleSettings Settings { get; init; } = RuleSettings.Default;

    /// <summary>Nothing is set, and nobody says which day it is.</summary>
    public static CheckOptions Default { get; } = new();
}
