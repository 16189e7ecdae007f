using X1060Dsl.Model;
using X1060Dsl.Regression;
using X1060Dsl.Rules.Reading;
using X1060Dsl.Text;
using X1060Dsl.Writing;

namespace X1060Dsl.Sheets;

/// <summary>Which side holds where sheet and definition say different things and nobody knows which of them changed.</summary>
public enum Preference
{
    /// <summary>Neither: it is told, and nothing is overwritten.</summary>
    Neither = 1,

    /// <summary>The sheet.</summary>
    Sheet = 2,

    /// <summary>The definition.</summary>
    Definition = 3,
}

/// <summary>Brings what changed in a sheet into the definition that it was made of, as few edits as there are changes.</summary>
/// <remarks>
/// Three ways, where it is known what both held before: by the hidden sheet of an exported file, else by the lock. A cell that
/// changed in the sheet alone is taken, one that changed in the definition alone is left, one that changed in both is told.
/// </remarks>
public sealed class SheetSync
{
    private readonly RawBook book;
    private readonly ReadDefinition read;
    private readonly SheetSyncOptions options;
    private readonly List<SheetFinding> findings;
    private readonly List<SyncedCell> cells = [];
    private readonly ReadBook sheets;
    private readonly EmbeddedBase? before;
    private readonly ChainEdits edits;

    private SheetSync(RawBook book, ReadDefinition read, SheetSyncOptions options)
    {
        (this.book, this.read, this.options) = (book, read, options);
        sheets = SheetReader.Read(book, options.Page, read.Centre);
        findings = [.. sheets.Findings.Where(static finding => finding.Finding.Id != new UnknownSheetColumn().Id)];
        before = sheets.Base ?? (options.Lock is { } posture ? EmbeddedBase.Of(posture) : null);
        edits = new ChainEdits(read);
    }

    /// <summary>Merges a file of sheets into a definition that was read.</summary>
    public static SyncOutcome Merge(RawBook book, ReadDefinition read, SheetSyncOptions options) => new SheetSync(book, read, options).Merged();

    private SyncOutcome Merged()
    {
        var source = read.Sources[0];
        if (read.Centre is not { } centre || sheets.Tables.Count == 0)
            return new SyncOutcome(source, source, cells.ToListing(), findings.ToListing()) { IsRead = false };

        Services(centre);
        Entries(PartyColumns.Organization, centre, SheetImport.Blank);
        Entries(PartyColumns.Teams, centre, static name => new Team(name));
        Entries(PartyColumns.Providers, centre, static name => new Provider(name));
        Entries(PartyColumns.Policies, centre, static id => new Policy(id, Severity.Warning));
        Entries(PartyColumns.Evaluations, centre, static name => new Evaluation(name, null));
        Waivers(centre);

        var after = edits.Apply(source);
        if (cells.Count > 0 && Fault(source, after) is { } fault)
        {
            findings.Add(fault);
            return new SyncOutcome(source, source, default, findings.ToListing());
        }

        return new SyncOutcome(source, after, cells.ToListing(), findings.ToListing());
    }

    private void Services(Centre centre)
    {
        var table = ServiceColumns.Table;
        if (sheets.Find(table.Id) is not { } found)
            return;

        var said = centre.Services.ToDictionary(static service => service.Code, StringComparer.Ordinal);
        var settling = new Settling(book.Path, findings.Add);
        foreach (var row in found.Rows)
        {
            if (row.Service is not { } named)
                continue;

            var service = said.TryGetValue(named.Code, out var known) ? known : null;
            var blank = service ?? new Service(named.Code, named.Ja, named.En, named.Category) { IsAdded = named.IsAdded };
            Entry(table, row, settling.Settled(row, table.Get(blank, "assignment")), service, blank, ServiceColumns.Tidied, new($"{named.Code}", $"{named.Code}"));
        }

        Gone(table.Id, found, said.Keys, static key => new(key, key));
    }

