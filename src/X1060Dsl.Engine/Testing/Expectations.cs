using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using X1060Dsl.Model;
using X1060Dsl.Reading;
using X1060Dsl.Rules;
using X1060Dsl.Text;

namespace X1060Dsl.Testing;

/// <summary>A finding that a comment expects.</summary>
/// <param name="Id">The id of the rule or policy, as it spells itself.</param>
/// <param name="IsWaived">Whether the finding is expected to be let off.</param>
/// <param name="Line">The line that it is expected in, counted from 1.</param>
/// <param name="Place">Where the comment names it.</param>
public sealed record Expectation(string Id, bool IsWaived, int Line, Place Place);

/// <summary>What the comments of a definition, and of what it loads, expect.</summary>
/// <param name="Expected">The findings that are expected, in the order of the texts.</param>
/// <param name="Troubles">What was meant as an expectation and cannot be one.</param>
/// <param name="IsThere">Whether there is any such comment at all; it may expect nothing.</param>
internal sealed record ReadExpectations(Listing<Expectation> Expected, Listing<Mismatch> Troubles, bool IsThere);

/// <summary>Reads <c>// expect: ID</c> out of the comments of a definition. What it says is read as if they were not there.</summary>
internal sealed class Expectations
{
    private const string Comment = "//";

    // Whoever reads so many of them does not need to be told what each may have meant.
    private const int MostSuggestions = 200;

    private static readonly string[] Words = ["expect", "期待"];

    private readonly List<Expectation> expected = [];
    private readonly List<Mismatch> troubles = [];
    private readonly Dictionary<string, string> policies = new(StringComparer.Ordinal);
    private bool isThere;

    private Expectations(ReadDefinition read)
    {
        foreach (var policy in read.Centre?.Policies ?? default)
            policies[Folded(policy.Id.Value)] = policy.Id.Value;
    }

    /// <summary>What the comments expect.</summary>
    public static ReadExpectations In(ReadDefinition read)
    {
        var expectations = new Expectations(read);
        foreach (var source in read.Sources)
        {
            if (HasComments(source.Text) && Parsing.ParseShared(source, static _ => { }) is { } root)
                expectations.Read(source, root);
        }

        return new ReadExpectations(expectations.expected.ToListing(), expectations.troubles.ToListing(), expectations.isThere);
    }

    private static bool HasComments(string text) => text.IndexOf(Comment, StringComparison.Ordinal) >= 0 || text.IndexOf("/*", StringComparison.Ordinal) >= 0;

    private void Read(SourceFile source, CompilationUnitSyntax root)
    {
        var lines = new Lazy<int?[]>(() => CodeLines(source));
        foreach (var trivia in root.DescendantTrivia(descendIntoTrivia: true))
        {
            var isBlock = trivia.IsKind(SyntaxKind.MultiLineCommentTrivia);
            if (!isBlock && !trivia.IsKind(SyntaxKind.SingleLineCommentTrivia))
                continue;

            // Remarks may stand before it and after it: // why // expect: ID // because
            for (var (at, end) = (trivia.Span.Start, trivia.Span.End); at < end;)
            {
                var next = source.Text.IndexOf(Comment, at + 1, end - at - 1, StringComparison.Ordinal);
                next = next < 0 ? end : next;
                Read(new Segment(source, trivia, at, next, lines), isBlock);
                at = next;
            }
        }
    }

    // For each line the next line of code, counted from 1: looked for once, as a file may be all comments.
    private static int?[] CodeLines(SourceFile source)
    {
        var next = new int?[source.LineCount];
        for (var line = source.LineCount - 2; line >= 0; line--)
        {
            var text = source.Line(line + 1).TrimStart();
            next[line] = text.Length > 0 && !text.StartsWith(Comment, StringComparison.Ordinal) ? line + 2 : next[line + 1];
        }

        return next;
    }

    private void Read(Segment segment, bool isBlock)
    {
        var text = segment.Source.Text;
        var start = segment.SkipMarks();
        var end = start;
        while (end < segment.End && char.IsLetter(text[end]))
            end++;

        var word = text.Substring(start, end - start);
        var isWord = Words.Any(known => Folding.AreSame(known, word));
        var after = segment.Skip(end, static c => char.IsWhiteSpace(c));
        var hasColon = after < segment.End && text[after] is ':' or '：';
        var tokens = segment.Tokens(hasColon ? after + 1 : after).ToList();
        if (!isWord || !hasColon)
        {
            // Prose may begin like this; what goes on with the id of a rule is hardly meant as such.
            if (isWord != hasColon && tokens.Count > 0 && Known(tokens[0].Text) is { } meant && (isWord || Suggestions.For(word, Words, 1).Count > 0))
            {
                isThere = true;
                var written = segment.Written(start, tokens[0]);
                Wrong(segment, start, start + written.Length, meant, new($"'{written}' expects nothing; did you mean 'expect: {meant}'?", $"「{written}」は期待になりません。もしかして: 「期待: {meant}」"));
            }

            return;
        }

        isThere = true;
        if (isBlock)
            Wrong(segment, start, end, "", new("an expectation is written with //, not with /* */", "期待は /* */ ではなく // で書きます"));
        else if (segment.IsOfDirective)
            Wrong(segment, start, end, "", new("behind a directive a comment belongs to it; write the expectation on the line above", "ディレクティブの後のコメントはディレクティブのものです。期待は上の行に書いてください"));
        else if (tokens.Count == 0)
            Wrong(segment, start, end, "", new("it does not say what it expects; write an id, or 'nothing'", "何を期待するかがありません。ID か「なし」を書いてください"));
        else if (segment.Target() is not { } line)
            Wrong(segment, start, end, "", new("no line of code follows that it could be about", "対象になるコードの行が後にありません"));
        else
            Take(segment, tokens, line);
    }

