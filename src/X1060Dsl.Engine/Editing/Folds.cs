using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using X1060Dsl.Model;
using X1060Dsl.Text;

namespace X1060Dsl.Editing;

/// <summary>Which lines fold, and how a selection grows.</summary>
internal static class Folds
{
    public static Listing<Fold> Of(OpenText text)
    {
        if (text.Root is not { } root)
            return default;

        var folds = new List<Fold>();
        foreach (var node in root.DescendantNodes(static node => node is CompilationUnitSyntax or MemberDeclarationSyntax or StatementSyntax || node.ContainsDirectives || !IsFlat(node)))
        {
            if (node is GlobalStatementSyntax { Statement: not BlockSyntax } or FieldDeclarationSyntax or MethodDeclarationSyntax or StatementSyntax { Parent: not GlobalStatementSyntax } and not BlockSyntax { Parent: StatementSyntax and not BlockSyntax } or InitializerExpressionSyntax or CollectionExpressionSyntax or SwitchExpressionSyntax)
                Add(folds, text.File, node.SpanStart, node.Span.End, FoldKind.Code);
        }

        Lines(folds, text.File, root);
        return folds.Where(static fold => fold.LastLine > fold.FirstLine).Distinct().OrderBy(static fold => fold.FirstLine).ThenByDescending(static fold => fold.LastLine).ToListing();
    }

    // Chains are deep and hold nothing that folds, but for lists in their arguments.
    private static bool IsFlat(SyntaxNode node) => node is InvocationExpressionSyntax or MemberAccessExpressionSyntax or LiteralExpressionSyntax or InterpolatedStringExpressionSyntax;

    private static void Add(List<Fold> folds, SourceFile file, int start, int end, FoldKind kind) => folds.Add(new Fold(file.At(start).Line, file.At(Math.Max(start, Math.Min(end, file.Text.Length))).Line, kind));

    // Comments, loads, regions, and the headings that people draw: "// ---- A. …".
    private static void Lines(List<Fold> folds, SourceFile file, CompilationUnitSyntax root)
    {
        var (run, kind) = (-1, (FoldKind)0);
        var (heading, regions) = (-1, new Stack<int>());
        for (var line = 0; line <= file.LineCount; line++)
        {
            var written = line < file.LineCount ? file.Line(line).Trim() : "";
            var isComment = written.StartsWith("//", StringComparison.Ordinal) && root.FindTrivia(file.StartOf(line) + file.Line(line).IndexOf('/')).IsKind(SyntaxKind.SingleLineCommentTrivia);
            var now = isComment ? FoldKind.Comment
                : written.StartsWith("#load", StringComparison.Ordinal) || written.StartsWith("using ", StringComparison.Ordinal) ? FoldKind.Imports
                : 0;
            if (now != kind)
            {
                if (kind != 0)
                    folds.Add(new Fold(run, line - 1, kind));
                (run, kind) = (line, now);
            }

            if (isComment && IsHeading(written))
            {
                if (heading >= 0)
                    folds.Add(new Fold(heading, LastWritten(file, line - 1), FoldKind.Region));
                heading = line;
            }

            if (written.StartsWith("#region", StringComparison.Ordinal))
                regions.Push(line);
            else if (written.StartsWith("#endregion", StringComparison.Ordinal) && regions.Count > 0)
                folds.Add(new Fold(regions.Pop(), line, FoldKind.Region));
        }

        if (heading >= 0)
            folds.Add(new Fold(heading, LastWritten(file, file.LineCount - 1), FoldKind.Region));
    }

    private static bool IsHeading(string comment) => comment.StartsWith("// ---", StringComparison.Ordinal) && comment.Trim('/', '-', ' ').Length > 0;

    private static int LastWritten(SourceFile file, int line)
    {
        while (line > 0 && string.IsNullOrWhiteSpace(file.Line(line)))
            line--;
        return line;
    }

    public static Listing<Origin> Around(OpenText text, int offset)
    {
        if (text.Root is not { } root || root.FullSpan.Length == 0)
            return default;

        offset = Math.Max(0, Math.Min(offset, text.File.Text.Length));
        var token = Hovering.TokenAt(root, offset);
        var spans = new List<Origin>();
        void Grow(int start, int end)
        {
            if (start <= offset && offset <= end && (spans.Count == 0 || (start <= spans[spans.Count - 1].Start && end >= spans[spans.Count - 1].End && end - start > spans[spans.Count - 1].Length)))
                spans.Add(text.At(start, end - start));
        }

        if (LiteralText.Of(token) is { } literal)
            Grow(literal.Start, literal.End);
        Grow(token.SpanStart, token.Span.End);
        for (var node = token.Parent; node is not null; node = node.Parent)
        {
            // The verb with its arguments comes before all that stands in front of it.
            if (node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var name } })
                Grow(name.SpanStart, node.Span.End);
            Grow(node.SpanStart, node.Span.End);
        }

        Grow(0, text.File.Text.Length);
        return spans.ToListing();
    }
}