    private void Entries<T>(SheetTable<T> table, Centre centre, Func<Fact<string>, T> blank) where T : class
    {
        if (sheets.Find(table.Id) is not { } found)
            return;

        var said = table.Of(centre).ToLookup(table.Key, StringComparer.Ordinal);
        foreach (var row in found.Rows)
        {
            var name = row.Value(table.Columns[0].Key)!;
            var made = blank(Facts.Text(name)!);
            var entry = said[table.Key(made)].FirstOrDefault();
            var values = row.Values();
            if (table.Id != PartyColumns.Organization.Id)
                values.Remove(table.Columns[0].Key);
            Entry(table, row, values, entry, entry ?? made, static one => one, new($"{table.Name.En} '{name}'", $"{table.Name.Ja}「{name}」"));
        }

        if (table.Id != PartyColumns.Organization.Id)
            Gone(table.Id, found with { Rows = [.. found.Rows.Select(row => row with { Key = Facts.Named(row.Value(table.Columns[0].Key)!) })] }, said.Select(static one => one.Key), static key => new($"'{key}'", $"「{key}」"));
    }

    // What lets several services off is decided in the definition, by those who answer for it: a row that says something else is told.
    private void Waivers(Centre centre)
    {
        var table = PartyColumns.Waivers;
        if (sheets.Find(table.Id) is not { } found)
            return;

        var said = new HashSet<SheetRow>(table.RowsOf(centre));
        foreach (var row in found.Rows)
        {
            var waiver = table.With(SheetImport.BlankWaiver(Facts.Text(row.Value("rule"))!), row.Values());
            if (!said.Contains(table.RowOf(waiver)) && !table.Columns.All(column => before is not null && before.Knows(table.Id, table.Key(waiver), column.Key, out var held) && held == table.Get(waiver, column.Key)))
                findings.Add(new SheetFinding(LostInSheet.At(book.Path, new($"the waiver of {waiver.Rule.Value}", $"{waiver.Rule.Value} の免除"), new("waivers of several services are written in the definition only", "まとめての免除は、定義にだけ書けます")), new CellPlace(found.Page, row.Number, 1)));
        }
    }

    private void Entry<T>(SheetTable<T> table, ReadRow row, Dictionary<string, string?> values, T? entry, T blank, Func<T, T> tidy, Bilingual shown) where T : class
    {
        var (taken, changed) = (new Dictionary<string, string?>(StringComparer.Ordinal), new List<SyncedCell>());
        foreach (var column in table.Columns.Where(column => values.ContainsKey(column.Key) && column.Kind is not ("category" or "code" or "name" or "computed" or "assignee")))
        {
            var (sheet, definition) = (values[column.Key], table.Get(blank, column.Key));
            if (sheet == definition)
                continue;

            var place = row.Cell(column.Key)?.Place ?? new CellPlace(sheets.Find(table.Id)!.Page, row.Number, 1);
            if (!IsToBeTaken(table.Id, table.Key(blank), column, sheet, definition, shown, place))
                continue;

            taken[column.Key] = sheet;
            changed.Add(new SyncedCell(shown, column.Header, Value(column, definition), Value(column, sheet), place) { Wanted = (table.Id, table.Key(blank), column.Key, sheet) });
        }

        if (taken.Count == 0)
            return;

        // One number takes the place of two, and two that of one: the empty cells beside what is taken mean it.
        foreach (var column in values.Where(value => value.Value is null && FactOf(value.Key) is "score" or "target" && value.Key != "target.by" && taken.Keys.Any(one => one != "target.by" && FactOf(one) == FactOf(value.Key))).ToList())
            taken[column.Key] = null;

        var wanted = tidy(table.With(blank, taken));
        var unsaid = changed.Where(cell => !CanSay(table, wanted, cell.Wanted.Column, cell.Wanted.Value)).ToList();
        foreach (var lost in unsaid)
            findings.Add(new SheetFinding(LostInSheet.At(book.Path, new($"'{lost.After.En}'", $"「{lost.After.Ja}」"), new("it does not fit what else the row says", "行のほかの内容と合いません")), lost.Place));
        changed.RemoveAll(unsaid.Contains);
        if (changed.Count == 0)
            return;

        if (entry is null)
        {
            edits.Open(table.Id, DefinitionStatement(table, wanted), wanted is Service added ? before => IsBefore(before, added) : null);
            cells.AddRange(changed);
            return;
        }

        // A fact at a time: what stands in a function does not keep the rest from being taken over.
        var current = entry;
        foreach (var fact in changed.GroupBy(static cell => FactOf(cell.Wanted.Column)))
        {
            wanted = tidy(table.With(current, taken.Where(value => FactOf(value.Key) == fact.Key).ToDictionary(static value => value.Key, static value => value.Value, StringComparer.Ordinal)));
            var trouble = table.Opening(current) == table.Opening(wanted)
                ? edits.Change(entry, table.Calls(current), table.Calls(wanted))
                : new Uneditable(new("it is said where the entry is opened", "項目の書き始めに書かれています"), table.Opening(wanted));
            if (trouble is not null)
            {
                findings.Add(new SheetFinding(UneditableFromSheet.At(book.Path, shown, trouble.Why, trouble.Write), fact.First().Place));
                continue;
            }

            current = wanted;
            cells.AddRange(fact);
        }
    }

