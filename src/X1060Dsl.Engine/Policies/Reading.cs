using X1060Dsl.Model;
using X1060Dsl.Text;

namespace X1060Dsl.Policies;

/// <summary>What came of reading the text of a condition.</summary>
/// <param name="Condition">What it means; null when it cannot be used.</param>
/// <param name="Troubles">Everything that is wrong with it, in the order of the text.</param>
internal sealed record ReadCondition(Condition? Condition, IReadOnlyList<Trouble> Troubles)
{
    /// <summary>Reads a condition. Total: every text ends in a condition or in troubles.</summary>
    public static ReadCondition Of(string text)
    {
        var troubles = new List<Trouble>();
        if (Scan.Of(text, troubles.Add) is not { } tokens)
            return new(null, troubles);

        if (Grammar.Parse(tokens, out var misfit) is not { } syntax)
        {
            // A text without an end was told already, and is why nothing fits.
            if (misfit >= tokens.Count || tokens[misfit].Letter != Letter.Stray || troubles.Count == 0)
                troubles.Add(Misfits.At(text, tokens, misfit));
            return new(null, troubles);
        }

        if (troubles.Count > 0)
            return new(null, troubles);

        var condition = new Typing(tokens, troubles.Add).Of(syntax);
        return new(troubles.Count == 0 ? condition : null, [.. troubles.OrderBy(static trouble => trouble.Span.Start)]);
    }
}

/// <summary>Says what does not fit, and what would have.</summary>
internal static class Misfits
{
    public static Trouble At(string text, IReadOnlyList<Token> tokens, int misfit)
    {
        var open = OpenBefore(tokens, misfit);
        var wanted = Wanted(tokens, misfit, open);
        if (misfit >= tokens.Count)
        {
            var end = tokens.Count == 0 ? 0 : tokens[tokens.Count - 1].Span.End;
            return Syntax(new Span(end, 0), new("The condition ends too early", "条件が途中で終わっています"), wanted);
        }

        var token = tokens[misfit];
        var written = text.Substring(token.Span.Start, token.Span.Length);
        if (token.Letter == Letter.Close && open.Count == 0)
            return new(TroubleKind.Syntax, token.Span, new("This parenthesis closes nothing", "この閉じ括弧に対応する開き括弧がありません"));

        var trouble = Syntax(token.Span, new($"'{written}' does not fit here", $"「{written}」はここに置けません"), wanted);
        return token.Letter == Letter.Unknown ? trouble with { Near = Suggestions.For(written, Lexicon.Joining, 1) } : trouble;
    }

    private static Trouble Syntax(Span span, Bilingual what, Bilingual wanted) =>
        new(TroubleKind.Syntax, span, new($"{what.En}; {wanted.En}", $"{what.Ja}。{wanted.Ja}"));

    // The parentheses that are open there, innermost last.
    private static List<int> OpenBefore(IReadOnlyList<Token> tokens, int place)
    {
        var open = new List<int>();
        for (var i = 0; i < place; i++)
        {
            if (tokens[i].Letter == Letter.Open)
                open.Add(i);
            else if (tokens[i].Letter == Letter.Close && open.Count > 0)
                open.RemoveAt(open.Count - 1);
        }

        return open;
    }

    private static Bilingual Wanted(IReadOnlyList<Token> tokens, int misfit, List<int> open)
    {
        var before = misfit > 0 ? tokens[misfit - 1].Letter : '\0';
        var isLength = misfit > 1 && before == Letter.Number && tokens[misfit - 2].Letter is Letter.Plus or Letter.Minus;
        var isList = open.Count > 0 && open[open.Count - 1] is > 0 and var innermost && tokens[innermost - 1].Letter is Letter.In or Letter.Topic;
        return before switch
        {
            '\0' or Letter.And or Letter.Or or Letter.Implies or Letter.Not or Letter.Where => new("a condition is expected, such as score >= 3", "「スコア >= 3」のような条件が必要です"),
            Letter.Compare or Letter.Comma or Letter.Topic => Value,
            Letter.Open when isList => Value,
            Letter.Open => new("a condition or a property is expected inside of the parentheses", "括弧の中には条件かプロパティが必要です"),
            Letter.Is => new("is goes with set, missing or a value", "is の後には set、missing または値を書きます"),
            Letter.In => new("in goes with a list: in (basic, standard)", "in の後には一覧を書きます: in (ベーシック, スタンダード)"),
            Letter.Matches => new("matches goes with a pattern: matches \"D-*\"", "matches の後にはパターンを書きます: matches \"D-*\""),
            Letter.Function => new("a function goes with parentheses: count(level = basic)", "関数の後には括弧を書きます: 件数(レベル = ベーシック)"),
            Letter.Plus or Letter.Minus => new("a length of time is expected, such as 6 months", "6か月 のような期間が必要です"),
            Letter.Number when isLength => new("a length of time is expected, such as 6 months", "6か月 のような期間が必要です"),
            Letter.Property or Letter.Unknown when !isList => new("a comparison is expected, such as = or is set", "= や あり のような比較が必要です"),
            _ when isList => new("a comma or a closing parenthesis is expected", "コンマか閉じ括弧が必要です"),
            _ when open.Count > 0 => new("and, or, implies or a closing parenthesis is expected", "「かつ」「または」「ならば」か、閉じ括弧が必要です"),
            _ => new("and, or, implies or the end is expected", "「かつ」「または」「ならば」でつなぐか、ここで終わる必要があります"),
        };
    }

    private static Bilingual Value { get; } = new("a value is expected, such as 3, basic or \"text\"", "3、ベーシック、\"文字列\" のような値が必要です");
}
