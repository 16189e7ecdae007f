using System.Text.Json;
using X1060Dsl.Regression;

namespace X1060Dsl.Reports;

/// <summary>What changed, for programs.</summary>
public static class ChangesJson
{
    /// <summary>Writes a difference.</summary>
    public static void Write(Stream to, Difference difference, string version)
    {
        using var json = new Utf8JsonWriter(to, FindingsJson.Style);
        FindingsJson.Begin(json, version);

        json.WriteStartArray("definitions");
        foreach (var definition in difference.Definitions)
        {
            json.WriteStartObject();
            json.WriteString("path", definition.Name);
            json.WriteString("state", definition.Comparison is not null ? "changed" : definition.IsGone ? "removed" : "added");
            json.WriteStartArray("changes");
            foreach (var change in definition.Comparison?.Changes ?? default)
                Write(json, change, definition.Comparison!);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();

        json.WriteStartObject("summary");
        json.WriteNumber("compared", difference.Compared);
        json.WriteNumber("worse", difference.Count(Direction.Worse));
        json.WriteNumber("changed", difference.Count(Direction.Changed));
        json.WriteNumber("better", difference.Count(Direction.Better));
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        to.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, Change change, Comparison comparison)
    {
        var (about, what) = (FactWords.About(change, comparison), FactWords.Of(change));
        json.WriteStartObject();
        json.WriteString("direction", FactWords.Of(change.Direction).En);
        json.WriteString("kind", change.Kind);
        json.WriteString("key", change.Key);
        json.WriteString("service", change.Service);
        json.WriteString("fact", change.Fact);
        json.WriteString("before", change.Before);
        json.WriteString("now", change.Now);
        json.WriteString("rule", change.Rule);
        FindingsJson.Write(json, "about", about.En, about.Ja);
        FindingsJson.Write(json, "text", what.En, what.Ja);
        json.WriteEndObject();
    }
}
