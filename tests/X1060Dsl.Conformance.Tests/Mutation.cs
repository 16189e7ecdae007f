using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace X1060Dsl.Conformance;

/// <summary>Breaks a definition a little, as typing and pasting do.</summary>
internal static class Mutation
{
    private static readonly string[] Literals = ["3", "\"A-1\"", "2.5", "true", "null", "'c'", "Basic", "Error", "X1060.RiskManagement", "new[] { \"A-1\" }", "[]", "0", "-1", "default", "3L"];

    private static readonly string[] Strays =
        [";", ")", "(", "}", "{", ",", ".", "\"", "=", "static", "const", "var", "string", "int", "return", "break;", "else", "_", "?", "!", "..", "=>", "@", "$", "or", "new", "this", "ref ", "params ", "?.", "as", "is", "async", "await", "\n#pragma foo\n", "\n#nullable enable\n", "\n#region x\n#endregion\n", "\n#load \"b.csx\"\n", "/**/", "//"];

    private static readonly string[] Operators = ["+", "-", "*", "/", "%", "==", "!=", "<", "<=", ">", ">=", "&&", "||", "&", "|", "^", "<<", "??", "=", "+="];

    private static readonly string[] Names =
        ["string", "int", "double", "bool", "Level", "Severity", "ServiceEntry", "TeamEntry", "var", "object", "long", "void", "Basic", "Insource", "Error", "Highest", "X1060", "Service", "Team", "_", "Item1", "Item2", "Length", "score", "ja", "by"];

    /// <summary>One mutation of the text, rarely two.</summary>
    public static string Of(string text, Choices choices)
    {
        var once = Once(text, choices);
        return choices.OnceIn(6) ? Once(once, choices) : once;
    }

    private static string Once(string text, Choices choices)
    {
        var root = CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.CSharp12, kind: SourceCodeKind.Script)).GetRoot();
        var tokens = root.DescendantTokens().Where(static token => token.Span.Length > 0).ToList();
        if (tokens.Count < 2)
            return text;

        var token = choices.Among(tokens);
        TextSpan Some(params SyntaxKind[] kinds) => choices.Among(Nodes(root, token, kinds));
        TextSpan SomeToken(params Func<SyntaxToken, bool>[] filters) =>
            choices.Among(tokens.Where(candidate => filters.Any(filter => filter(candidate))).DefaultIfEmpty(token).ToList()).Span;

        return choices.Below(20) switch
        {
            0 => Replaced(text, token.Span, ""),
            1 => Replaced(text, token.Span, $"{token.Text} {token.Text}"),
            2 => Replaced(text, token.Span, choices.Among(tokens).Text),
            3 => Swapped(text, token.Span, choices.Of(token.GetNextToken(), choices.Among(tokens)).Span),
            4 => text.Insert(choices.Of(token.SpanStart, token.Span.End), $" {choices.Of(Strays)} "),
            5 or 6 or 7 => Replaced(text, Some(SyntaxKind.StringLiteralExpression, SyntaxKind.NumericLiteralExpression, SyntaxKind.TrueLiteralExpression, SyntaxKind.IdentifierName), choices.Of(Literals)),
            8 or 9 => Replaced(text, SomeToken(static name => name.IsKind(SyntaxKind.IdentifierToken)), Text(text, SomeToken(static name => name.IsKind(SyntaxKind.IdentifierToken)))),
            10 => Replaced(text, SomeToken(static name => name.IsKind(SyntaxKind.IdentifierToken), static type => SyntaxFacts.IsPredefinedType(type.Kind())), choices.Of(Names)),
            11 => Replaced(text, SomeToken(static sign => sign.Parent.IsKind(SyntaxKind.AddExpression) || SyntaxFacts.IsBinaryExpression(sign.Kind())), choices.Of(Operators)),
            12 => WithoutItem(text, Some(SyntaxKind.Argument)),
            13 => Swapped(text, Some(SyntaxKind.Argument), Some(SyntaxKind.Argument)),
            14 => Replaced(text, Some(SyntaxKind.Argument), Text(text, Some(SyntaxKind.Argument))),
            15 => Swapped(text, Some(SyntaxKind.GlobalStatement, SyntaxKind.FieldDeclaration, SyntaxKind.MethodDeclaration), Some(SyntaxKind.GlobalStatement, SyntaxKind.FieldDeclaration, SyntaxKind.MethodDeclaration)),
            16 => Replaced(text, Some(SyntaxKind.GlobalStatement, SyntaxKind.FieldDeclaration, SyntaxKind.MethodDeclaration, SyntaxKind.ReturnStatement, SyntaxKind.BreakStatement), ""),
            17 => Replaced(text, Some(SyntaxKind.Parameter, SyntaxKind.SwitchExpressionArm, SyntaxKind.CaseSwitchLabel, SyntaxKind.DefaultSwitchLabel, SyntaxKind.Block, SyntaxKind.EqualsValueClause), ""),
            18 => Replaced(text, Some(SyntaxKind.NameColon), choices.Of("", $"{choices.Of(Names)}: ", Text(text, Some(SyntaxKind.NameColon)))),
            _ => Replaced(text, Some(SyntaxKind.ConditionalExpression, SyntaxKind.SwitchExpression, SyntaxKind.ImplicitArrayCreationExpression, SyntaxKind.CollectionExpression, SyntaxKind.InvocationExpression), Text(text, Some(SyntaxKind.ConditionalExpression, SyntaxKind.SwitchExpression, SyntaxKind.ImplicitArrayCreationExpression, SyntaxKind.CollectionExpression, SyntaxKind.InvocationExpression))),
        };
    }

    private static string Text(string text, TextSpan span) => text.Substring(span.Start, span.Length);

    // With the comma before or after it, so that the rest is still a list.
    private static string WithoutItem(string text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        if (end < text.Length && text[end] == ',')
            end++;
        else if (start >= 2 && text[start - 2] == ',')
            start -= 2;
        return text.Remove(start, end - start);
    }

    private static IReadOnlyList<TextSpan> Nodes(SyntaxNode root, SyntaxToken otherwise, params SyntaxKind[] kinds)
    {
        var spans = root.DescendantNodes().Where(node => kinds.Contains(node.Kind()) && node.Span.Length > 0).Select(static node => node.Span).ToList();
        return spans.Count > 0 ? spans : [otherwise.Span];
    }

    private static string Replaced(string text, TextSpan span, string by) => text.Remove(span.Start, span.Length).Insert(span.Start, by);

    private static string Swapped(string text, TextSpan one, TextSpan other)
    {
        var (first, second) = one.Start <= other.Start ? (one, other) : (other, one);
        if (first.End > second.Start)
            return text;

        return string.Concat(text.AsSpan(0, first.Start), text.AsSpan(second.Start, second.Length), text.AsSpan(first.End, second.Start - first.End), string.Concat(text.AsSpan(first.Start, first.Length), text.AsSpan(second.End)));
    }
}
