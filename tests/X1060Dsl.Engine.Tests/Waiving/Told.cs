using X1060Dsl.Waiving;

namespace X1060Dsl.Tests;

/// <summary>What was found, in short, where rules that have no part in the matter may come and go.</summary>
internal static class Told
{
    private static readonly string[] Others = ["CDC0006", "CDC0023", "CDC0024", "AWA001", "CDC0025", "CDC2005", "CDC3001", "CDC3006", "CDC5001"];

    /// <summary>Id, service and whether something lets it off, of each finding in the order of the text.</summary>
    public static string InShort(CheckedDefinition definition) => string.Join("; ", definition.Findings
        .Where(static finding => Others.Contains(finding.Id) || finding.Id.StartsWith("CDC6", StringComparison.Ordinal))
        .Select(static finding => $"{finding.Id} {finding.Service} {finding.Suppression?.Kind switch { null => "", SuppressionKind.Waiver => "waived", _ => "hidden" }}".Replace("  ", " ", StringComparison.Ordinal).Trim()));
}
