using X1060Dsl.Model;

namespace X1060Dsl.Standard;

/// <summary>One list that a definition can follow, as data: its categories, its services and how sure we are of their names.</summary>
/// <remarks>
/// The data are the tables beside this file, one set an edition. What is marked unconfirmed there is marked here too,
/// and nothing about the edition of 2026 is invented: it is the list of 2021 under the new term.
/// </remarks>
public sealed class Standard
{
    private static readonly Lazy<Standard> Of2021 = new(() => new Standard(Edition.X1060_2021, "2021"));
    private static readonly Lazy<Standard> Of2026 = new(() => new Standard(Edition.X1060_2026, "2026"));
    private static readonly Lazy<Standard> OfIsogJ = new(() => new Standard(Edition.ISOGJ_2_1, "isogj-2.1"));

    private readonly Dictionary<string, ListedService> byCode;

    private Standard(Edition edition, string table)
    {
        Edition = edition;
        var row = Table.Read("editions.tsv").First(cells => cells[0] == edition.ToString());
        Published = row[1];
        Term = new Bilingual(row[2], row[3]);
        IsConfirmed = row[4] == "complete";
        Note = new Bilingual(row[5], row[6]);
        IsX1060 = row[7] == "X1060";
        Categories = Table.Read($"categories-{table}.tsv")
            .Select(cells => new ListedCategory(cells[0], new Bilingual(cells[1], cells[2]), Table.Confirmed(cells[3]), Table.Confirmed(cells[4]))).ToListing();
        Services = Table.Read($"services-{table}.tsv")
            .Select(cells => new ListedService(cells[0], new Bilingual(cells[1], cells[2]), new Bilingual(cells[5], cells[6]), Table.Confirmed(cells[3]), Table.Confirmed(cells[4]))).ToListing();
        byCode = Services.ToDictionary(static service => service.Code, StringComparer.Ordinal);
    }

    /// <summary>The edition.</summary>
    public Edition Edition { get; }

    /// <summary>Year and month of its publication.</summary>
    public string Published { get; }

    /// <summary>What the edition calls the centre.</summary>
    public Bilingual Term { get; }

    /// <summary>Whether the list of services is known to be the edition's own.</summary>
    public bool IsConfirmed { get; }

    /// <summary>What has to be said about the data.</summary>
    public Bilingual Note { get; }

    /// <summary>Whether its codes are those of X.1060: A-1 is risk management there, and something else in another list.</summary>
    public bool IsX1060 { get; }

    /// <summary>The nine categories, A to I.</summary>
    public Listing<ListedCategory> Categories { get; }

    /// <summary>The services, 64 in X.1060 and 54 in ISOG-J v2.1, in the order of the list.</summary>
    public Listing<ListedService> Services { get; }

    /// <summary>The data of an edition.</summary>
    public static Standard Of(Edition edition) => edition switch
    {
        Edition.X1060_2026 => Of2026.Value,
        Edition.ISOGJ_2_1 => OfIsogJ.Value,
        _ => Of2021.Value,
    };

    /// <summary>The data of every edition.</summary>
    public static IEnumerable<Standard> All => [Of2021.Value, Of2026.Value, OfIsogJ.Value];

    /// <summary>The service of this code, written exactly as the list does; null when the list has none.</summary>
    public ListedService? Find(string code) => byCode.TryGetValue(code, out var service) ? service : null;
}

/// <summary>A category of services.</summary>
public sealed record ListedCategory(string Code, Bilingual Name, Confirmation En, Confirmation Ja);

/// <summary>A service of the list: its names, what it is in our words, and how each name was confirmed.</summary>
public sealed record ListedService(string Code, Bilingual Name, Bilingual Description, Confirmation En, Confirmation Ja)
{
    /// <summary>The letter of its category.</summary>
    public string Category => Code.Substring(0, 1);

    /// <summary>Its name as an identifier of C#, as in <c>X1060.RiskManagement</c>: the words of the English name, each with one capital.</summary>
    // The same rule as the generator of X1060; a test compares the two.
    public string Identifier => string.Concat(
        Name.En.Split(' ', '-', ',', '/', '(', ')').Where(static word => word.Length > 0)
            .Select(static word => char.ToUpperInvariant(word[0]) + word.Substring(1).ToLowerInvariant()));
}

/// <summary>How a name was confirmed.</summary>
public enum Confirmation
{
    /// <summary>Written from memory; it waits for a look at the Recommendation.</summary>
    Unconfirmed = 1,

    /// <summary>Its beginning was seen at the source.</summary>
    Partial = 2,

    /// <summary>Seen at the source, letter for letter.</summary>
    Verified = 3,

    /// <summary>The source has no such name: it is our translation.</summary>
    Ours = 4,
}
