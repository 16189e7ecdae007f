using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using X1060Dsl.Reading;

namespace X1060Dsl.Editing;

/// <summary>A place in a text that is being typed: what stands left of the cursor, and in whose parentheses.</summary>
internal sealed class Spot
{
    private readonly OpenText text;

    private Spot(OpenText text, int offset) => (this.text, Offset) = (text, offset);

    /// <summary>Where the cursor is.</summary>
    public int Offset { get; }

    public SpotKind Kind { get; private set; }

    /// <summary>Where the word that is typed begins; the cursor where none is.</summary>
    public int WordStart { get; private set; }

    /// <summary>Where that word ends: it gives way as a whole, but a word that the cursor stands before does not.</summary>
    public int WordEnd { get; private set; }

    /// <summary>The word up to the cursor.</summary>
    public string Word => text.File.Text.Substring(WordStart, Offset - WordStart);

    /// <summary>The literal that the cursor is in.</summary>
    public LiteralText? Literal { get; private set; }

    /// <summary>For a member, what stands before the dot.</summary>
    public SyntaxNode? Owner { get; private set; }

    /// <summary>The innermost call whose parentheses the cursor is in.</summary>
    public ArgumentListSyntax? List { get; private set; }

    /// <summary>The token left of the cursor.</summary>
    public SyntaxToken Left { get; private set; }

    /// <summary>What the cursor stands in; null where the text must not be parsed.</summary>
    public static Spot? Of(OpenText text, int offset)
    {
        offset = Math.Max(0, Math.Min(offset, text.File.Text.Length));
        if (text.Root is not { } root)
            return null;

        var spot = new Spot(text, offset) { WordStart = offset, WordEnd = offset, Kind = SpotKind.Nothing };
        spot.Find(root);
        return spot;
    }

    private void Find(CompilationUnitSyntax root)
    {
        var source = text.File.Text;
        if (IsInDirective(root))
        {
            Kind = SpotKind.Directive;
            return;
        }

        if (IsInComment(root))
        {
            Kind = SpotKind.Comment;
            return;
        }

        Left = Offset == 0 ? default : TokenBefore(root, Offset);
        List = ListAround();
        if (Left.RawKind != 0 && Left.SpanStart < Offset && IsText())
            return;

        while (WordStart > 0 && IsWord(source[WordStart - 1]))
            WordStart--;
        while (WordStart < Offset && WordEnd < source.Length && IsWord(source[WordEnd]))
            WordEnd++;
        if (WordStart < Offset && source[WordStart] is >= '0' and <= '9')
            return;

        var before = WordStart == Offset ? Left : WordStart == 0 ? default : TokenBefore(root, WordStart);
        // Two dots are what a dot before a verb that stands there already looks like.
        if (before.Kind() is SyntaxKind.DotToken or SyntaxKind.DotDotToken)
        {
            Kind = SpotKind.Member;
            Owner = before.Parent switch
            {
                MemberAccessExpressionSyntax member => member.Expression,
                QualifiedNameSyntax name => name.Left,
                RangeExpressionSyntax range => range.LeftOperand,
                _ => null,
            };
            return;
        }

        Kind = List is not null ? SpotKind.Argument
            : StartsStatement(before) ? SpotKind.Statement
            : WordStart == Offset ? SpotKind.Expression
            : IsDeclared(Left) ? SpotKind.Nothing
            : IsType(Left.Parent) ? SpotKind.Type
            : IsSign(Left) ? SpotKind.Nothing
            : SpotKind.Expression;
    }

    // A word that holds others together, as "new" before its brackets; nothing could stand in its place.
    private static bool IsSign(SyntaxToken token) => SyntaxFacts.IsReservedKeyword(token.Kind()) && token.Kind() is not (SyntaxKind.TrueKeyword or SyntaxKind.FalseKeyword);

    // Whoever declares a name makes it up.
    private static bool IsDeclared(SyntaxToken token) => token.Parent is VariableDeclaratorSyntax or MethodDeclarationSyntax or LocalFunctionStatementSyntax or ParameterSyntax or CommonForEachStatementSyntax or VariableDesignationSyntax or TupleElementSyntax;

    private static bool IsType(SyntaxNode? node) => node is PredefinedTypeSyntax || (node is IdentifierNameSyntax name && IsTypeOf(name));

