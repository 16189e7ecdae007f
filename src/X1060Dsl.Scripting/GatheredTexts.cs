using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using X1060Dsl.Reading;
using X1060Dsl.Running;

namespace X1060Dsl.Scripting;

/// <summary>What <c>#load</c> may have: the texts that were gathered, by the same paths. Nothing is opened.</summary>
internal sealed class GatheredTexts(GatheredDefinition gathered) : SourceReferenceResolver
{
    private const string Pack = "pack:";

    /// <summary>What stands before a definition so that the packs are loaded first; nothing where there are none.</summary>
    public static string Packs(GatheredDefinition gathered) =>
        string.Concat(Enumerable.Range(0, gathered.Packs.Count).Select(static place => $"#load \"{Pack}{place}\"\n"));

    public override string? NormalizePath(string path, string? baseFilePath) => path;

    public override string? ResolveReference(string path, string? baseFilePath)
    {
        // A pack lies wherever somebody said, which no path inside a definition may.
        if (path.StartsWith(Pack, StringComparison.Ordinal) && baseFilePath == gathered.Sources[0].Path && int.TryParse(path.AsSpan(Pack.Length), out var place))
            return place >= 0 && place < gathered.Packs.Count ? gathered.Packs[place] : null;

        return LoadPath.Resolve(baseFilePath ?? gathered.Sources[0].Path, gathered.Root, path, ".csx", out _) is { } full && gathered.Sources.Any(source => source.Path == full) ? full : null;
    }

    public override SourceText ReadText(string resolvedPath) => SourceText.From(TextOf(resolvedPath), Encoding.UTF8);

    public override Stream OpenRead(string resolvedPath) => new MemoryStream(Encoding.UTF8.GetBytes(TextOf(resolvedPath)));

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => 1;

    private string TextOf(string path) => gathered.Sources.First(source => source.Path == path).Text;
}

/// <summary>What <c>#r</c> may have: the language, which is there anyway, and what the host found below the root.</summary>
internal sealed class GatheredReferences(GatheredDefinition gathered) : MetadataReferenceResolver
{
    public override ImmutableArray<PortableExecutableReference> ResolveReference(string reference, string? baseFilePath, MetadataReferenceProperties properties)
    {
        if (Loading.IsOurs(reference))
            return [DefinitionCompiler.Language];

        var meant = gathered.References.FirstOrDefault(one => one.Written == reference && one.From == (baseFilePath ?? gathered.Sources[0].Path));
        return meant is null || !File.Exists(meant.Path) ? [] : [MetadataReference.CreateFromFile(meant.Path, properties)];
    }

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => 1;
}
