using X1060Dsl.Model;
using X1060Dsl.Rules.Reading;
using X1060Dsl.Text;
using X1060Dsl.Writing;

namespace X1060Dsl.Sheets;

/// <summary>Makes a definition of a file of sheets.</summary>
public static class SheetImport
{
    /// <summary>Imports a file of sheets.</summary>
    /// <param name="book">The file.</param>
    /// <param name="page">The sheet of the services, where somebody named one.</param>
    /// <param name="organization">The name of the organisation, where the file does not say.</param>
    /// <param name="language">The language of the comments.</param>
    public static ImportedSheet Import(RawBook book, string? page, string organization, DisplayLanguage language)
    {
        var read = SheetReader.Read(book, page);
        if (read.Find(ServiceColumns.Table.Id) is null)
            return new ImportedSheet(null, read.Findings);

        var findings = read.Findings.ToList();
        var settling = new Settling(book.Path, findings.Add);
        var named = Entries(read, PartyColumns.Organization, settling, Blank);
        var centre = new Centre
        {
            Organization = named.FirstOrDefault() ?? new Organization(new Fact<string>(organization, default)) { Edition = new Fact<Edition>(read.Edition, default) },
            Services = Services(read, settling).ToListing(),
            Teams = Entries(read, PartyColumns.Teams, settling, static name => new Team(name)).ToListing(),
            Providers = Entries(read, PartyColumns.Providers, settling, static name => new Provider(name)).ToListing(),
            Policies = Entries(read, PartyColumns.Policies, settling, static id => new Policy(id, Severity.Warning)).ToListing(),
            Waivers = Entries(read, PartyColumns.Waivers, settling, BlankWaiver).ToListing(),
            Evaluations = Entries(read, PartyColumns.Evaluations, settling, static name => new Evaluation(name, null)).ToListing(),
        };
        centre = centre with { Edition = centre.Organization.Edition?.Value ?? Edition.X1060_2021 };
        centre = Declared(read, centre);

        var text = DefinitionText.Of(centre, language, Introduction(book.Path, language));
        findings.AddRange(Missed(book.Path, centre, text));
        Leftover(book, read, findings);
        return new ImportedSheet(text, findings.ToListing()) { Services = centre.Services.Count };
    }

    /// <summary>An entry that is known by its name alone.</summary>
    internal static Organization Blank(Fact<string> name) => new(name);

    /// <summary>A waiver that is known by its rule alone.</summary>
    internal static Waiver BlankWaiver(Fact<string> rule) => new(rule, Empty, Empty, null);

    private static Fact<string> Empty { get; } = new("", default);

    private static IEnumerable<Service> Services(ReadBook read, Settling settling)
    {
        var table = ServiceColumns.Table;
        foreach (var row in read.Find(table.Id)!.Rows)
        {
            if (row.Service is not { } named)
                continue;

            var values = settling.Settled(row, null);
            var blank = new Service(named.Code, named.Ja, named.En, named.Category) { IsAdded = named.IsAdded };
            var service = ServiceColumns.Tidied(table.With(blank, values));
            settling.Compare(table, row, values, service);
            service = Noted(service, row.Others);
            if (service.IsAdded || Calls.Of(service).Count > 0)
                yield return service;
        }
    }

    // A column of somebody's own is kept where people read it.
    private static Service Noted(Service service, IReadOnlyList<(string Header, string Text)> others)
    {
        if (others.Count == 0)
            return service;

        string? Joined(string? note, Func<string, bool> isMeant) => string.Join("\n", new[] { note }.Concat(others.Where(other => isMeant(other.Header + other.Text)).Select(static other => $"{other.Header}: {other.Text}")).OfType<string>()) is { Length: > 0 } joined ? joined : null;
        return service with
        {
            NoteJa = Facts.Text(Joined(service.NoteJa?.Value, static text => text.Any(static c => c > '\u2E7F'))),
            NoteEn = Facts.Text(Joined(service.NoteEn?.Value, static text => !text.Any(static c => c > '\u2E7F'))),
        };
    }