    private static bool IsTypeOf(IdentifierNameSyntax node) => node.Parent switch
    {
        ParameterSyntax parameter => parameter.Type == node,
        VariableDeclarationSyntax variables => variables.Type == node,
        MethodDeclarationSyntax method => method.ReturnType == node,
        LocalFunctionStatementSyntax function => function.ReturnType == node,
        ForEachStatementSyntax each => each.Type == node,
        DeclarationExpressionSyntax declaration => declaration.Type == node,
        ArrayTypeSyntax => true,
        _ => false,
    };

    // Inside of a literal, or behind the last letter of one that has no end.
    private bool IsText()
    {
        if (LiteralText.Of(Left) is { } literal && Offset >= literal.Start && (Offset <= literal.End || !literal.IsClosed))
        {
            (Kind, Literal) = (SpotKind.Text, literal);
            return true;
        }

        var isInside = Left.Kind() is SyntaxKind.InterpolatedStringTextToken or SyntaxKind.InterpolatedStringStartToken or SyntaxKind.InterpolatedVerbatimStringStartToken or SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.InterpolatedSingleLineRawStringStartToken or SyntaxKind.InterpolatedMultiLineRawStringStartToken
            || (Offset < Left.Span.End && Left.Kind() is SyntaxKind.CharacterLiteralToken or SyntaxKind.StringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken);
        return isInside || (Left.IsKind(SyntaxKind.CloseBraceToken) && Left.Parent is InterpolationSyntax);
    }

    // The last token that begins before a place.
    private static SyntaxToken TokenBefore(CompilationUnitSyntax root, int place)
    {
        var token = root.FindToken(Math.Max(0, Math.Min(place, root.FullSpan.End) - 1));
        while (token.RawKind != 0 && (token.SpanStart >= place || token.Span.Length == 0))
            token = token.GetPreviousToken();
        return token;
    }

    private ArgumentListSyntax? ListAround()
    {
        for (var node = Left.Parent; node is not null; node = node.Parent)
        {
            switch (node)
            {
                case ArgumentListSyntax list when list.OpenParenToken.Span.End <= Offset && (list.CloseParenToken.IsMissing || Offset <= list.CloseParenToken.SpanStart):
                    return list;
                case StatementSyntax or MemberDeclarationSyntax:
                    return null;
            }
        }

        return null;
    }

    private static bool StartsStatement(SyntaxToken before) => before.RawKind == 0 || before.Kind() is SyntaxKind.SemicolonToken or SyntaxKind.OpenBraceToken or SyntaxKind.CloseBraceToken or SyntaxKind.ElseKeyword
        || (before.IsKind(SyntaxKind.CloseParenToken) && before.Parent is ForEachStatementSyntax or ForEachVariableStatementSyntax or IfStatementSyntax or ForStatementSyntax)
        || (before.IsKind(SyntaxKind.ColonToken) && before.Parent is SwitchLabelSyntax);

    private bool IsInComment(CompilationUnitSyntax root)
    {
        if (Offset == 0)
            return false;

        var trivia = root.FindTrivia(Offset - 1);
        return trivia.Kind() switch
        {
            SyntaxKind.SingleLineCommentTrivia or SyntaxKind.SingleLineDocumentationCommentTrivia => trivia.SpanStart < Offset,
            SyntaxKind.MultiLineCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia => trivia.SpanStart < Offset && (Offset < trivia.Span.End || !trivia.ToString().EndsWith("*/", StringComparison.Ordinal)),
            SyntaxKind.DisabledTextTrivia => true,
            _ => false,
        };
    }

    private bool IsInDirective(CompilationUnitSyntax root)
    {
        var source = text.File.Text;
        var start = Offset;
        while (start > 0 && source[start - 1] is not ('\n' or '\r'))
            start--;
        while (start < Offset && source[start] is ' ' or '\t')
            start++;
        if (start >= Offset || source[start] is not ('#' or '＃'))
            return false;

        // Not a # in a text or a comment of several lines.
        var trivia = root.FindTrivia(start);
        return trivia.IsDirective || trivia.IsKind(SyntaxKind.SkippedTokensTrivia) || root.FindToken(start) is { Span.Length: 0 };
    }

    internal static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is '_' or '@' || c == 'ー' || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark;

    /// <summary>The verb or function whose parentheses the cursor is in; null outside of any, and where its name is unknown.</summary>
    public Called? Called => List is null ? null : Called.Of(text, List, Offset);
}

