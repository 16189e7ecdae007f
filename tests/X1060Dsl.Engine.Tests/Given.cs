using X1060Dsl.Model;
using X1060Dsl.Settings;
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

    public static CheckedDefinition Check(string text, string? today = null, ISettings? settings = null, params (string Path, string Text)[] loaded) =>
        Engine.Check(new SourceFile(Path, text), new Given(loaded), new CheckOptions { Today = today is null ? null : Day(today), Settings = new RuleSettings(settings) });

    public static Date Day(string text) => Date.TryRead(text, out var day) ? day : throw new ArgumentException($"{text} is no day", nameof(text));

    public static string Ids(string text) => string.Join(" ", Read(text).Findings.Select(static finding => finding.Id));
}
