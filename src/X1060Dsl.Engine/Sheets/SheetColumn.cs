using X1060Dsl.Model;
using X1060Dsl.Standard;
using X1060Dsl.Text;

namespace X1060Dsl.Sheets;

/// <summary>A column of a sheet: what it is called, what else people call it, and what stands in it.</summary>
/// <param name="Table">The table it belongs to.</param>
/// <param name="Key">Its name for programs, the same in both languages; that of the lock where the lock has the fact.</param>
/// <param name="Kind">What stands in it: <c>text</c>, <c>date</c>, <c>score</c> and so on.</param>
/// <param name="Header">Its header.</param>
/// <param name="Synonyms">Other headers that mean it, in either language.</param>
public sealed record SheetColumn(string Table, string Key, string Kind, Bilingual Header, IReadOnlyList<string> Synonyms)
{
    private static readonly Lazy<ILookup<string, SheetColumn>> ByTable = new(static () => Standard.Table.Read("Sheets/columns.tsv")
        .Select(static cells => new SheetColumn(cells[0], cells[1], cells[2].Split(':')[0], new Bilingual(cells[3], cells[4]), cells[5].Split([';'], StringSplitOptions.RemoveEmptyEntries))
        {
            Parts = cells[2].Split(':').Skip(1).SelectMany(static parts => parts.Split(',')).ToListing(),
        })
        .ToLookup(static column => column.Table, StringComparer.Ordinal));

    private static readonly Lazy<Dictionary<string, Dictionary<string, SheetColumn>>> ByHeader = new(static () =>
        ByTable.Value.ToDictionary(static table => table.Key, static table =>
        {
            // A header of our own wins over a synonym of another column.
            var headers = new Dictionary<string, SheetColumn>(StringComparer.Ordinal);
            foreach (var (name, column) in table.SelectMany(static column => new[] { (column.Header.En, column), (column.Header.Ja, column) }).Concat(table.SelectMany(static column => column.Synonyms.Select(name => (name, column)))))
            {
                if (!headers.ContainsKey(Bare(name)))
                    headers.Add(Bare(name), column);
            }

            return headers;
        }, StringComparer.Ordinal));

    /// <summary>What the parts of an item are, in their order, where several items stand in a cell.</summary>
    public Listing<string> Parts { get; init; }

    /// <summary>The columns of a table, in their order.</summary>
    public static IEnumerable<SheetColumn> Of(string table) => ByTable.Value[table];

    /// <summary>The column that a header means; null when nobody knows it.</summary>
    public static SheetColumn? Find(string table, string header) => ByHeader.Value[table].TryGetValue(Bare(header), out var column) ? column : null;

    /// <summary>The headers that look like one that nobody knows.</summary>
    public static IReadOnlyList<string> Near(string table, string header) =>
        Suggestions.For(header, Of(table).SelectMany(static column => new[] { column.Header.En, column.Header.Ja }.Concat(column.Synonyms)), most: 1);

    /// <summary>Whether reading passes over what stands in it: the sheet computes it.</summary>
    public bool IsComputed => Kind == "computed";

    // Width, case, spaces and punctuation are nobody's point in a header: "スコア（インソース）", "score (insource)" and "Score, insource".
    private static string Bare(string header) => string.Concat(Folding.Fold(header).Where(char.IsLetterOrDigit));
}

/// <summary>Words that stand in cells for what a definition says with a word of its own.</summary>
internal sealed record CellWord(string Kind, string Word, Bilingual Shown, IReadOnlyList<string> Synonyms)
{
    private static readonly Lazy<ILookup<string, CellWord>> ByKind = new(static () => Table.Read("Sheets/words.tsv")
        .Select(static cells => new CellWord(cells[0], cells[1], new Bilingual(cells[2], cells[3]), cells[4].Split([';'], StringSplitOptions.RemoveEmptyEntries)))
        .ToLookup(static word => word.Kind, StringComparer.Ordinal));

    private static readonly Lazy<Dictionary<(string, string), CellWord>> ByText = new(static () =>
    {
        var words = new Dictionary<(string, string), CellWord>();
        foreach (var word in ByKind.Value.SelectMany(static kind => kind))
        {
            foreach (var text in new[] { word.Word, word.Shown.En, word.Shown.Ja }.Concat(word.Synonyms))
                words[(word.Kind, Folding.Fold(text))] = word;
        }

        return words;
    });

    public static IEnumerable<CellWord> Of(string kind) => ByKind.Value[kind];

    public static CellWord? Find(string kind, string text) => ByText.Value.TryGetValue((kind, Folding.Fold(text)), out var word) ? word : null;
}
