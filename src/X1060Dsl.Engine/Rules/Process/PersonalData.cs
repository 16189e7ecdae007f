namespace X1060Dsl.Rules.Process;

/// <summary>Finds what does not belong into a text that many people read: ways to reach a person, and prices.</summary>
/// <remarks>
/// One way through the text, with a few steps back. It rather misses one than takes a date, a contract or a version for
/// a phone number; the forms it knows stand on the page of the rule.
/// </remarks>
internal static class PersonalData
{
    private static readonly Bilingual Mail = new("an e-mail address", "メールアドレス");
    private static readonly Bilingual Phone = new("a phone number", "電話番号");
    private static readonly Bilingual Money = new("an amount of money", "金額");

    /// <summary>What kind a text holds first; null when it holds none.</summary>
    public static Bilingual? In(string text)
    {
        var at = 0;
        while (at < text.Length)
        {
            // Most of a text is nothing that any form begins or ends with.
            if (text[at] is (>= '\u3001' and < '！' and not '円') or (<= '~' and not (':' or '@' or '$' or 'J' or 'U' or 'E' or 'G' or '+' or '(' or (>= '0' and <= '9'))))
            {
                at++;
                continue;
            }

            var (kind, next) = Look(text, at);
            if (kind is not null)
                return kind;
            at = next;
        }

        return null;
    }

    private static (Bilingual? Kind, int Next) Look(string text, int at) => Plain(text, at) switch
    {
        ':' => (null, AfterAddress(text, at)),
        '@' => (IsMail(text, at) ? Mail : null, at + 1),
        '¥' or '$' or '€' or '£' => (IsNumberFrom(text, at + 1) ? Money : null, at + 1),
        'J' or 'U' or 'E' or 'G' => (IsCurrency(text, at) && (IsNumberFrom(text, at + 3) || IsNumberUpTo(text, at - 1)) ? Money : null, at + 1),
        '円' => (IsAmountOfYen(text, at) ? Money : null, at + 1),
        '+' => International(text, at),
        '(' or (>= '0' and <= '9') => Domestic(text, at),
        _ => (null, at + 1),
    };

    // What is written in full width is meant as its plain form, and there are many dashes. A place outside of the text is none.
    private static char Plain(string text, int at) => at < 0 || at >= text.Length ? '\0' : text[at] switch
    {
        >= '！' and <= '～' => (char)(text[at] - '！' + '!'),
        '　' => ' ',
        '￥' => '¥',
        '￡' => '£',
        (>= '\u2010' and <= '\u2015') or '\u2212' => '-',
        var character => character,
    };

    private static bool IsDigit(char character) => character is >= '0' and <= '9';

    private static bool IsLetter(char character) => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    // An address of the web may hold anything; it ends where a blank or another script begins.
    private static int AfterAddress(string text, int at)
    {
        if (Plain(text, at + 1) != '/' || Plain(text, at + 2) != '/')
            return at + 1;

        while (at < text.Length && text[at] is > ' ' and <= '~' and not ('"' or '<' or '>'))
            at++;
        return at;
    }

    private static bool IsMail(string text, int at)
    {
        var before = Plain(text, at - 1);
        if (!IsLetter(before) && !IsDigit(before) && before is not ('.' or '_' or '%' or '+' or '-'))
            return false;

        // The last label is letters only: pkg@1.2.3 is a version. What goes on with a colon is git@host:path.
        var (dots, label, hasDigits) = (0, 0, false);
        var end = at + 1;
        for (; Plain(text, end) is var character && (IsLetter(character) || IsDigit(character) || character is '.' or '-'); end++)
        {
            if (character == '.' && !IsLetter(Plain(text, end + 1)) && !IsDigit(Plain(text, end + 1)))
                break;
            dots += character == '.' ? 1 : 0;
            (label, hasDigits) = character == '.' ? (0, false) : (label + 1, hasDigits || !IsLetter(character));
        }

        return dots > 0 && label >= 2 && !hasDigits && !(Plain(text, end) == ':' && Plain(text, end + 1) > ' ');
    }

