using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using X1060Dsl.Model;
using X1060Dsl.Reading;
using X1060Dsl.Text;

namespace X1060Dsl.Waiving;

/// <summary>Takes waivers out of a text, so that what is left reads as if they had never been there.</summary>
/// <remarks>Where that would take more than the waiver with it, a comment, another directive, a statement that a loop needs, none is offered.</remarks>
internal sealed class Removal(ReadDefinition read)
{
    private static readonly Bilingual Title = new("Remove it", "取り除く");

    private readonly Dictionary<string, CompilationUnitSyntax?> roots = new(StringComparer.Ordinal);

    /// <summary>Removes a <c>.Waive(…)</c> from its chain, or the statement of a <c>WaiveAll(…)</c>.</summary>
    public Fix? Of(Origin waiver, bool isInChain)
    {
        if (SourceOf(waiver) is not { } source || RootOf(source) is not { } root || waiver.Start >= root.Span.End)
            return null;

        var call = root.FindToken(waiver.Start).Parent!.AncestorsAndSelf().OfType<InvocationExpressionSyntax>().FirstOrDefault(call => call.Span.End == waiver.End);
        if (call is null || HoldsDirectives(call, waiver))
            return null;

        if (isInChain)
            return call.Expression is MemberAccessExpressionSyntax verb && verb.Name.SpanStart == waiver.Start ? OutOfChain(source, call, verb) : null;

        return Opening(call) is { Expression: IdentifierNameSyntax { Identifier.ValueText: nameof(Language.WaiveAll) } } ? WithStatement(source, call) : null;
    }

    /// <summary>Removes ids from a pragma; when none are left its line, and that of its restore.</summary>
    public Fix? Of(Pragma pragma, IReadOnlyList<Fact<string>> stale, Pragma? restore)
    {
        if (SourceOf(pragma.Origin) is not { } source)
            return null;

        var kept = pragma.Ids.Where(id => !stale.Contains(id)).ToList();
        if (kept.Count == 0)
            return Offer(source, new[] { pragma, restore }.OfType<Pragma>().Select(gone => Edit(source, LineOf(source.Text, gone.Origin), "")));

        var (first, last) = (pragma.Ids[0].Origin, pragma.Ids[pragma.Ids.Count - 1].Origin);
        return Offer(source, [Edit(source, (first.Start, last.End), string.Join(", ", kept.Select(static id => id.Value)))]);
    }

    private Fix? OutOfChain(SourceFile source, InvocationExpressionSyntax call, MemberAccessExpressionSyntax verb)
    {
        // What is left of "s.Waive(…);" would be no statement.
        if (verb.Expression is not InvocationExpressionSyntax)
            return WithStatement(source, call);

        var (text, dot) = (source.Text, verb.OperatorToken.SpanStart);
        if (!IsBlank(text, verb.OperatorToken.Span.End, verb.Name.SpanStart))
            return null;
        if (IsBlank(text, verb.Expression.Span.End, dot))
            return Delete(source, (verb.Expression.Span.End, call.Span.End));

        // Something is said about the verb before it, and whatever follows must not end up behind that.
        return Delete(source, Lines(text, dot, call.Span.End));
    }

    private Fix? WithStatement(SourceFile source, InvocationExpressionSyntax call) => call.Parent switch
    {
        ExpressionStatementSyntax { Parent: GlobalStatementSyntax { Parent: CompilationUnitSyntax } or BlockSyntax or SwitchSectionSyntax } statement =>
            Delete(source, Lines(source.Text, statement.SpanStart, statement.Span.End)),
        _ => null,
    };

    private static InvocationExpressionSyntax Opening(InvocationExpressionSyntax call)
    {
        while (call.Expression is MemberAccessExpressionSyntax { Expression: InvocationExpressionSyntax before })
            call = before;
        return call;
    }

    private static bool HoldsDirectives(SyntaxNode node, Origin waiver) =>
        node.ContainsDirectives && node.DescendantTrivia().Any(trivia => trivia.IsDirective && trivia.SpanStart >= waiver.Start && trivia.SpanStart < waiver.End);

    private SourceFile? SourceOf(Origin origin) => read.Sources.FirstOrDefault(source => source.Path == origin.Path);

    private CompilationUnitSyntax? RootOf(SourceFile source)
    {
        if (!roots.TryGetValue(source.Path, out var root))
            roots.Add(source.Path, root = Parsing.ParseShared(source, static _ => { }));
        return root;
    }

    private Fix Delete(SourceFile source, (int Start, int End) span) => Offer(source, [Edit(source, span, "")]);

    // What several definitions load may be of use to another one.
    private Fix Offer(SourceFile source, IEnumerable<TextEdit> edits) =>
        new(Title, edits.ToListing(), source.Path == read.Sources[0].Path ? FixKind.Safe : FixKind.Choice);

    private static TextEdit Edit(SourceFile source, (int Start, int End) span, string text) => new(source.Path, span.Start, span.End - span.Start, text);

    private static (int Start, int End) LineOf(string text, Origin directive) => Lines(text, directive.Start, LineEnd(text, directive.End));

    // With the line break where nothing else stands on its lines; a span that shares a line keeps to itself.
    private static (int Start, int End) Lines(string text, int start, int end)
    {
        var (first, last) = (start, end);
        while (first > 0 && text[first - 1] is not ('\n' or '\r'))
            first--;
        last = LineEnd(text, last);
        if (!IsBlank(text, first, start) || !IsBlank(text, end, last))
            return (start, end);

        if (last < text.Length && text[last] == '\r')
            last++;
        if (last < text.Length && text[last] == '\n')
            last++;
        return (first, last);
    }

    private static bool IsBlank(string text, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (!char.IsWhiteSpace(text[at]))
                return false;
        }

        return true;
    }

    private static int LineEnd(string text, int at)
    {
        while (at < text.Length && text[at] is not ('\n' or '\r'))
            at++;
        return at;
    }
}
