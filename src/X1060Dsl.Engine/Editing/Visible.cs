using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using X1060Dsl.Reading;

namespace X1060Dsl.Editing;

/// <summary>Which variables and functions can be used at a place.</summary>
internal static class Visible
{
    /// <summary>Those that are declared before it and whose block it lies in, the nearest first.</summary>
    public static IEnumerable<Symbol> At(OpenText text, int offset)
    {
        var declared = text.Program.Names.Declared;
        for (var i = declared.Count - 1; i >= 0; i--)
        {
            var symbol = declared[i];
            if (symbol.Origin.Path == text.File.Path)
            {
                if (symbol.Origin.End < offset && ScopeOf(text, symbol) is { } scope && scope.Start <= offset && offset <= scope.End)
                    yield return symbol;
            }
            else if (IsLoadedBefore(text, symbol.Origin.Path) && IsAtTop(text, symbol))
            {
                yield return symbol;
            }
        }
    }

    private static bool IsLoadedBefore(OpenText text, string path)
    {
        foreach (var (file, _) in text.Program.Parts)
        {
            if (file.Path == text.File.Path)
                return false;
            if (file.Path == path)
                return true;
        }

        return false;
    }

    private static bool IsAtTop(OpenText text, Symbol symbol) => text.Program.RootOf(symbol.Origin.Path) is { } root && Around(root, symbol) is CompilationUnitSyntax;

    /// <summary>The span that a name is known in.</summary>
    public static (int Start, int End)? ScopeOf(OpenText text, Symbol symbol) =>
        text.Root is { } root && Around(root, symbol) is { } node ? node is CompilationUnitSyntax ? (0, root.FullSpan.End) : (node.SpanStart, node.Span.End) : null;

    private static SyntaxNode? Around(CompilationUnitSyntax root, Symbol symbol)
    {
        if (symbol.Origin.Start >= root.FullSpan.End)
            return null;

        var node = root.FindToken(symbol.Origin.Start).Parent;
        // The name of a function is known around it, its parameters are known inside.
        if (node is MethodDeclarationSyntax or LocalFunctionStatementSyntax)
            node = node.Parent;
        for (; node is not null; node = node.Parent)
        {
            if (node is CompilationUnitSyntax or BlockSyntax or ForStatementSyntax or CommonForEachStatementSyntax or SwitchStatementSyntax or MethodDeclarationSyntax or LocalFunctionStatementSyntax)
                return node;
        }

        return null;
    }
}
