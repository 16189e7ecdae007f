using System.Text;
using X1060Dsl.Editing;
using X1060Dsl.LanguageServer.Protocol;
using X1060Dsl.Reports;

namespace X1060Dsl.LanguageServer.Features;

/// <summary>Writes explanations as Markdown. What a user wrote stays text in it.</summary>
internal static class Prose
{
    private const string Special = "\\`*[]<>|~&";

    /// <summary>Paragraphs as Markdown; null where there are none.</summary>
    public static Markup? Of(IReadOnlyList<Paragraph> paragraphs, DisplayLanguage language)
    {
        if (paragraphs.Count == 0)
            return null;

        var text = new StringBuilder();
        for (var i = 0; i < paragraphs.Count; i++)
        {
            if (i > 0)
                text.Append(paragraphs[i].Kind == ParagraphKind.Item && paragraphs[i - 1].Kind == ParagraphKind.Item ? "\n" : "\n\n");
            text.Append(Of(paragraphs[i].Kind, paragraphs[i].Text.In(language)));
        }

        return new Markup("markdown", text.ToString());
    }

    private static string Of(ParagraphKind kind, string text) => kind switch
    {
        ParagraphKind.Heading => $"**{Escaped(text)}**",
        ParagraphKind.Item => $"- {Escaped(text)}",
        ParagraphKind.Note => $"*{Escaped(text)}*",
        ParagraphKind.Code => Fenced(text),
        ParagraphKind.Markdown => text,
        _ => Escaped(text),
    };

    /// <summary>A text that means nothing but itself in Markdown.</summary>
    public static string Escaped(string text)
    {
        var safe = SafeText.Of(text);
        var escaped = new StringBuilder(safe.Length + 8);
        for (var i = 0; i < safe.Length; i++)
        {
            // Inside of a word an underscore means nothing, and codes are full of them.
            var c = safe[i];
            if (Special.Contains(c) || (c == '_' && !(i > 0 && i + 1 < safe.Length && char.IsLetterOrDigit(safe[i - 1]) && char.IsLetterOrDigit(safe[i + 1]))) || (i == 0 && c is '#' or '-' or '+' or '=') || (c is '.' or ')' && i is > 0 and < 10 && safe.AsSpan(0, i).IndexOfAnyExceptInRange('0', '9') < 0))
                escaped.Append('\\');
            escaped.Append(c);
        }

        return escaped.ToString();
    }

    // The fence is longer than any in the text.
    private static string Fenced(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        var fence = new string('`', Math.Max(3, longest + 1));
        var lines = string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(SafeText.Of));
        return $"{fence}csharp\n{lines}\n{fence}";
    }
}
