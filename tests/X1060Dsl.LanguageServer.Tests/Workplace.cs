namespace X1060Dsl.LanguageServer.Tests;

/// <summary>A folder of its own, which is the root of what lies in it.</summary>
internal sealed class Workplace : IDisposable
{
    public Workplace() => Write(".editorconfig", "root = true\n");

    public string Folder { get; } = Directory.CreateTempSubdirectory("x1060-lsp-").FullName;

    public string Path(string name) => $"{Folder}/{name}";

    public string Uri(string name) => TestClient.UriOf(Path(name));

    public string Write(string name, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path(name))!);
        File.WriteAllText(Path(name), text);
        return Uri(name);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
