using X1060Dsl.Model;
using X1060Dsl.Resolving;
using X1060Dsl.Text;

namespace X1060Dsl.Standard;

/// <summary>Reads the table of a framework: tab-separated, with lines of its own for the framework, notes and sections.</summary>
/// <remarks>
/// Anybody may hand one in. Every text ends in a table or in faults that say where; what is too long, too wide or too much
/// is one of them. Nothing in it is obeyed, and nothing it names is opened.
/// </remarks>
public static class CrosswalkReader
{
    /// <summary>The most bytes that a host should read.</summary>
    public const int MostBytes = 1 << 20;

    private const int MostItems = 5_000, MostServices = 64, MostOfCell = 500, MostFaults = 50;

    private static readonly string[] Columns = ["item", "section", "name_en", "name_ja", "services", "confidence", "source_en", "source_ja"];

    /// <summary>Reads a table.</summary>
    /// <param name="file">The text; the name of the file is what the table is called by.</param>
    /// <param name="added">Services that an organisation added, which a table of its own may name.</param>
    public static CrosswalkReading Read(SourceFile file, IEnumerable<Service>? added = null) => new Run(file, added ?? []).Read();

    private sealed class Run
    {
        private readonly SourceFile file;
        private readonly ServiceNames names = new(Edition.X1060_2021);
        private readonly List<CrosswalkFault> faults = [];
        private readonly List<CrosswalkSection> sections = [];
        private readonly List<CrosswalkItem> items = [];
        private readonly HashSet<string> seen = new(StringComparer.Ordinal);
        private Bilingual? name, note;
        private bool hasHeader, hasName;

        public Run(SourceFile file, IEnumerable<Service> added)
        {
            this.file = file;
            foreach (var service in added)
                names.Add(new NamedService(service.Code, service.Ja, service.En, service.Category, IsAdded: true));
        }

        public CrosswalkReading Read()
        {
            for (var line = 0; line < file.LineCount && faults.Count < MostFaults; line++)
            {
                var text = file.Line(line);
                if (text.Trim().Length == 0)
                    continue;
                if (text[0] == '#')
                    About(line, text.Substring(1).TrimStart().Split('\t'));
                else if (!hasHeader)
                    Header(line, text);
                else if (items.Count == MostItems)
                    return Refused(line, 0, new($"there are more than {MostItems} rows", $"行が {MostItems} を超えています"));
                else
                    Row(line, text.Split('\t'));
            }

            if (!hasName && faults.Count < MostFaults)
                Fault(0, 0, new("no line says which framework this is: # framework, a tab, and its name", "どの枠組みかを示す行がありません。「# framework」、タブ、名前の順に書いてください"));
            if (items.Count == 0 && faults.Count == 0)
                Fault(0, 0, new("there is no row", "行がありません"));
            return faults.Count > 0 ? new CrosswalkReading(null, faults.ToListing())
                : new CrosswalkReading(new Crosswalk(IdOf(file.Path), name!, note ?? Bilingual.Empty, sections.ToListing(), items.ToListing()), default);
        }

        // A comment is a line that begins with a hash and none of these words.
        private void About(int line, string[] cells)
        {
            for (var i = 0; i < cells.Length; i++)
            {
                if (cells[i].Length > MostOfCell * 2)
                    Fault(line, 0, new($"a cell is longer than {MostOfCell * 2} characters", $"{MostOfCell * 2} 文字を超えるセルがあります"));
            }

            hasName |= cells[0].TrimEnd() == "framework";
            switch (cells[0].TrimEnd())
            {
                case "framework" when Two(cells, 1) is { } said:
                    name = said;
                    break;
                case "note" when Two(cells, 1) is { } said:
                    note = said;
                    break;
                case "section" when cells.Length > 2 && cells[1].Trim() is { Length: > 0 } id && Two(cells, 2) is { } said:
                    if (sections.Exists(section => section.Id == id))
                        Fault(line, 0, new($"the section {id} is there already", $"セクション {id} は二度書かれています"));
                    else
                        sections.Add(new CrosswalkSection(id, said));
                    break;
                case "framework" or "note":
                    Fault(line, 0, new($"behind # {cells[0].Trim()} come a tab and the text in English, then one in Japanese if you like", $"「# {cells[0].Trim()}」の後には、タブで区切って英語、あれば日本語の順に書いてください"));
                    break;
                case "section":
                    Fault(line, 0, new("behind # section come its id and its name, each after a tab", "「# section」の後には、タブで区切って ID と名前を書いてください"));
                    break;
            }
        }

