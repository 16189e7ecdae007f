using X1060Dsl.Text;

namespace X1060Dsl.Tests;

/// <summary>Definitions in memory, for tests.</summary>
internal sealed class Given(params (string Path, string Text)[] files) : IDefinitionFiles
{
    private readonly Dictionary<string, string> texts = files.ToDictionary(static file => file.Path, static file => file.Text);

    public const string Path = "/root/a.cdc.csx";

    public List<string> Opened { get; } = [];

    public string Root => "/root";

    public OpenedFile Open(string path)
    {
        Opened.Add(path);
        return texts.TryGetValue(path, out var text) ? new OpenedFile(new SourceFile(path, text), null) : OpenedFile.Missing;
    }

    public static ReadDefinition Read(string text, params (string Path, string Text)[] loaded) =>
        Engine.Read(new SourceFile(Path, text), new Given(loaded));

    public static string Ids(string text) => string.Join(" ", Read(text).Findings.Select(static finding => finding.Id));
}
