namespace X1060Dsl.Packing;

/// <summary>What others made of all that is in an artefact. Code of which nobody knows where it came from is not given away.</summary>
internal static class Components
{
    /// <summary>The components, and the files that they are in.</summary>
    public static IEnumerable<(Component Component, IReadOnlyList<CodeFile> Files)> Of(Artefact artefact, IReadOnlyList<IComponentSource> sources)
    {
        var all = new List<(Component Component, CodeFile File)>();
        foreach (var file in artefact.Code)
        {
            var known = sources.Select(source => source.Of(file)).OfType<IReadOnlyCollection<Component>>().SelectMany(static found => found).Distinct().ToList();
            if (known.Count == 0 && (!file.IsOurs || file.IsNative))
                throw new PackingFailed($"{Path.GetFileName(artefact.Path)}: nobody knows where {file.Path} came from");
            all.AddRange(known.Select(component => (component, file)));
        }

        return all.GroupBy(static pair => pair.Component).OrderBy(static group => group.Key.Address, StringComparer.Ordinal)
            .Select(static group => (group.Key, (IReadOnlyList<CodeFile>)[.. group.Select(static pair => pair.File)]));
    }
}
