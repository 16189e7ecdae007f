using Microsoft.CodeAnalysis;
using X1060Dsl.Gating;
using X1060Dsl.Reading;

namespace X1060Dsl.Fuzz;

/// <summary>The gate: what it lets through can be parsed on a small stack, and is let through again.</summary>
internal sealed class GateTarget : Target
{
    public override string Name => "gate";

    public override IReadOnlyList<string> Seeds { get; } = [.. Texts.Definitions, .. Texts.Column("conformance.tsv", 1)];

    public override IReadOnlyList<string> Words => ReaderTarget.Language;

    public override int Try(string text)
    {
        var pass = Gate.Examine(text);
        Law(pass.Text.Length == text.Length, "the text keeps its length");
        Law(pass.Troubles.All(trouble => trouble.Start >= 0 && trouble.Length >= 0 && trouble.Start + trouble.Length <= text.Length), "troubles lie inside of the text");
        var kind = new HashCode();
        foreach (var trouble in pass.Troubles.Select(static trouble => trouble.Kind).Distinct())
            kind.Add(trouble);
        if (!pass.MayParse)
            return kind.ToHashCode();

        Law(Gate.Examine(pass.Text).Text == pass.Text, "what was let through is let through as it is");
        var root = Parsing.SyntaxOf(pass, "/root/a.cdc.csx");
        foreach (var id in ErrorsOf(root))
            kind.Add(id);
        foreach (var node in root.DescendantNodes().Select(static node => node.RawKind).Distinct().Order().Take(12))
            kind.Add(node);
        return kind.ToHashCode();
    }

    // The parser itself breaks when it is asked for the places of some errors; the reader knows that.
    private static IEnumerable<string> ErrorsOf(SyntaxNode root)
    {
        try
        {
            var ids = root.GetDiagnostics().Select(static error => error.Id).Distinct().Order(StringComparer.Ordinal).ToList();
            Law(!ids.Contains("CS8078"), "the parser does not run out of stack");
            return ids;
        }
        catch (ArgumentOutOfRangeException)
        {
            return ["place"];
        }
    }
}
