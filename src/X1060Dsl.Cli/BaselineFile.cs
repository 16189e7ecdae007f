using System.Text.Json;
using X1060Dsl.Baselining;
using X1060Dsl.Model;
using X1060Dsl.Reports;

namespace X1060Dsl.Cli;

/// <summary>The file <c>x1060.baseline.json</c>.</summary>
internal static class BaselineFile
{
    public const string Name = "x1060.baseline.json";

    private const int MostBytes = 16 << 20;

    /// <summary>The baseline that counts: the one that was named, else that of the nearest folder upwards that has one.</summary>
    public static string? Find(Surroundings around, string? named)
    {
        if (named is not null)
            return around.FullPath(named);

        for (var folder = around.FullPath(".").TrimEnd('/'); ; folder = folder[..folder.LastIndexOf('/')])
        {
            if (File.Exists($"{folder}/{Name}"))
                return $"{folder}/{Name}";
            if (folder.LastIndexOf('/') < 0 || Path.Exists($"{folder}/.git"))
                return null;
        }
    }

    /// <summary>Where a new one goes: the one that was named, else the nearest folder upwards with <c>.git</c>, else here.</summary>
    public static string Place(Surroundings around, string? named)
    {
        if (Find(around, named) is { } found)
            return found;

        var here = around.FullPath(".").TrimEnd('/');
        for (var folder = here; folder.Length > 0; folder = folder[..Math.Max(0, folder.LastIndexOf('/'))])
        {
            if (Path.Exists($"{folder}/.git"))
                return $"{folder}/{Name}";
        }

        return $"{here}/{Name}";
    }

    /// <summary>How a path is written in it: seen from the folder it lies in.</summary>
    public static Func<string, string> NameOf(string baseline) => path =>
        Path.GetRelativePath(Path.GetDirectoryName(baseline)!, path).Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>Reads it; null, and why and where, when it is none.</summary>
    public static (Baseline? Baseline, Bilingual? Trouble) Read(string path)
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists)
                return (null, new("there is no such file; x1060 baseline create writes it", "そのファイルはありません。x1060 baseline create で作れます"));
            if (file.Length > MostBytes || !file.Attributes.HasFlag(FileAttributes.Normal) && file.Attributes.HasFlag(FileAttributes.Device))
                return (null, new("it is no baseline, or far too large for one", "基準線のファイルではないか、大きすぎます"));
            return (Parse(File.ReadAllBytes(path)), null);
        }
        catch (JsonException trouble)
        {
            return (null, trouble.LineNumber is { } line
                ? new($"line {line + 1} is no JSON that can be read", $"{line + 1} 行目が JSON として読めません")
                : new(trouble.Message, trouble.Message));
        }
        catch (FormatException trouble)
        {
            return (null, new($"{trouble.Message} is not as it should be", $"{trouble.Message} の形が違います"));
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return (null, new("it cannot be read", "読み取れません"));
        }
    }

    /// <summary>The file's text.</summary>
    public static byte[] Text(Baseline baseline)
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

    private static Baseline Parse(byte[] bytes)
    {
        var text = bytes.AsMemory(bytes.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0);
        using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 8 });
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("version", out var version) || version.ValueKind != JsonValueKind.Number || !version.TryGetInt32(out var number) || number != 1)
            throw new FormatException("\"version\"");
        if (!root.TryGetProperty("findings", out var findings) || findings.ValueKind != JsonValueKind.Array)
            throw new FormatException("\"findings\"");

        return new Baseline(findings.EnumerateArray().Select(static (entry, place) => Entry(entry, place)).ToListing());
    }

    private static BaselineEntry Entry(JsonElement entry, int place)
    {
        if (entry.ValueKind != JsonValueKind.Object)
            throw new FormatException($"findings[{place}]");

        string? Said(string name) => !entry.TryGetProperty(name, out var value) ? null
            : value.ValueKind == JsonValueKind.String ? value.GetString() : throw new FormatException($"findings[{place}].{name}");
        string Needed(string name) => Said(name) ?? throw new FormatException($"findings[{place}].{name}");

        if (!entry.TryGetProperty("count", out var counted) || counted.ValueKind != JsonValueKind.Number || !counted.TryGetInt32(out var count) || count is < 1 or > 1_000_000)
            throw new FormatException($"findings[{place}].count");
        return new BaselineEntry(Needed("rule").ToUpperInvariant(), Needed("organization"), Said("service"), Said("about"), count);
    }
}
