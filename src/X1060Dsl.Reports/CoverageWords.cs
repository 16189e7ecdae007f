using System.Globalization;
using X1060Dsl.Covering;
using X1060Dsl.Standard;

namespace X1060Dsl.Reports;

/// <summary>The words and numbers of coverage that every format shares.</summary>
internal static class CoverageWords
{
    /// <summary>How an item stands.</summary>
    public static Bilingual Of(ItemState state) => state switch
    {
        ItemState.Covered => new("covered", "カバー"),
        ItemState.Partly => new("partly", "一部"),
        ItemState.NotDone => new("score 1", "スコア1"),
        ItemState.Unassigned => new("unassigned", "未割当"),
        ItemState.Unnecessary => new("not needed", "不要"),
        ItemState.NoService => new("no service", "該当なし"),
        _ => new("undecided", "未判断"),
    };

    /// <summary>How sure a row is.</summary>
    public static Bilingual Of(Confidence confidence) => confidence switch
    {
        Confidence.Confirmed => new("confirmed", "確認済み"),
        Confidence.Probable => new("probable", "有力"),
        _ => new("judgement", "判断"),
    };

    /// <summary>A service with its scores, or what it lacks: "B-1 3→4", "A-13 (unassigned)".</summary>
    public static Bilingual Of(CoveringService service) => service.State == CoverState.Done
        ? new(Rated(service), Rated(service))
        : new($"{service.Code} ({Of((ItemState)(int)service.State).En})", $"{service.Code} ({Of((ItemState)(int)service.State).Ja})");

    /// <summary>What has to be said before anybody trusts the numbers.</summary>
    public static Bilingual Honesty(Coverage coverage)
    {
        var table = coverage.Crosswalk;
        var counts = new Bilingual(
            $"{table.Count(Confidence.Confirmed)} rows confirmed, {table.Count(Confidence.Probable)} probable, {table.Count(Confidence.Judgement)} judgement.",
            $"確認済み{table.Count(Confidence.Confirmed)}行、有力{table.Count(Confidence.Probable)}行、判断{table.Count(Confidence.Judgement)}行。");
        var roles = Standard.Standard.Of(coverage.Edition).IsX1060 ? Bilingual.Empty
            : new(" The roles of ISOG-J v2.1 were taken for services of X.1060, which is judgement too.", "ISOG-J v2.1 の役割を X.1060 のサービスに読み替えています。これも判断です。");
        return new($"{table.Note.En}{(table.Note.En.Length > 0 ? " " : "")}{counts.En}{roles.En}", $"{table.Note.Ja}{counts.Ja}{roles.Ja}");
    }

    /// <summary>A section as people name it.</summary>
    public static Bilingual Of(CrosswalkSection section) => section.Id.Length == 0 ? section.Name : new($"{section.Id} {section.Name.En}", $"{section.Id} {section.Name.Ja}");

    /// <summary>A number with one decimal, or a dash.</summary>
    public static string Number(double? number) => number is { } known ? known.ToString("0.0", CultureInfo.InvariantCulture) : "-";

    /// <summary>A whole number, or a dash.</summary>
    public static string Number(int? number) => number is { } known ? known.ToString(CultureInfo.InvariantCulture) : "-";

    /// <summary>How much is covered, in one line.</summary>
    public static Bilingual Summary(Coverage coverage)
    {
        var (whole, name) = (coverage.Whole, coverage.Crosswalk.Name);
        var (covered, partly) = (whole.Count(ItemState.Covered), whole.Count(ItemState.Partly));
        var (none, rest) = (whole.Count(ItemState.NoService), whole.Items.Count - covered - partly - whole.Count(ItemState.NoService));
        return new(
            $"{name.En}: {covered} of {whole.Items.Count} covered · {partly} partly · {rest} missing · {none} that X.1060 has no service for",
            $"{name.Ja}: {whole.Items.Count}件中{covered}件をカバー · 一部{partly} · 不足{rest} · X.1060 に該当なし{none}");
    }

    private static string Rated(CoveringService service) => service.Score is null && service.Target is null ? service.Code
        : $"{service.Code} {Number(service.Score)}{(service.Target is { } target ? $"→{Number(target)}" : "")}";
}