    private void Take(Segment segment, List<(string Text, int Start)> tokens, int line)
    {
        var first = expected.Count;
        for (var i = 0; i < tokens.Count; i++)
        {
            var (text, start) = tokens[i];
            var end = start + text.Length;
            if (IsNothing(text))
            {
                if (tokens.Count > 1)
                    Wrong(segment, start, end, "", new("'nothing' stands alone", "「なし」はほかの ID と並べられません"));
            }
            else if (IsWaived(text))
            {
                if (expected.Count > first && !expected[expected.Count - 1].IsWaived)
                    expected[expected.Count - 1] = expected[expected.Count - 1] with { IsWaived = true };
                else
                    Wrong(segment, start, end, "", new("'waived' follows the id of what is waived", "「免除」は、免除される ID の後に書きます"));
            }
            else if (Known(text) is { } id)
            {
                expected.Add(new Expectation(id, IsWaived: false, line, segment.Place(start, end)));
            }
            else
            {
                var near = Saying.DidYouMean(troubles.Count < MostSuggestions ? Suggestions.For(text, AllRules.InOrder.Select(static rule => rule.Id).Concat(policies.Values)) : []);
                Wrong(segment, start, end, text, new($"there is no rule or policy '{text}'{near.En}", $"「{text}」という規則やポリシーはありません{near.Ja}"));
            }
        }
    }

    private void Wrong(Segment segment, int start, int end, string id, Bilingual what) =>
        troubles.Add(new Mismatch(MismatchKind.Malformed, id, segment.Place(start, end), what, null));

    private string? Known(string text) => AllRules.Find(Folded(text))?.Id ?? (policies.TryGetValue(Folded(text), out var id) ? id : null);

    // Ids are the same in any letter case and width, as in a waiver.
    private static string Folded(string id) => Folding.Fold(id).ToUpperInvariant();

    private static bool IsNothing(string text) => Folding.AreSame(text, "nothing") || Folding.AreSame(text, "なし");

    private static bool IsWaived(string text) => Folding.AreSame(text, "waived") || Folding.AreSame(text, "免除");

    /// <summary>A comment, or what stands in it from one <c>//</c> to the next.</summary>
    private sealed record Segment(SourceFile Source, SyntaxTrivia Trivia, int Start, int End, Lazy<int?[]> CodeLines)
    {
        // A pragma's comment is its reason.
        public bool IsOfDirective => Trivia.Token.Parent?.FirstAncestorOrSelf<DirectiveTriviaSyntax>(ascendOutOfTrivia: false) is not null;

        public int SkipMarks() => Skip(Start, static c => c is '/' or '*' || char.IsWhiteSpace(c));

        public int Skip(int at, Func<char, bool> skipped)
        {
            while (at < End && skipped(Source.Text[at]))
                at++;
            return at;
        }

        public IEnumerable<(string Text, int Start)> Tokens(int at)
        {
            while ((at = Skip(at, IsBetween)) < End)
            {
                var end = Skip(at, static c => !IsBetween(c));
                yield return (Source.Text.Substring(at, end - at), at);
                at = end;
            }
        }

        public string Written(int start, (string Text, int Start) last) => Source.Text.Substring(start, last.Start + last.Text.Length - start);

        public Place Place(int start, int end) => X1060Dsl.Place.Of(Source.Path, start, end - start, Source);

        // Its own line; the next line of code where it has a line to itself.
        public int? Target()
        {
            var line = Source.At(Trivia.SpanStart).Line;
            return IsBlank(Source.Text, Source.StartOf(line), Trivia.SpanStart) ? CodeLines.Value[line] : line + 1;
        }

        private static bool IsBetween(char c) => char.IsWhiteSpace(c) || c is ',' or '、' or '，';

        private static bool IsBlank(string text, int start, int end)
        {
            while (start < end && char.IsWhiteSpace(text[start]))
                start++;
            return start == end;
        }
    }
}
