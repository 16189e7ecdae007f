using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using X1060Dsl.Model;

namespace X1060Dsl.Waiving;

/// <summary>A <c>#pragma warning disable ID // because</c>, or its <c>restore</c>.</summary>
/// <param name="Ids">The ids as they are written; none means all of them.</param>
/// <param name="IsDisable">Whether it hides, from there on, or shows again.</param>
/// <param name="Because">What the comment behind it says; empty when there is none.</param>
/// <param name="Origin">The whole directive.</param>
public sealed record Pragma(Listing<Fact<string>> Ids, bool IsDisable, string Because, Origin Origin)
{
    internal static Pragma Of(string path, PragmaWarningDirectiveTriviaSyntax directive)
    {
        var ids = directive.ErrorCodes.Select(id => new Fact<string>(id.ToString(), new Origin(path, id.SpanStart, id.Span.Length)));
        var comment = directive.EndOfDirectiveToken.LeadingTrivia.Concat(directive.GetLastToken().TrailingTrivia)
            .FirstOrDefault(static trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia)).ToString();
        return new Pragma(ids.ToListing(), directive.DisableOrRestoreKeyword.IsKind(SyntaxKind.DisableKeyword), Reason(comment), new Origin(path, directive.SpanStart, directive.Span.Length));
    }

    // "// because: …" is how people tend to write it; the word itself is no reason.
    private static string Reason(string comment)
    {
        var reason = comment.TrimStart('/').Trim();
        foreach (var word in new[] { "because", "reason", "理由" })
        {
            if (!reason.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                continue;

            var rest = reason.Substring(word.Length).TrimStart();
            if (rest.Length == 0 || rest[0] is ':' or '：')
                return rest.TrimStart(':', '：').Trim();
        }

        return reason;
    }
}
