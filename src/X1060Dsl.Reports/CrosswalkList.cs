using X1060Dsl.Standard;

namespace X1060Dsl.Reports;

/// <summary>The frameworks that there are tables for, and how far these can be trusted.</summary>
public static class CrosswalkList
{
    /// <summary>Writes the list.</summary>
    public static void Write(TextWriter to, IReadOnlyList<Crosswalk> all, DisplayLanguage language, Ink ink)
    {
        var width = all.Max(static one => one.Id.Length);
        foreach (var one in all)
        {
            to.WriteLine($"{ink.Strong(one.Id.PadRight(width))}  {one.Name.In(language)}");
            to.WriteLine($"{new string(' ', width)}  {new Bilingual($"{one.Items.Count} items: {one.Count(Confidence.Confirmed)} confirmed, {one.Count(Confidence.Probable)} probable, {one.Count(Confidence.Judgement)} judgement; {one.Items.Count(static item => item.Services.Count == 0)} without a service", $"{one.Items.Count}項目: 確認済み{one.Count(Confidence.Confirmed)}、有力{one.Count(Confidence.Probable)}、判断{one.Count(Confidence.Judgement)}。サービスなし{one.Items.Count(static item => item.Services.Count == 0)}").In(language)}");
            to.WriteLine($"{new string(' ', width)}  {one.Note.In(language)}");
        }
    }
}
