using Sprache;

namespace X1060Dsl.Policies;

/// <summary>The grammar of conditions, over the letters of their tokens.</summary>
/// <remarks>
/// Every choice is made by the next letter alone, and no parser goes back behind one it has taken: reading is linear.
/// Sprache's own <c>Many</c> does go back, and its <c>XMany</c> reads what failed a second time, which doubles with each
/// level of parentheses; <see cref="Repeated"/> does neither. All use of Sprache is in this file.
/// </remarks>
internal static class Grammar
{
    private static readonly Parser<Term> Number =
        from minus in One(Letter.Minus).XOptional()
        from number in One(Letter.Number)
        from unit in One(Letter.Unit, Letter.Percent).XOptional()
        let last = unit.IsDefined ? unit.Get() : number
        select new Term(minus.IsDefined ? minus.Get() : number, number, last) { IsNegative = minus.IsDefined, Unit = unit.IsDefined ? unit.Get() : null };

    private static readonly Parser<Syntax> Filter =
        from word in One(Letter.Where)
        from condition in (Parser<Syntax>)Nested
        select condition;

    private static readonly Parser<(Syntax? Argument, Syntax? Where)> Arguments =
        Filter.Select(static filter => ((Syntax?)null, (Syntax?)filter)).XOr(
            from argument in (Parser<Syntax>)Nested
            from comma in One(Letter.Comma).XOptional()
            from filter in Filter.XOptional()
            select ((Syntax?)argument, filter.IsDefined ? filter.Get() : null));

    private static readonly Parser<Term> Call =
        from function in One(Letter.Function)
        from open in One(Letter.Open)
        from arguments in Arguments.XOptional()
        from close in One(Letter.Close)
        select new Term(function, function, close) { Arguments = arguments.IsDefined ? arguments.Get() : (null, null) };

    private static readonly Parser<(int Sign, int Number, int Unit)> Shift =
        from sign in One(Letter.Plus, Letter.Minus)
        from number in One(Letter.Number)
        from unit in One(Letter.Unit)
        select (sign, number, unit);

    private static readonly Parser<Term> Value =
        from term in One(Letter.Property, Letter.Word, Letter.Unknown, Letter.Text, Letter.Date, Letter.Today).Select(static token => new Term(token, token, token)).XOr(Number).XOr(Call)
        from shifts in Repeated(Shift)
        select shifts.Count == 0 ? term : term with { Shifts = shifts, Last = shifts[shifts.Count - 1].Unit };

    private static readonly Parser<(IReadOnlyList<Term> Items, int Last)> Items =
        from open in One(Letter.Open)
        from first in Value
        from rest in Repeated(from comma in One(Letter.Comma) from item in Value select item)
        from close in One(Letter.Close)
        select ((IReadOnlyList<Term>)[first, .. rest], close);

    private static readonly Parser<Func<Term, bool, Syntax>> Presence =
        One(Letter.Set, Letter.Missing).Select(static word => (Func<Term, bool, Syntax>)((left, isDenied) => new Said(left, isDenied, word)));

    private static readonly Parser<Func<Term, bool, Syntax>> Inside =
        from word in One(Letter.In)
        from items in Items
        select (Func<Term, bool, Syntax>)((left, isDenied) => new OneOf(left, isDenied, items.Items, items.Last));

    private static readonly Parser<Func<Term, bool, Syntax>> Like =
        from word in One(Letter.Matches)
        from pattern in Value
        select (Func<Term, bool, Syntax>)((left, isDenied) => new Resembles(left, isDenied, pattern, pattern.Last));

    private static readonly Parser<Func<Term, bool, Syntax>> Infix =
        from comparator in One(Letter.Compare)
        from right in Value
        select (Func<Term, bool, Syntax>)((left, isDenied) => new Compared(left, comparator, isDenied, right, right.Last));

    // is set, is missing, is in (…), is basic, and each with "not".
    private static readonly Parser<Func<Term, bool, Syntax>> Is =
        from word in One(Letter.Is)
        from not in One(Letter.Not).XOptional()
        from tail in Presence.XOr(Inside).XOr(Like).XOr(Value.Select(static right => (Func<Term, bool, Syntax>)((left, isDenied) => new Compared(left, null, isDenied, right, right.Last))))
        select (Func<Term, bool, Syntax>)((left, isDenied) => tail(left, isDenied ^ not.IsDefined));

