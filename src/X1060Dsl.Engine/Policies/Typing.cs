using X1060Dsl.Model;
using X1060Dsl.Text;

namespace X1060Dsl.Policies;

/// <summary>From shape to meaning: finds every name, and refuses what compares unlike things or can never differ.</summary>
internal sealed class Typing(IReadOnlyList<Token> tokens, Action<Trouble> report)
{
    private static readonly Aggregate Unusable = new(default, Function.Count, Kind.Number, null, null, null);

    private int aggregates;

    /// <summary>The condition; what could not be understood was reported and is left out of it.</summary>
    public Condition? Of(Syntax syntax) => syntax switch
    {
        Joined { Letter: Letter.Implies } joined => Implications(joined),
        Joined joined => Parts(joined) is { } parts ? joined.Letter == Letter.And ? new Every(SpanOf(joined), parts) : new Either(SpanOf(joined), parts) : null,
        Denied denied => Denied(Of(denied.Inner), SpanOf(denied)),
        Grouped grouped => Of(grouped.Inner),
        Compared compared => Comparison(compared),
        Said said => Presence(said),
        OneOf oneOf => Denied(Membership(oneOf), SpanOf(oneOf), oneOf.IsDenied),
        Resembles resembles => Denied(Likeness(resembles), SpanOf(resembles), resembles.IsDenied),
        Alone alone => Truth(alone),
        _ => null,
    };

    private static Condition? Denied(Condition? condition, Span span, bool isDenied = true) =>
        condition is not null && isDenied ? new Negation(span, condition) : condition;

    private Listing<Condition>? Parts(Joined joined)
    {
        var parts = joined.Parts.Select(Of).ToList();
        return parts.Contains(null) ? null : parts.ConvertAll(static part => part!).ToListing();
    }

    // a implies b implies c is a implies (b implies c).
    private Condition? Implications(Joined joined) => Parts(joined) is { } parts
        ? parts.Reverse().Skip(1).Aggregate(parts[parts.Count - 1], static (conclusion, premise) => new Implication(premise.Span.To(conclusion.Span), premise, conclusion))
        : null;

    private Condition? Comparison(Compared compared)
    {
        var comparator = compared.Comparator is { } word ? tokens[word].Meaning as Comparator? : Comparator.Equal;
        if (comparator is null)
            return Denied(Likeness(new Resembles(compared.Left, false, compared.Right, compared.Last)), SpanOf(compared), compared.IsDenied);

        if (compared.IsDenied)
            comparator = comparator == Comparator.Equal ? Comparator.NotEqual : Comparator.Equal;
        if (Pair(compared.Left, [compared.Right]) is not ({ } left, [var right]))
            return null;

        if (comparator is not (Comparator.Equal or Comparator.NotEqual) && left.Kind is not (Kind.Number or Kind.Date))
        {
            report(new Trouble(TroubleKind.Type, compared.Comparator is { } at ? tokens[at].Span : SpanOf(compared), left.Kind == Kind.Level
                ? new("Levels have no order; write = or in (…)", "レベルに大小はありません。= か in (…) を使ってください")
                : new($"{Phrases.Subject(left.Kind).En} has no order; write = or !=", $"{Phrases.Of(left.Kind).Ja}に大小はありません。= か != を使ってください")));
            return null;
        }

        return new Comparison(SpanOf(compared), left, comparator.Value, right);
    }

    private Condition? Membership(OneOf oneOf) => Pair(oneOf.Left, oneOf.Items) is ({ } left, { } items)
        ? new Membership(SpanOf(oneOf), left, items.ToListing())
        : null;

    private Condition? Presence(Said said)
    {
        var isSet = (tokens[said.Word].Letter == Letter.Set) ^ said.IsDenied;
        return OnlyProperty(said.Left, new("Only of a property can it be asked whether it is set", "あり・なしを問えるのはプロパティだけです")) is { } property
            ? new Presence(SpanOf(said), property, isSet)
            : null;
    }

