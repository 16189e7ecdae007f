using X1060Dsl.Regression;

namespace X1060Dsl.Reports;

/// <summary>What changed, as Markdown for the comment of a pull request.</summary>
public static class ChangesMarkdown
{
    /// <summary>Writes a difference.</summary>
    public static void Write(TextWriter to, Difference difference, DisplayLanguage language)
    {
        to.WriteLine($"**{ChangesText.Line(difference, language)}**");
        foreach (var definition in difference.Definitions)
        {
            to.WriteLine($"\n### {Cell(definition.Name)}\n");
            if (definition.Comparison is not { } comparison)
            {
                to.WriteLine(ChangesText.Whole(definition).In(language));
                continue;
            }

            to.WriteLine(new Bilingual("| | About | Change |\n|---|---|---|", "| | 対象 | 変更 |\n|---|---|---|").In(language));
            foreach (var about in ChangesText.Grouped(comparison))
            {
                foreach (var change in about)
                    to.WriteLine($"| {FactWords.Of(change.Direction).In(language)} | {Cell(about.Key.In(language))} | {Cell(FactWords.Of(change).In(language))} |");
            }
        }
    }

    // Text that others wrote is shown as it is: it makes no link, no image, no mention and no cell of its own.
    private static string Cell(string text)
    {
        var cell = new System.Text.StringBuilder();
        foreach (var c in SafeText.Of(text))
        {
            if (c is '<')
                cell.Append("&lt;");
            else if (c is '&')
                cell.Append("&amp;");
            else if (c is '@')
                cell.Append("@\u2060");
            else if (c is '|' or '\\' or '`' or '*' or '_' or '[' or ']' or '!' or '#' or '~')
                cell.Append('\\').Append(c);
            else
                cell.Append(c);
        }

        return cell.ToString();
    }
}