    private static readonly Parser<Func<Term, bool, Syntax>> Isnt =
        from not in One(Letter.Not)
        from tail in Inside.XOr(Like)
        select (Func<Term, bool, Syntax>)((left, isDenied) => tail(left, !isDenied));

    // (A、B) のいずれか
    private static readonly Parser<Func<Term, bool, Syntax>> InsideAfter =
        from items in Items
        from word in One(Letter.InAfter)
        select (Func<Term, bool, Syntax>)((left, isDenied) => new OneOf(left, isDenied, items.Items, word));

    // スコア 3 以上
    private static readonly Parser<Func<Term, bool, Syntax>> After =
        from right in Value
        from word in One(Letter.CompareAfter, Letter.MatchesAfter)
        select Ending(right, word);

    // スコアは 3 以上, and レベルは ベーシック, where は is all there is.
    private static readonly Parser<Func<Term, bool, Syntax>> AfterTopic =
        from right in Value
        from word in One(Letter.CompareAfter, Letter.MatchesAfter).XOptional()
        select word.IsDefined ? Ending(right, word.Get()) : (left, isDenied) => new Compared(left, null, isDenied, right, right.Last);

    private static readonly Parser<Func<Term, bool, Syntax>> Topic =
        from word in One(Letter.Topic)
        from tail in Presence.XOr(Infix).XOr(Inside).XOr(Like).XOr(InsideAfter).XOr(AfterTopic)
        select tail;

    private static readonly Parser<Func<Term, bool, Syntax>> Tail =
        Infix.XOr(Is).XOr(Presence).XOr(Inside).XOr(Like).XOr(Isnt).XOr(Topic).XOr(InsideAfter).XOr(After);

    private static readonly Parser<Syntax> Compared =
        from left in Value
        from tail in Tail.XOptional()
        select tail.IsDefined ? tail.Get()(left, false) : new Alone(left);

    private static readonly Parser<Syntax> Group =
        from open in One(Letter.Open)
        from inner in (Parser<Syntax>)Nested
        from close in One(Letter.Close)
        select (Syntax)new Grouped(open, inner, close);

    private static readonly Parser<Syntax> Basic =
        from nots in Repeated(One(Letter.Not, Letter.NotAfter))
        from inner in Group.XOr(Compared)
        from after in Repeated(One(Letter.NotAfter))
        select nots.Reverse().Aggregate(after.Aggregate(inner, static (syntax, not) => new Denied(syntax.First, syntax, not)), static (syntax, not) => new Denied(not, syntax, syntax.Last));

    private static readonly Parser<Syntax> Condition = Chain(Chain(Chain(Basic, Letter.And), Letter.Or), Letter.Implies);

    private static readonly Parser<Syntax> Whole = Condition.End();

    /// <summary>The shape of a condition; else null, and the place of the token that does not fit, which may be the end.</summary>
    public static Syntax? Parse(IReadOnlyList<Token> tokens, out int misfit)
    {
        var result = Whole.TryParse(new string([.. tokens.Select(static token => token.Letter)]));
        misfit = result.Remainder.Position;
        return result.WasSuccessful ? result.Value : null;
    }

    // A method, not a field: the grammar holds itself.
    private static IResult<Syntax> Nested(IInput input) => Condition(input);

    private static Func<Term, bool, Syntax> Ending(Term right, int word) => (left, isDenied) => new Compared(left, word, isDenied, right, word);

    private static Parser<Syntax> Chain(Parser<Syntax> part, char letter)
    {
        var rest = from word in One(letter) from next in part select next;
        return from first in part
               from others in Repeated(rest)
               select others.Count == 0 ? first : new Joined(letter, [first, .. others]);
    }

    /// <summary>The place of a token with one of these letters.</summary>
    private static Parser<int> One(params char[] letters) => input => !input.AtEnd && Array.IndexOf(letters, input.Current) >= 0
        ? Result.Success(input.Position, input.Advance())
        : Result.Failure<int>(input, "", []);

    private static Parser<IReadOnlyList<T>> Repeated<T>(Parser<T> parser) => input =>
    {
        List<T>? items = null;
        while (true)
        {
            var result = parser(input);
            if (!result.WasSuccessful)
            {
                return result.Remainder.Position == input.Position
                    ? Result.Success<IReadOnlyList<T>>(items ?? (IReadOnlyList<T>)[], input)
                    : Result.Failure<IReadOnlyList<T>>(result.Remainder, result.Message, result.Expectations);
            }

            (items ??= []).Add(result.Value);
            input = result.Remainder;
        }
    };
}
