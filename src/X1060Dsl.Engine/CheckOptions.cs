using X1060Dsl.Model;
using X1060Dsl.Regression;
using X1060Dsl.Settings;
using X1060Dsl.Text;

namespace X1060Dsl;

/// <summary>What a check goes by besides the texts: the day, and what was set for the definition.</summary>
public sealed record CheckOptions
{
    /// <summary>The day it is; null leaves the dated rules out and takes every waiver as live.</summary>
    public Date? Today { get; init; }

    /// <summary>Which rules are on, how grave their findings are and what they measure by.</summary>
    public RuleSettings Settings { get; init; } = RuleSettings.Default;

    /// <summary>Policy packs that the host names: read before the definition, in this order, as if it loaded them. A pack gets those before it.</summary>
    public Listing<SourceFile> Packs { get; init; }

    /// <summary>The lock that lies beside the definition; null where none does, and then nothing is compared.</summary>
    public SourceFile? Lock { get; init; }

    /// <summary>What the definition is compared with in the place of the lock, as with an earlier revision; null where the lock counts.</summary>
    public Posture? Since { get; init; }

    /// <summary>Nothing is set, and nobody says which day it is.</summary>
    public static CheckOptions Default { get; } = new();
}
