using X1060Dsl.Text;

namespace X1060Dsl.Benchmarks;

/// <summary>The sample of a whole centre, held in memory, so that no disk is measured.</summary>
internal sealed class Sample : IDefinitionFiles
{
    private const string Folder = "/awa-precision";

    private readonly Dictionary<string, SourceFile> files = new(StringComparer.Ordinal);

    public Sample()
    {
        var assembly = typeof(Sample).Assembly;
        foreach (var name in assembly.GetManifestResourceNames())
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            var path = $"{Folder}/{name.Replace('\\', '/')}";
            files.Add(path, new SourceFile(path, reader.ReadToEnd()));
        }
    }

    public string Root => Folder;

    public SourceFile Definition => files[$"{Folder}/awa-precision.cdc.csx"];

    /// <summary>The definition and its parts.</summary>
    public IReadOnlyCollection<SourceFile> All => files.Values;

    /// <summary>The same definition under another organisation's name, and so a text that was never seen before.</summary>
    public SourceFile Of(string organization) =>
        new(Definition.Path, Definition.Text.Replace("阿波精密工業", organization, StringComparison.Ordinal));

    public OpenedFile Open(string path) => files.TryGetValue(path, out var file) ? new OpenedFile(file, null) : OpenedFile.Missing;
}
