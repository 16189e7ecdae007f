using X1060Dsl.LanguageServer.Documents;
using X1060Dsl.Text;

namespace X1060Dsl.LanguageServer.Checking;

/// <summary>What a definition may load: what is open in the editor before what lies on the disk.</summary>
internal sealed class WorkspaceFiles(OpenDocuments documents, DiskFiles disk) : IDefinitionFiles
{
    /// <inheritdoc />
    public string Root => disk.Root;

    /// <inheritdoc />
    public OpenedFile Open(string path) =>
        documents.At(path) is { } document && path.StartsWith(Root.TrimEnd('/') + "/", StringComparison.Ordinal) ? new OpenedFile(document.File, null) : disk.Open(path);
}

/// <summary>What a definition may load that lies in no file: nothing.</summary>
internal sealed class NoFiles : IDefinitionFiles
{
    /// <summary>The only one.</summary>
    public static NoFiles Only { get; } = new();

    /// <inheritdoc />
    public string Root => "/";

    /// <inheritdoc />
    public OpenedFile Open(string path) => OpenedFile.Missing;
}
