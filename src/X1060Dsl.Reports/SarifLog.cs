using System.Text.Json;

namespace X1060Dsl.Reports;

/// <summary>Findings as SARIF 2.1.0, one run in one log.</summary>
/// <remarks>
/// GitHub keeps 5,000 results of a run and takes uploads of 10 MB; what is beyond is left out here, the least grave
/// first, and a notification says how much. No absolute path, time or machine is in it: two equal runs are equal.
/// </remarks>
public static class SarifLog
{
    private const int MostResults = 5_000, MostRelated = 100, MostBytes = 9_000_000, Longest = 4_000;

    // Not indented: it would double the size, and the size is limited.
    private static readonly JsonWriterOptions Style = FindingsJson.Style with { Indented = false };

    /// <summary>Writes the log of a check.</summary>
    public static int Write(Stream to, Check check, Rendering how)
    {
        var all = Told.ByGravity(check);
        var files = new SarifFiles(check);
        var rules = new SarifRules(all.Take(MostResults), how.Language);
        using var json = new Utf8JsonWriter(to, Style);
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();

        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "x1060");
        json.WriteString("fullName", "x1060: checks the definition of a cyber defence centre (ITU-T X.1060)");
        json.WriteString("version", how.Version);
        json.WriteString("semanticVersion", how.Version);
        json.WriteString("informationUri", SarifRules.Repository);
        json.WriteString("language", Language(how));
        rules.Write(json);
        json.WriteEndObject();
        json.WriteEndObject();

        json.WriteString("language", Language(how));
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartObject("automationDetails");
        json.WriteString("id", "x1060/");
        json.WriteEndObject();
        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject(SarifFiles.Base);
        Text(json, "description", "The folder in which x1060 was run; in a pipeline, the root of the repository.");
        json.WriteEndObject();
        json.WriteEndObject();

        var left = WriteResults(json, all, rules, files, how);
        WriteInvocation(json, check, left);
        files.Write(json);

        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        to.WriteByte((byte)'\n');
        return left;
    }

    /// <summary>Writes a text as a message object.</summary>
    internal static void Text(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    /// <summary>A severity as SARIF has it.</summary>
    internal static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    private static int WriteResults(Utf8JsonWriter json, IReadOnlyList<Told> all, SarifRules rules, SarifFiles files, Rendering how)
    {
        var written = 0;
        json.WriteStartArray("results");
        while (written < Math.Min(all.Count, MostResults) && json.BytesCommitted + json.BytesPending < MostBytes)
            Write(json, all[written++], rules, files, how);
        json.WriteEndArray();
        return all.Count - written;
    }

    private static void Write(Utf8JsonWriter json, Told told, SarifRules rules, SarifFiles files, Rendering how)
    {
        var (finding, language) = (told.Finding, how.Language);
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Id);
        json.WriteNumber("ruleIndex", rules.IndexOf(finding));
        json.WriteString("kind", "fail");
        json.WriteString("level", Level(finding.Severity));
        if (how.HasBaseline)
            json.WriteString("baselineState", finding.Suppression is { } known && !FindingsText.IsWritten(known) ? "unchanged" : "new");
        Text(json, "message", Said(finding.Message(language)));

        json.WriteStartArray("locations");
        json.WriteStartObject();
        files.Write(json, told.Place);
        WriteWhere(json, told);
        json.WriteEndObject();
        json.WriteEndArray();

        json.WriteStartArray("relatedLocations");
        for (var i = 0; i < Math.Min(finding.Related.Count, MostRelated); i++)
        {
            json.WriteStartObject();
            json.WriteNumber("id", i);
            files.Write(json, Place.Of(finding.Related[i].Origin, told.Definition));
            Text(json, "message", Said(finding.Related[i].Label.In(language)));
            json.WriteEndObject();
        }

        json.WriteEndArray();

        // GitHub compares the first of the two; its own would change with the text of the line.
        json.WriteStartObject("partialFingerprints");
        json.WriteString("primaryLocationLineHash", told.Fingerprint);
        json.WriteString("x1060/v1", told.Fingerprint);
        json.WriteEndObject();

        WriteFixes(json, told, files, language);
        WriteSuppressions(json, told, files, language);
        json.WriteEndObject();
    }

    private static void WriteWhere(Utf8JsonWriter json, Told told)
    {
        if (told.Definition.Organization is not { } organization)
            return;

        json.WriteStartArray("logicalLocations");
        json.WriteStartObject();
        json.WriteString("name", SafeText.Of(told.Finding.Service ?? organization));
        json.WriteString("fullyQualifiedName", SafeText.Of(told.Finding.Service is { } service ? $"{organization}/{service}" : organization));
        json.WriteString("kind", told.Finding.Service is null ? "namespace" : "object");
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteFixes(Utf8JsonWriter json, Told told, SarifFiles files, DisplayLanguage language)
    {
        if (told.Finding.Fixes.Count == 0)
            return;

        json.WriteStartArray("fixes");
        foreach (var fix in told.Finding.Fixes)
        {
            json.WriteStartObject();
            Text(json, "description", Said(fix.Title.In(language)));
            json.WriteStartArray("artifactChanges");
            foreach (var edits in fix.Edits.GroupBy(static edit => edit.Path, StringComparer.Ordinal))
            {
                json.WriteStartObject();
                files.WriteLocation(json, edits.Key);
                json.WriteStartArray("replacements");
                foreach (var edit in edits)
                {
                    json.WriteStartObject();
                    SarifFiles.WriteRegion(json, "deletedRegion", Place.Of(edit.Path, edit.Start, edit.Length, told.Definition.Source(edit.Path)));
                    Text(json, "insertedContent", edit.Text);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // An empty list says that nothing lets it off; without one, nothing would be said.
    private static void WriteSuppressions(Utf8JsonWriter json, Told told, SarifFiles files, DisplayLanguage language)
    {
        json.WriteStartArray("suppressions");
        if (told.Finding.Suppression is { } suppression)
        {
            json.WriteStartObject();
            json.WriteString("kind", FindingsText.IsWritten(suppression) ? "inSource" : "external");
            json.WriteString("status", "accepted");
            json.WriteString("justification", Said(FindingsText.Why(suppression).In(language)));
            if (FindingsText.IsWritten(suppression))
            {
                json.WriteStartObject("location");
                files.Write(json, Place.Of(suppression.Origin, told.Definition));
                json.WriteEndObject();
            }

            json.WriteStartObject("properties");
            json.WriteString("by", suppression.By is { } by ? SafeText.Of(by) : null);
            json.WriteString("until", suppression.Until?.ToString());
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteInvocation(Utf8JsonWriter json, Check check, int left)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", !check.Findings.Any(static finding => finding.Id == "CDC9001"));
        if (left > 0)
        {
            json.WriteStartArray("toolExecutionNotifications");
            json.WriteStartObject();
            json.WriteString("level", "warning");
            Text(json, "message", $"{left} of {check.Findings.Count()} findings are left out, the least grave ones: more are not taken by those who read this.");
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static string Language(Rendering how) => how.Language == DisplayLanguage.Japanese ? "ja-JP" : "en-US";

    private static string Said(string text) => SafeText.OfSarif(SafeText.Shorten(text, Longest));
}
