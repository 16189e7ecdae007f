using System.Text.Json;

namespace X1060Dsl.Reports;

/// <summary>What the documents about whole centres have in common.</summary>
internal static class SurveyJson
{
    /// <summary>Begins what is told of a definition.</summary>
    public static void Begin(Utf8JsonWriter json, string path, string? organization)
    {
        json.WriteStartObject();
        json.WriteString("path", path);
        json.WriteString("organization", organization);
    }

    /// <summary>A list of texts.</summary>
    public static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    /// <summary>Ends a document whose last part is a list.</summary>
    public static void End(Utf8JsonWriter json, Stream to)
    {
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        to.WriteByte((byte)'\n');
    }

    /// <summary>A number of tenths, as a number with one digit after the point.</summary>
    public static void Write(Utf8JsonWriter json, string name, int? tenths)
    {
        if (tenths is { } number)
            json.WriteNumber(name, number / 10m);
        else
            json.WriteNull(name);
    }

    /// <summary>A whole number.</summary>
    public static void Whole(Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } whole)
            json.WriteNumber(name, whole);
        else
            json.WriteNull(name);
    }
}
