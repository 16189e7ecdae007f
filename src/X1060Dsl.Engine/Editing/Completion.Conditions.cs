using System.Text;
using X1060Dsl.Model;
using X1060Dsl.Policies;

namespace X1060Dsl.Editing;

// Inside the condition of a policy: what fits behind what stands there.
internal sealed partial class Completion
{
    private static readonly (string En, string Ja, Bilingual Says)[] Comparisons =
    [
        ("=", "=", new("is the same", "等しい")),
        ("!=", "!=", new("is another", "等しくない")),
        ("<", "<", new("less, or earlier", "未満・より前")),
        ("<=", "<=", new("at most, or not later", "以下・以前")),
        (">", ">", new("more, or later", "超・より後")),
        (">=", ">=", new("at least, or not earlier", "以上・以後")),
    ];

    private bool isJapanese;

    private void Conditions(LiteralText literal)
    {
        var before = Decoded(text.File.Text.Substring(literal.Start, spot.Offset - literal.Start), literal.Form);
        var word = before.Length;
        while (word > 0 && (Spot.IsWord(before[word - 1]) || before[word - 1] == '.'))
            word--;

        // Japanese puts no spaces between words: what is known already is no part of the word that is typed.
        word = StartOfUnknown(before, word);
        typed = new Typed(before.Substring(word));
        span = text.At(spot.Offset - (before.Length - word), before.Length - word);
        written = value => LiteralText.Written(value, literal.Form);
        isJapanese = before.Any(static c => c >= '\u3040') || text.File.Text.Substring(literal.Start, literal.End - literal.Start).Any(static c => c >= '\u3040');
        isComplete = false;

        var tokens = Scan.Of(before.Substring(0, word), static _ => { });
        if (tokens is null || before.Count(static c => c is '\'') % 2 == 1)
            return;

        Fitting(tokens);
    }

    private static int StartOfUnknown(string before, int word)
    {
        if (!before.Skip(word).Any(static c => c >= '\u3040'))
            return word;

        for (var cut = before.Length; cut > word && before.Length - cut <= Lexicon.Longest; cut--)
        {
            if (Scan.Of(before.Substring(0, cut), static _ => { }) is { } tokens && tokens.Count > 0 && tokens[tokens.Count - 1].Letter is not (Letter.Unknown or Letter.Stray))
                return cut;
        }

        return word;
    }

    private void Fitting(IReadOnlyList<Token> tokens)
    {
        var last = tokens.Count == 0 ? '\0' : tokens[tokens.Count - 1].Letter;
        var isList = IsInList(tokens);
        switch (last)
        {
            case '\0' or Letter.And or Letter.Or or Letter.Implies or Letter.Not or Letter.Where:
            case Letter.Open when !isList:
                Subjects();
                break;
            case Letter.Property or Letter.NotAfter:
                Operators(tokens[tokens.Count - 1].Meaning as Property);
                break;
            case Letter.Compare or Letter.Topic or Letter.Is or Letter.Comma or Letter.Open:
                if (last == Letter.Is)
                {
                    Operator("set", "set", new("something was said", "設定されている"), 0);
                    Operator("missing", "missing", new("nothing was said", "設定されていない"), 0);
                    Operator("not", "not", new("the opposite", "否定"), 1);
                }

                Values(Compared(tokens));
                break;
            case Letter.In:
                Operator("(", "(", new("one of several", "いずれか"), 0);
                break;
            case Letter.Matches:
                Value("\"D-*\"", "「D-*」", new("a pattern with * and ?", "* と ? を使うパターン"), 0);
                break;
            case Letter.Function:
                Operator("(", "(", new("over the services of the centre", "全サービスについて"), 0);
                break;
            case Letter.Plus or Letter.Minus:
                foreach (var length in new[] { (1, "month", "か月"), (3, "months", "か月"), (6, "months", "か月"), (12, "months", "か月"), (90, "days", "日") })
                    Value($"{length.Item1} {length.Item2}", $"{length.Item1}{length.Item3}", new("a length of time", "期間"), 0);
                break;
            case Letter.Number when tokens.Count > 1 && tokens[tokens.Count - 2].Letter is Letter.Plus or Letter.Minus:
                foreach (var unit in Lexicon.Units)
                    Value(unit.Plural, unit.Ja, new("a length of time", "期間"), 0);
                break;
            default:
                Joints(tokens, isList);
                break;
        }
    }

    // A condition begins: what can be asked.
    private void Subjects()
    {
        foreach (var property in Properties.All)
            ConditionWord(property.Name, property.Ja, ProposalKind.Property, property.Meaning, 0, [.. property.Aliases]);
        foreach (var (function, name, ja) in Lexicon.Functions)
            ConditionWord(name, ja, ProposalKind.ConditionFunction, Explaining.Of(function), 1);
        ConditionWord("not", "否定", ProposalKind.Operator, new("the opposite", "反対の条件"), 2);
    }

    private void Operators(Property? property)
    {
        var kind = property?.Kind ?? Kind.Number;
        foreach (var (en, ja, says) in Comparisons)
        {
            if (kind is Kind.Number or Kind.Date or Kind.Level || en is "=" or "!=")
                Operator(en, ja, says, 0);
        }

        Operator("is set", "あり", new("something was said", "設定されている"), 1);
        Operator("is missing", "なし", new("nothing was said", "設定されていない"), 1);
        Operator("in (", "が (", new("one of several", "いずれか"), 2);
        if (kind == Kind.Text)
            Operator("matches", "が", new("fits a pattern", "パターンに一致"), 2);
        if (kind == Kind.Truth)
            Joining(3);
    }

