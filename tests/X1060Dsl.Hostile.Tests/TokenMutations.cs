using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace X1060Dsl.Hostile;

/// <summary>What is done to a token, as typing and pasting do.</summary>
internal enum TokenChange
{
    Deleted = 1,
    Doubled,
    CutOffAt,
}

/// <summary>A sample with one token of it changed.</summary>
/// <param name="Sample">Which sample.</param>
/// <param name="Original">The sample as it was.</param>
/// <param name="Text">The sample as it is now.</param>
/// <param name="Change">What was done.</param>
/// <param name="Token">The token, as it was written.</param>
/// <param name="StatementStart">Where the statement of the token starts, or the directive that it belongs to.</param>
/// <param name="StatementEnd">Where that statement ended in the original.</param>
/// <param name="Declares">Whether later statements may build upon that statement.</param>
internal sealed record TokenMutation(string Sample, string Original, string Text, TokenChange Change, string Token, int StatementStart, int StatementEnd, bool Declares)
{
    /// <summary>All of them: each token of each sample, deleted, doubled and cut off at.</summary>
    public static IEnumerable<TokenMutation> All => Samples.SelectMany(static sample => Of(sample.Name, sample.Text));

    /// <summary>A share that is spread over all of them and the same in every run; X1060_CASES says how many, up to all.</summary>
    public static IReadOnlyList<TokenMutation> Share(int usual)
    {
        var all = All.ToList();
        var wanted = int.TryParse(Environment.GetEnvironmentVariable("X1060_CASES"), out var cases) ? Math.Max(usual, cases) : usual;
        return wanted >= all.Count ? all : [.. Enumerable.Range(0, wanted).Select(number => all[(int)((long)number * all.Count / wanted)])];
    }

    /// <summary>The samples, by name.</summary>
    public static IReadOnlyList<(string Name, string Text)> Samples { get; } =
    [
        .. typeof(TokenMutation).Assembly.GetManifestResourceNames().Where(static name => name.StartsWith("samples/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(static name =>
        {
            using var reader = new StreamReader(typeof(TokenMutation).Assembly.GetManifestResourceStream(name)!);
            return (name["samples/".Length..], reader.ReadToEnd());
        }),
    ];

    private static IEnumerable<TokenMutation> Of(string sample, string text)
    {
        var root = (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.CSharp12, DocumentationMode.None, SourceCodeKind.Script)).GetRoot();
        foreach (var token in root.DescendantTokens(descendIntoTrivia: true).Where(static token => token.Span.Length > 0))
        {
            var statement = token.Parent!.AncestorsAndSelf(ascendOutOfTrivia: false).FirstOrDefault(static node => node is DirectiveTriviaSyntax || node.Parent is CompilationUnitSyntax) ?? token.Parent!;
            foreach (var change in Enum.GetValues<TokenChange>())
            {
                var changed = change switch
                {
                    TokenChange.Deleted => text.Remove(token.SpanStart, token.Span.Length),
                    TokenChange.Doubled => text.Insert(token.Span.End, token.Text),
                    _ => text[..token.SpanStart],
                };
                yield return new TokenMutation(sample, text, changed, change, token.Text, statement.SpanStart, statement.Span.End, statement is not GlobalStatementSyntax { Statement: ExpressionStatementSyntax });
            }
        }
    }

    public override string ToString() => $"{Sample}: {Change} '{Token}' of the statement at {StatementStart}";
}
