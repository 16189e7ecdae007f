using X1060Dsl.Model;
using X1060Dsl.Reading;
using X1060Dsl.Text;
using X1060Dsl.Waiving;

namespace X1060Dsl.Running;

/// <summary>A definition with all that it loads, gathered so that a host which trusts it can run it. Nothing of it has run yet.</summary>
/// <param name="Root">The folder below which everything lies, with forward slashes.</param>
/// <param name="Sources">The definition first, then what it loads.</param>
/// <param name="Packs">The paths of the policy packs that are loaded before it, in this order.</param>
/// <param name="References">The assemblies that it refers to. Whether they are there, the host finds out.</param>
/// <param name="Findings">What was wrong with gathering it, in the order of the text.</param>
public sealed record GatheredDefinition(string Root, Listing<SourceFile> Sources, Listing<string> Packs, Listing<AssemblyReference> References, Listing<Finding> Findings)
{
    /// <summary>Whether it may be run: what the gate, the parser or loading refuses is not compiled either.</summary>
    public bool MayRun => !Findings.Any(static finding => finding.Severity == Severity.Error);

    internal Listing<Pragma> Pragmas { get; init; }

    internal Listing<string> IdlePacks { get; init; }

    internal static GatheredDefinition Of(SourceFile file, IDefinitionFiles files, Listing<SourceFile> packs)
    {
        var findings = new List<Finding>();
        var loading = new Loading(files, findings.Add, toRun: true);
        loading.Load(file, packs);
        return new GatheredDefinition(
            files.Root, loading.Sources.ToListing(), packs.TakeWhile(pack => pack.Path != file.Path).Select(static pack => pack.Path).ToListing(),
            loading.References.ToListing(), Reader.InOrder(findings, loading.Sources))
        {
            Pragmas = loading.Pragmas.ToListing(),
            IdlePacks = loading.Packs.ToListing(),
        };
    }
}

/// <summary>An assembly that a definition refers to with <c>#r</c>.</summary>
/// <param name="From">The path of the file that refers to it.</param>
/// <param name="Written">What is written there.</param>
/// <param name="Path">The full path that is meant, below the root.</param>
/// <param name="Origin">Where it is written.</param>
public sealed record AssemblyReference(string From, string Written, string Path, Origin Origin);
