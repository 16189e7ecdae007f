using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using X1060Dsl.Model;
using X1060Dsl.Remembering;
using X1060Dsl.Rules.Reading;
using X1060Dsl.Text;

namespace X1060Dsl.Reading;

/// <summary>
/// The first pass: types the whole tree, branches not taken and functions not called included, as C# does, and turns
/// it into a program that can be followed. What it cannot accept is reported once and left out.
/// </summary>
/// <remarks>
/// It works on the syntax alone: binding a definition costs ten times as much as reading it, and more for a hostile
/// one. The gate has bounded how deeply a text can nest, so recursion over it is safe; chains and sums, which may be
/// long, are walked along their spine.
/// </remarks>
internal sealed partial class Checker(Action<Finding> report, NamesUsed? names = null, Remembered? remembered = null)
{
    private const int MostSuggested = 100;

    private Scope scope = new(null);
    private int suggested;
    private string path = "";
    private Function? function;
    private bool isMuted;

    /// <summary>Checks one file's text; what it declares is known to the files after it.</summary>
    public IEnumerable<Statement> Check(string file, CompilationUnitSyntax root)
    {
        path = file;
        foreach (var member in root.Members)
        {
            // What the parser has already stumbled over is reported as that, and not a second time as its consequences.
            isMuted = member.HasErrors();
            if (Member(member) is { } statement)
                yield return statement;
            isMuted = false;
        }

        foreach (var other in root.AttributeLists.Cast<SyntaxNode>().Concat(root.Externs))
            Refuse(other);
        foreach (var import in root.Usings)
            Import(import);
    }

    private Statement? Member(MemberDeclarationSyntax member) => member switch
    {
        GlobalStatementSyntax global => TopLevel(global.Statement),
        FieldDeclarationSyntax field => Declaration(field.Declaration, field.Modifiers, field.SemicolonToken),
        MethodDeclarationSyntax method => LocalFunction(method),
        IncompleteMemberSyntax => null,
        _ => Refused(member),
    };

    // A script accepts a last expression without its semicolon, as its result; a definition has no result.
    private Statement? TopLevel(StatementSyntax statement)
    {
        if (statement is ExpressionStatementSyntax { SemicolonToken.IsMissing: true } last && !last.HasErrors())
            Report(SyntaxError.At(At(last.Expression.Span.End, 0), SyntaxErrors.Missing(";")));

        return Statement(statement);
    }

    private void Import(UsingDirectiveSyntax import)
    {
        var name = import.NamespaceOrType.ToString();
        var isOurs = import.StaticKeyword.IsKind(SyntaxKind.None) ? name is "X1060Dsl" : name is "X1060Dsl.Language";
        if (!isOurs || import.Alias is not null || !import.GlobalKeyword.IsKind(SyntaxKind.None) || !import.UnsafeKeyword.IsKind(SyntaxKind.None))
            Refuse(import);
    }

    private Origin At(SyntaxNode node) => new(path, node.SpanStart, node.Span.Length);

    private Origin At(SyntaxToken token) => new(path, token.SpanStart, token.Span.Length);

    private Origin At(int start, int length) => new(path, start, length);

    private void Report(Finding finding)
    {
        if (!isMuted)
            report(finding);
    }

    private void Refuse(SyntaxNode node)
    {
        var (what, instead) = Refusals.Of(node);
        Report(NotPartOfLanguage.At(Head(node), what, instead));
    }

    private Statement? Refused(SyntaxNode node)
    {
        Refuse(node);
        return null;
    }

    private Expression Unreadable(SyntaxNode node, Finding? finding = null)
    {
        if (finding is not null)
            Report(finding);
        return new Unreadable(At(node));
    }

    private Expression RefusedExpression(SyntaxNode node)
    {
        Refuse(node);
        return new Unreadable(At(node));
    }

    // Of something that spans many lines, such as a class, the first line is enough to point at.
    private Origin Head(SyntaxNode node)
    {
        var text = node.ToString();
        var end = text.IndexOfAny(['\r', '\n']);
        return end < 0 ? At(node) : At(node.SpanStart, end);
    }

    // Looking for what was meant is dear; who has so many unknown names has another problem.
    private IReadOnlyList<string> Near(string name, IEnumerable<string> known) => isMuted || ++suggested > MostSuggested ? [] : remembered?.Near(name, known) ?? Suggestions.For(name, known);
}