    private static List<T> Entries<T>(ReadBook read, SheetTable<T> table, Settling settling, Func<Fact<string>, T> blank) where T : class
    {
        var entries = new List<T>();
        foreach (var row in read.Find(table.Id)?.Rows ?? [])
        {
            var values = row.Values();
            var entry = table.With(blank(Facts.Text(row.Value(table.Columns[0].Key))!), values);
            settling.Compare(table, row, values, entry);
            entries.Add(entry);
        }

        return entries;
    }

    // A sheet that lists no teams and providers still names them; a definition declares them.
    private static Centre Declared(ReadBook read, Centre centre)
    {
        static IEnumerable<Fact<string>> Distinct(IEnumerable<Fact<string>?> names) =>
            names.OfType<Fact<string>>().GroupBy(static name => Facts.Named(name.Value), StringComparer.Ordinal).Select(static group => group.First());

        return centre with
        {
            Teams = read.Find(PartyColumns.Teams.Id) is null ? Distinct(centre.Services.Select(static service => service.Profile.Assignment?.Team)).Select(static name => new Team(name)).ToListing() : centre.Teams,
            Providers = read.Find(PartyColumns.Providers.Id) is null ? Distinct(centre.Services.Select(static service => service.Profile.Assignment?.Provider)).Select(static name => new Provider(name)).ToListing() : centre.Providers,
        };
    }

    // The law of an import: what is read back says what the sheet said. Where it does not, that is told.
    private static IEnumerable<SheetFinding> Missed(string path, Centre centre, string text)
    {
        var back = Engine.Read(new SourceFile("/import.cdc.csx", text), NoFiles.Instance);
        foreach (var table in SheetTable.All)
        {
            var rows = back.Centre is null ? null : table.RowsOf(back.Centre).ToLookup(static row => row.Key, StringComparer.Ordinal);
            foreach (var row in table.RowsOf(centre))
            {
                var same = rows?[row.Key].FirstOrDefault();
                for (var i = 0; i < table.Columns.Count; i++)
                {
                    if (row.Values[i] is { } value && (same is null || same.Values[i] != value))
                        yield return new SheetFinding(LostInSheet.At(path, new($"'{Settling.Shortened(value)}' ({table.Name.En}, {row.Key}, {table.Columns[i].Header.En})", $"「{Settling.Shortened(value)}」({table.Name.Ja}・{row.Key}・{table.Columns[i].Header.Ja})"), new("a definition cannot say it so", "定義では、その形で書けません")), null);
                }
            }
        }
    }

    private static void Leftover(RawBook book, ReadBook read, List<SheetFinding> findings)
    {
        var used = new HashSet<string?>(read.Tables.Select(static table => table.Page));
        foreach (var page in book.Pages.Where(page => page.Name is { } name && name != Book.BaseName && !used.Contains(name) && page.Rows.Count > 0 && !IsSummary(name)))
            findings.Add(new SheetFinding(LostInSheet.At(book.Path, new($"the sheet '{page.Name}'", $"シート「{page.Name}」"), new("it is not a sheet that is read", "読み取るシートではありません")), new CellPlace(page.Name, 0, 0)));
    }

    // It only repeats what the others say.
    private static bool IsSummary(string name) => Folding.AreSame(name, Book.Summary.En) || Folding.AreSame(name, Book.Summary.Ja);

    private static IEnumerable<string> Introduction(string path, DisplayLanguage language)
    {
        var file = path.Substring(path.LastIndexOf('/') + 1);
        yield return new Bilingual($"A cyber defence centre as in ITU-T X.1060, imported from {file}.", $"サイバーディフェンスセンター (ITU-T X.1060) の定義です。{file} から取り込みました。").In(language);
    }
}

/// <summary>A definition that was made of sheets.</summary>
/// <param name="Text">The definition; null where the file gave none.</param>
/// <param name="Findings">What is wrong with the file, and what was lost.</param>
public sealed record ImportedSheet(string? Text, Listing<SheetFinding> Findings)
{
    /// <summary>How many services the definition speaks of.</summary>
    public int Services { get; init; }
}

/// <summary>A definition that loads nothing.</summary>
internal sealed class NoFiles : IDefinitionFiles
{
    public static NoFiles Instance { get; } = new();

    public string Root => "/";

    public OpenedFile Open(string path) => OpenedFile.Missing;
}