    private Condition? Likeness(Resembles resembles)
    {
        var property = OnlyProperty(resembles.Left, new("Only a property can be compared with a pattern", "パターンと比べられるのはプロパティだけです"));
        if (property is { Kind: not Kind.Text })
        {
            report(new Trouble(TroubleKind.Type, SpanOf(resembles.Left), new($"{property.Name} is no text, and only texts can be compared with a pattern", $"{property.Ja}は文字列ではないため、パターンとは比べられません")));
            return null;
        }

        if (tokens[resembles.Pattern.Token] is not { Letter: Letter.Text, Meaning: string pattern } || resembles.Pattern.Shifts.Count > 0)
        {
            report(new Trouble(TroubleKind.Type, SpanOf(resembles.Pattern), new("A pattern is a text in quotes, such as \"D-*\"", "パターンは \"D-*\" のように引用符で囲みます")));
            return null;
        }

        if (pattern.Length > ConditionBudget.Pattern)
        {
            report(Trouble.Over(SpanOf(resembles.Pattern), new("This pattern is too long", "このパターンは長すぎます"), ConditionBudget.Pattern));
            return null;
        }

        return property is null ? null : new Likeness(SpanOf(resembles), property, pattern);
    }

    private Condition? Truth(Alone alone)
    {
        switch (Value(alone.Term, null))
        {
            case null:
                return null;
            case PropertyValue { Property: { Kind: Kind.Truth } property } value:
                return new Flag(value.Span, property);
            case Aggregate { Kind: Kind.Truth } aggregate:
                return new Quantified(aggregate.Span, aggregate);
            case var other:
                report(new Trouble(TroubleKind.Type, other.Span, new($"{Phrases.Subject(other.Kind).En} alone is no condition; compare it with something, or ask whether it is set", $"{Phrases.Of(other.Kind).Ja}だけでは条件になりません。何かと比べるか、あり・なしを問うてください")));
                return null;
        }
    }

    // Words, and texts that stand for a day, take their kind from what they are compared with, on either side.
    private (Operand? Left, List<Operand>? Right) Pair(Term left, IReadOnlyList<Term> right)
    {
        foreach (var term in right.Prepend(left))
        {
            if (term.Unit is { } unit && tokens[unit].Letter == Letter.Percent && !right.Prepend(left).Any(other => tokens[other.Token].Meaning is Function.Share))
            {
                report(new Trouble(TroubleKind.Type, SpanOf(term), new("Only a share is counted in percent", "パーセントで数えるのは割合だけです")));
                return default;
            }
        }

        var expected = KindOf(left) ?? right.Select(KindOf).FirstOrDefault(static kind => kind is not null);
        // What stands first is what is asked about: unless the other side is a property, it was meant to be one.
        var isSubject = tokens[left.Token].Letter == Letter.Unknown && !right.Any(term => tokens[term.Token].Letter == Letter.Property);
        var first = Value(left, isSubject ? null : expected);
        var rest = right.Select(term => Value(term, expected)).ToList();
        if (first is null || rest.Contains(null))
            return default;

        var others = rest.ConvertAll(static operand => operand!);
        foreach (var other in others)
        {
            if (!AreComparable(left, first, other))
                return default;
        }

        return (first, others);
    }

    private bool AreComparable(Term term, Operand left, Operand right)
    {
        Trouble? trouble = null;
        if (left.Kind != right.Kind)
        {
            var (subject, other) = left is PropertyValue or Aggregate ? (left, right) : (right, left);
            trouble = new Trouble(TroubleKind.Type, other.Span, new(
                $"{Phrases.Named(subject).En} can only be compared with {Phrases.Of(subject.Kind).En}, and this is {Phrases.Of(other.Kind).En}",
                $"{Phrases.Named(subject).Ja}と比べられるのは{Phrases.Of(subject.Kind).Ja}だけですが、これは{Phrases.Of(other.Kind).Ja}です"));
        }
        else if (left is Constant or TextConstant or DateConstant or Today && right is Constant or TextConstant or DateConstant or Today)
        {
            trouble = new Trouble(TroubleKind.Type, left.Span.To(right.Span), new("Both sides are fixed, so this says nothing of any service", "両側とも決まった値なので、サービスについて何も言っていません"));
        }
        else if (left is PropertyValue one && one == right)
        {
            trouble = new Trouble(TroubleKind.Type, left.Span.To(right.Span), new($"{one.Property.Name} is compared with itself", $"{one.Property.Ja}を、それ自身と比べています"));
        }
        else
        {
            trouble = OutOfRange(left, right) ?? OutOfRange(right, left);
        }

        if (trouble is not null)
            report(trouble);
        return trouble is null;
    }

