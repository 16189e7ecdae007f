using System.Text.Json;

namespace X1060Dsl.Packing;

/// <summary>The packages of npm that were put into the extension's one file, by what the bundler says it read.</summary>
/// <param name="meta">What the bundler wrote down.</param>
/// <param name="folder">The folder with <c>package-lock.json</c> and <c>node_modules</c>.</param>
internal sealed class NpmBundle(string meta, string folder) : IComponentSource
{
    private const string Modules = "node_modules/";

    public IReadOnlyList<Component>? Of(CodeFile file)
    {
        if (file.Name != "extension.js")
            return null;

        using var inputs = JsonDocument.Parse(File.ReadAllBytes(meta));
        using var locked = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "package-lock.json")));
        return [.. inputs.RootElement.GetProperty("inputs").EnumerateObject().Select(static input => Package(input.Name)).OfType<string>().Distinct()
            .Select(path => Read(path, locked.RootElement.GetProperty("packages").GetProperty(path)))];
    }

    // The innermost package of a path: node_modules/a/node_modules/@b/c/lib/d.js is of node_modules/a/node_modules/@b/c.
    private static string? Package(string path)
    {
        var start = path.LastIndexOf(Modules, StringComparison.Ordinal);
        if (start < 0)
            return null;
        var parts = path[(start + Modules.Length)..].Split('/');
        return path[..(start + Modules.Length)] + (parts[0].StartsWith('@') ? $"{parts[0]}/{parts[1]}" : parts[0]);
    }

    private static Component Read(string path, JsonElement locked)
    {
        var (name, version) = (path[(path.LastIndexOf(Modules, StringComparison.Ordinal) + Modules.Length)..], locked.GetProperty("version").GetString()!);
        var hash = locked.TryGetProperty("integrity", out var integrity) && integrity.GetString() is ['s', 'h', 'a', '5', '1', '2', '-', .. var base64] ? Convert.ToHexStringLower(Convert.FromBase64String(base64)) : null;
        return new(name, version, $"pkg:npm/{name.Replace("@", "%40", StringComparison.Ordinal)}@{version}", hash,
            locked.TryGetProperty("license", out var licence) ? new(licence.GetString(), null) : null, null);
    }
}
