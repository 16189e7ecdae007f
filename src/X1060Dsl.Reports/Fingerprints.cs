using System.Text;

namespace X1060Dsl.Reports;

/// <summary>What findings are known again by from run to run: rule, organisation, service, and the names that the message quotes.</summary>
/// <remarks>
/// No place is in it, so that it survives moved lines, other line ends and another spelling of the service. Numbers and
/// sentences are not in it either: a score that fell from 3 to 2 is still the same score that is too low. Findings that
/// agree in all of that are told apart by their order.
/// </remarks>
internal sealed class Fingerprints(Check check)
{
    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);

    /// <summary>The fingerprint of the next finding, 32 hexadecimal digits. Findings are to come in the order of the check.</summary>
    public string Of(CheckedDefinition definition, Finding finding)
    {
        var key = new StringBuilder("x1060/1").Append('\0').Append(finding.Id)
            .Append('\0').Append(definition.Organization ?? check.Shown(definition.Path))
            .Append('\0').Append(finding.Service);
        foreach (var word in finding.Words)
        {
            if (word is string name)
                key.Append('\0').Append(name.ReplaceLineEndings("\n"));
        }

        var common = key.ToString();
        var before = seen.GetValueOrDefault(common);
        seen[common] = before + 1;
        return Convert.ToHexStringLower(Sha256.Of(Encoding.UTF8.GetBytes($"{common}\0{before}")).AsSpan(0, 16));
    }
}
