using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using X1060Dsl.Model;
using X1060Dsl.Reading;
using X1060Dsl.Text;

namespace X1060Dsl.Formatting;

/// <summary>Decides on every gap between two words of a text.</summary>
internal sealed class Formatter
{
    private const int MostLineEnds = 2;

    private readonly SourceFile file;
    private readonly Layout layout;
    private readonly List<SyntaxToken> tokens = [];
    private readonly List<Gap> gaps = [];
    private readonly Dictionary<int, int> places = [];
    private readonly int[] lineEnds;
    private readonly int[] indents;

    // The steps of the line that a token stands in.
    private readonly int[] ofLine;

    public Formatter(SourceFile file, CompilationUnitSyntax root, Layout layout)
    {
        (this.file, this.layout) = (file, layout);
        var end = 0;
        foreach (var token in root.DescendantTokens())
        {
            if (token.Span.Length == 0 && !token.IsKind(SyntaxKind.EndOfFileToken))
                continue;

            places[token.SpanStart] = tokens.Count;
            tokens.Add(token);
            gaps.Add(Gap.Of(file.Text.Substring(end, token.SpanStart - end)));
            end = token.Span.End;
        }

        (lineEnds, indents, ofLine) = (new int[tokens.Count], new int[tokens.Count], new int[tokens.Count]);
        Freeze(root);
        Break();
        Indent();
        if (layout.Width is { } width)
        {
            Wrap(width, byPhase: true);
            Wrap(width, byPhase: false);
        }
    }

    /// <summary>The whole text, laid out.</summary>
    public string Text()
    {
        var (text, lineEnd) = (new StringBuilder(file.Text.Length + 256), layout.LineEnd ?? LineEndOf(file.Text));
        for (var i = 0; i < tokens.Count; i++)
        {
            var gap = gaps[i].IsFrozen ? gaps[i].Text : Written(i).Replace("\n", lineEnd);
            text.Append(gap).Append(file.Text, tokens[i].SpanStart, tokens[i].Span.Length);
        }

        return text.ToString();
    }

    /// <summary>The edits that lead there, line ends apart.</summary>
    public Listing<TextEdit> Edits()
    {
        var edits = new List<TextEdit>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var (old, start) = (gaps[i].Text, tokens[i].SpanStart - gaps[i].Text.Length);
            if (gaps[i].IsFrozen || Written(i) is var now && old.Replace("\r\n", "\n").Replace('\r', '\n') == now)
                continue;

            now = Written(i);
            var (same, tail) = (0, 0);
            if (old.IndexOf('\r') < 0)
            {
                while (same < old.Length && same < now.Length && old[same] == now[same])
                    same++;
                while (tail < old.Length - same && tail < now.Length - same && old[old.Length - 1 - tail] == now[now.Length - 1 - tail])
                    tail++;
            }

            edits.Add(new TextEdit(file.Path, start + same, old.Length - same - tail, now.Substring(same, now.Length - same - tail)));
        }

