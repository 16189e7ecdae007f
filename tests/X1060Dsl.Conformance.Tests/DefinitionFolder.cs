using X1060Dsl.Text;

namespace X1060Dsl.Conformance;

/// <summary>The folder that every snippet lies in, with what it may load: the files of <c>loaded/</c>, in memory.</summary>
internal sealed class DefinitionFolder : IDefinitionFiles
{
    private const string Folder = "/centre";

    private static readonly Dictionary<string, string> Texts = typeof(DefinitionFolder).Assembly.GetManifestResourceNames()
        .Where(static name => name.StartsWith("loaded/", StringComparison.Ordinal))
        .ToDictionary(static name => $"{Folder}/{name["loaded/".Length..]}", Resource);

    public static string Snippet => $"{Folder}/snippet.cdc.csx";

    string IDefinitionFiles.Root => Folder;

    /// <summary>Reads a definition as if it lay in this folder.</summary>
    public static ReadDefinition Read(string text) => Engine.Read(new SourceFile(Snippet, text), new DefinitionFolder());

    /// <summary>The full path of what a directive in <paramref name="loader"/> names, or null when there is no such file.</summary>
    public static string? Find(string path, string loader)
    {
        // As an address and not as a path, so that it is the same on every machine.
        var full = Uri.TryCreate(new Uri($"memory:{loader}"), path, out var address) ? address.AbsolutePath : null;
        return full is not null && (Texts.ContainsKey(full) || full == Snippet) ? full : null;
    }

    public static string Text(string path) => Texts[path];

    OpenedFile IDefinitionFiles.Open(string path) =>
        Texts.TryGetValue(path, out var text) ? new OpenedFile(new SourceFile(path, text), null) : OpenedFile.Missing;

    internal static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(DefinitionFolder).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
