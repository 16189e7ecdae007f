using X1060Dsl.Model;
using X1060Dsl.Text;
using X1060Dsl.Writing;

namespace X1060Dsl.Sheets;

/// <summary>A kind of entry as a table: its columns, and how a row and an entry become each other.</summary>
/// <remarks>
/// Values are canonical texts: the same in both languages, days as <c>yyyy-MM-dd</c>, null for an empty cell. What a sheet shows
/// in their place is the business of <see cref="CellValues"/>.
/// </remarks>
internal abstract class SheetTable(string id, Bilingual name)
{
    /// <summary>Its name for programs.</summary>
    public string Id { get; } = id;

    /// <summary>The name of its sheet.</summary>
    public Bilingual Name { get; } = name;

    /// <summary>The columns, in their order.</summary>
    public IReadOnlyList<SheetColumn> Columns { get; } = [.. SheetColumn.Of(id)];

    /// <summary>Whether there is one entry alone, whose sheet is written from the top down.</summary>
    public bool IsTurned { get; init; }

    /// <summary>The rows of a centre.</summary>
    public abstract IEnumerable<SheetRow> RowsOf(Centre centre);

    /// <summary>The tables, in the order of their sheets.</summary>
    public static IReadOnlyList<SheetTable> All { get; } =
        [ServiceColumns.Table, PartyColumns.Organization, PartyColumns.Teams, PartyColumns.Providers, PartyColumns.Policies, PartyColumns.Waivers, PartyColumns.Evaluations];
}

/// <summary>A row: what identifies it among the others, and a canonical value a column of its table.</summary>
public sealed record SheetRow(string Key, Listing<string?> Values);

/// <inheritdoc />
internal sealed class SheetTable<T>(string id, Bilingual name, Lens<T>[] lenses) : SheetTable(id, name) where T : class
{
    private readonly Dictionary<string, Lens<T>> byKey = lenses.ToDictionary(static lens => lens.Key, StringComparer.Ordinal);

    /// <summary>The entries of a centre that have a row.</summary>
    public required Func<Centre, IEnumerable<T>> Of { get; init; }

    /// <summary>What identifies an entry.</summary>
    public required Func<T, string> Key { get; init; }

    /// <summary>How an entry is opened.</summary>
    public required Func<T, string> Opening { get; init; }

    /// <summary>What is said of an entry.</summary>
    public required Func<T, IReadOnlyList<WrittenCall>> Calls { get; init; }

    /// <inheritdoc />
    public override IEnumerable<SheetRow> RowsOf(Centre centre) => Of(centre).Select(RowOf);

    /// <summary>The row of an entry.</summary>
    public SheetRow RowOf(T entry) => new(Key(entry), Columns.Select(column => Get(entry, column.Key)).ToListing());

    /// <summary>The canonical value of a column; null where there is none.</summary>
    public string? Get(T entry, string column) => byKey.TryGetValue(column, out var lens) && lens.Get(entry) is { Length: > 0 } value ? value : null;

    /// <summary>The entry with other values; columns that are not named keep what they have.</summary>
    public T With(T entry, IReadOnlyDictionary<string, string?> values)
    {
        foreach (var lens in lenses)
        {
            if (values.TryGetValue(lens.Key, out var value))
                entry = lens.Set(entry, value);
        }

        return entry;
    }
}

/// <summary>A column of an entry: how its canonical value is found, and how an entry gets another one.</summary>
internal sealed record Lens<T>(string Key, Func<T, string?> Get, Func<T, string?, T> Set);

/// <summary>From canonical values to facts of no origin.</summary>
internal static class Facts
{
    public static Fact<string>? Text(string? value) => value is null ? null : new Fact<string>(value, default);

    public static Fact<Date>? Day(string? value) => value is not null && Date.TryRead(value, out var day) ? new Fact<Date>(day, default) : null;

    public static Fact<int>? Whole(string? value) => value is not null && int.TryParse(value, out var number) ? new Fact<int>(number, default) : null;

    public static Fact<T>? Word<T>(string? value) where T : struct, Enum => value is not null && Enum.TryParse<T>(value, out var word) ? new Fact<T>(word, default) : null;

    public static Listing<Fact<string>> Texts(string? value) => ListCell.Items(value).Select(static parts => new Fact<string>(parts[0], default)).ToListing();

    public static string? Lines(IEnumerable<Fact<string>> texts) => ListCell.Of(texts.Select(static text => (IReadOnlyList<string?>)[text.Value]));

    public static string? Part(IReadOnlyList<string> parts, int place) => place < parts.Count && parts[place].Length > 0 ? parts[place] : null;

    public static Fact<string> Needed(IReadOnlyList<string> parts, int place) => new(Part(parts, place) ?? "", default);

    public static string Named(string name) => Folding.Fold(name);
}
