using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using X1060Dsl.Model;
using X1060Dsl.Text;

namespace X1060Dsl.Migrating;

/// <summary>A text and what is to be changed in it. Whatever is not named here stays as it is, comments and layout too.</summary>
internal sealed class TextOnTheMove(SourceFile file, CompilationUnitSyntax root)
{
    private readonly Dictionary<(int Start, int Length), string> replaced = [];
    private readonly HashSet<TextSpan> cut = [];
    private readonly HashSet<SyntaxNode> removed = [];
    private readonly HashSet<MemberDeclarationSyntax> silenced = [];
    private readonly SortedDictionary<int, List<string>> above = [];
    private readonly SortedDictionary<int, List<string>> below = [];
    private readonly List<string> last = [];

    public SourceFile File => file;

    public bool IsTouched => replaced.Count + cut.Count + removed.Count + silenced.Count + above.Count + below.Count + last.Count > 0;

    /// <summary>The statement on the outermost level that stands there; null where none does.</summary>
    public MemberDeclarationSyntax? StatementAt(Origin at)
    {
        var (low, high) = (0, root.Members.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var member = root.Members[middle];
            if (at.Start < member.SpanStart)
                high = middle - 1;
            else if (at.Start >= member.Span.End)
                low = middle + 1;
            else
                return member;
        }

        return null;
    }

    /// <summary>The string literal that takes up the whole of a place; null where anything else stands there.</summary>
    public LiteralExpressionSyntax? LiteralAt(Origin at) =>
        at.Start >= 0 && at.End <= root.FullSpan.End && root.FindNode(new TextSpan(at.Start, at.Length), getInnermostNodeForTie: true) is LiteralExpressionSyntax literal
            && literal.IsKind(SyntaxKind.StringLiteralExpression) && literal.Span == new TextSpan(at.Start, at.Length) ? literal : null;

    /// <summary>Puts a text in the place of another; false where two different ones are wanted there.</summary>
    public bool Replace(Origin at, string text)
    {
        if (replaced.TryGetValue((at.Start, at.Length), out var other))
            return other == text;

        replaced.Add((at.Start, at.Length), text);
        return true;
    }

    /// <summary>Says something in front of a statement, in a line of its own.</summary>
    public void Above(SyntaxNode statement, string comment) => Add(above, statement.SpanStart, comment);

    /// <summary>Says something after a statement, in a line of its own.</summary>
    public void Below(SyntaxNode statement, params string[] lines)
    {
        foreach (var line in lines)
            Add(below, statement.Span.End, line);
    }

    /// <summary>Says something at the end.</summary>
    public void Last(string line) => last.Add(line);

    /// <summary>Makes a comment of a statement; false where it shares its line with others and holds what would end a comment.</summary>
    public bool Silence(MemberDeclarationSyntax statement)
    {
        if (!IsAlone(statement) && file.Text.IndexOf("*/", statement.SpanStart, statement.Span.Length, StringComparison.Ordinal) >= 0)
            return false;

        silenced.Add(statement);
        return true;
    }

    // Whether nothing but a comment stands on its lines besides.
    private bool IsAlone(MemberDeclarationSyntax statement)
    {
        var (first, end) = (file.At(statement.SpanStart), file.At(statement.Span.End));
        var behind = file.Line(end.Line).Substring(Math.Min(end.Column, file.Line(end.Line).Length)).Trim();
        return file.Line(first.Line).Substring(0, first.Column).Trim().Length == 0 && (behind.Length == 0 || behind.StartsWith("//", StringComparison.Ordinal));
    }

    /// <summary>Takes verbs out of a chain, each with its dot and its line; none at all, and false, where a comment would go with one.</summary>
    public bool Cut(IEnumerable<Origin> verbs)
    {
        var spans = verbs.Select(SpanOf).ToList();
        if (spans.Contains(null))
            return false;

        cut.UnionWith(spans.Select(static span => span!.Value));
        return true;
    }

    private TextSpan? SpanOf(Origin verb)
    {
        var call = root.FindToken(verb.Start).Parent?.AncestorsAndSelf().OfType<InvocationExpressionSyntax>().FirstOrDefault(call => call.Span.End == verb.End);
        if (call?.Expression is not MemberAccessExpressionSyntax access)
            return null;

        var (whole, dot) = (TextSpan.FromBounds(access.Expression.Span.End, call.Span.End), TextSpan.FromBounds(access.OperatorToken.SpanStart, call.Span.End));
        if (!HasComment(whole))
            return whole;
        if (HasComment(dot))
            return null;

        // The comment in front stays, and a line that is empty without the verb goes.
        var (first, last) = (file.At(dot.Start), file.At(dot.End));
        return last.Line + 1 < file.LineCount && file.Line(first.Line).Substring(0, first.Column).Trim().Length == 0 && file.Line(last.Line).Length == last.Column
            ? TextSpan.FromBounds(file.StartOf(first.Line), file.StartOf(last.Line + 1))
            : dot;
    }

