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
            to.WriteLine($"\n### {SafeText.OfMarkdown(definition.Name)}\n");
            if (definition.Comparison is not { } comparison)
            {
                to.WriteLine(ChangesText.Whole(definition).In(language));
                continue;
            }

            to.WriteLine(new Bilingual("| | About | Change |\n|---|---|---|", "| | 対象 | 変更 |\n|---|---|---|").In(language));
            foreach (var about in ChangesText.Grouped(comparison))
            {
                foreach (var change in about)
                    to.WriteLine($"| {FactWords.Of(change.Direction).In(language)} | {SafeText.OfMarkdown(about.Key.In(language))} | {SafeText.OfMarkdown(FactWords.Of(change).In(language))} |");
            }
        }
    }
}
