using X1060Dsl.Model;

namespace X1060Dsl.Policies;

/// <summary>
/// From the text of a condition to its tokens, in one pass. Full-width forms count as what they stand for. What the
/// grammar could not take without growing slow or deep is refused here, before it is asked.
/// </summary>
internal sealed class Scan
{
    private readonly string text;
    private readonly List<Token> tokens = [];
    private readonly Action<Trouble> report;
    private int at;

    private Scan(string text, Action<Trouble> report) => (this.text, this.report) = (text, report);

    /// <summary>The tokens; null, and reported, when there are more of anything than the budget allows.</summary>
    public static IReadOnlyList<Token>? Of(string text, Action<Trouble> report)
    {
        if (text.Length > ConditionBudget.Characters)
        {
            report(Trouble.Over(new Span(ConditionBudget.Characters, text.Length - ConditionBudget.Characters), new("This condition is too long", "この条件は長すぎます"), ConditionBudget.Characters));
            return null;
        }

        var scan = new Scan(text, report);
        while (scan.Next())
        {
        }

        return scan.IsOverBudget() ? null : scan.tokens;
    }

    private bool IsOverBudget()
    {
        if (tokens.Count > ConditionBudget.Tokens)
        {
            report(Trouble.Over(tokens[ConditionBudget.Tokens].Span, new("This condition has too many words", "この条件は語が多すぎます"), ConditionBudget.Tokens));
            return true;
        }

        var (open, nots, implications) = (0, 0, 0);
        foreach (var token in tokens)
        {
            open += token.Letter switch { Letter.Open => 1, Letter.Close => -1, _ => 0 };
            open = Math.Max(open, 0);
            nots = token.Letter is Letter.Not or Letter.NotAfter ? nots + 1 : 0;
            implications += token.Letter == Letter.Implies ? 1 : 0;
            if (Math.Max(open, Math.Max(nots, implications)) > ConditionBudget.Depth)
            {
                report(Trouble.Over(token.Span, new("This condition is nested too deeply", "この条件は入れ子が深すぎます"), ConditionBudget.Depth));
                return true;
            }
        }

        return false;
    }

    // False at the end, and as soon as there are too many tokens.
    private bool Next()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        if (at == text.Length || tokens.Count > ConditionBudget.Tokens)
            return false;