    private static Trouble? OutOfRange(Operand subject, Operand constant)
    {
        var range = subject switch
        {
            PropertyValue { Property.Range: { } own } => own,
            Aggregate { Function: Function.Share } => (0, 100),
            Aggregate { Function: Function.Count } => (0, double.MaxValue),
            Aggregate { Function: Function.Average or Function.Min or Function.Max, Property.Range: { } own } => own,
            _ => ((double Least, double Greatest)?)null,
        };
        if (range is not { } limits || constant is not Constant { Kind: Kind.Number, Number: var number } || (number >= limits.Least && number <= limits.Greatest))
            return null;

        var (name, least, greatest) = (Phrases.Named(subject), Numbers.Text(limits.Least), Numbers.Text(limits.Greatest));
        return new Trouble(TroubleKind.Type, constant.Span, limits.Greatest == double.MaxValue
            ? new($"{name.En} is never below {least}", $"{name.Ja}が {least} より小さくなることはありません")
            : new($"{name.En} is always {least} to {greatest}", $"{name.Ja}は必ず {least}〜{greatest} です"));
    }

    // What a term is by itself; null where that hangs on what it is compared with.
    private Kind? KindOf(Term term) => tokens[term.Token] switch
    {
        _ when term.Shifts.Count > 0 => Kind.Date,
        { Meaning: Property property } => property.Kind,
        { Meaning: ValueWord word } => word.Kind,
        { Letter: Letter.Date or Letter.Today } => Kind.Date,
        { Meaning: Function function } => KindOf(function, term),
        { Letter: Letter.Number } => Kind.Number,
        _ => null,
    };

    private Kind KindOf(Function function, Term term) => function switch
    {
        Function.All or Function.Any => Kind.Truth,
        Function.Min or Function.Max when term.Arguments is { Argument: Alone { Term: var argument } } && KindOf(argument) == Kind.Date => Kind.Date,
        _ => Kind.Number,
    };

    private Operand? Value(Term term, Kind? expected)
    {
        var token = tokens[term.Token];
        var single = SpanOf(term) is var whole && term.Shifts.Count > 0 ? tokens[term.First].Span : whole;
        Operand? value = token switch
        {
            { Meaning: Property property } => new PropertyValue(single, property),
            { Meaning: ValueWord word } => new Constant(single, word.Kind, word.Number),
            { Meaning: Function function } => Call(function, term),
            { Letter: Letter.Date, Meaning: Date date } => new DateConstant(single, date),
            { Letter: Letter.Today } => new Today(single),
            { Letter: Letter.Number, Meaning: double number } => Number(term, number, single),
            { Letter: Letter.Text, Meaning: string text } => Text(text, single, expected),
            { Letter: Letter.Unknown, Meaning: string word } => Unknown(word, single, expected),
            _ => null,
        };
        foreach (var shift in term.Shifts)
            value = value is null ? null : Later(value, shift);
        return value;
    }

    private Operand? Number(Term term, double number, Span span)
    {
        if (term.Unit is { } unit && tokens[unit].Letter == Letter.Unit)
        {
            report(new Trouble(TroubleKind.Type, span, new("A length of time is no day; write today + and the length", "期間だけでは日付になりません。「今日 + 期間」と書いてください")));
            return null;
        }

        return new Constant(span, Kind.Number, term.IsNegative ? -number : number);
    }

    private Operand? Text(string text, Span span, Kind? expected)
    {
        switch (expected)
        {
            case Kind.Date when Date.TryRead(Folding.Fold(text), out var date):
                return new DateConstant(span, date);

            case Kind.Category when CategoryOf(text) is { } category:
                return new Constant(span, Kind.Category, category);

            case Kind.Category:
                report(Unknown(span, text, expected.Value));
                return null;

            case Kind.Level or Kind.Assignment when Lexicon.Find(text).Meaning is ValueWord word && word.Kind == expected:
                report(new Trouble(TroubleKind.Type, span, new($"{Phrases.Subject(word.Kind).En} stands without quotes", $"{Phrases.Of(word.Kind).Ja}は引用符なしで書きます")) { Near = [word.Name] });
                return null;

            default:
                return new TextConstant(span, text);
        }
    }

