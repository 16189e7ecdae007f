using System.Text.Json;

namespace X1060Dsl.Reports;

/// <summary>Findings as GitLab's code quality report.</summary>
/// <remarks>The report knows no waivers: what is let off stands in it as info, and says so.</remarks>
public static class GitLabQuality
{
    private const int Most = 5_000, Longest = 1_000;

    /// <summary>Writes the report of a check.</summary>
    public static int Write(Stream to, Check check, Rendering how)
    {
        using var json = new Utf8JsonWriter(to, FindingsJson.Style);
        var all = Told.ByGravity(check);
        json.WriteStartArray();
        foreach (var told in all.Take(Most))
            Write(json, told, check, how.Language);
        json.WriteEndArray();
        json.Flush();
        to.WriteByte((byte)'\n');
        return Math.Max(0, all.Count - Most);
    }

    private static void Write(Utf8JsonWriter json, Told told, Check check, DisplayLanguage language)
    {
        var (finding, place) = (told.Finding, told.Place);
        json.WriteStartObject();
        json.WriteString("description", SafeText.Of(SafeText.Shorten(Description(finding).In(language), Longest)));
        json.WriteString("check_name", $"x1060/{finding.Id}");
        json.WriteString("fingerprint", told.Fingerprint);
        json.WriteString("severity", Severity(finding));
        json.WriteStartArray("categories");
        json.WriteStringValue("Security");
        json.WriteEndArray();
        json.WriteStartObject("location");
        json.WriteString("path", check.Shown(place.Path));
        json.WriteStartObject("lines");
        json.WriteNumber("begin", place.Line);
        json.WriteNumber("end", place.EndLine);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static Bilingual Description(Finding finding)
    {
        var (en, ja) = (finding.Message(DisplayLanguage.English), finding.Message(DisplayLanguage.Japanese));
        return finding.Suppression is not { } suppression ? new(en, ja)
            : new($"{FindingsText.LetOff(suppression).En}: {en} [{FindingsText.Why(suppression).En}]", $"{FindingsText.LetOff(suppression).Ja}: {ja} [{FindingsText.Why(suppression).Ja}]");
    }

    private static string Severity(Finding finding) => finding switch
    {
        { Suppression: not null } => "info",
        { Severity: X1060Dsl.Severity.Error } => "critical",
        { Severity: X1060Dsl.Severity.Warning } => "major",
        _ => "info",
    };
}
