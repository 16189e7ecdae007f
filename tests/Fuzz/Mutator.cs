namespace X1060Dsl.Fuzz;

/// <summary>Changes texts: along their words as often as anywhere, by words of the target, by signs that trouble readers, by pieces of other texts.</summary>
internal sealed class Mutator(Target target, Random random)
{
    private static readonly string[] Signs =
    [
        "\0", "\u0001", "\u001a", "\u001b", "\t", "\n", "\r", "\r\n", " ", "\u0085", "\u00a0", "\u00ad", "\u0300", "\u0301", "か\u3099", "ｶﾞ", "\u061c", "\u200b", "\u200d", "\u200e", "\u202a", "\u202e", "\u2028", "\u2029", "\u2066", "\u2069",
        "\u3000", "\u3164", "\ufe0f", "\ufeff", "\ufffd", "\uffff", "\ud83d", "\ude00", "😀", "👨\u200d👩", "葛\U000E0100", "Ａ", "１", "（", "）", "；", "，", "＂", "“", "”", "‘", "「", "」", "、", "。", "＝", "／", "－", "é", "И", "α", "İ", "ß", "\\", "\"", "'", "{", "}", "(", ")", "[", "]", "<", ">", "#", "@", "$", ";", ",", ".", "=", "%", "0", "9", "-1", "65536", "2147483647", "2147483648", "99999999999999999999",
    ];

    /// <summary>A text made of this one, and now and then of another.</summary>
    public string Of(string text, string other)
    {
        for (var changes = 1 << random.Next(4); changes > 0; changes--)
            text = Once(text, other);
        return text.Length > target.Longest ? text[..target.Longest] : text;
    }

    private string Once(string text, string other)
    {
        var (start, end) = Span(text);
        return random.Next(12) switch
        {
            0 or 1 => text.Remove(start, end - start),
            2 => text.Insert(end, text[start..end]),
            3 or 4 => text.Insert(start, Word()),
            5 => string.Concat(text.AsSpan(0, start), Word(), text.AsSpan(end)),
            6 => text.Insert(start, Sign()),
            7 => string.Concat(text.AsSpan(0, start), Sign(), text.AsSpan(end)),
            8 => Spliced(text, start, end, other),
            9 => text.Insert(start, Repeated(random.Next(3) == 0 ? Sign() : Word())),
            10 => random.Next(4) == 0 ? text[..start] : Swapped(text, start, end),
            _ => text.Insert(Span(text).Start, text[start..end]),
        };
    }

    private string Word() => target.Words[random.Next(target.Words.Count)];

    private string Sign() => random.Next(8) == 0 ? ((char)random.Next(char.MaxValue + 1)).ToString() : Signs[random.Next(Signs.Length)];

    // Rarely very many: limits lie far away.
    private string Repeated(string piece)
    {
        var most = target.Longest / Math.Max(1, piece.Length);
        return string.Concat(Enumerable.Repeat(piece, random.Next(1, random.Next(16) == 0 ? most + 1 : 12)));
    }

    private string Spliced(string text, int start, int end, string other)
    {
        var (from, to) = Span(other);
        return random.Next(3) == 0 ? text[..start] + other[from..] : string.Concat(text.AsSpan(0, start), other.AsSpan(from, to - from), text.AsSpan(end));
    }

    private string Swapped(string text, int start, int end)
    {
        var (from, to) = Span(text);
        return to <= start ? string.Concat(text.AsSpan(0, from), text.AsSpan(start, end - start), text.AsSpan(to, start - to), string.Concat(text.AsSpan(from, to - from), text.AsSpan(end)))
            : from >= end ? string.Concat(text.AsSpan(0, start), text.AsSpan(from, to - from), text.AsSpan(end, from - end), string.Concat(text.AsSpan(start, end - start), text.AsSpan(to)))
            : text;
    }

    // A word, a sign, a line, or any piece at all.
    private (int Start, int End) Span(string text)
    {
        if (text.Length == 0)
            return (0, 0);

        var at = random.Next(text.Length + 1);
        switch (random.Next(4))
        {
            case 0:
                return (at, Math.Min(text.Length, at + random.Next(1, random.Next(2) == 0 ? 4 : 64)));
            case 1:
                var start = at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;
                return (start, text.IndexOf('\n', at) is var end and >= 0 ? end + 1 : text.Length);
            default:
                var (first, last) = (at, at);
                while (first > 0 && char.IsLetterOrDigit(text[first - 1]))
                    first--;
                while (last < text.Length && char.IsLetterOrDigit(text[last]))
                    last++;
                return first == last ? (at, Math.Min(text.Length, at + 1)) : (first, last);
        }
    }
}
