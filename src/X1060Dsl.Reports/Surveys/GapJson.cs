using System.Text.Json;
using X1060Dsl.Model;
using X1060Dsl.Surveying;

namespace X1060Dsl.Reports;

/// <summary>The gaps of centres, for programs.</summary>
public static class GapJson
{
    /// <summary>Writes analyses.</summary>
    public static void Write(Stream to, IEnumerable<(SurveyedCentre Centre, GapAnalysis Analysis)> analyses, Date today, string version)
    {
        using var json = new Utf8JsonWriter(to, FindingsJson.Style);
        FindingsJson.Begin(json, version);
        json.WriteString("today", today.ToString());
        json.WriteStartArray("definitions");
        foreach (var (centre, analysis) in analyses)
            Write(json, centre, analysis);
        SurveyJson.End(json, to);
    }

    private static void Write(Utf8JsonWriter json, SurveyedCentre centre, GapAnalysis analysis)
    {
        SurveyJson.Begin(json, centre.Path, centre.Organization);
        json.WriteString("by", analysis.By.ToString().ToLowerInvariant());
        Write(json, "whole", analysis.Whole);
        json.WriteStartArray("groups");
        foreach (var group in analysis.Groups)
            Write(json, null, group);
        json.WriteEndArray();
        json.WriteStartArray("gaps");
        foreach (var gap in analysis.Survey.Gaps)
            Write(json, gap);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string? property, GapGroup group)
    {
        if (property is null)
            json.WriteStartObject();
        else
            json.WriteStartObject(property);
        json.WriteString("code", group.Code);
        FindingsJson.Write(json, "name", group.Name.En, group.Name.Ja);
        json.WriteNumber("wanted", group.Wanted);
        SurveyJson.Write(json, "score", group.Score.Tenths);
        SurveyJson.Write(json, "target", group.Target.Tenths);
        json.WriteNumber("gaps", group.Gaps.Count);
        SurveyJson.Write(json, "weightedGap", group.WeightedGap.Tenths);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Gap gap)
    {
        var (service, weight) = (gap.Service, GapGroup.WeightOf(gap.Service));
        json.WriteStartObject();
        json.WriteString("code", service.Code);
        FindingsJson.Write(json, "name", service.Name.En, service.Name.Ja);
        json.WriteString("category", service.Category);
        json.WriteString("level", service.Level?.ToString());
        json.WriteString("kind", gap.Kind switch { GapKind.Unprovided => "unprovided", GapKind.Unscored => "unscored", _ => "belowTarget" });
        SurveyJson.Whole(json, "score", service.Counted.Score);
        SurveyJson.Whole(json, "target", service.Counted.Target);
        SurveyJson.Whole(json, "gap", gap.Size);
        json.WriteNumber("weight", weight);
        SurveyJson.Whole(json, "weighted", gap.Size * weight);
        json.WriteString("owner", GapWords.Owner(service));
        json.WriteString("due", gap.Due?.ToString());
        json.WriteBoolean("overdue", gap.IsOverdue);
        json.WriteStartArray("actions");
        foreach (var action in service.Said?.Portfolio.Actions ?? default)
        {
            json.WriteStartObject();
            json.WriteString("text", action.Text.Value);
            json.WriteString("owner", action.Owner?.Value);
            json.WriteString("due", action.Due?.Value.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
