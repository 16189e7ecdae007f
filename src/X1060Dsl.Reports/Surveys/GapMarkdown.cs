using X1060Dsl.Surveying;

namespace X1060Dsl.Reports;

/// <summary>The gaps of a centre as Markdown, for a pull request or the minutes of a meeting.</summary>
public static class GapMarkdown
{
    /// <summary>Writes an analysis.</summary>
    /// <inheritdoc cref="GapText.Write" />
    public static void Write(TextWriter to, string name, GapAnalysis analysis, DisplayLanguage language)
    {
        to.WriteLine(new Bilingual($"## Gaps of {SafeText.OfMarkdown(name)}, {analysis.Survey.Today}\n", $"## {SafeText.OfMarkdown(name)} の差 ({analysis.Survey.Today})\n").In(language));
        to.WriteLine($"**{GapWords.Line(analysis).In(language)}**\n");
        to.WriteLine(new Bilingual($"| {GapWords.Of(analysis.By).En} | Wanted | Score | Target | Gaps | Weighted gap |", $"| {GapWords.Of(analysis.By).Ja} | 必要 | スコア | 目標 | 差の数 | 加重した差 |").In(language));
        to.WriteLine("|---|--:|--:|--:|--:|--:|");
        foreach (var group in analysis.Groups)
            to.WriteLine($"| {SafeText.OfMarkdown(GapWords.Named(group, analysis.By).In(language))} | {group.Wanted} | {Figures.Of(group.Score)} | {Figures.Of(group.Target)} | {group.Gaps.Count} | {Figures.Of(group.WeightedGap)} |");
        to.WriteLine();
        if (analysis.Survey.Gaps.Count > 0)
        {
            to.WriteLine(new Bilingual("| Gap, the gravest first | Level | Score → target | Gap | Owner | By |", "| 差 (重い順) | 推奨レベル | スコア → 目標 | 差 | 責任者 | 期日 |").In(language));
            to.WriteLine("|---|---|---|---|---|---|");
            foreach (var gap in analysis.Survey.Gaps)
            {
                to.WriteLine($"| {SafeText.OfMarkdown(GapWords.Named(gap.Service).In(language))} | {GapWords.Level(gap.Service).In(language)} | {GapWords.Scores(gap.Service)} | {GapWords.Size(gap).In(language)} | "
                    + $"{SafeText.OfMarkdown(GapWords.Owner(gap.Service) ?? "–")} | {GapWords.Due(gap).In(language)} |");
            }

            to.WriteLine();
        }

        to.WriteLine($"{GapWords.Judgement.In(language)}\n");
    }
}
