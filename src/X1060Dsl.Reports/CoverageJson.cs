using System.Text.Json;
using X1060Dsl.Covering;
using X1060Dsl.Standard;

namespace X1060Dsl.Reports;

/// <summary>Coverage for programs.</summary>
public static class CoverageJson
{
    /// <summary>Writes how far centres do what a framework asks for.</summary>
    public static void Write(Stream to, IReadOnlyList<(string Path, Coverage Coverage)> centres, Crosswalk crosswalk, string version)
    {
        using var json = new Utf8JsonWriter(to, FindingsJson.Style);
        FindingsJson.Begin(json, version);
        json.WriteStartObject("framework");
        json.WriteString("id", crosswalk.Id);
        FindingsJson.Write(json, "name", crosswalk.Name.En, crosswalk.Name.Ja);
        FindingsJson.Write(json, "note", crosswalk.Note.En, crosswalk.Note.Ja);
        json.WriteEndObject();
        json.WriteStartArray("centres");
        foreach (var (path, coverage) in centres)
            Write(json, path, coverage);
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        to.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, string path, Coverage coverage)
    {
        json.WriteStartObject();
        json.WriteString("path", path);
        json.WriteString("organization", coverage.Organization);
        json.WriteString("edition", coverage.Edition.ToString());
        Write(json, "summary", coverage.Whole);
        json.WriteStartArray("sections");
        foreach (var section in coverage.Sections)
        {
            json.WriteStartObject();
            json.WriteString("id", section.Section.Id);
            FindingsJson.Write(json, "name", section.Section.Name.En, section.Section.Name.Ja);
            Write(json, "summary", section);
            json.WriteStartArray("items");
            foreach (var item in section.Items)
                Write(json, item);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, CoveredSection section)
    {
        json.WriteStartObject(name);
        json.WriteNumber("items", section.Items.Count);
        foreach (var state in Enum.GetValues<ItemState>())
            json.WriteNumber(Key(state), section.Count(state));
        Write(json, "lowest", section.Lowest);
        Write(json, "average", section.Average);
        Write(json, "target", section.AverageTarget);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, CoveredItem item)
    {
        json.WriteStartObject();
        json.WriteString("id", item.Item.Id);
        FindingsJson.Write(json, "name", item.Item.Name.En, item.Item.Name.Ja);
        json.WriteString("state", Key(item.State));
        json.WriteString("confidence", CoverageWords.Of(item.Item.Confidence).En);
        FindingsJson.Write(json, "source", item.Item.Source.En, item.Item.Source.Ja);
        json.WriteStartArray("services");
        foreach (var service in item.Services)
        {
            json.WriteStartObject();
            json.WriteString("code", service.Code);
            FindingsJson.Write(json, "name", service.Name.En, service.Name.Ja);
            json.WriteString("state", Key((ItemState)(int)service.State));
            Write(json, "score", service.Score);
            Write(json, "target", service.Target);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, double? number)
    {
        if (number is { } known)
            json.WriteNumber(name, Math.Round(known, 2));
        else
            json.WriteNull(name);
    }

    private static string Key(ItemState state) => state switch
    {
        ItemState.Covered => "covered",
        ItemState.Partly => "partly",
        ItemState.NotDone => "notDone",
        ItemState.Unassigned => "unassigned",
        ItemState.Unnecessary => "unnecessary",
        ItemState.NoService => "noService",
        _ => "undecided",
    };
}