    // A value that no verb speaks of has no room in a definition: the day of an answer that was not given.
    private static bool CanSay<T>(SheetTable<T> table, T entry, string column, string? value) where T : class
    {
        if (table.Get(entry, column) != value)
            return false;

        var without = table.With(entry, new Dictionary<string, string?>(StringComparer.Ordinal) { [column] = null });
        return value is null || table.Get(without, column) == value || table.Opening(without) != table.Opening(entry) || !table.Calls(without).SequenceEqual(table.Calls(entry));
    }

    // The columns that one verb, or verbs that take each other's place, speak of.
    private static string FactOf(string column) => column switch
    {
        "assignment" or "team" or "provider" => "assignment",
        "approvedby" or "approvedon" => "approved",
        "contract" or "until" => "contract",
        _ => column.Split('.')[0],
    };

    // In the category that it belongs to, or behind the one before.
    private bool IsBefore(DraftEntry entry, Service added) =>
        read.Centre!.Services.FirstOrDefault(service => service.Chain.Path == entry.Origin.Path && service.Chain.Start == entry.Origin.Start) is { } service
        && string.CompareOrdinal(service.Category, added.Category) <= 0;

    private string DefinitionStatement<T>(SheetTable<T> table, T wanted) where T : class =>
        wanted is Service service ? DefinitionText.Of(service, options.Language) : DefinitionText.Statement(table.Opening(wanted), table.Calls(wanted));

    private bool IsToBeTaken(string table, string key, SheetColumn column, string? sheet, string? definition, Bilingual shown, CellPlace place)
    {
        string? held = null;
        var isKnown = before is not null && before.Knows(table, key, column.Key, out held);
        if (isKnown && AreSame(sheet, held))
            return false;
        if (isKnown && AreSame(definition, held))
            return true;

        // An empty cell of a sheet that nobody exported says nothing; one of an exported sheet was emptied.
        if (!isKnown && (sheet is null || definition is null))
            return sheet is not null;
        if (options.Prefer != Preference.Neither)
            return options.Prefer == Preference.Sheet;

        findings.Add(new SheetFinding(ConflictingSheet.At(book.Path, column.Header, shown, Value(column, sheet), Value(column, definition), isKnown
            ? new($"it was {Value(column, held).En} when the sheet was written", $"シートを書き出したときは{Value(column, held).Ja}でした")
            : new("nothing tells which of them is newer", "どちらが新しいかは分かりません")), place));
        return false;
    }

    private bool AreSame(string? one, string? other) =>
        one == other || (before is { IsExact: false } && one is not null && other is not null && Folding.AreSame(one, other));

    private static Bilingual Value(SheetColumn column, string? value) => value is null ? new("nothing", "空欄")
        : new(Settling.Shortened(CellValues.Shown(column, value, DisplayLanguage.English)), Settling.Shortened(CellValues.Shown(column, value, DisplayLanguage.Japanese)));