        var c = Narrow(text[at]);
        if (IsDigit(c))
            Number();
        else if (Closing(text[at]) is { } closing)
            Quoted(closing);
        else if (IsWord(c))
            Word();
        else
            Sign(c);
        return true;
    }

    private void Add(char letter, int start, object? meaning = null) => tokens.Add(new Token(letter, new Span(start, at - start), meaning));

    private char Ahead(int offset) => at + offset < text.Length ? Narrow(text[at + offset]) : '\0';

    private void Sign(char c)
    {
        var start = at++;
        var next = Ahead(0);
        switch (c)
        {
            case '(':
                Add(Letter.Open, start);
                break;
            case ')':
                Add(Letter.Close, start);
                break;
            case ',' or '、':
                Add(Letter.Comma, start);
                break;
            case '+':
                Add(Letter.Plus, start);
                break;
            case '-' or '−' or '–':
                Add(Letter.Minus, start);
                break;
            case '%':
                Add(Letter.Percent, start);
                break;
            case '=':
                at += next == '=' ? 1 : 0;
                Add(Letter.Compare, start, Comparator.Equal);
                break;
            case '≠':
                Add(Letter.Compare, start, Comparator.NotEqual);
                break;
            case '≦' or '≤':
                Add(Letter.Compare, start, Comparator.AtMost);
                break;
            case '≧' or '≥':
                Add(Letter.Compare, start, Comparator.AtLeast);
                break;
            case '<':
                at += next is '=' or '>' ? 1 : 0;
                Add(Letter.Compare, start, next == '=' ? Comparator.AtMost : next == '>' ? Comparator.NotEqual : Comparator.Less);
                break;
            case '>':
                at += next == '=' ? 1 : 0;
                Add(Letter.Compare, start, next == '=' ? Comparator.AtLeast : Comparator.Greater);
                break;
            case '!' when next == '=':
                at++;
                Add(Letter.Compare, start, Comparator.NotEqual);
                break;
            case '!':
                Add(Letter.Not, start);
                break;
            case '&' when next == '&':
                at++;
                Add(Letter.And, start);
                break;
            case '|' when next == '|':
                at++;
                Add(Letter.Or, start);
                break;
            default:
                Add(Letter.Stray, start);
                break;
        }
    }

    // A closing mark that is doubled is the mark itself.
    private void Quoted(char closing)
    {
        var start = at++;
        var inner = new System.Text.StringBuilder();
        while (at < text.Length)
        {
            if (text[at] == closing || (closing is '"' or '\'' && Narrow(text[at]) == closing))
            {
                at++;
                if (at == text.Length || text[at] != closing)
                {
                    Add(Letter.Text, start, inner.ToString());
                    return;
                }
            }

            inner.Append(text[at++]);
        }

        report(new Trouble(TroubleKind.Syntax, new Span(start, text.Length - start), new($"The text that begins here has no end; close it with {closing}", $"ここから始まる文字列が閉じられていません。{closing} で閉じてください")));
        Add(Letter.Stray, start);
    }

    private void Number()
    {
        var start = at;
        var whole = Digits();
        if (at - start == 4 && Date(start, whole))
            return;

        double number = whole;
        if (Ahead(0) == '.' && IsDigit(Ahead(1)))
        {
            at++;
            var fraction = at;
            var digits = Digits();
            number += digits / Math.Pow(10, at - fraction);
        }

        if (at - start > 9)
            report(new Trouble(TroubleKind.Type, new Span(start, at - start), new("This number is too long; nine digits are the most", "数が長すぎます。9桁までで書いてください")));
        Add(Letter.Number, start, number);
    }

    // 2027-03-31, 2027/3/31 or 2027年3月31日. A lone 2027 or 2027年 is none.
    private bool Date(int start, long year)
    {
        var (back, separator) = (at, Ahead(0));
        if (separator is not ('-' or '/' or '年') || !IsDigit(Ahead(1)))
            return false;

        at++;
        var monthAt = at;
        var month = Digits();
        if (at - monthAt > 2 || Ahead(0) != (separator == '年' ? '月' : separator) || !IsDigit(Ahead(1)))
        {
            at = back;
            return false;
        }

        at++;
        var day = Digits();
        at += separator == '年' && Ahead(0) == '日' ? 1 : 0;
        var date = default(Date);
        if (month > 99 || day > 99 || !Model.Date.TryRead($"{Padded(year, 4)}-{Padded(month, 2)}-{Padded(day, 2)}", out date))
            report(new Trouble(TroubleKind.Type, new Span(start, at - start), new("There is no such day in the calendar", "暦にない日付です")));
        Add(Letter.Date, start, date);
        return true;
    }

    private static string Padded(long number, int width) => number.ToString(System.Globalization.CultureInfo.InvariantCulture).PadLeft(width, '0');

    private long Digits()
    {
        long number = 0;
        for (; at < text.Length && IsDigit(Narrow(text[at])); at++)
            number = Math.Min((number * 10) + (Narrow(text[at]) - '0'), 1_000_000_000_000);
        return number;
    }

    private void Word()
    {
        var start = at;
        while (at < text.Length && (IsWord(Narrow(text[at])) || (Narrow(text[at]) == '.' && IsWord(Ahead(1)) && !IsDigit(Ahead(1)))))
            at++;

        // A code needs no quotes: D-2.
        if (at - start == 1 && Narrow(text[start]) is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') && Ahead(0) == '-' && IsDigit(Ahead(1)))
        {
            at++;
            Digits();
            Add(Letter.Text, start, text.Substring(start, at - start));
            return;
        }

        var end = at;
        var (letter, meaning) = Lexicon.Find(text.Substring(start, end - start));
        if (letter != Letter.Unknown || !Split(start, end))
        {
            at = end;
            Add(letter, start, meaning);
        }
    }

    // Japanese puts no spaces between words: a run that nobody knows may be several that everybody does. Always the
    // longest that fits; a run that does not come out even is one unknown word, or ends in one after が or は.
    private bool Split(int start, int end)
    {
        var before = tokens.Count;
        for (at = start; at < end;)
        {
            var from = at;
            if (IsDigit(Narrow(text[at])))
            {
                Number();
                continue;
            }

            at = IsLatin(Narrow(text[at])) ? Latin(end) : Known(from, end);
            if (at == from)
                return Remainder(before, end);

            var word = text.Substring(from, at - from);
            var (letter, meaning) = Lexicon.TryFindExactly(word, out var known) ? known : Lexicon.Find(word);
            if (letter == Letter.Unknown && from == start && at == end)
            {
                tokens.RemoveRange(before, tokens.Count - before);
                return false;
            }

            Add(letter, from, meaning);
        }

        return true;
    }

    // After が or は the rest was meant to be one value, even if a known word begins it.
    private bool Remainder(int before, int end)
    {
        var topic = tokens.FindLastIndex(static token => token.Letter == Letter.Topic);
        if (topic < before || tokens.Count - topic > 2)
        {
            tokens.RemoveRange(before, tokens.Count - before);
            return false;
        }

        var from = tokens[topic].Span.End;
        tokens.RemoveRange(topic + 1, tokens.Count - topic - 1);
        at = end;
        Add(Letter.Unknown, from, text.Substring(from, end - from));
        return true;
    }

    private int Latin(int end)
    {
        var to = at;
        while (to < end && (IsLatin(Narrow(text[to])) || IsDigit(Narrow(text[to])) || (Narrow(text[to]) == '.' && to + 1 < end && IsLatin(Narrow(text[to + 1])))))
            to++;
        return to;
    }

    private int Known(int from, int end)
    {
        for (var length = Math.Min(Lexicon.Longest, end - from); length > 0; length--)
        {
            if (Lexicon.TryFindExactly(text.Substring(from, length), out _))
                return from + length;
        }

        return from;
    }

    private static char Narrow(char c) => c switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        _ => c,
    };

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsLatin(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_';

    private static bool IsWord(char c) => IsLatin(c) || IsDigit(c) || (c >= '\u00AA' && !char.IsWhiteSpace(c)
        && c is not ('×' or '÷' or '、' or '。' or '≦' or '≤' or '≧' or '≥' or '≠' or '−' or '–' or '「' or '」' or '『' or '』' or '“' or '”' or '‘' or '’' or '｢' or '｣'));

    private static char? Closing(char c) => c switch
    {
        '"' or '＂' => '"',
        '\'' or '＇' => '\'',
        '「' => '」',
        '『' => '』',
        '“' => '”',
        '‘' => '’',
        '｢' => '｣',
        _ => null,
    };
}
