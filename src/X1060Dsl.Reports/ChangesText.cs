using X1060Dsl.Model;
using X1060Dsl.Regression;
using X1060Dsl.Text;

namespace X1060Dsl.Reports;

/// <summary>What changed, for people: by service, and which way each change leads.</summary>
public static class ChangesText
{
    /// <summary>Writes a difference.</summary>
    public static void Write(TextWriter to, Difference difference, DisplayLanguage language, Ink ink)
    {
        foreach (var definition in difference.Definitions)
        {
            if (definition.Comparison is { } comparison)
            {
                Write(to, definition.Name, comparison, language, ink);
                continue;
            }

            var direction = definition.IsGone ? Direction.Worse : Direction.Better;
            to.WriteLine(ink.Strong(SafeText.OfPath(definition.Name)));
            to.WriteLine($"  {Painted(direction, language, ink)}  {Whole(definition).In(language)}");
            to.WriteLine();
        }
    }

    /// <summary>Writes what changed in one definition.</summary>
    public static void Write(TextWriter to, string name, Comparison comparison, DisplayLanguage language, Ink ink)
    {
        to.WriteLine(ink.Strong(SafeText.OfPath(name)));
        foreach (var about in Grouped(comparison))
        {
            to.WriteLine($"  {SafeText.Of(about.Key.In(language))}");
            foreach (var change in about)
                to.WriteLine($"    {Painted(change.Direction, language, ink)}  {SafeText.Of(FactWords.Of(change).In(language))}");
        }

        to.WriteLine();
    }

    /// <summary>How many changes lead which way, in one line.</summary>
    public static string Line(Difference difference, DisplayLanguage language)
    {
        var parts = new List<string>();
        foreach (var direction in Enum.GetValues<Direction>())
        {
            if (difference.Count(direction) is > 0 and var count)
                parts.Add(new Bilingual($"{count} {FactWords.Of(direction).En}", $"{FactWords.Of(direction).Ja}{count}").In(language));
        }

        if (parts.Count == 0)
            parts.Add(new Bilingual("no changes", "変更なし").In(language));
        parts.Add(new Bilingual($"{difference.Compared} definition{(difference.Compared == 1 ? "" : "s")} compared", $"比較した定義{difference.Compared}").In(language));
        return string.Join(" · ", parts);
    }

    /// <summary>How much is better than what definitions were compared with, in one line; null when nothing is.</summary>
    public static string? Improvements(Check check, DisplayLanguage language) =>
        check.Definitions.Sum(static definition => definition.Changes.Count(static change => change.Direction == Direction.Better)) is > 0 and var count
            ? new Bilingual($"{count} improvement{(count == 1 ? "" : "s")} on what was agreed to; x1060 lock holds {(count == 1 ? "it" : "them")} fast", $"合意した内容より良くなった点{count}件。x1060 lock で記録できます").In(language)
            : null;

    /// <summary>What is better than what definitions were compared with, each in a line.</summary>
    public static Listing<Bilingual> Improved(Check check) =>
    (
        from definition in check.Definitions
        from change in definition.Changes
        where change.Direction == Direction.Better
        let words = FactWords.Of(change)
        let about = change.Service ?? definition.Organization ?? ""
        select new Bilingual($"{about}: {words.En}", $"{about}: {words.Ja}")
    ).ToListing();

    /// <summary>The changes by what they are about: the whole first, then service by service.</summary>
    internal static IEnumerable<IGrouping<Bilingual, Change>> Grouped(Comparison comparison) =>
        comparison.Changes.OrderBy(static change => change.Service is not null)
            .ThenBy(static change => change.Service is { } code ? Comparison.PlaceOf(code) : "", StringComparer.Ordinal)
            .GroupBy(change => FactWords.About(change, comparison));

    /// <summary>That a whole definition came or went.</summary>
    internal static Bilingual Whole(ChangedDefinition definition) => definition.IsGone ? new("the definition is gone", "定義がなくなりました") : new("a new definition", "新しい定義です");

    private static string Painted(Direction direction, DisplayLanguage language, Ink ink)
    {
        var word = FactWords.Of(direction).In(language);
        var fill = new string(' ', Enum.GetValues<Direction>().Max(one => DisplayWidth.Of(FactWords.Of(one).In(language))) - DisplayWidth.Of(word));
        return direction switch
        {
            Direction.Worse => ink.Of(Severity.Error, word),
            Direction.Better => ink.Helpful(word),
            _ => word,
        } + fill;
    }
}
