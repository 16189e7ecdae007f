using X1060Dsl.Model;

namespace X1060Dsl.Standard;

/// <summary>What became of the services of one list in a later one, as data, each row with how sure we are.</summary>
/// <remarks>
/// The tables lie in <c>migrations/</c>. Nobody published one, so every row is our judgement; it is corrected there and
/// nowhere else. Where there is no table for both ends, the way leads over the edition of 2021.
/// </remarks>
public sealed class Migration
{
    private static readonly Lazy<Migration> ToFirst = new(static () => Read(Edition.ISOGJ_2_1, Edition.X1060_2021, "isogj-2.1-to-2021"));
    private static readonly Lazy<Migration> ToSecond = new(static () => Read(Edition.X1060_2021, Edition.X1060_2026, "2021-to-2026"));
    private static readonly Lazy<Migration> Whole = new(static () => Joined(ToFirst.Value, ToSecond.Value));

    private Migration(Edition from, Edition to, Listing<Succession> rows) => (From, To, Rows) = (from, to, rows);

    /// <summary>The earlier list.</summary>
    public Edition From { get; }

    /// <summary>The later list.</summary>
    public Edition To { get; }

    /// <summary>The rows: those of a service of the earlier list together, then what is new.</summary>
    public Listing<Succession> Rows { get; }

    /// <summary>The way from one list to another; null where there is none, as to an earlier one.</summary>
    public static Migration? Of(Edition from, Edition to) => (from, to) switch
    {
        (Edition.ISOGJ_2_1, Edition.X1060_2021) => ToFirst.Value,
        (Edition.X1060_2021, Edition.X1060_2026) => ToSecond.Value,
        (Edition.ISOGJ_2_1, Edition.X1060_2026) => Whole.Value,
        _ => null,
    };

    /// <summary>What became of a service of the earlier list: where the whole of it went comes first, then where parts of it went.</summary>
    public IEnumerable<Succession> Onwards(string code) => Rows.Where(row => row.From == code).OrderBy(static row => row.Relation == Relation.Part);

    /// <summary>What a service of the later list came from, in the order of the table; empty where it is new.</summary>
    public IEnumerable<Succession> Origins(string code) => Rows.Where(row => row.To == code && row.Relation != Relation.New);

    /// <summary>The one service in which a service of the earlier list goes on; null where only parts of it do.</summary>
    public Succession? Heir(string code) => Onwards(code).FirstOrDefault(static row => row.Relation != Relation.Part);

    private static Migration Read(Edition from, Edition to, string table) => new(from, to, Table.Read($"Standard/migrations/{table}.tsv")
        .Select(static cells => new Succession(cells[0] == "-" ? null : cells[0], cells[1], RelationOf(cells[2]), Table.Sure(cells[3])!.Value, new Bilingual(cells[4], cells[5]))).ToListing());

    private static Migration Joined(Migration first, Migration second) => new(first.From, second.To, (
        from row in first.Rows
        from next in second.Onwards(row.To)
        select row with { To = next.To, Confidence = row.Confidence > next.Confidence ? row.Confidence : next.Confidence }).ToListing());

    private static Relation RelationOf(string word) => word switch
    {
        "same" => Relation.Same,
        "merged" => Relation.Merged,
        "main" => Relation.Main,
        "new" => Relation.New,
        _ => Relation.Part,
    };
}

/// <summary>A service of the earlier list, and one of the later list in which it goes on.</summary>
/// <param name="From">The code in the earlier list; null for what is new.</param>
/// <param name="To">The code in the later list.</param>
/// <param name="Relation">How the two belong together.</param>
/// <param name="Confidence">How sure that is.</param>
/// <param name="Source">What it rests on.</param>
public sealed record Succession(string? From, string To, Relation Relation, Confidence Confidence, Bilingual Source);

/// <summary>How a service goes on in a later list.</summary>
public enum Relation
{
    /// <summary>The same work, perhaps under another name: its score is still its score.</summary>
    Same = 1,

    /// <summary>The whole of it went into one service together with others.</summary>
    Merged = 2,

    /// <summary>Its work was cut anew, or divided; this is where most of it goes on.</summary>
    Main = 3,

    /// <summary>A part of its work went there.</summary>
    Part = 4,

    /// <summary>Nothing in the earlier list comes before it.</summary>
    New = 5,
}

/// <summary>How sure a row of a table of correspondences is.</summary>
public enum Confidence
{
    /// <summary>Published, and seen at the source.</summary>
    Confirmed = 1,

    /// <summary>Not published, but the names say nearly the same.</summary>
    Probable = 2,

    /// <summary>Our judgement, or that of whoever wrote the table.</summary>
    Judgement = 3,
}