        return edits.ToListing();
    }

    private static string LineEndOf(string text)
    {
        var at = text.IndexOfAny(['\r', '\n']);
        return at < 0 || text[at] == '\n' ? "\n" : at + 1 < text.Length && text[at + 1] == '\n' ? "\r\n" : "\r";
    }

    // ---- what is left alone ----

    private void Freeze(CompilationUnitSyntax root)
    {
        var member = 0;
        var isReadable = root.Members.Select(static one => one is GlobalStatementSyntax or FieldDeclarationSyntax or MethodDeclarationSyntax && !one.HasErrors() && !one.ContainsSkippedText).ToList();
        var (before, texts) = (true, 0);
        for (var i = 0; i < tokens.Count; i++)
        {
            // A text that has no end does not reach beyond its statement.
            for (; member < root.Members.Count && tokens[i].SpanStart >= root.Members[member].Span.End; member++)
                texts = 0;
            var isRead = member >= root.Members.Count || tokens[i].SpanStart < root.Members[member].SpanStart || isReadable[member];

            // Between the pieces of an interpolated text every blank belongs to it, or to a hole that a person has laid out.
            if (!isRead || !before || texts > 0)
                gaps[i].IsFrozen = true;
            before = isRead;
            texts += Nesting(tokens[i]);
        }
    }

    private static int Nesting(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.InterpolatedStringStartToken or SyntaxKind.InterpolatedVerbatimStringStartToken or SyntaxKind.InterpolatedSingleLineRawStringStartToken or SyntaxKind.InterpolatedMultiLineRawStringStartToken => 1,
        SyntaxKind.InterpolatedStringEndToken or SyntaxKind.InterpolatedRawStringEndToken => -1,
        _ => 0,
    };

    // ---- line ends ----

    private void Break()
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            var gap = gaps[i];
            if (gap.IsFrozen)
            {
                lineEnds[i] = gap.HasLineEnd ? 1 : 0;
                continue;
            }

            var last = gap.Pieces.Count > 0 ? gap.Pieces[gap.Pieces.Count - 1] : null;
            var wanted = Math.Min(gap.LineEnds, MostLineEnds);
            if (last is { EndsLine: true })
                wanted = Math.Max(wanted, tokens[i].IsKind(SyntaxKind.EndOfFileToken) ? 0 : 1);
            if (last is null && Joins(i))
                wanted = 0;
            if (wanted == 0 && i > 0 && (BeginsLine(i) || TakesDotDown(i)))
                wanted = 1;
            if (wanted > 1 && ((last is null && IsOpened(i)) || Closes(tokens[i])))
                wanted = 1;
            if (i == 0 && last is null)
                wanted = 0;
            lineEnds[i] = tokens[i].IsKind(SyntaxKind.EndOfFileToken) ? AtEnd(gap) : wanted;
        }
    }

    private int AtEnd(Gap gap) => tokens.Count == 1 && gap.Pieces.Count == 0 ? 0 : layout.EndsWithLineEnd || gap.LineEnds > 0 ? 1 : 0;

    private bool IsOpened(int place) => place > 0 && tokens[place - 1].Kind() is SyntaxKind.OpenBraceToken or SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken;

    private static bool Closes(SyntaxToken token) => token.Kind() is SyntaxKind.CloseBraceToken or SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken;

    // A dot stands before its verb, a comma and a semicolon behind what they end.
    private bool Joins(int place) => place > 0 && (IsDot(tokens[place - 1]) || tokens[place].Kind() is SyntaxKind.SemicolonToken or SyntaxKind.CommaToken);

    private static bool IsDot(SyntaxToken token) => token.IsKind(SyntaxKind.DotToken) && token.Parent is MemberAccessExpressionSyntax;

    private bool TakesDotDown(int place) => IsDot(tokens[place]) && place + 1 < tokens.Count && gaps[place + 1] is { IsFrozen: false, Pieces.Count: 0, LineEnds: > 0 } && gaps[place].Pieces.Count == 0;

    // Statements begin lines, but for those of a block that somebody has written on one line.
    private bool BeginsLine(int place)
    {
        var token = tokens[place];
        if (token.IsKind(SyntaxKind.CloseBraceToken))
            return token.Parent is BlockSyntax block && SpansLines(block);

        for (var node = token.Parent; node is not null && node.SpanStart == token.SpanStart; node = node.Parent)
        {
            if (node is MemberDeclarationSyntax or UsingDirectiveSyntax || (node is StatementSyntax { Parent: BlockSyntax outer } && SpansLines(outer)))
                return true;
        }

        return false;
    }

    private bool SpansLines(BlockSyntax block) => file.At(block.SpanStart).Line != file.At(block.Span.End).Line;

    // ---- indentation ----

    private void Indent()
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            var isLine = i == 0 || lineEnds[i] > 0 || gaps[i].Pieces.Exists(static piece => piece.LineEnds > 0);
            indents[i] = !isLine ? 0 : gaps[i].IsFrozen ? Steps(gaps[i].Blank) : Indentation.Of(tokens[i], i > 0 ? tokens[i - 1] : default, token => places.TryGetValue(token.SpanStart, out var place) ? ofLine[place] : 0);
            ofLine[i] = isLine ? indents[i] : ofLine[i - 1];
        }
    }

    private int Steps(string blank) => DisplayWidth.Of(blank) / layout.IndentSize;

    private string Step(int steps) => layout.UsesTabs ? new string('\t', steps) : new string(' ', steps * layout.IndentSize);

    // ---- gaps ----

    private string Written(int place)
    {
        var (gap, token) = (gaps[place], tokens[place]);
        var text = new StringBuilder();
        for (var i = 0; i < gap.Pieces.Count; i++)
        {
            var piece = gap.Pieces[i];
            if (piece.LineEnds == 0 && (place > 0 || i > 0))
            {
                text.Append(i > 0 && piece.Blank.Length == 0 ? "" : piece.Blank.Length == 0 ? " " : piece.Blank.Replace('\u3000', ' '));
            }
            else
            {
                var isFirst = place == 0 && i == 0;
                var most = i == 0 && IsOpened(place) ? Math.Min(piece.LineEnds, 1) : Math.Min(piece.LineEnds, MostLineEnds);
                text.Append('\n', isFirst ? 0 : most).Append(piece.IsDirective ? "" : Step(IndentOfComment(place)));
            }

            text.Append(piece.IsDirective || piece.Text.StartsWith("//", StringComparison.Ordinal) ? piece.Text.TrimEnd() : piece.Text);
        }

        if (lineEnds[place] > 0)
            return text.Append('\n', lineEnds[place]).Append(Step(indents[place])).ToString();
        if (token.IsKind(SyntaxKind.EndOfFileToken) || place == 0)
            return text.ToString();

        var last = gap.Pieces.Count > 0;
        return text.Append(last || Spacing.Between(tokens[place - 1], token) ? " " : "").ToString();
    }

    // Before what closes, a comment belongs to what is closed.
    private int IndentOfComment(int place)
    {
        var token = tokens[place];
        if (token.IsKind(SyntaxKind.EndOfFileToken))
            return 0;

        var own = Indentation.Of(token, place > 0 ? tokens[place - 1] : default, other => places.TryGetValue(other.SpanStart, out var at) ? ofLine[at] : 0);
        return Closes(token) ? own + 1 : own;
    }

    // ---- width ----

    // Lines that are too wide are broken before verbs: where a phase begins, and where that does not do, before each.
    private void Wrap(int width, bool byPhase)
    {
        var isChanged = false;
        for (var start = 0; start < tokens.Count;)
        {
            var end = start + 1;
            while (end < tokens.Count && lineEnds[end] == 0 && !gaps[end].HasLineEnd)
                end++;
            if (WidthOf(start, end) > width)
                isChanged |= BreakLine(start, end, byPhase);
            start = end;
        }

        if (isChanged)
            Indent();
    }

    private int WidthOf(int start, int end)
    {
        var width = indents[start] * layout.IndentSize;
        for (var i = start; i < end; i++)
        {
            if (i > start)
                width += gaps[i].IsFrozen ? DisplayWidth.Of(gaps[i].Text) : DisplayWidth.Of(Written(i));
            var text = tokens[i].Text;
            if (text.IndexOf('\n') >= 0)
                return 0;
            width += DisplayWidth.Of(text);
        }

        return width;
    }

    private bool BreakLine(int start, int end, bool byPhase)
    {
        var isChanged = false;
        var phase = IsDot(tokens[start]) && start + 1 < end ? Phases.Of(tokens[start + 1].ValueText) : Phases.Catalogue;
        for (var i = start + 1; i + 1 < end; i++)
        {
            if (gaps[i].IsFrozen || gaps[i].Pieces.Count > 0 || !IsSpine(tokens[i]))
                continue;

            var next = Phases.Of(tokens[i + 1].ValueText);
            if (byPhase && next != Phases.None && next == phase)
                continue;

            lineEnds[i] = 1;
            phase = next;
            isChanged = true;
        }

        return isChanged;
    }

    // The dot of a verb in a chain that a statement, a variable or a function consists of. What somebody has written as a
    // block of one line stays one.
    private bool IsSpine(SyntaxToken token)
    {
        if (!IsDot(token) || token.Parent is not MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax, Expression: InvocationExpressionSyntax or IdentifierNameSyntax } member)
            return false;
        if (member.Expression is IdentifierNameSyntax)
            return false;

        SyntaxNode outermost = member;
        while (outermost.Parent is MemberAccessExpressionSyntax or InvocationExpressionSyntax)
            outermost = outermost.Parent;
        return outermost.Parent is ExpressionStatementSyntax or EqualsValueClauseSyntax or ArrowExpressionClauseSyntax or ReturnStatementSyntax
            && outermost.Ancestors().OfType<BlockSyntax>().All(SpansLines);
    }
}