/// <summary>What kind of place the cursor is at.</summary>
internal enum SpotKind
{
    Nothing = 1,
    Text,
    Member,
    Argument,
    Expression,
    Statement,
    Type,
    Directive,
    Comment,
}

/// <summary>A call that is being written, and the parameter that the cursor is at.</summary>
/// <param name="Name">The name of the verb or function.</param>
/// <param name="Verbs">The overloads of the verb; empty for a function of the definition.</param>
/// <param name="Function">The function; null for a verb.</param>
/// <param name="Place">How many arguments stand before the cursor.</param>
/// <param name="Named">The parameter that is named at the cursor; null where none is.</param>
/// <param name="Given">The parameters that are named anywhere in the call.</param>
internal sealed record Called(string Name, Verb[] Verbs, Function? Function, int Place, string? Named, IReadOnlyList<string> Given)
{
    public static Called? Of(OpenText text, ArgumentListSyntax list, int offset)
    {
        if (list.Parent is not InvocationExpressionSyntax call)
            return null;

        var place = 0;
        foreach (var comma in list.Arguments.GetSeparators())
            place += comma.Span.End <= offset ? 1 : 0;
        var current = place < list.Arguments.Count ? list.Arguments[place] : null;
        var named = current?.NameColon is { } colon && colon.ColonToken.Span.End <= offset ? colon.Name.Identifier.ValueText : null;
        var given = list.Arguments.Where(argument => argument.NameColon is not null && argument != current).Select(static argument => argument.NameColon!.Name.Identifier.ValueText).ToList();

        switch (call.Expression)
        {
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: var verb } member when EntryTypes.Of(text, member.Expression) is { } owner && Words.Find(owner, verb) is { } overloads:
                return new Called(verb, overloads.Verbs, null, place, named, given);
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: var opening } when Words.Find("Language", opening) is { } overloads:
                return new Called(opening, overloads.Verbs, null, place, named, given);
            case IdentifierNameSyntax { Identifier: var name } when text.Symbol(name) is Function function:
                return new Called(function.Name, [], function, place, named, given);
            case IdentifierNameSyntax { Identifier.ValueText: var name } when Words.Find("Language", name) is { } overloads:
                return new Called(name, overloads.Verbs, null, place, named, given);
            default:
                return null;
        }
    }

    /// <summary>The parameters that the argument at the cursor may go to, one of each overload that has room.</summary>
    public IEnumerable<Parameter> Parameters
    {
        get
        {
            foreach (var verb in Verbs)
            {
                var parameters = verb.Parameters;
                if (Named is not null)
                {
                    if (Array.Find(parameters, parameter => parameter.Name == Named) is { } named)
                        yield return named;
                }
                else if (Place < parameters.Length)
                {
                    yield return parameters[Place];
                }
                else if (parameters.Length > 0 && parameters[parameters.Length - 1].IsParams)
                {
                    yield return parameters[parameters.Length - 1];
                }
            }
        }
    }

    /// <summary>The parameter of a function that the argument at the cursor goes to.</summary>
    public FunctionParameter? FunctionParameter => Function is null ? null
        : Named is not null ? Function.Parameters.FirstOrDefault(parameter => parameter.Local.Name == Named)
        : Place < Function.Parameters.Count ? Function.Parameters[Place] : null;
}

/// <summary>Finds out which entry an expression gives, from its syntax and the names that are known.</summary>
internal static class EntryTypes
{
    /// <summary>The name of the entry's type; null when it is none.</summary>
    public static string? Of(OpenText text, SyntaxNode? expression)
    {
        while (true)
        {
            switch (expression)
            {
                case ParenthesizedExpressionSyntax inner:
                    expression = inner.Expression;
                    break;
                case ConditionalExpressionSyntax choice:
                    expression = choice.WhenTrue;
                    break;
                // A dot at the end of a line makes the next statement look like its verb.
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } when Words.Find("Language", name) is { } reopened:
                    return reopened.Returns.Name;
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member }:
                    expression = member.Expression;
                    break;
                case MemberAccessExpressionSyntax half:
                    expression = half.Expression;
                    break;
                case InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier: var name } }:
                    return text.Symbol(name) is Function { Returns: { IsEntry: true, Name: var returns } } ? returns
                        : Words.Find("Language", name.ValueText)?.Returns.Name;
                case IdentifierNameSyntax { Identifier: var name }:
                    return text.Symbol(name) is Local { Type: { IsEntry: true, Name: var type } } ? type : null;
                default:
                    return null;
            }
        }
    }
}
