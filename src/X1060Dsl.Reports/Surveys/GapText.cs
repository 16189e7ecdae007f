using X1060Dsl.Model;
using X1060Dsl.Surveying;

namespace X1060Dsl.Reports;

/// <summary>The gaps of a centre for people at a terminal: group by group, then one by one, the gravest first.</summary>
public static class GapText
{
    /// <summary>Writes an analysis.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="name">What the centre goes by.</param>
    /// <param name="analysis">The analysis.</param>
    /// <param name="language">The language.</param>
    /// <param name="ink">The colours.</param>
    public static void Write(TextWriter to, string name, GapAnalysis analysis, DisplayLanguage language, Ink ink)
    {
        to.WriteLine(ink.Strong(SafeText.OfPath(name)));
        to.WriteLine($"  {GapWords.Line(analysis).In(language)}");
        to.WriteLine();
        if (analysis.Survey.Summary.Wanted == 0)
        {
            to.WriteLine($"  {new Bilingual("No service is wanted yet.", "必要としたサービスがまだありません。").In(language)}\n");
            return;
        }

        Groups(to, analysis, language, ink);
        to.WriteLine();
        if (analysis.Survey.Gaps.Count == 0)
            to.WriteLine($"  {new Bilingual("Nothing falls short of its target.", "目標に届いていないサービスはありません。").In(language)}");
        else
            Gaps(to, analysis.Survey.Gaps, language, ink);
        to.WriteLine();
    }

    private static void Groups(TextWriter to, GapAnalysis analysis, DisplayLanguage language, Ink ink)
    {
        var rows = new List<TextTable.Cell[]> { Heads(language, ink, GapWords.Of(analysis.By), new("wanted", "必要"), new("score", "スコア"), new("target", "目標"), new("gaps", "差の数"), new("weighted gap", "加重した差")) };
        foreach (var group in analysis.Groups)
            rows.Add([new("  " + SafeText.Of(GapWords.Named(group, analysis.By).In(language))), new(Figures.Of(group.Wanted)), new(Figures.Of(group.Score)), new(Figures.Of(group.Target)), new(Figures.Of(group.Gaps.Count)), new(Figures.Of(group.WeightedGap))]);
        TextTable.Write(to, rows);
    }

    private static void Gaps(TextWriter to, Listing<Gap> gaps, DisplayLanguage language, Ink ink)
    {
        var rows = new List<TextTable.Cell[]> { Heads(language, ink, new("Gap, the gravest first", "差 (重い順)"), new("level", "推奨レベル"), new("score → target", "スコア → 目標"), new("gap", "差"), new("owner", "責任者"), new("by", "期日")) };
        foreach (var gap in gaps)
        {
            rows.Add(
            [
                new("  " + SafeText.Of(GapWords.Named(gap.Service).In(language))), new(GapWords.Level(gap.Service).In(language)), new(GapWords.Scores(gap.Service)), new(GapWords.Size(gap).In(language)),
                new(SafeText.Of(GapWords.Owner(gap.Service) ?? "–")), new(GapWords.Due(gap).In(language), gap.IsOverdue ? text => ink.Of(Severity.Error, text) : null),
            ]);
        }

        TextTable.Write(to, rows);
    }

    private static TextTable.Cell[] Heads(DisplayLanguage language, Ink ink, params Bilingual[] heads) =>
        [.. heads.Select((head, place) => new TextTable.Cell((place == 0 ? "  " : "") + head.In(language), ink.Faint))];
}
