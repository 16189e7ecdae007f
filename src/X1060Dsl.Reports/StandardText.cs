using X1060Dsl.Standard;

namespace X1060Dsl.Reports;

/// <summary>What the standard's own words mean, for a terminal: a service, a level, a score.</summary>
public static class StandardText
{
    /// <summary>Writes what a service is, and how sure we are of its names.</summary>
    public static void Write(TextWriter to, ListedService service, Standard.Standard standard, DisplayLanguage language, Ink ink)
    {
        var category = standard.Categories.First(category => category.Code == service.Category);
        to.WriteLine(ink.Strong($"{service.Code} {service.Name.In(language)}"));
        to.WriteLine($"  {service.Description.In(language)}");
        to.WriteLine();
        to.WriteLine(new Bilingual($"  Category  {category.Code} {category.Name.En}", $"  カテゴリー  {category.Code} {category.Name.Ja}").In(language));
        to.WriteLine(new Bilingual($"  English   {service.Name.En} ({Confirmed(service.En).En})", $"  英語名      {service.Name.En} ({Confirmed(service.En).Ja})").In(language));
        to.WriteLine(new Bilingual($"  Japanese  {service.Name.Ja} ({Confirmed(service.Ja).En})", $"  日本語名    {service.Name.Ja} ({Confirmed(service.Ja).Ja})").In(language));
        if (Phases(standard, service) is { } phases)
            to.WriteLine(new Bilingual($"  Phase     {phases.En} (our judgement)", $"  管理の段階  {phases.Ja} (このツールの判断)").In(language));
        if (SourcingAreas.Suggested(standard.Edition, service.Code) is { } area)
            to.WriteLine(new Bilingual($"  Sourcing  {SourcingAreas.Of(area).Name.En} (our judgement; .Area(…) says otherwise)", $"  調達の領域  {SourcingAreas.Of(area).Name.Ja} (このツールの判断。.Area(…) で変えられます)").In(language));
        if (standard.IsX1060 && SuggestedFloor.Services.FirstOrDefault(suggested => suggested.Code == service.Code) is { } floor)
            to.WriteLine(new Bilingual($"  Floor     suggested as Basic (our judgement): {floor.Why.En}", $"  フロア      ベーシックを推奨 (このツールの判断): {floor.Why.Ja}").In(language));
        WriteOrigin(to, service, standard, language);
    }

    // A role of an earlier list says where it went.
    private static void WriteOrigin(TextWriter to, ListedService service, Standard.Standard standard, DisplayLanguage language)
    {
        if (standard.IsX1060 || Migration.Of(standard.Edition, Edition.X1060_2021) is not { } migration)
            return;

        var services = migration.Onwards(service.Code).Select(row => Standard.Standard.Of(Edition.X1060_2021).Find(row.To)!).ToList();
        to.WriteLine(new Bilingual("  List      ISOG-J v2.1, before X.1060; .Edition(ISOGJ_2_1)", "  一覧        ISOG-J 教科書 v2.1 (X.1060 の前身)。.Edition(ISOGJ_2_1)").In(language));
        to.WriteLine(new Bilingual(
            $"  X.1060    {string.Join(", ", services.Select(static one => $"{one.Code} {one.Name.En}"))} (our judgement)",
            $"  X.1060      {string.Join("、", services.Select(static one => $"{one.Code} {one.Name.Ja}"))} (このツールの判断)").In(language));
    }

    private static Bilingual? Phases(Standard.Standard standard, ListedService service) => Management.PhasesOf(standard.Edition, service.Code, service.Category).Select(static phase => Management.Of(phase).Name).ToList() is { Count: > 0 } names
        ? new(string.Join(", ", names.Select(static name => name.En)), string.Join("、", names.Select(static name => name.Ja)))
        : null;

    /// <summary>Writes what a level or an assignment means.</summary>
    public static void Write(TextWriter to, Meant meant, Bilingual kind, DisplayLanguage language, Ink ink) =>
        to.WriteLine($"{ink.Strong(meant.Name.In(language))} ({kind.In(language)})\n  {meant.Meaning.In(language)}");

    /// <summary>Writes what a score means on both sides.</summary>
    public static void Write(TextWriter to, int score, DisplayLanguage language, Ink ink)
    {
        to.WriteLine(ink.Strong(new Bilingual($"Score {score}", $"スコア {score}").In(language)));
        to.WriteLine(new Bilingual($"  Insource   {Rubric.Of(Side.Insource, score)?.En}", $"  インソース    {Rubric.Of(Side.Insource, score)?.Ja}").In(language));
        to.WriteLine(new Bilingual($"  Outsource  {Rubric.Of(Side.Outsource, score)?.En}", $"  アウトソース  {Rubric.Of(Side.Outsource, score)?.Ja}").In(language));
    }

    private static Bilingual Confirmed(Confirmation confirmation) => confirmation switch
    {
        Confirmation.Verified => new("seen at the source, letter for letter", "原典で一字一句まで確認済み"),
        Confirmation.Partial => new("its beginning was seen at the source", "原典で冒頭のみ確認"),
        Confirmation.Ours => new("our translation; the source has none", "原典にはなく、このツールの訳"),
        _ => new("from memory, not yet confirmed", "未確認"),
    };
}
