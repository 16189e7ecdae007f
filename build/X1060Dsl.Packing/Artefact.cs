using System.Formats.Tar;
using System.IO.Compression;
using System.Xml.Linq;

namespace X1060Dsl.Packing;

/// <summary>A file that is given away, and the files in it that are code.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Id">What it is called by who installs it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Hash">Its SHA-256.</param>
/// <param name="Code">The code in it, by path.</param>
internal sealed record Artefact(string Path, string Id, ArtefactKind Kind, string Hash, IReadOnlyList<CodeFile> Code)
{
    /// <summary>Reads a package of NuGet, an extension of VS Code, or an archive.</summary>
    public static Artefact Read(string path)
    {
        var (name, bytes) = (System.IO.Path.GetFileName(path), File.ReadAllBytes(path));
        var kind = name.EndsWith(".nupkg", StringComparison.Ordinal) ? ArtefactKind.Package : name.EndsWith(".vsix", StringComparison.Ordinal) ? ArtefactKind.Extension
            : name.EndsWith(".tar.gz", StringComparison.Ordinal) ? ArtefactKind.Archive : throw new PackingFailed($"{name} is no artefact of a kind that is known");
        var files = kind == ArtefactKind.Archive ? InArchive(bytes) : InZip(bytes);
        var id = kind switch
        {
            ArtefactKind.Package => XDocument.Parse(System.Text.Encoding.UTF8.GetString(files.Single(static file => file.Path.EndsWith(".nuspec", StringComparison.Ordinal) && !file.Path.Contains('/')).Bytes).TrimStart('\uFEFF'))
                .Descendants().First(static element => element.Name.LocalName == "id").Value,
            ArtefactKind.Extension => "x1060-cdc",
            _ => "x1060",
        };
        return new(path, id, kind, Checksums.Of(bytes), [.. files.Where(static file => file.IsCode).OrderBy(static file => file.Path, StringComparer.Ordinal)]);
    }

    private static List<CodeFile> InZip(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        return [.. zip.Entries.Where(static entry => entry.Name.Length > 0).Select(static entry => new CodeFile(entry.FullName, Whole(entry.Open())))];
    }

    private static List<CodeFile> InArchive(byte[] bytes)
    {
        var files = new List<CodeFile>();
        using var tar = new TarReader(new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress));
        while (tar.GetNextEntry() is { } entry)
            files.Add(new(entry.Name[(entry.Name.IndexOf('/') + 1)..], entry.DataStream is { } content ? Whole(content) : []));
        return files;
    }

    private static byte[] Whole(Stream from)
    {
        using (from)
        {
            var to = new MemoryStream();
            from.CopyTo(to);
            return to.ToArray();
        }
    }
}
