using System.Reflection;

namespace X1060Dsl.Rules;

/// <summary>
/// The page of a rule: its documentation, the text of <c>explain</c>, the hover, and, through its examples, its test.
/// </summary>
/// <remarks>
/// One Markdown file beside the rule. Its headings are fixed: <c># ID: English title / 日本語の題</c>, its ground in
/// two lines, <c>Ground: …</c> and <c>根拠: …</c>, then <c>## Why</c>, <c>## なぜ</c>, <c>## Repair</c>, <c>## 直し方</c>,
/// <c>## Reported</c>, where there is a fix <c>## Fixed</c> for the last example before it (the two may take turns), and
/// <c>## Accepted</c>.
/// </remarks>
public sealed class RulePage
{
    private readonly Dictionary<string, string> sections = new(StringComparer.Ordinal);

    private RulePage(string text)
    {
        Text = text;
        var (heading, start) = ("", 0);
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at);
            end = end < 0 ? text.Length : end;
            var line = text.Substring(at, end - at).TrimEnd('\r');
            if (line.StartsWith("# ", StringComparison.Ordinal) || line.StartsWith("## ", StringComparison.Ordinal))
            {
                Add(heading, text.Substring(start, at - start));
                heading = line.StartsWith("## ", StringComparison.Ordinal) ? line.Substring(3).Trim() : "#";
                Title = heading == "#" ? line.Substring(2).Trim() : Title;
                start = Math.Min(end + 1, text.Length);
            }

            at = end + 1;
        }

        Add(heading, text.Substring(Math.Min(start, text.Length)));
    }

    /// <summary>The whole page, as Markdown.</summary>
    public string Text { get; }

    /// <summary>The heading: id and title in both languages.</summary>
    public string Title { get; } = "";

    /// <summary>What the rule rests on: a clause of X.1060, the field, or our own judgement.</summary>
    public string Ground(DisplayLanguage language)
    {
        var mark = language == DisplayLanguage.Japanese ? "根拠: " : "Ground: ";
        var line = Section("#").Split('\n').FirstOrDefault(line => line.StartsWith(mark, StringComparison.Ordinal));
        return line is null ? "" : line.Substring(mark.Length).Trim();
    }

    /// <summary>The ground in its first sentence, which names it; the rest of it argues.</summary>
    public string ShortGround(DisplayLanguage language)
    {
        var ground = Ground(language);
        var end = ground.IndexOf(language == DisplayLanguage.Japanese ? "。" : ". ", StringComparison.Ordinal);
        return (end < 0 ? ground : ground.Substring(0, end)).TrimEnd('.', '。');
    }

    /// <summary>Why it matters.</summary>
    public string Why(DisplayLanguage language) => Section(language == DisplayLanguage.Japanese ? "なぜ" : "Why");

    /// <summary>How to repair it.</summary>
    public string Repair(DisplayLanguage language) => Section(language == DisplayLanguage.Japanese ? "直し方" : "Repair");

    /// <summary>The text under a heading, without it, in one piece where the heading comes again; empty when the page does not have it.</summary>
    public string Section(string heading) => sections.TryGetValue(heading, out var text) ? text : "";

    private void Add(string heading, string text) => sections[heading] = $"{Section(heading)}\n\n{text.Trim()}".Trim();

    internal static RulePage Of(string rule)
    {
        using var stream = typeof(RulePage).GetTypeInfo().Assembly.GetManifestResourceStream($"Rules/{rule}.md")
            ?? throw new InvalidOperationException($"The rule {rule} has no page.");
        using var reader = new StreamReader(stream);
        return Read(reader.ReadToEnd());
    }

    /// <summary>The page that a text is.</summary>
    internal static RulePage Read(string text) => new(text);
}
