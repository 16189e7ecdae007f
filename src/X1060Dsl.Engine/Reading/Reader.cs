using Microsoft.CodeAnalysis.CSharp.Syntax;
using X1060Dsl.Model;
using X1060Dsl.Remembering;
using X1060Dsl.Resolving;
using X1060Dsl.Rules.Reading;
using X1060Dsl.Text;

namespace X1060Dsl.Reading;

/// <summary>Reads a definition as data: gate, parse, check, follow, resolve. Nothing in it is ever run.</summary>
internal static class Reader
{
    public static ReadDefinition Read(SourceFile file, IDefinitionFiles files, Listing<SourceFile> packs) => Read(file, files, packs, null, null).Read;

    /// <summary>The same for an editor, which asks about the syntax and the names as well.</summary>
    public static OpenProgram Open(SourceFile file, IDefinitionFiles files, Listing<SourceFile> packs, Remembered? remembered)
    {
        var names = new NamesUsed();
        remembered?.Read();
        var (read, parts) = Read(file, files, packs, names, remembered);
        return new OpenProgram(read, parts, names);
    }

    private static (ReadDefinition Read, IReadOnlyList<(SourceFile File, CompilationUnitSyntax Root)> Parts) Read(SourceFile file, IDefinitionFiles files, Listing<SourceFile> packs, NamesUsed? names, Remembered? remembered)
    {
        var findings = new List<Finding>();
        var loading = new Loading(files, findings.Add, remembered: remembered);
        var program = loading.Load(file, packs);

        var checker = new Checker(findings.Add, names, remembered);
        var statements = program.SelectMany(part => checker.Check(part.File.Path, part.Root)).ToList();
        var draft = new Evaluation(findings.Add).Follow(statements);

        var hasModel = program.Any(part => part.File == file);
        var (centre, resolved) = Resolver.Resolve(draft, new Origin(file.Path, 0, 0));
        findings.AddRange(resolved);
        findings.AddRange(program.SelectMany(part => ConstantOfAnotherList.In(part.File.Path, part.Root, centre.Edition)));
        return (new ReadDefinition(draft, hasModel ? centre : null, InOrder(findings, loading.Sources), loading.Sources.ToListing()) { Pragmas = loading.Pragmas.ToListing(), Packs = loading.Packs.ToListing() }, program);
    }

    // A loop meets the same mistake in every round: it is told once.
    internal static Listing<Finding> InOrder(IEnumerable<Finding> findings, List<SourceFile> sources)
    {
        var seen = new HashSet<(string, string, int, int, string)>();
        return findings
            .Where(finding => seen.Add((finding.Id, finding.Origin.Path, finding.Origin.Start, finding.Origin.Length, finding.Message(DisplayLanguage.English))))
            .OrderBy(finding => sources.FindIndex(source => source.Path == finding.Origin.Path))
            .ThenBy(static finding => finding.Origin.Start)
            .ThenBy(static finding => finding.Id, StringComparer.Ordinal)
            .ToListing();
    }
}
