using System.Text.Json;
using X1060Dsl.Baselining;
using X1060Dsl.Reports;

namespace X1060Dsl.Cli;

/// <summary>Writes a baseline.</summary>
internal static class BaselineText
{
    /// <summary>The file's text.</summary>
    public static byte[] Of(Baseline baseline)
    {
        var to = new MemoryStream();
        using (var json = new Utf8JsonWriter(to, FindingsJson.Style))
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            json.WriteStartArray("findings");
            foreach (var entry in baseline.Entries)
            {
                json.WriteStartObject();
                json.WriteString("rule", entry.Rule);
                json.WriteString("organization", entry.Organization);
                if (entry.Service is { } service)
                    json.WriteString("service", service);
                if (entry.About is { } about)
                    json.WriteString("about", about);
                json.WriteNumber("count", entry.Count);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        to.WriteByte((byte)'\n');
        return to.ToArray();
    }
}
