using System.Text.Json;

namespace X1060Dsl.Reports;

/// <summary>Findings for programs that read line by line; a line is described by <c>docs/check-line.schema.json</c>.</summary>
public static class JsonLines
{
    /// <summary>Writes the findings of a check.</summary>
    public static int Write(Stream to, Check check, Rendering how)
    {
        using var json = new Utf8JsonWriter(to, FindingsJson.Style with { Indented = false });
        foreach (var told in Told.All(check))
        {
            FindingsJson.Write(json, told, check);
            json.Flush();
            to.WriteByte((byte)'\n');
            json.Reset();
        }

        return 0;
    }
}
