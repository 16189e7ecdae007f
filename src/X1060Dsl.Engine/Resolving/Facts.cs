using System.Globalization;
using X1060Dsl.Model;
using X1060Dsl.Rules.Reading;
using X1060Dsl.Text;

namespace X1060Dsl.Resolving;

/// <summary>Turns arguments into facts; what cannot be one is reported and left out.</summary>
internal sealed class Facts(Action<Finding> report)
{
    /// <summary>A text. An empty one is reported, but kept: who says something empty has still said it.</summary>
    public Fact<string>? Text(Call call, int place)
    {
        if (place >= call.Arguments.Count || call.Arguments[place] is not { Value: string text, Origin: var origin })
            return null;

        if (string.IsNullOrWhiteSpace(text))
            report(EmptyText.At(origin, call.Verb));
        return new Fact<string>(text, origin);
    }

    /// <summary>A text that a verb cannot do without.</summary>
    public Fact<string> Needed(Call call, int place) => Text(call, place) ?? new Fact<string>("", call.Origin);

    public IEnumerable<Fact<string>> Texts(Call call)
    {
        if (call.Arguments[0].Value is not Listing<string> texts)
            yield break;

        for (var i = 0; i < texts.Count; i++)
        {
            var origin = i < call.Arguments[0].Parts.Count ? call.Arguments[0].Parts[i] : call.Origin;
            if (string.IsNullOrWhiteSpace(texts[i]))
                report(EmptyText.At(origin, call.Verb));
            else
                yield return new Fact<string>(texts[i], origin);
        }
    }

    public Fact<Date>? Date(Call call, int place)
    {
        if (Text(call, place) is not { Value: var text, Origin: var origin } || string.IsNullOrWhiteSpace(text))
            return null;

        if (Model.Date.TryRead(text, out var date))
            return new Fact<Date>(date, origin);

        report(ImpossibleDate.At(origin, text, Calendar.Meant(text)?.ToString()));
        return null;
    }

    public Fact<Period>? Period(Call call, int place)
    {
        if (Text(call, place) is not { Value: var text, Origin: var origin } || string.IsNullOrWhiteSpace(text))
            return null;

        if (Calendar.Period(text) is { } period)
            return new Fact<Period>(period, origin);

        report(ImpossiblePeriod.At(origin, text));
        return null;
    }

    /// <summary>A score of the rubric, 1 to 5 (clause 9.4, table 3).</summary>
    public Fact<int>? Score(Call call, int place)
    {
        if (call.Arguments[place] is not { Value: int score, Origin: var origin })
            return null;

        if (score is >= 1 and <= 5)
            return new Fact<int>(score, origin);

        report(ScoreOutOfRange.At(origin, score));
        return null;
    }

    public Fact<int>? Months(Call call)
    {
        var (months, origin) = ((int)call.Arguments[0].Value!, call.Arguments[0].Origin);
        if (months is >= 1 and <= 60)
            return new Fact<int>(months, origin);

        report(NumberOutOfRange.At(origin, call.Verb, new("1 to 60 months", "1〜60か月"), months));
        return null;
    }

    public Fact<double>? Capacity(Call call)
    {
        var (fte, origin) = ((double)call.Arguments[0].Value!, call.Arguments[0].Origin);
        if (fte is > 0 and <= 100_000)
            return new Fact<double>(fte, origin);

        report(NumberOutOfRange.At(origin, call.Verb, new("more than 0 and at most 100,000 people", "0 より大きく 100,000 以下の人数"), fte));
        return null;
    }

    public Fact<T> Word<T>(Call call) where T : Enum => new((T)call.Arguments[0].Value!, call.Arguments[0].Origin);
}

/// <summary>Days and lengths of time as people write them.</summary>
internal static class Calendar
{
    /// <summary>The day that a text is probably meant for: other separators, missing zeros, full width. Null when it is none.</summary>
    public static Date? Meant(string text)
    {
        var numbers = Folding.Fold(text).Split('-', '/', '.', '年', '月', '日', ' ').Where(static part => part.Length > 0).ToArray();
        if (numbers.Length != 3 || numbers[0].Length != 4 || numbers.Any(static number => number.Any(static digit => digit is < '0' or > '9')))
            return null;

        return Date.TryRead($"{numbers[0]}-{numbers[1].PadLeft(2, '0')}-{numbers[2].PadLeft(2, '0')}", out var date) ? date : null;
    }

    /// <summary>A length of time as it is written: <c>12 months</c>, <c>90 days</c>.</summary>
    public static string Text(Period period) => period.Months > 0
        ? $"{period.Months.ToString(CultureInfo.InvariantCulture)} month{(period.Months == 1 ? "" : "s")}"
        : $"{period.Days.ToString(CultureInfo.InvariantCulture)} day{(period.Days == 1 ? "" : "s")}";

    /// <summary><c>90 days</c>, <c>12 months</c>, <c>1 year</c>, <c>12か月</c>. Null when it is none, or more than a hundred years.</summary>
    public static Period? Period(string text)
    {
        var folded = Folding.Fold(text);
        var digits = folded.TakeWhile(static character => character is >= '0' and <= '9').Count();
        if (digits is 0 or > 5)
            return null;

        var number = folded.Take(digits).Aggregate(0, static (sum, digit) => (sum * 10) + (digit - '0'));
        var period = folded.Substring(digits).Trim() switch
        {
            "day" or "days" or "日" or "日間" => new Period(0, number),
            "week" or "weeks" or "週" or "週間" => new Period(0, number * 7),
            "month" or "months" or "か月" or "ヶ月" or "カ月" or "ヵ月" or "ケ月" or "箇月" => new Period(number, 0),
            "year" or "years" or "年" or "年間" => new Period(number * 12, 0),
            _ => default,
        };
        return period == default || period.Months > 1_200 || period.Days > 36_500 ? null : period;
    }
}
