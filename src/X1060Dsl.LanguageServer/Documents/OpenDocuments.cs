using System.Diagnostics.CodeAnalysis;

namespace X1060Dsl.LanguageServer.Documents;

/// <summary>The documents that are open, by address and by path.</summary>
internal sealed class OpenDocuments
{
    private readonly Dictionary<string, OpenDocument> byUri = new(StringComparer.Ordinal), byPath = new(StringComparer.Ordinal);

    /// <summary>All of them.</summary>
    public IReadOnlyCollection<OpenDocument> All => byUri.Values;

    /// <summary>Takes a document, or its new state.</summary>
    public void Put(OpenDocument document)
    {
        byUri[document.Uri] = document;
        byPath[document.Path] = document;
    }

    /// <summary>Forgets a document; null where it was not open.</summary>
    public OpenDocument? Close(string uri)
    {
        if (!byUri.Remove(uri, out var document))
            return null;

        // The same file may be open under another spelling of its address.
        byPath.Remove(document.Path);
        if (byUri.Values.FirstOrDefault(other => other.Path == document.Path) is { } other)
            byPath[other.Path] = other;
        return document;
    }

    /// <summary>The document of an address.</summary>
    public bool TryFind(string uri, [NotNullWhen(true)] out OpenDocument? document) => byUri.TryGetValue(uri, out document);

    /// <summary>The document of a path; null where it is not open.</summary>
    public OpenDocument? At(string path) => byPath.GetValueOrDefault(path);

    /// <summary>The address of a path, as the client writes it where it has it open.</summary>
    public string UriOf(string path) => At(path)?.Uri ?? FileUri.Of(path);
}