    private Operand? Unknown(string word, Span span, Kind? expected)
    {
        if (expected == Kind.Category && CategoryOf(word) is { } category)
            return new Constant(span, Kind.Category, category);

        if (expected == Kind.Text)
            report(new Trouble(TroubleKind.Name, span, new($"'{word}' is no property; texts stand in quotes", $"「{word}」というプロパティはありません。文字列は引用符で囲みます")) { Near = [.. Suggestions.For(word, Lexicon.Subjects.Concat(["set", "missing"]), 2), $"'{word}'"] });
        else
            report(Unknown(span, word, expected));
        return null;
    }

    private static Trouble Unknown(Span span, string word, Kind? expected) => expected switch
    {
        Kind.Level or Kind.Assignment or Kind.Truth => new Trouble(TroubleKind.Name, span, new($"'{word}' is not {Phrases.Of(expected.Value).En}", $"「{word}」は{Phrases.Of(expected.Value).Ja}ではありません")) { Near = Suggestions.For(word, Lexicon.ValuesOf(expected.Value)) },
        Kind.Category => new Trouble(TroubleKind.Name, span, new($"'{word}' is no category, neither a letter from A to I nor a name", $"「{word}」というカテゴリーはありません。A〜I の文字または名称で書きます")) { Near = Suggestions.For(word, Categories().Select(static category => $"'{category.Ja}'").Concat(Categories().Select(static category => $"'{category.En}'"))) },
        _ => new Trouble(TroubleKind.Name, span, new($"There is no property '{word}'", $"「{word}」というプロパティはありません")) { Near = Suggestions.For(word, Lexicon.Subjects) },
    };

    private static IEnumerable<Bilingual> Categories() => Standard.Standard.All.SelectMany(static standard => standard.Categories.Select(static category => category.Name));

    private static int? CategoryOf(string text)
    {
        var folded = Folding.Fold(text);
        if (folded is [>= 'a' and <= 'i' and var letter])
            return letter - 'a' + 1;

        foreach (var category in Standard.Standard.All.SelectMany(static standard => standard.Categories))
        {
            if (Folding.Fold(category.Name.En) == folded || Folding.Fold(category.Name.Ja) == folded)
                return category.Code[0] - 'A' + 1;
        }

        return null;
    }

    private Operand? Later(Operand value, (int Sign, int Number, int Unit) shift)
    {
        var span = value.Span.To(tokens[shift.Unit].Span);
        if (value.Kind != Kind.Date)
        {
            report(new Trouble(TroubleKind.Type, tokens[shift.Sign].Span.To(tokens[shift.Unit].Span), new($"A length of time can only be added to a day, not to {Phrases.Of(value.Kind).En}", $"期間を足し引きできるのは日付だけで、{Phrases.Of(value.Kind).Ja}にはできません")));
            return null;
        }

        var (number, one) = ((double)tokens[shift.Number].Meaning!, ((Unit)tokens[shift.Unit].Meaning!).One);
        if (number != Math.Floor(number) || number * Math.Max(one.Months, one.Days / 30.0) > 1_200)
        {
            report(new Trouble(TroubleKind.Type, tokens[shift.Number].Span.To(tokens[shift.Unit].Span), new("A length of time is a whole number, up to a hundred years", "期間は100年までの整数で書きます")));
            return null;
        }

        var times = (int)number * (tokens[shift.Sign].Letter == Letter.Minus ? -1 : 1);
        return new Shifted(span, value, new Period(one.Months * times, one.Days * times));
    }

    private Property? OnlyProperty(Term term, Bilingual otherwise)
    {
        if (term.Shifts.Count == 0 && tokens[term.Token].Letter is Letter.Property or Letter.Unknown)
            return (Value(term, null) as PropertyValue)?.Property;

        report(new Trouble(TroubleKind.Type, SpanOf(term), otherwise));
        return null;
    }

    private Aggregate? Call(Function function, Term term)
    {
        var span = new Span(tokens[term.Token].Span.Start, 0).To(tokens[term.Shifts.Count > 0 ? term.Shifts[0].Sign - 1 : term.Last].Span);
        if (aggregates > 0)
        {
            report(new Trouble(TroubleKind.Type, span, new("A function over the centre cannot stand inside of another", "センター全体の関数の中に、別の関数は書けません")));
            return null;
        }

        aggregates++;
        var (argument, where) = term.Arguments ?? default;
        var filter = where is null ? null : Of(where);
        var call = Call(function, argument, span);
        aggregates--;
        return call is null || (where is not null && filter is null) ? null : call with { Where = filter };
    }

