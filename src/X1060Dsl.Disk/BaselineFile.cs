using System.Text.Json;
using X1060Dsl.Baselining;
using X1060Dsl.Model;

namespace X1060Dsl.Disk;

/// <summary>The file <c>x1060.baseline.json</c>.</summary>
public static class BaselineFile
{
    /// <summary>Its name.</summary>
    public const string Name = "x1060.baseline.json";

    private const int MostBytes = 16 << 20;

    /// <summary>The baseline that counts in a folder: the nearest upwards as far as the root; null when there is none.</summary>
    /// <param name="here">The folder's full path, without a slash at the end.</param>
    public static string? Find(string here)
    {
        var root = Root(here);
        for (var folder = here; folder.Length >= root.Length; folder = folder[..Math.Max(0, folder.LastIndexOf('/'))])
        {
            if (File.Exists($"{folder}/{Name}"))
                return $"{folder}/{Name}";
            if (folder.Length == 0)
                break;
        }

        return null;
    }

    /// <summary>Where a new one goes: the one that counts, else the root.</summary>
    /// <param name="here">The folder's full path, without a slash at the end.</param>
    public static string Place(string here) => Find(here) ?? $"{Root(here)}/{Name}";

    // The same root as that of what definitions load.
    private static string Root(string here) => DiskFiles.Around($"{here}/{Name}", here).Root.TrimEnd('/');

    /// <summary>How a path is written in it: seen from the folder it lies in.</summary>
    public static Func<string, string> NameOf(string baseline) => path =>
        Path.GetRelativePath(Path.GetDirectoryName(baseline)!, path).Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>Reads it; null, and why and where, when it is none.</summary>
    public static (Baseline? Baseline, Bilingual? Trouble) Read(string path)
    {
        var opened = DiskFiles.OpenNamed(path, MostBytes);
        if (opened.File is not { } file)
        {
            return (null, opened.Refusal is { } refusal ? new(refusal.Message(DisplayLanguage.English), refusal.Message(DisplayLanguage.Japanese))
                : new("there is no such file; x1060 baseline create writes it", "そのファイルはありません。x1060 baseline create で作れます"));
        }

        try
        {
            return (Parse(file.Text), null);
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
    }

    /// <summary>The baseline that a text says; a <see cref="JsonException"/> or a <see cref="FormatException"/> where it is none.</summary>
    public static Baseline Parse(string text)
    {
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
            : Text(value) ?? throw new FormatException($"findings[{place}].{name}");
        string Needed(string name) => Said(name) ?? throw new FormatException($"findings[{place}].{name}");

        if (!entry.TryGetProperty("count", out var counted) || counted.ValueKind != JsonValueKind.Number || !counted.TryGetInt32(out var count) || count is < 1 or > 1_000_000)
            throw new FormatException($"findings[{place}].count");
        return new BaselineEntry(Needed("rule").ToUpperInvariant(), Needed("organization"), Said("service"), Said("about"), count);
    }

    // An escape may stand for half a character, which is no text.
    private static string? Text(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