/// <summary>The phase of the standard that a verb of a service belongs to, by a number.</summary>
internal static class Phases
{
    /// <summary>The verbs of other entries have none: each stands by itself.</summary>
    public const int None = 0;

    /// <summary>What stands in the line of the service itself.</summary>
    public const int Catalogue = 1;

    /// <summary>The phase.</summary>
    public static int Of(string verb) => verb switch
    {
        nameof(ServiceEntry.Level) or nameof(ServiceEntry.Because) or nameof(ServiceEntry.CoveredBy) or nameof(ServiceEntry.When) or nameof(ServiceEntry.ReviewBy) => Catalogue,
        nameof(ServiceEntry.Insource) or nameof(ServiceEntry.Outsource) or nameof(ServiceEntry.Unassigned) or nameof(ServiceEntry.Owner) or nameof(ServiceEntry.Deputy) or nameof(ServiceEntry.ProvidedBy) => 2,
        nameof(ServiceEntry.Score) or nameof(ServiceEntry.Target) or nameof(ServiceEntry.NotApplicable) => 3,
        nameof(ServiceEntry.Document) or nameof(ServiceEntry.ApprovedBy) or nameof(ServiceEntry.Evidence) or nameof(ServiceEntry.ReportReviewed) => 4,
        nameof(ServiceEntry.Action) => 5,
        nameof(ServiceEntry.Note) => 6,
        nameof(ServiceEntry.Waive) => 7,
        _ => None,
    };
}