        private void Header(int line, string text)
        {
            hasHeader = true;
            if (!text.Split('\t').SequenceEqual(Columns))
                Fault(line, 0, new($"the first row names the columns, with tabs between: {string.Join(", ", Columns)}", $"最初の行には、タブで区切って列の名前を書いてください: {string.Join("、", Columns)}"));
        }

        private void Row(int line, string[] cells)
        {
            if (cells.Length != Columns.Length)
            {
                Fault(line, 0, new($"a row has {Columns.Length} cells with tabs between; this one has {cells.Length}", $"1行はタブで区切った {Columns.Length} セルです。この行は {cells.Length} セルです"));
                return;
            }

            if (Array.FindIndex(cells, static cell => cell.Length > MostOfCell) is >= 0 and var wide)
            {
                Fault(line, Column(cells, wide), new($"a cell is longer than {MostOfCell} characters", $"{MostOfCell} 文字を超えるセルがあります"));
                return;
            }

            var (id, section) = (cells[0].Trim(), cells[1].Trim());
            if (id.Length == 0)
                Fault(line, 0, new("the item has no id", "項目の ID がありません"));
            else if (!seen.Add(Folding.Fold(id)))
                Fault(line, 0, new($"the item {id} is there already", $"項目 {id} は二度書かれています"));
            if (section.Length > 0 && !sections.Exists(one => one.Id == section))
                Fault(line, Column(cells, 1), new($"no line above says what section {section} is: # section, a tab, {section}, a tab, and its name", $"セクション {section} の行が上にありません。「# section」、タブ、{section}、タブ、名前の順に書いてください"));
            if (Table.Sure(cells[5].Trim()) is not { } confidence)
            {
                Fault(line, Column(cells, 5), new($"the confidence is confirmed, probable or judgement, not '{cells[5]}'", $"確からしさは confirmed・probable・judgement のどれかです (「{cells[5]}」は使えません)"));
                return;
            }

            if (Two(cells, 6) is not { } source)
                Fault(line, Column(cells, 6), new("the row does not say what it rests on", "この行の根拠 (source) がありません"));
            else
                items.Add(new CrosswalkItem(id, section, Two(cells, 2) ?? new Bilingual(id, id), ServicesOf(line, cells), confidence, source));
        }

        private Listing<string> ServicesOf(int line, string[] cells)
        {
            var (codes, at) = (new List<string>(), Column(cells, 4));
            foreach (var part in cells[4].Split(','))
            {
                var named = part.Trim();
                if (named.Length > 0 && named != "-")
                {
                    if (codes.Count == MostServices)
                        Fault(line, at, new($"there are more than {MostServices} services in one row", $"1行のサービスが {MostServices} を超えています"));
                    else if (names.Find(named) is { } service)
                        codes.Add(service.Code);
                    else
                        Fault(line, at, Unknown(named));
                }

                at += part.Length + 1;
            }

            return codes.Distinct().ToListing();
        }

        private Bilingual Unknown(string named)
        {
            var near = Rules.Saying.DidYouMean(names.Near(named));
            return new($"there is no service '{named}'{near.En}", $"「{named}」というサービスはありません{near.Ja}");
        }

        private static Bilingual? Two(string[] cells, int first)
        {
            var (en, ja) = (first < cells.Length ? cells[first].Trim() : "", first + 1 < cells.Length ? cells[first + 1].Trim() : "");
            return en.Length == 0 && ja.Length == 0 ? null : new Bilingual(en.Length > 0 ? en : ja, ja.Length > 0 ? ja : en);
        }

        private static int Column(string[] cells, int cell) => cells.Take(cell).Sum(static before => before.Length + 1);

        private void Fault(int line, int column, Bilingual what) => faults.Add(new CrosswalkFault(line + 1, column + 1, what));

        private CrosswalkReading Refused(int line, int column, Bilingual what)
        {
            Fault(line, column, what);
            return new CrosswalkReading(null, faults.ToListing());
        }

        private static string IdOf(string path)
        {
            var name = path.Substring(path.LastIndexOf('/') + 1);
            return name.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase) ? name.Substring(0, name.Length - 4) : name;
        }
    }
}

/// <summary>A table, or what keeps the text from being one.</summary>
/// <param name="Crosswalk">The table; null where there are faults.</param>
/// <param name="Faults">What is wrong, in the order of the text.</param>
public sealed record CrosswalkReading(Crosswalk? Crosswalk, Listing<CrosswalkFault> Faults);

/// <summary>What is wrong in a table, and where: line and column from 1.</summary>
public sealed record CrosswalkFault(int Line, int Column, Bilingual Text);
