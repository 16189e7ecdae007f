using System.Text.Json;

namespace X1060Dsl.Reports;

/// <summary>The files of a SARIF log, and places in them.</summary>
internal sealed class SarifFiles(Check check)
{
    /// <summary>What relative addresses are relative to.</summary>
    public const string Base = "%SRCROOT%";

    private readonly Dictionary<string, int> indexes = new(StringComparer.Ordinal);

    /// <summary>Writes a place as a physical location.</summary>
    public void Write(Utf8JsonWriter json, Place place)
    {
        json.WriteStartObject("physicalLocation");
        WriteLocation(json, place.Path);
        WriteRegion(json, "region", place);
        json.WriteEndObject();
    }

    /// <summary>Writes the address of a file.</summary>
    public void WriteLocation(Utf8JsonWriter json, string path)
    {
        if (!indexes.TryGetValue(path, out var index))
            indexes[path] = index = indexes.Count;
        json.WriteStartObject("artifactLocation");
        WriteAddress(json, path);
        json.WriteNumber("index", index);
        json.WriteEndObject();
    }

    /// <summary>Writes a span.</summary>
    public static void WriteRegion(Utf8JsonWriter json, string name, Place place)
    {
        json.WriteStartObject(name);
        json.WriteNumber("startLine", place.Line);
        json.WriteNumber("startColumn", place.Column);
        json.WriteNumber("endLine", place.EndLine);
        json.WriteNumber("endColumn", place.EndColumn);
        json.WriteEndObject();
    }

    /// <summary>Writes the files that were spoken of.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray("artifacts");
        foreach (var path in indexes.OrderBy(static file => file.Value).Select(static file => file.Key))
        {
            json.WriteStartObject();
            json.WriteStartObject("location");
            WriteAddress(json, path);
            json.WriteEndObject();
            json.WriteStartArray("roles");
            json.WriteStringValue("analysisTarget");
            json.WriteEndArray();
            if (path.EndsWith(".csx", StringComparison.Ordinal))
                json.WriteString("sourceLanguage", "csharp");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // What lies outside the folder has no relative address.
    private void WriteAddress(Utf8JsonWriter json, string path)
    {
        var shown = check.Shown(path);
        if (shown != path)
        {
            json.WriteString("uri", SafeText.OfReference(shown));
            json.WriteString("uriBaseId", Base);
        }
        else
        {
            json.WriteString("uri", $"file:///{SafeText.OfReference(path.TrimStart('/'))}");
        }
    }
}