    // A row that is gone from the sheet may have been filtered out, or lost; whole entries go only by hand.
    private void Gone(string table, ReadTable found, IEnumerable<string> said, Func<string, Bilingual> shown)
    {
        if (before is not { IsExact: true })
            return;

        var rows = new HashSet<string>(found.Rows.Select(static row => row.Key), StringComparer.Ordinal);
        foreach (var key in said.Where(key => !rows.Contains(key) && before.KeysOf(table).Contains(key)))
            findings.Add(new SheetFinding(LostInSheet.At(book.Path, new($"the row of {shown(key).En}", $"{shown(key).Ja}の行"), new("the definition keeps it; remove its statement by hand if that is meant", "定義には残します。削除するつもりなら、その文を手で消してください")), new CellPlace(found.Page, 0, 0)));
    }

    // The law of a merge: what is read back says what it was to say, and no more is wrong with it than before.
    private SheetFinding? Fault(SourceFile source, SourceFile after)
    {
        var back = Engine.Read(after, new Merging(options.Files, after), read.Packs.Count > 0 ? read.Sources.Where(one => read.Packs.Contains(one.Path)).ToListing() : default);
        var isWorse = back.Centre is null || back.Findings.Count(static finding => finding.Severity == Severity.Error) > read.Findings.Count(static finding => finding.Severity == Severity.Error);
        if (!isWorse)
        {
            var now = Book.Of(back.Centre!);
            isWorse = cells.Any(cell => !Says(now, cell));
        }

        return isWorse ? new SheetFinding(UneditableFromSheet.At(book.Path, new(source.Path, source.Path), new("the edits did not read back as what the sheet says", "編集した結果が、シートのとおりに読み取れません"), Unsaid(back.Centre)), null) : null;
    }

    private string Unsaid(Centre? centre)
    {
        var now = centre is null ? null : Book.Of(centre);
        return string.Join(", ", cells.Where(cell => now is null || !Says(now, cell)).Take(5).Select(static cell => $"{cell.Entry.En} {cell.Column.En} {cell.After.En}"));
    }

    private static bool Says(Book now, SyncedCell cell)
    {
        var (table, key, column, value) = cell.Wanted;
        var sheet = now.Sheets.First(sheet => sheet.Id == table);
        return sheet.Rows.FirstOrDefault(row => row.Key == key) is { } row && sheet[row, column] == value;
    }

    private sealed class Merging(IDefinitionFiles files, SourceFile after) : IDefinitionFiles
    {
        public string Root => files.Root;

        public OpenedFile Open(string path) => path == after.Path ? new OpenedFile(after, null) : files.Open(path);
    }
}

/// <summary>What a merge goes by.</summary>
/// <param name="Files">What the definition may load.</param>
/// <param name="Language">The language of comments that are added.</param>
public sealed record SheetSyncOptions(IDefinitionFiles Files, DisplayLanguage Language)
{
    /// <summary>The sheet of the services, where somebody named one.</summary>
    public string? Page { get; init; }

    /// <summary>The lock beside the definition; null where there is none.</summary>
    public Posture? Lock { get; init; }

    /// <summary>Which side holds where both changed.</summary>
    public Preference Prefer { get; init; } = Preference.Neither;
}

/// <summary>A cell whose value the definition takes over.</summary>
/// <param name="Entry">What it is about.</param>
/// <param name="Column">The fact.</param>
/// <param name="Before">What the definition said.</param>
/// <param name="After">What it says now.</param>
/// <param name="Place">The cell.</param>
public sealed record SyncedCell(Bilingual Entry, Bilingual Column, Bilingual Before, Bilingual After, CellPlace Place)
{
    /// <summary>The canonical value that the definition has to say in the end.</summary>
    internal (string Table, string Key, string Column, string? Value) Wanted { get; init; }
}

/// <summary>What a merge came to.</summary>
/// <param name="Before">The definition as it was.</param>
/// <param name="After">The definition as it is to be.</param>
/// <param name="Cells">The cells that were taken over.</param>
/// <param name="Findings">What is wrong with the sheet, what conflicts, and what has to be done by hand.</param>
public sealed record SyncOutcome(SourceFile Before, SourceFile After, Listing<SyncedCell> Cells, Listing<SheetFinding> Findings)
{
    /// <summary>Whether both could be read.</summary>
    public bool IsRead { get; init; } = true;

    /// <summary>Whether something was left undone that a person has to see to.</summary>
    public bool IsIncomplete => Findings.Any(static finding => finding.Finding.Severity == Severity.Error);
}
