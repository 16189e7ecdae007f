using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace X1060Dsl.Packing;

/// <summary>What is in an artefact, as CycloneDX 1.6.</summary>
internal static class BillOfMaterials
{
    /// <summary>Writes it; the same artefact gives the same bytes.</summary>
    public static byte[] Write(Artefact artefact, IReadOnlyList<(Component Component, IReadOnlyList<CodeFile> Files)> components, string version, string commit, DateTimeOffset made)
    {
        var own = $"{Address(artefact)}@{Uri.EscapeDataString(version)}";
        var to = new MemoryStream();
        using (var json = new Utf8JsonWriter(to, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "http://cyclonedx.org/schema/bom-1.6.schema.json");
            json.WriteString("bomFormat", "CycloneDX");
            json.WriteString("specVersion", "1.6");
            json.WriteString("serialNumber", $"urn:uuid:{Number(artefact.Hash)}");
            json.WriteNumber("version", 1);

            json.WriteStartObject("metadata");
            json.WriteString("timestamp", made.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture));
            json.WriteStartArray("lifecycles");
            json.WriteStartObject();
            json.WriteString("phase", "build");
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteStartObject("component");
            json.WriteString("type", artefact.Id == "X1060Dsl" ? "library" : "application");
            json.WriteString("bom-ref", own);
            json.WriteString("name", artefact.Id);
            json.WriteString("version", version);
            WriteHash(json, "SHA-256", artefact.Hash);
            WriteLicence(json, new("MIT", null));
            json.WriteString("purl", own);
            json.WriteStartArray("properties");
            WriteProperty(json, "x1060:file", Path.GetFileName(artefact.Path));
            WriteProperty(json, "x1060:commit", commit);
            json.WriteEndArray();
            WriteFiles(json, [.. artefact.Code.Where(static file => file.IsOurs)], own);
            json.WriteEndObject();
            json.WriteEndObject();

            json.WriteStartArray("components");
            foreach (var (component, files) in components)
            {
                json.WriteStartObject();
                json.WriteString("type", "library");
                json.WriteString("bom-ref", component.Address);
                json.WriteString("name", component.Name);
                json.WriteString("version", component.Version);
                if (component.Hash is not null)
                    WriteHash(json, "SHA-512", component.Hash);
                if (component.Licence is { } licence)
                    WriteLicence(json, licence);
                if (component.Copyright is not null)
                    json.WriteString("copyright", component.Copyright);
                json.WriteString("purl", component.Address);

                // What was linked or bundled is in the file of ours that is told above.
                WriteFiles(json, [.. files.Where(static file => !file.IsOurs)], component.Address);
                json.WriteEndObject();
            }

            json.WriteEndArray();

            json.WriteStartArray("dependencies");
            json.WriteStartObject();
            json.WriteString("ref", own);
            json.WriteStartArray("dependsOn");
            foreach (var (component, _) in components)
                json.WriteStringValue(component.Address);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return [.. to.ToArray(), (byte)'\n'];
    }

    private static string Address(Artefact artefact) => artefact.Kind == ArtefactKind.Package ? $"pkg:nuget/{artefact.Id}" : $"pkg:generic/{artefact.Id}";

    private static void WriteFiles(Utf8JsonWriter json, IReadOnlyList<CodeFile> files, string of)
    {
        if (files.Count == 0)
            return;

        json.WriteStartArray("components");
        foreach (var file in files)
        {
            json.WriteStartObject();
            json.WriteString("type", "file");
            json.WriteString("bom-ref", $"{of}#{file.Path}");
            json.WriteString("name", file.Path);
            WriteHash(json, "SHA-256", file.Hash);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteHash(Utf8JsonWriter json, string algorithm, string content)
    {
        json.WriteStartArray("hashes");
        json.WriteStartObject();
        json.WriteString("alg", algorithm);
        json.WriteString("content", content);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteLicence(Utf8JsonWriter json, Licence licence)
    {
        json.WriteStartArray("licenses");
        json.WriteStartObject();
        if (licence.Expression is { } expression && expression.Contains(' '))
        {
            json.WriteString("expression", expression);
        }
        else
        {
            json.WriteStartObject("license");
            if (licence.Expression is not null)
            {
                json.WriteString("id", licence.Expression);
            }
            else
            {
                json.WriteString("name", "as linked");
                json.WriteString("url", licence.Link);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteProperty(Utf8JsonWriter json, string name, string value)
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteString("value", value);
        json.WriteEndObject();
    }

    // A number that only this artefact has, and has every time (a UUID of version 8).
    private static Guid Number(string hash)
    {
        var bytes = SHA256.HashData(Encoding.ASCII.GetBytes("x1060 bill of materials " + hash))[..16];
        bytes[6] = (byte)(bytes[6] & 0x0F | 0x80);
        bytes[8] = (byte)(bytes[8] & 0x3F | 0x80);
        return new(bytes, bigEndian: true);
    }
}
