using System.Globalization;

namespace X1060Dsl.Reports;

/// <summary>Findings as the commands that the agent of Azure Pipelines turns into issues of a run.</summary>
/// <remarks>There are errors and warnings only; all else is a plain line of the log.</remarks>
public static class AzureIssues
{
    private const int Most = 1_000;

    /// <summary>Writes the issues of a check.</summary>
    public static int Write(Stream to, Check check, Rendering how)
    {
        using var text = FindingsText.Writer(to);
        var all = Told.ByGravity(check);
        foreach (var told in all.Take(Most))
        {
            text.WriteLine(told.Finding is { Suppression: null, Severity: Severity.Error or Severity.Warning }
                ? Command(told, check, how.Language)
                : ConciseText.Line(told.Finding, told.Definition, check, how with { Ink = Ink.None }));
        }

        var more = Math.Max(0, all.Count - Most);
        if (more > 0)
            text.WriteLine(new Bilingual($"… and {more} more", $"… ほか{more}件").In(how.Language));
        return more;
    }

    private static string Command(Told told, Check check, DisplayLanguage language)
    {
        var (finding, place) = (told.Finding, told.Place);
        var kind = finding.Severity == Severity.Error ? "error" : "warning";
        return string.Create(CultureInfo.InvariantCulture, $"##vso[task.logissue type={kind};sourcepath={SafeText.OfAzureProperty(check.Shown(place.Path))};linenumber={place.Line};columnnumber={place.Column};code={SafeText.OfAzureProperty(finding.Id)};]{SafeText.OfAzure(finding.Message(language))}");
    }
}