    /// <summary>Takes an item out of the list it stands in; false where it stands in none, or the list would be empty without it.</summary>
    public bool Remove(LiteralExpressionSyntax literal)
    {
        if (ItemOf(literal) is not { } item || ItemsAround(item) is not { } items || items.All(other => other == item || removed.Contains(other)))
            return false;

        removed.Add(item);
        return true;
    }

    /// <summary>The edits; null where they would touch each other.</summary>
    public IReadOnlyList<TextEdit>? Edits()
    {
        var edits = new List<TextEdit>();
        void Add(int start, int end, string text) => edits.Add(new TextEdit(file.Path, start, end - start, text));

        foreach (var said in above)
        {
            var at = file.At(said.Key);
            var indent = file.Line(at.Line).Substring(0, at.Column);
            var isFirst = indent.Trim().Length == 0;
            Add(isFirst ? said.Key - at.Column : said.Key, isFirst ? said.Key - at.Column : said.Key, string.Concat(said.Value.Distinct().Select(line => isFirst ? $"{indent}{line}\n" : $"{line}\n")));
        }

        foreach (var statement in silenced.Where(statement => !IsAlone(statement)))
        {
            Add(statement.SpanStart, statement.SpanStart, "/* ");
            Add(statement.Span.End, statement.Span.End, " */");
        }

        foreach (var statement in silenced.Where(IsAlone))
        {
            for (var line = file.At(statement.SpanStart).Line; line <= file.At(statement.Span.End).Line; line++)
            {
                var text = file.Line(line);
                var start = file.StartOf(line) + text.Length - text.TrimStart().Length;
                if (text.Trim().Length > 0)
                    Add(start, start, "// ");
            }
        }

        foreach (var one in replaced)
            Add(one.Key.Start, one.Key.Start + one.Key.Length, one.Value);
        foreach (var span in cut)
            Add(span.Start, span.End, "");
        foreach (var span in Removals())
        {
            // A comment may be about the item, or about the next one: only a person can tell.
            if (HasComment(span))
                return null;
            Add(span.Start, span.End, "");
        }

        foreach (var said in below)
        {
            var line = file.At(said.Key).Line;
            var end = file.StartOf(line) + file.Line(line).Length;
            Add(end, end, string.Concat(said.Value.Select(static text => $"\n{text}")));
        }

        if (last.Count > 0)
            Add(file.Text.Length, file.Text.Length, (file.Text.Length == 0 || file.Text[file.Text.Length - 1] is '\n' or '\r' ? "\n" : "\n\n") + string.Concat(last.Select(static line => $"{line}\n")));

        var inOrder = edits.OrderBy(static edit => edit.Start).ThenBy(static edit => edit.Length).ToList();
        for (var i = 1; i < inOrder.Count; i++)
        {
            if (inOrder[i].Start < inOrder[i - 1].Start + inOrder[i - 1].Length)
                return null;
        }

        return inOrder;
    }

    private static void Add(SortedDictionary<int, List<string>> to, int at, string line)
    {
        if (!to.TryGetValue(at, out var lines))
            to.Add(at, lines = []);
        lines.Add(line);
    }

    private bool HasComment(TextSpan span) => root.DescendantTrivia(span).Any(trivia => span.Contains(trivia.Span) && trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia);

    private IEnumerable<TextSpan> Removals()
    {
        foreach (var list in removed.GroupBy(static item => item.Parent))
        {
            var items = ItemsAround(list.First())!;
            var (kept, isGone) = (items.FindLastIndex(item => !removed.Contains(item)), items.ConvertAll(removed.Contains));
            for (var i = 0; i < kept; i++)
            {
                if (isGone[i])
                    yield return TextSpan.FromBounds(items[i].SpanStart, items[i + 1].SpanStart);
            }

            if (kept < items.Count - 1)
                yield return TextSpan.FromBounds(items[kept].Span.End, items[items.Count - 1].Span.End);
        }
    }

    // An item may be a tuple that the literal is a part of; of arguments only those of Floor are a list of services.
    private static SyntaxNode? ItemOf(SyntaxNode literal)
    {
        for (var node = literal; ;)
        {
            switch (node.Parent)
            {
                case ArgumentSyntax { Parent: TupleExpressionSyntax tuple }:
                    node = tuple;
                    continue;
                case ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(OrganizationEntry.Floor) } } } } argument:
                    return argument;
                case ExpressionElementSyntax element:
                    return element;
                case InitializerExpressionSyntax:
                    return node;
                default:
                    return null;
            }
        }
    }

    private static List<SyntaxNode>? ItemsAround(SyntaxNode item) => item.Parent switch
    {
        ArgumentListSyntax list => [.. list.Arguments],
        CollectionExpressionSyntax list => [.. list.Elements],
        InitializerExpressionSyntax list => [.. list.Expressions],
        _ => null,
    };
}
