using X1060Dsl.Covering;

namespace X1060Dsl.Reports;

/// <summary>Coverage for people: the sections in a table, then every item in a line.</summary>
public static class CoverageText
{
    /// <summary>Writes how far a centre does what a framework asks for.</summary>
    public static void Write(TextWriter to, Coverage coverage, DisplayLanguage language, Ink ink)
    {
        string Say(Bilingual text) => SafeText.Of(text.In(language));
        string Of(string en, string ja) => new Bilingual(en, ja).In(language);

        to.WriteLine(ink.Strong($"{SafeText.Of(coverage.Organization ?? "?")} · {Say(coverage.Crosswalk.Name)}"));
        to.WriteLine($"  {Say(CoverageWords.Honesty(coverage))}");
        to.WriteLine();
        TextTable.Write(to,
        [
            [new(""), new(Of("items", "項目"), ink.Faint), new(Of("covered", "カバー"), ink.Faint), new(Of("partly", "一部"), ink.Faint), new(Of("missing", "不足"), ink.Faint), new(Of("no service", "該当なし"), ink.Faint), new(Of("lowest", "最低"), ink.Faint), new(Of("average", "平均"), ink.Faint), new(Of("target", "目標"), ink.Faint)],
            .. coverage.Sections.Append(coverage.Whole).Select(section => Row(section, language)),
        ]);
        foreach (var section in coverage.Sections)
        {
            to.WriteLine();
            to.WriteLine(ink.Strong(Say(CoverageWords.Of(section.Section))));
            TextTable.Write(to,
            [
                .. section.Items.Select(item => (TextTable.Cell[])
                [
                    new($"  {CoverageWords.Of(item.State).In(language)}", text => Paint(item.State, text, ink)),
                    new(SafeText.Of(item.Item.Id), ink.Strong),
                    new(Say(item.Item.Name)),
                    new(string.Join(Of(", ", "、"), item.Services.Select(service => Say(CoverageWords.Of(service))))),
                    new(CoverageWords.Of(item.Item.Confidence).In(language), ink.Faint),
                ]),
            ]);
        }
    }

    /// <summary>How much is covered, in one line.</summary>
    public static Bilingual Summary(Coverage coverage) => CoverageWords.Summary(coverage);

    private static TextTable.Cell[] Row(CoveredSection section, DisplayLanguage language)
    {
        var (covered, partly, none) = (section.Count(ItemState.Covered), section.Count(ItemState.Partly), section.Count(ItemState.NoService));
        return
        [
            new($"  {SafeText.Of(CoverageWords.Of(section.Section).In(language))}"), new(CoverageWords.Number(section.Items.Count)), new(CoverageWords.Number(covered)), new(CoverageWords.Number(partly)),
            new(CoverageWords.Number(section.Items.Count - covered - partly - none)), new(CoverageWords.Number(none)), new(CoverageWords.Number(section.Lowest)), new(CoverageWords.Number(section.Average)), new(CoverageWords.Number(section.AverageTarget)),
        ];
    }

    private static string Paint(ItemState state, string text, Ink ink) => state switch
    {
        ItemState.Covered => ink.Helpful(text),
        ItemState.Partly or ItemState.NotDone => ink.Of(Severity.Warning, text),
        ItemState.NoService or ItemState.Unnecessary => ink.Faint(text),
        _ => ink.Of(Severity.Error, text),
    };
}
