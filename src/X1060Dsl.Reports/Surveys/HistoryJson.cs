using System.Text.Json;
using X1060Dsl.Model;

namespace X1060Dsl.Reports;

/// <summary>Centres over time, for programs.</summary>
public static class HistoryJson
{
    /// <summary>Writes histories.</summary>
    public static void Write(Stream to, Listing<CentreHistory> centres, bool isPerService, string version)
    {
        using var json = new Utf8JsonWriter(to, FindingsJson.Style);
        FindingsJson.Begin(json, version);
        json.WriteString("per", isPerService ? "service" : "category");
        json.WriteStartArray("definitions");
        foreach (var centre in centres)
            Write(json, centre, isPerService);
        SurveyJson.End(json, to);
    }

    private static void Write(Utf8JsonWriter json, CentreHistory centre, bool isPerService)
    {
        SurveyJson.Begin(json, centre.Path, centre.Organization);
        json.WriteStartArray("points");
        foreach (var point in centre.History.Points)
        {
            json.WriteStartObject();
            json.WriteString("date", point.On.ToString());
            json.WriteString("revision", point.Revision);
            json.WriteString("assessed", point.Survey.Centre.Organization?.Assessed?.Value.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("lines");
        foreach (var line in centre.Lines(isPerService))
        {
            json.WriteStartObject();
            json.WriteString("code", line.Code);
            FindingsJson.Write(json, "name", line.Name.En, line.Name.Ja);
            json.WriteStartArray("values");
            foreach (var value in line.Values)
            {
                json.WriteStartObject();
                SurveyJson.Write(json, "score", value.Score.Tenths);
                SurveyJson.Write(json, "target", value.Target.Tenths);
                json.WriteNumber("gaps", value.Gaps);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
