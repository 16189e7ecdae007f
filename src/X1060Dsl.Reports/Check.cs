using X1060Dsl.Model;
using X1060Dsl.Text;
using X1060Dsl.Waiving;

namespace X1060Dsl.Reports;

/// <summary>What a check came to: every definition, in the order in which it is told.</summary>
/// <param name="Definitions">The definitions.</param>
/// <param name="Folder">The folder that paths are shown relative to, with forward slashes.</param>
/// <param name="Today">The day that the dated rules went by.</param>
public sealed record Check(Listing<CheckedDefinition> Definitions, string Folder, Date? Today)
{
    /// <summary>Every finding, in the order in which it is told.</summary>
    public IEnumerable<Finding> Findings => Definitions.SelectMany(static definition => definition.Findings);

    /// <summary>The findings that nothing lets off.</summary>
    public IEnumerable<Finding> Open => Findings.Where(static finding => finding.Suppression is null);

    /// <summary>How many findings there are of a severity that nothing lets off.</summary>
    public int Count(Severity severity) => Open.Count(finding => finding.Severity == severity);

    /// <summary>How many findings are let off.</summary>
    public int Waived => Findings.Count(static finding => finding.Suppression is { Kind: not SuppressionKind.Baseline });

    /// <summary>How many findings are in the baseline.</summary>
    public int Known => Findings.Count(static finding => finding.Suppression is { Kind: SuppressionKind.Baseline });

    /// <summary>How many services the definitions speak of.</summary>
    public int Services => Definitions.Sum(static definition => definition.Services);

    /// <summary>How many definitions gave no model at all.</summary>
    public int Unread => Definitions.Count(static definition => !definition.IsRead);

    /// <summary>A path as people read it: relative to the current folder where it lies below it.</summary>
    public string Shown(string path)
    {
        var folder = Folder.EndsWith('/') ? Folder : Folder + "/";
        return path.StartsWith(folder, StringComparison.Ordinal) ? path[folder.Length..] : path;
    }
}
