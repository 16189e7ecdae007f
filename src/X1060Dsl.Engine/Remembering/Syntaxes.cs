using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using X1060Dsl.Gating;
using X1060Dsl.Text;

namespace X1060Dsl.Remembering;

/// <summary>The syntax of the texts that were read last, by path: to be taken as it is, or built upon.</summary>
internal sealed class Syntaxes
{
    // Roslyn keeps what it made of a node with the root: a tree of another path begins anew, and keeps the bare syntax alone.
    private const string Bare = "bare";

    private Dictionary<string, Known> now = new(StringComparer.Ordinal), before = new(StringComparer.Ordinal);

    /// <summary>Begins a turn: texts that the one before this did not read are forgotten.</summary>
    public void Turn()
    {
        (now, before) = (before, now);
        now.Clear();
    }

    /// <summary>The syntax of a text, and what is wrong with it.</summary>
    /// <param name="file">The text.</param>
    /// <param name="parse">Parses it, upon the syntax of an earlier state where there is one.</param>
    public (CompilationUnitSyntax? Root, IReadOnlyList<Finding> Findings) Of(SourceFile file, Func<SourceFile, EarlierSyntax?, Action<Finding>, (CompilationUnitSyntax? Root, GatePass Pass)> parse)
    {
        before.TryGetValue(file.Path, out var known);
        if (known is not null && ReferenceEquals(known.File, file) && known.Made.TryGetTarget(out var made))
        {
            now[file.Path] = known;
            return (made.Root, made.Findings);
        }

        var findings = new List<Finding>();
        var (root, pass) = parse(file, known?.Earlier, findings.Add);
        // Whoever types leaves errors for a while: the last state without them stays what is built upon.
        var earlier = root is null or { ContainsDiagnostics: true } ? known?.Earlier : new EarlierSyntax(root.SyntaxTree.WithFilePath(Bare), pass.Text);
        now[file.Path] = new Known(file, new WeakReference<Syntax>(new Syntax(root, findings)), earlier);
        return (root, findings);
    }

    private sealed record Syntax(CompilationUnitSyntax? Root, IReadOnlyList<Finding> Findings);

    // What was made of the bare syntax is ten times as large, and is made again sooner than it is carried about.
    private sealed record Known(SourceFile File, WeakReference<Syntax> Made, EarlierSyntax? Earlier);
}
