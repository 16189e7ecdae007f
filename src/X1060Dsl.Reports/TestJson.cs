using System.Text.Json;
using X1060Dsl.Testing;

namespace X1060Dsl.Reports;

/// <summary>Tests for programs: one document a run.</summary>
public static class TestJson
{
    /// <summary>Writes a report.</summary>
    public static int Write(Stream to, TestReport report, Rendering how)
    {
        var (outcome, check) = (report.Outcome, report.Check);
        using var json = new Utf8JsonWriter(to, FindingsJson.Style);
        FindingsJson.Begin(json, how.Version);
        json.WriteString("today", check.Today?.ToString());

        json.WriteStartArray("definitions");
        foreach (var result in outcome.Definitions)
        {
            json.WriteStartObject();
            json.WriteString("path", check.Shown(result.Definition.Path));
            json.WriteString("organization", result.Definition.Organization);
            json.WriteBoolean("read", result.Definition.IsRead);
            json.WriteNumber("expected", result.Expected.Count);
            json.WriteStartArray("mismatches");
            foreach (var mismatch in result.Mismatches)
                Write(json, mismatch, result.Definition, check);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();

        json.WriteStartArray("policies");
        foreach (var policy in outcome.Coverage.Policies)
        {
            json.WriteStartObject();
            json.WriteString("id", policy.Id.Value);
            json.WriteBoolean("judged", policy.WasJudged);
            json.WriteNumber("fired", policy.Fired);
            json.WriteNumber("passed", policy.Passed);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Write(json, outcome.Mutation, check);

        json.WriteStartObject("summary");
        json.WriteNumber("tested", outcome.Definitions.Count);
        json.WriteNumber("skipped", outcome.Skipped);
        json.WriteNumber("unread", outcome.Unread);
        json.WriteNumber("expected", outcome.Expected);
        json.WriteNumber("missing", outcome.Count(MismatchKind.Missing));
        json.WriteNumber("unexpected", outcome.Count(MismatchKind.Unexpected));
        json.WriteNumber("malformed", outcome.Count(MismatchKind.Malformed));
        json.WriteNumber("coverage", outcome.Coverage.Percent);
        json.WriteBoolean("passed", outcome.IsAsExpected && report.IsCovered);
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        to.WriteByte((byte)'\n');
        return 0;
    }

    private static void Write(Utf8JsonWriter json, Mismatch mismatch, CheckedDefinition definition, Check check)
    {
        json.WriteStartObject();
        json.WriteString("kind", TestReport.Word(mismatch.Kind).En);
        json.WriteString("id", mismatch.Id);
        json.WriteString("severity", mismatch.Finding is { } finding ? FindingsText.Word(finding.Severity).En : null);
        json.WriteString("service", mismatch.Finding?.Service);
        FindingsJson.Write(json, "message", mismatch.What.En, mismatch.What.Ja);
        if (TestReport.Help(mismatch, definition) is { } help)
            FindingsJson.Write(json, "help", help.En, help.Ja);
        else
            json.WriteNull("help");
        Write(json, mismatch.Place, check);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, MutationOutcome? mutation, Check check)
    {
        if (mutation is null)
        {
            json.WriteNull("mutation");
            return;
        }

        json.WriteStartObject("mutation");
        json.WriteNumber("tried", mutation.Tried);
        json.WriteNumber("leftOut", mutation.LeftOut);
        json.WriteNumber("score", mutation.Score);
        json.WriteStartArray("unguarded");
        foreach (var fact in mutation.Unguarded)
        {
            json.WriteStartObject();
            json.WriteString("service", fact.Service);
            FindingsJson.Write(json, "about", fact.About.En, fact.About.Ja);
            FindingsJson.Write(json, "change", fact.Change.En, fact.Change.Ja);
            Write(json, fact.Place, check);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Place place, Check check)
    {
        json.WriteString("path", check.Shown(place.Path));
        json.WriteNumber("line", place.Line);
        json.WriteNumber("column", place.Column);
    }
}
