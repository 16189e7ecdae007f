using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace X1060Dsl.Formatting;

/// <summary>How many steps a line is indented that begins with a token.</summary>
internal static class Indentation
{
    /// <summary>The steps of the line.</summary>
    /// <param name="token">Its first token.</param>
    /// <param name="before">The token before it.</param>
    /// <param name="ofLine">The steps of the line that an earlier token stands in.</param>
    public static int Of(SyntaxToken token, SyntaxToken before, Func<SyntaxToken, int> ofLine)
    {
        if (token.IsKind(SyntaxKind.EndOfFileToken))
            return 0;
        if (Begun(token) is { } begun)
            return LevelOf(begun);

        switch (token.Parent)
        {
            case BlockSyntax or SwitchStatementSyntax when token.Kind() is SyntaxKind.OpenBraceToken or SyntaxKind.CloseBraceToken:
                return LevelOf(Owner(token.Parent));
            case InitializerExpressionSyntax or SwitchExpressionSyntax when token.IsKind(SyntaxKind.OpenBraceToken):
                return ofLine(before);
        }

        var opener = Opener(token);
        if (opener.RawKind == 0)
            return LevelOf(StatementOf(token)) + 1;
        if (token.Kind() is SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken or SyntaxKind.CloseBraceToken)
            return ofLine(opener);

        return ofLine(opener) + (before == opener || before.Kind() is SyntaxKind.CommaToken or SyntaxKind.SemicolonToken ? 1 : 2);
    }

    // The outermost statement, member, label or else that the token begins.
    private static SyntaxNode? Begun(SyntaxToken token)
    {
        SyntaxNode? begun = null;
        for (var node = token.Parent; node is not null && node is not CompilationUnitSyntax && node.SpanStart == token.SpanStart; node = node.Parent)
        {
            if (node is (StatementSyntax and not BlockSyntax { Parent: StatementSyntax and not BlockSyntax or ElseClauseSyntax or MethodDeclarationSyntax }) or MemberDeclarationSyntax or SwitchSectionSyntax or SwitchLabelSyntax or ElseClauseSyntax or UsingDirectiveSyntax)
                begun = node;
        }

        return begun;
    }

    // The statement that a block is the body of.
    private static SyntaxNode Owner(SyntaxNode block) =>
        block is BlockSyntax { Parent: ElseClauseSyntax { Parent: { } branch } } ? branch
        : block is BlockSyntax { Parent: (StatementSyntax and not BlockSyntax) or MethodDeclarationSyntax } ? block.Parent!
        : block;

    private static SyntaxNode StatementOf(SyntaxToken token)
    {
        for (var node = token.Parent; node is not null; node = node.Parent)
        {
            if (node is (StatementSyntax and not BlockSyntax) or MemberDeclarationSyntax or SwitchSectionSyntax)
                return node;
        }

        return token.Parent!;
    }

    /// <summary>The steps of a statement, from what it stands in.</summary>
    public static int LevelOf(SyntaxNode node)
    {
        var level = 0;
        for (var (inner, outer) = (node, node.Parent); outer is not null; (inner, outer) = (outer, outer.Parent))
        {
            level += (outer, inner) switch
            {
                (BlockSyntax, _) => 1,
                (SwitchStatementSyntax, SwitchSectionSyntax) => 1,
                (SwitchSectionSyntax, SwitchLabelSyntax) => 0,
                (SwitchSectionSyntax, _) => 1,
                (IfStatementSyntax, ElseClauseSyntax) => 0,
                (ElseClauseSyntax, IfStatementSyntax or BlockSyntax) => 0,
                (StatementSyntax or ElseClauseSyntax, StatementSyntax and not BlockSyntax) => 1,
                _ => 0,
            };
        }

        return level;
    }

    /// <summary>The nearest bracket of the same statement that is open there; none where none is.</summary>
    public static SyntaxToken Opener(SyntaxToken token)
    {
        for (var node = token.Parent; node is not null; node = node.Parent)
        {
            var opener = node switch
            {
                BaseArgumentListSyntax list => list.GetFirstToken(),
                ParenthesizedExpressionSyntax inner => inner.OpenParenToken,
                TupleExpressionSyntax tuple => tuple.OpenParenToken,
                TupleTypeSyntax type => type.OpenParenToken,
                InitializerExpressionSyntax items => items.OpenBraceToken,
                CollectionExpressionSyntax items => items.OpenBracketToken,
                SwitchExpressionSyntax selection => selection.OpenBraceToken,
                ParameterListSyntax parameters => parameters.OpenParenToken,
                ParenthesizedVariableDesignationSyntax designation => designation.OpenParenToken,
                ForEachStatementSyntax loop => loop.OpenParenToken,
                ForEachVariableStatementSyntax loop => loop.OpenParenToken,
                ForStatementSyntax loop => loop.OpenParenToken,
                IfStatementSyntax branch => branch.OpenParenToken,
                SwitchStatementSyntax selection => selection.OpenParenToken,
                _ => default,
            };
            if (opener.RawKind != 0 && opener.SpanStart < token.SpanStart && Closes(node) is var close && (close.RawKind == 0 || close.IsMissing || token.SpanStart <= close.SpanStart))
                return opener;
            if (node is StatementSyntax or MemberDeclarationSyntax)
                return default;
        }

        return default;
    }

    // What stands behind the parenthesis of a loop is no more in it.
    private static SyntaxToken Closes(SyntaxNode node) => node switch
    {
        ForEachStatementSyntax loop => loop.CloseParenToken,
        ForEachVariableStatementSyntax loop => loop.CloseParenToken,
        ForStatementSyntax loop => loop.CloseParenToken,
        IfStatementSyntax branch => branch.CloseParenToken,
        SwitchStatementSyntax selection => selection.CloseParenToken,
        SwitchExpressionSyntax selection => selection.CloseBraceToken,
        _ => node.GetLastToken(includeZeroWidth: true),
    };
}