    private static bool IsNumberFrom(string text, int at) => IsDigit(Plain(text, at)) || (Plain(text, at) == ' ' && IsDigit(Plain(text, at + 1)));

    private static bool IsNumberUpTo(string text, int at) => IsDigit(Plain(text, at)) || (Plain(text, at) == ' ' && IsDigit(Plain(text, at - 1)));

    private static bool IsCurrency(string text, int at) =>
        (Plain(text, at), Plain(text, at + 1), Plain(text, at + 2)) is ('J', 'P', 'Y') or ('U', 'S', 'D') or ('E', 'U', 'R') or ('G', 'B', 'P')
        && !IsLetter(Plain(text, at - 1)) && !IsLetter(Plain(text, at + 3));

    // 関東一円 is no money, and neither is a round table.
    private static bool IsAmountOfYen(string text, int at) =>
        (IsNumberUpTo(text, at - 1) || Plain(text, at - 1) is '十' or '百' or '千' or '万' or '億') && Plain(text, at + 1) is not ('卓' or '形' or '周' or '滑' or '陣');

    private static bool IsBetween(char character, char next) =>
        character is ' ' or '-' or 'ー' or '(' or ')' && (IsDigit(next) || next == '(' || (character == ')' && next is ' ' or '-'));

    // +81 3 1234 5678, +1 (555) 123-4567.
    private static (Bilingual? Kind, int Next) International(string text, int at)
    {
        var (digits, end) = (0, at + 1);
        if (!IsDigit(Plain(text, end)) || Plain(text, end) == '0')
            return (null, end);

        for (; end < text.Length; end++)
        {
            var character = Plain(text, end);
            if (IsDigit(character))
                digits++;
            else if (!IsBetween(character, Plain(text, end + 1)))
                break;
        }

        return (digits is >= 10 and <= 15 && !IsPartOfCode(text, at, end) ? Phone : null, end);
    }

    // 03-1234-5678, (03) 1234-5678, 0120-123-456, 090-1234-5678, and 09012345678 without anything between.
    private static (Bilingual? Kind, int Next) Domestic(string text, int at)
    {
        var (groups, first, last, digits, end) = (0, 0, 0, 0, at);
        for (; end < text.Length; end++)
        {
            var character = Plain(text, end);
            if (IsDigit(character))
            {
                groups += last == 0 ? 1 : 0;
                first += groups == 1 ? 1 : 0;
                (last, digits) = (last + 1, digits + 1);
            }
            else if (IsBetween(character, Plain(text, end + 1)) && (character != ' ' || Plain(text, end - 1) == ')'))
            {
                last = 0;
            }
            else
            {
                break;
            }
        }

        var zero = Plain(text, at) == '(' ? at + 1 : at;
        var isPhone = Plain(text, zero) == '0' && Plain(text, zero + 1) != '0' && groups switch
        {
            1 => digits == 11 && Plain(text, zero + 2) == '0' && Plain(text, zero + 1) is '5' or '7' or '8' or '9',
            3 => digits is 10 or 11 && first is >= 2 and <= 5 && last is 3 or 4,
            _ => false,
        };
        return (isPhone && !IsPartOfCode(text, at, end) ? Phone : null, Math.Max(end, at + 1));
    }

    // MSS-2026-03-1234-5678 is a contract.
    private static bool IsPartOfCode(string text, int start, int end)
    {
        var (before, after) = (Plain(text, start - 1), Plain(text, end));
        return IsLetter(before) || IsDigit(before) || before is '-' or '_' or '/' or '#' || (before == '.' && IsDigit(Plain(text, start - 2)))
            || IsLetter(after) || IsDigit(after) || after == '_' || (after == '-' && IsLetter(Plain(text, end + 1)));
    }
}
