namespace X1060Dsl.Packing;

/// <summary>What was linked into the native command, by the orders that the native compiler was given.</summary>
/// <param name="orders">The file <c>x1060.ilc.rsp</c>.</param>
/// <param name="packages">The packages that were restored.</param>
/// <remarks>The runtime's own native code comes from the same package as the framework's assemblies.</remarks>
internal sealed class NativeLinking(string orders, NuGetFiles packages) : IComponentSource
{
    private const string Reference = "-r:";

    private readonly Lazy<IReadOnlyList<Component>> linked = new(() => [.. Referenced(orders, packages).Distinct()]);

    public IReadOnlyList<Component>? Of(CodeFile file) => file.IsNative ? linked.Value : null;

    private static IEnumerable<Component> Referenced(string orders, NuGetFiles packages)
    {
        foreach (var path in File.ReadLines(orders).Where(static line => line.StartsWith(Reference, StringComparison.Ordinal)).Select(static line => line[Reference.Length..].Trim('"')))
        {
            if (packages.At(path) is { } package)
                yield return package;
            else if (new CodeFile(path, File.ReadAllBytes(path)) is { IsOurs: false } copy)
                yield return packages.Of(copy) is [var source, ..] ? source : throw new PackingFailed($"nobody knows where {path} came from, which was linked into the command");
        }
    }
}
