using System.Text.Json;

namespace X1060Dsl.Packing;

/// <summary>The packages that were restored: a file in an artefact comes from the one that has the very same file.</summary>
/// <param name="folders">The folders of the packages.</param>
internal sealed class NuGetFiles(IReadOnlyList<string> folders) : IComponentSource
{
    private readonly Dictionary<string, Component> read = [];

    /// <summary>All that were restored for some projects, by their <c>project.assets.json</c>.</summary>
    public static NuGetFiles Of(IEnumerable<string> assets)
    {
        var folders = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var path in assets)
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            var root = document.RootElement;
            var places = root.GetProperty("packageFolders").EnumerateObject().Select(static folder => folder.Name).ToList();
            var names = root.GetProperty("libraries").EnumerateObject().Where(static library => library.Value.GetProperty("type").ValueEquals("package")).Select(static library => library.Value.GetProperty("path").GetString()!)
                .Concat(root.GetProperty("project").GetProperty("frameworks").EnumerateObject().SelectMany(static framework => Downloads(framework.Value)));
            folders.UnionWith(names.SelectMany(name => places.Select(place => Path.Combine(place, name))).Where(Directory.Exists));
        }

        return new([.. folders]);
    }

    /// <summary>The package that a path leads into; null where it leads into none.</summary>
    public Component? At(string path) => folders.FirstOrDefault(folder => path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)) is { } found ? Package(found) : null;

    public IReadOnlyList<Component>? Of(CodeFile file) =>
        folders.FirstOrDefault(folder => Directory.EnumerateFiles(folder, file.Name, SearchOption.AllDirectories).Any(path => Checksums.Of(File.ReadAllBytes(path)) == file.Hash)) is { } found ? [Package(found)] : null;

    private Component Package(string folder) => read.TryGetValue(folder, out var known) ? known : read[folder] = NuGetPackage.Read(folder);

    // Fetched for their files alone, in one version: "[2.3.1, 2.3.1]".
    private static IEnumerable<string> Downloads(JsonElement framework) =>
        framework.TryGetProperty("downloadDependencies", out var downloads)
            ? downloads.EnumerateArray().Select(static one => $"{one.GetProperty("name").GetString()!.ToLowerInvariant()}/{one.GetProperty("version").GetString()!.TrimStart('[').Split(',')[0]}") : [];
}