    private Aggregate? Call(Function function, Syntax? argument, Span span)
    {
        var name = tokens.First(token => token.Span.Start == span.Start && token.Letter == Letter.Function);
        switch (function)
        {
            case Function.Count when argument is null:
                return Unusable with { Span = span };

            case Function.Count or Function.All or Function.Any when argument is not null:
                return Of(argument) is { } condition
                    ? new Aggregate(span, function, function == Function.Count ? Kind.Number : Kind.Truth, null, condition, null)
                    : null;

            case Function.Share when argument is not null and not Alone:
                return Of(argument) is { } part ? new Aggregate(span, function, Kind.Number, null, part, null) : null;

            case Function.Average or Function.Sum or Function.Min or Function.Max or Function.Share when argument is Alone { Term: var term }:
                var property = OnlyProperty(term, new("A property is expected here", "ここにはプロパティを書きます"));
                if (property is null)
                    return null;

                if (function == Function.Share && property.Kind == Kind.Truth)
                    return new Aggregate(span, function, Kind.Number, null, new Flag(SpanOf(term), property), null);

                if (function == Function.Share ? property.Kind == Kind.Text : property.Kind == Kind.Number || (property.Kind == Kind.Date && function is Function.Min or Function.Max))
                    return new Aggregate(span, function, property.Kind == Kind.Date ? Kind.Date : Kind.Number, property, null, null);

                report(new Trouble(TroubleKind.Type, SpanOf(term), new($"{property.Name} does not go with this function; {FunctionWanted(function).En}", $"この関数に{property.Ja}は使えません。{FunctionWanted(function).Ja}")));
                return null;

            default:
                report(new Trouble(TroubleKind.Type, name.Span, function is Function.All or Function.Any
                    ? new("all and any need a condition in their parentheses", "「すべて」と「いずれか」の括弧には条件が必要です")
                    : new($"This function needs a property in its parentheses; {FunctionWanted(function).En}", $"この関数の括弧にはプロパティが必要です。{FunctionWanted(function).Ja}")));
                return null;
        }
    }

    private static Bilingual FunctionWanted(Function function) => function switch
    {
        Function.Share => new("share takes a text, such as provider, or a condition", "「割合」は事業者のような文字列か、条件を受け取ります"),
        Function.Min or Function.Max => new("min and max take a number or a day", "「最小」と「最大」は数か日付を受け取ります"),
        _ => new("average and sum take a number, such as score", "「平均」と「合計」はスコアのような数を受け取ります"),
    };

    private Span SpanOf(Syntax syntax) => tokens[syntax.First].Span.To(tokens[syntax.Last].Span);

    private Span SpanOf(Term term) => tokens[term.First].Span.To(tokens[term.Last].Span);
}

/// <summary>How sentences name kinds and values.</summary>
internal static class Phrases
{
    public static Bilingual Of(Kind kind) => kind switch
    {
        Kind.Text => new("a text", "文字列"),
        Kind.Number => new("a number", "数"),
        Kind.Level => new("a level", "レベル"),
        Kind.Assignment => new("an assignment", "割り当て"),
        Kind.Category => new("a category", "カテゴリー"),
        Kind.Date => new("a day", "日付"),
        _ => new("a truth value", "真偽値"),
    };

    /// <summary>The same at the beginning of a sentence.</summary>
    public static Bilingual Subject(Kind kind) => Of(kind) is var phrase ? new(char.ToUpperInvariant(phrase.En[0]) + phrase.En.Substring(1), phrase.Ja) : phrase;

    public static Bilingual Named(Operand operand) => operand switch
    {
        PropertyValue { Property: var property } => new(property.Name, property.Ja),
        Aggregate aggregate => new($"the {Lexicon.Functions.First(function => function.Function == aggregate.Function).Name}", Lexicon.Functions.First(function => function.Function == aggregate.Function).Ja),
        _ => new("what stands here", "ここにあるもの"),
    };
}

/// <summary>Numbers as they are written, in plain digits.</summary>
internal static class Numbers
{
    public static string Text(double number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
