using X1060Dsl.Model;
using X1060Dsl.Text;

namespace X1060Dsl.Policies;

/// <summary>Every word of the language of conditions, in English and in Japanese.</summary>
internal static class Lexicon
{
    /// <summary>No known word is longer.</summary>
    public const int Longest = 32;

    public static readonly Unit[] Units =
    [
        new(new Period(0, 1), "day", "days", "日"),
        new(new Period(0, 7), "week", "weeks", "週間"),
        new(new Period(1, 0), "month", "months", "か月"),
        new(new Period(12, 0), "year", "years", "年"),
    ];

    public static readonly ValueWord[] Values =
    [
        new(Kind.Level, (int)Level.Unnecessary, "unnecessary", "不要"),
        new(Kind.Level, (int)Level.Basic, "basic", "ベーシック"),
        new(Kind.Level, (int)Level.Standard, "standard", "スタンダード"),
        new(Kind.Level, (int)Level.Advanced, "advanced", "アドバンスド"),
        new(Kind.Level, (int)Level.Optional, "optional", "オプション"),
        new(Kind.Assignment, (int)Assignments.Insource, "insource", "インソース"),
        new(Kind.Assignment, (int)Assignments.Outsource, "outsource", "アウトソース"),
        new(Kind.Assignment, (int)Assignments.Combination, "combination", "併用"),
        new(Kind.Assignment, (int)Assignments.Unassigned, "unassigned", "未割当"),
        new(Kind.Truth, 1, "true", "真"),
        new(Kind.Truth, 0, "false", "偽"),
    ];

    public static readonly (Function Function, string Name, string Ja)[] Functions =
    [
        (Function.Count, "count", "件数"),
        (Function.All, "all", "すべて"),
        (Function.Any, "any", "いずれか"),
        (Function.Average, "average", "平均"),
        (Function.Min, "min", "最小"),
        (Function.Max, "max", "最大"),
        (Function.Sum, "sum", "合計"),
        (Function.Share, "share", "割合"),
    ];

    /// <summary>The words that join and compare, with their letter; the first two names of each are the ones that are printed.</summary>
    public static readonly (char Letter, object? Meaning, string[] Names)[] Operators =
    [
        (Letter.And, null, ["and", "かつ"]),
        (Letter.Or, null, ["or", "または", "又は"]),
        (Letter.Implies, null, ["implies", "ならば"]),
        (Letter.Not, null, ["not", "否定"]),
        (Letter.NotAfter, null, ["ではない", "でない"]),
        (Letter.Is, null, ["is"]),
        (Letter.Set, null, ["set", "あり", "設定あり", "がある", "ある", "がいる", "設定済み"]),
        (Letter.Missing, null, ["missing", "なし", "設定なし", "無し", "がない", "が無い", "ない", "がいない", "未設定"]),
        (Letter.In, null, ["in"]),
        (Letter.InAfter, null, ["のいずれか", "のどれか"]),
        (Letter.Matches, null, ["matches"]),
        (Letter.MatchesAfter, null, ["に一致", "に一致する"]),
        (Letter.Where, null, ["where", "ただし"]),
        (Letter.Topic, null, ["が", "は"]),
        (Letter.CompareAfter, Comparator.Equal, ["である", "に等しい", "と等しい"]),
        (Letter.CompareAfter, Comparator.NotEqual, ["以外", "と異なる"]),
        (Letter.CompareAfter, Comparator.Less, ["未満", "より前", "より小さい"]),
        (Letter.CompareAfter, Comparator.AtMost, ["以下", "以前", "以内", "まで"]),
        (Letter.CompareAfter, Comparator.Greater, ["超", "を超える", "より大きい", "より後"]),
        (Letter.CompareAfter, Comparator.AtLeast, ["以上", "以後", "以降"]),
        (Letter.Today, null, ["today", "今日", "本日"]),
        (Letter.Percent, null, ["percent", "パーセント"]),
    ];

    private static readonly Dictionary<string, (char Letter, object? Meaning)> Words = Table();

    /// <summary>What a word is, however it is typed; the letter for unknown words when it is none.</summary>
    public static (char Letter, object? Meaning) Find(string word) =>
        word.Length <= Longest * 2 && Words.TryGetValue(Folding.Fold(word), out var found) ? found : (Letter.Unknown, word);

    /// <summary>The same for a piece of a run of Japanese words, letter by letter: no run may cost much.</summary>
    public static bool TryFindExactly(string word, out (char Letter, object? Meaning) found) => Words.TryGetValue(word, out found);

    /// <summary>The names of all properties and functions, for suggestions.</summary>
    public static IEnumerable<string> Subjects => Properties.All.SelectMany(static property => new[] { property.Name, property.Ja }.Concat(property.Aliases))
        .Concat(Functions.SelectMany(static function => new[] { function.Name, function.Ja }));

    /// <summary>The words that a value of this kind can be.</summary>
    public static IEnumerable<string> ValuesOf(Kind kind) => Values.Where(value => value.Kind == kind).SelectMany(static value => new[] { value.Name, value.Ja });

    /// <summary>The words that join and compare, for suggestions.</summary>
    public static IEnumerable<string> Joining => Operators.SelectMany(static word => word.Names);

    public static ValueWord Value(Kind kind, double number) => Values.First(value => value.Kind == kind && value.Number == (int)number);

    private static Dictionary<string, (char, object?)> Table()
    {
        var words = new Dictionary<string, (char, object?)>(StringComparer.Ordinal);
        foreach (var (letter, meaning, names) in Operators)
        {
            foreach (var name in names)
                words.Add(name, (letter, meaning));
        }

        foreach (var value in Values)
        {
            words.Add(value.Name, (Letter.Word, value));
            words.Add(value.Ja, (Letter.Word, value));
        }

        foreach (var (function, name, ja) in Functions)
        {
            words.Add(name, (Letter.Function, function));
            words.Add(ja, (Letter.Function, function));
        }

        words.Add("全て", (Letter.Function, Function.All));
        words.Add("シェア", (Letter.Function, Function.Share));
        foreach (var unit in Units)
        {
            foreach (var name in new[] { unit.Singular, unit.Plural, unit.Ja })
                words.Add(name, (Letter.Unit, unit));
        }

        foreach (var (name, unit) in new[] { ("日間", 0), ("週", 1), ("ヶ月", 2), ("カ月", 2), ("ヵ月", 2), ("ケ月", 2), ("箇月", 2), ("年間", 3) })
            words.Add(name, (Letter.Unit, Units[unit]));

        foreach (var property in Properties.All)
        {
            foreach (var name in property.Aliases.Concat([property.Name, property.Ja]))
                words.Add(Folding.Fold(name), (Letter.Property, property));
        }

        return words;
    }
}
