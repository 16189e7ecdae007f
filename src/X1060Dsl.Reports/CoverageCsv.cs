using X1060Dsl.Covering;

namespace X1060Dsl.Reports;

/// <summary>Coverage as a sheet, an item a line. It begins with the mark by which Excel knows UTF-8.</summary>
public static class CoverageCsv
{
    private static readonly Bilingual[] Columns =
    [
        new("organization", "組織"), new("framework", "枠組み"), new("section", "セクション"), new("item", "項目"), new("name", "名前"), new("state", "状態"), new("done by", "担うサービス"),
        new("missing", "不足しているサービス"), new("lowest score", "最低スコア"), new("average score", "平均スコア"), new("average target", "平均目標"), new("confidence", "確からしさ"), new("source", "根拠"),
    ];

    /// <summary>Writes how far centres do what a framework asks for.</summary>
    public static void Write(TextWriter to, IEnumerable<Coverage> centres, DisplayLanguage language)
    {
        to.Write('\uFEFF');
        Row(to, Columns.Select(column => column.In(language)));
        foreach (var coverage in centres)
        {
            foreach (var section in coverage.Sections)
            {
                foreach (var item in section.Items)
                {
                    Row(to,
                    [
                        coverage.Organization ?? "", coverage.Crosswalk.Name.In(language), CoverageWords.Of(section.Section).In(language), item.Item.Id, item.Item.Name.In(language), CoverageWords.Of(item.State).In(language),
                        string.Join(", ", item.Done.Select(service => CoverageWords.Of(service).In(language))), string.Join(", ", item.Services.Where(static service => service.State != CoverState.Done).Select(service => CoverageWords.Of(service).In(language))),
                        Known(item.Scores.Select(static score => (int?)score).Min()), Known(item.Scores.Select(static score => (double?)score).Average()), Known(item.Targets.Select(static target => (double?)target).Average()),
                        CoverageWords.Of(item.Item.Confidence).In(language), item.Item.Source.In(language),
                    ]);
                }
            }
        }
    }

    private static string Known(int? number) => number is null ? "" : CoverageWords.Number(number);

    private static string Known(double? number) => number is null ? "" : CoverageWords.Number(number);

    private static void Row(TextWriter to, IEnumerable<string> cells) => to.Write(string.Join(',', cells.Select(SafeText.OfCsv)) + "\n");
}
