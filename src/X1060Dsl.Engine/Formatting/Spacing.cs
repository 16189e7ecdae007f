using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace X1060Dsl.Formatting;

/// <summary>Whether a space stands between two tokens of one line.</summary>
internal static class Spacing
{
    public static bool Between(SyntaxToken left, SyntaxToken right)
    {
        switch (right.Kind())
        {
            case SyntaxKind.SemicolonToken when left.IsKind(SyntaxKind.SemicolonToken):
            case SyntaxKind.SemicolonToken or SyntaxKind.CommaToken or SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken or SyntaxKind.DotToken:
                return false;
            case SyntaxKind.QuestionToken when right.Parent is NullableTypeSyntax:
            case SyntaxKind.PlusPlusToken or SyntaxKind.MinusMinusToken when right.Parent is PostfixUnaryExpressionSyntax:
            case SyntaxKind.ColonToken when right.Parent is NameColonSyntax or SwitchLabelSyntax:
            case SyntaxKind.OpenBracketToken when right.Parent is ArrayRankSpecifierSyntax or BracketedArgumentListSyntax or ImplicitArrayCreationExpressionSyntax:
            case SyntaxKind.OpenParenToken when right.Parent is ArgumentListSyntax or ParameterListSyntax:
            case SyntaxKind.LessThanToken or SyntaxKind.GreaterThanToken when right.Parent is TypeArgumentListSyntax:
                return false;
        }

        return left.Kind() switch
        {
            SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken or SyntaxKind.DotToken or SyntaxKind.DotDotToken => false,
            SyntaxKind.LessThanToken when left.Parent is TypeArgumentListSyntax => false,
            // Two minus signs are another sign when they meet.
            _ => left.Parent is not PrefixUnaryExpressionSyntax prefix || prefix.OperatorToken != left || (left.Text[left.Text.Length - 1] == right.Text[0] && !left.IsKind(SyntaxKind.ExclamationToken)),
        };
    }
}