    private void Joints(IReadOnlyList<Token> tokens, bool isList)
    {
        if (isList)
        {
            Operator(",", ",", new("one more", "もう一つ"), 0);
            Operator(")", ")", new("the end of the list", "一覧の終わり"), 0);
            return;
        }

        Joining(0);
        if (tokens[tokens.Count - 1].Letter == Letter.Today)
        {
            Operator("+ 6 months", "+ 6か月", new("later", "後の日"), 1);
            Operator("- 12 months", "- 12か月", new("earlier", "前の日"), 1);
        }

        if (tokens.Count(static token => token.Letter == Letter.Open) > tokens.Count(static token => token.Letter == Letter.Close))
            Operator(")", ")", new("closes the parenthesis", "括弧を閉じる"), 1);
    }

    private void Joining(int rank)
    {
        Operator("and", "かつ", new("both hold", "両方が成り立つ"), rank);
        Operator("or", "または", new("one of them holds", "どちらかが成り立つ"), rank);
        Operator("implies", "ならば", new("where the first holds, the second does", "前が成り立つなら後も成り立つ"), rank);
    }

    // What the last property before a comparison can be.
    private void Values(Property? property)
    {
        var kind = property?.Kind ?? Kind.Number;
        foreach (var value in Lexicon.Values)
        {
            if (value.Kind == kind)
                ConditionWord(value.Name, value.Ja, ProposalKind.Value, new(value.Kind.ToString(), value.Ja), 0);
        }

        switch (kind)
        {
            case Kind.Category:
                foreach (var category in Standard.Standard.Of(text.Centre.Edition).Categories)
                    Value(category.Code, category.Code, category.Name, 0);
                break;
            case Kind.Number:
                for (var number = 1; number <= 5; number++)
                    Value(Explaining.Text(number), Explaining.Text(number), Bilingual.Empty, 0);
                break;
            case Kind.Date:
                ConditionWord("today", "今日", ProposalKind.Value, Days.Today, 0);
                Value("today + 6 months", "今日 + 6か月", new("half a year ahead", "半年後"), 1);
                if (text.Options.Today is { } today)
                {
                    foreach (var (day, says) in Days.Ahead(today))
                        Value(day.ToString(), day.ToString(), says, 2);
                }

                break;
            case Kind.Text:
                foreach (var used in UsedBy(property!.Name))
                    Value($"\"{used}\"", $"「{used}」", new("used in this definition", "この定義で使用中"), 0);
                break;
        }

        if (property is not null)
        {
            foreach (var other in Properties.All.Where(other => other.Kind == kind && other != property))
                ConditionWord(other.Name, other.Ja, ProposalKind.Property, other.Meaning, 3);
        }
    }

    private IEnumerable<string> UsedBy(string property)
    {
        var bearers = property switch
        {
            "team" => text.Bearers.Teams,
            "provider" => text.Bearers.Providers,
            "owner" or "deputy" or "team.lead" or "team.members" => text.Bearers.People,
            _ => [],
        };
        var names = property is "code" or "coveredby" ? text.Centre.Services.Select(static service => service.Code) : bearers.Select(static bearer => bearer.Name);
        return names.Where(static name => name.IndexOfAny(['"', '\'', '「', '」']) < 0);
    }

    private void ConditionWord(string en, string ja, ProposalKind kind, Bilingual says, int rank, params string[] more) =>
        Add(new Bilingual(en, ja), kind, says, written(isJapanese || IsJapanese(typed.Written) ? ja : en), rank, default, null, asksOn: false, [en, ja, .. more]);

    private void Operator(string en, string ja, Bilingual says, int rank) => ConditionWord(en, ja, ProposalKind.Operator, says, rank);

    private void Value(string en, string ja, Bilingual says, int rank) => ConditionWord(en, ja, ProposalKind.Value, says, rank);

    private static bool IsJapanese(string text) => text.Any(static c => c >= '\u3040');

    // The property that a comparison, or the list that is open, asks of.
    private static Property? Compared(IReadOnlyList<Token> tokens)
    {
        for (var i = tokens.Count - 1; i >= 0; i--)
        {
            if (tokens[i].Meaning is Property property)
                return property;
            if (tokens[i].Letter is Letter.And or Letter.Or or Letter.Implies or Letter.Where)
                return null;
        }

        return null;
    }

    private static bool IsInList(IReadOnlyList<Token> tokens)
    {
        var open = new Stack<bool>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Letter == Letter.Open)
                open.Push(i > 0 && tokens[i - 1].Letter is Letter.In or Letter.Topic);
            else if (tokens[i].Letter == Letter.Close && open.Count > 0)
                open.Pop();
        }

        return open.Count > 0 && open.Peek();
    }

    // As the condition is read: an escaped quote is one. Behind it no escape is left in the word that is typed.
    private static string Decoded(string content, LiteralForm form)
    {
        if (form != LiteralForm.Plain || content.IndexOf('\\') < 0)
            return form == LiteralForm.Verbatim ? content.Replace("\"\"", "\"") : content;

        var decoded = new StringBuilder(content.Length);
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] == '\\' && i + 1 < content.Length)
                i++;
            decoded.Append(content[i]);
        }

        return decoded.ToString();
    }
}
