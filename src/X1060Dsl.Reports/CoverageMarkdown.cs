using X1060Dsl.Covering;

namespace X1060Dsl.Reports;

/// <summary>Coverage as Markdown.</summary>
public static class CoverageMarkdown
{
    /// <summary>Writes how far a centre does what a framework asks for.</summary>
    public static void Write(TextWriter to, Coverage coverage, DisplayLanguage language)
    {
        string Say(Bilingual text) => SafeText.OfMarkdown(text.In(language));
        string Of(string en, string ja) => new Bilingual(en, ja).In(language);

        to.WriteLine($"## {SafeText.OfMarkdown(coverage.Organization ?? "?")} · {Say(coverage.Crosswalk.Name)}\n");
        to.WriteLine($"{Say(CoverageWords.Honesty(coverage))}\n");
        to.WriteLine(Of("| Section | Items | Covered | Partly | Missing | No service | Lowest | Average | Target |", "| セクション | 項目 | カバー | 一部 | 不足 | 該当なし | 最低 | 平均 | 目標 |"));
        to.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var section in coverage.Sections.Append(coverage.Whole))
        {
            var (covered, partly, none) = (section.Count(ItemState.Covered), section.Count(ItemState.Partly), section.Count(ItemState.NoService));
            to.WriteLine($"| {Say(CoverageWords.Of(section.Section))} | {section.Items.Count} | {covered} | {partly} | {section.Items.Count - covered - partly - none} | {none} | {CoverageWords.Number(section.Lowest)} | {CoverageWords.Number(section.Average)} | {CoverageWords.Number(section.AverageTarget)} |");
        }

        foreach (var section in coverage.Sections)
        {
            to.WriteLine($"\n### {Say(CoverageWords.Of(section.Section))}\n");
            to.WriteLine(Of("| | Item | | Services | Confidence |\n| --- | --- | --- | --- | --- |", "| | 項目 | | サービス | 確からしさ |\n| --- | --- | --- | --- | --- |"));
            foreach (var item in section.Items)
                to.WriteLine($"| {Say(CoverageWords.Of(item.State))} | {SafeText.OfMarkdown(item.Item.Id)} | {Say(item.Item.Name)} | {string.Join(", ", item.Services.Select(service => Say(CoverageWords.Of(service))))} | {Say(CoverageWords.Of(item.Item.Confidence))} |");
        }
    }
}
