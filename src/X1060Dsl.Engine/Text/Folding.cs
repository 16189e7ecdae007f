using System;
using System.Text;

namespace X1060Dsl.Text;

/// <summary>
/// Decides when two names a person typed are the same name, whatever width, dash, case or
/// spacing the keyboard or input method gave them.
/// </summary>
/// <remarks>
/// Unicode normalization is done here rather than with <c>string.Normalize</c>, which returns its
/// input unchanged under <c>InvariantGlobalization</c>.
/// </remarks>
public static class Folding
{
    private const char LongVowelMark = '\u30FC';

    // The one letter here whose lower case is two characters. The runtime leaves it upper case, and a
    // second fold could then find a capital I inside it.
    private const char CapitalDottedI = '\u0130';

    // A leading mark has no starter before it, so nothing may combine across it.
    private const int NothingBefore = char.MaxValue;

    /// <summary>
    /// The form of <paramref name="text"/> in which equal names are equal strings: NFKC (Unicode),
    /// then ours: no variation selectors, every dash as <c>-</c>, lower case, single spaces, none at
    /// the ends. <c>ー</c> counts as a dash only right after an ASCII letter or digit: <c>Aー1</c> is
    /// <c>a-1</c>, but <c>サーバー</c> is left alone. Hiragana and katakana stay different.
    /// </summary>
    /// <remarks>Folding a folded text changes nothing; text that is already folded ASCII is returned as it is.</remarks>
    public static string Fold(string text)
    {
        var normalized = Normalize(text);
        var tidied = Tidy(WithoutSelectors(normalized));

        // Dropping a selector can join a letter with its mark, and some letters compose only in
        // lower case (j + caron has a code point of its own, J + caron has none).
        return ReferenceEquals(tidied, normalized) ? tidied : Normalize(tidied);
    }

    /// <summary>Whether both texts have the same <see cref="Fold"/>.</summary>
    public static bool AreSame(string a, string b) =>
        string.Equals(a, b, StringComparison.Ordinal) ||
        string.Equals(Fold(a), Fold(b), StringComparison.Ordinal);

    /// <summary>
    /// Unicode NFKC (UAX #15) for the code points in <see cref="FoldingTable"/> and for Hangul. Any other
    /// code point, and any lone surrogate, is kept as it is.
    /// </summary>
    internal static string Normalize(string text)
    {
        var length = 0;
        var inert = true;
        foreach (var c in text)
        {
            var size = IsSurelyInert(c) ? 1 : DecomposedLength(c);
            length += size;
            inert = inert && size == 1 && IsInert(c);
        }

        if (inert)
        {
            return text;
        }

        var buffer = new char[length];
        Decompose(text, buffer);
        Order(buffer);
        var result = new string(buffer, 0, Compose(buffer));
        return string.Equals(result, text, StringComparison.Ordinal) ? text : result;
    }

    // U+FE00 to U+FE0F, and U+E0100 to U+E01EF, which choose a variant of the kanji before them. What is kept
    // is asked, not what was there: dropping one may bring the halves of another together.
    private static string WithoutSelectors(string text)
    {
        var kept = default(StringBuilder);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c < '\uDD00')
            {
                kept?.Append(c);
                continue;
            }

            kept ??= new StringBuilder(text, 0, i, text.Length);
            if (c is >= '\uDD00' and <= '\uDDEF' && kept.Length > 0 && kept[kept.Length - 1] == '\uDB40')
            {
                kept.Length--;
            }
            else if (c is not (>= '\uFE00' and <= '\uFE0F'))
            {
                kept.Append(c);
            }
        }

        return kept is null || kept.Length == text.Length ? text : kept.ToString();
    }

    private static string Tidy(string text)
    {
        if (IsTidy(text))
        {
            return text;
        }

        var tidy = new StringBuilder(text.Length);
        var space = false;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                space = true;
                continue;
            }

            if (space && tidy.Length > 0)
            {
                tidy.Append(' ');
            }

            space = false;
            if (c == CapitalDottedI)
            {
                tidy.Append("i\u0307");
                continue;
            }

            tidy.Append(IsDash(c) || (c == LongVowelMark && EndsInAsciiWord(tidy)) ? '-' : Lower(c));
        }

        var result = tidy.ToString();
        return string.Equals(result, text, StringComparison.Ordinal) ? text : result;
    }

    // Between the first hiragana and the last kanji only the long vowel mark is ever changed.
    private static bool IsTidy(string text)
    {
        var previous = ' ';
        foreach (var c in text)
        {
            if (c is < ' ' or (> '~' and < '\u3041') or LongVowelMark or > '\u9FFF' or (>= 'A' and <= 'Z') || (c == ' ' && previous == ' '))
            {
                return false;
            }

            previous = c;
        }

        return text.Length == 0 || previous != ' ';
    }

    // The box drawing lines are here because Japanese input methods offer them for a dash.
    private static bool IsDash(char c) =>
        c is (>= '\u2010' and <= '\u2015') or '\u2212' or '\u2500' or '\u2501' or '\uFE58' or '\uFE63' or '\uFF0D';

    private static bool EndsInAsciiWord(StringBuilder text) =>
        text.Length > 0 && text[text.Length - 1] is (>= 'a' and <= 'z') or (>= '0' and <= '9');

    // Latin, Greek and Cyrillic only, so that a newer runtime with more letters gives the same fold.
    private static char Lower(char c) =>
        c < '\u0530' || c is >= '\u1E00' and <= '\u1FFF' ? char.ToLowerInvariant(c) : c;

    // Keeps ASCII and kanji from touching any table.
    private static bool IsSurelyInert(char c) => c is < '\u00A0' or (>= '\u3400' and <= '\u9FFF');

    private static bool IsInert(char c) =>
        IsSurelyInert(c) || (Find(FoldingTable.Sources, c) < 0 && Rank(c) == 0 && !Hangul.JoinsBackwards(c));

    private static int DecomposedLength(char c)
    {
        var at = Find(FoldingTable.Sources, c);
        return at < 0 ? 1 : FoldingTable.Starts[at + 1] - FoldingTable.Starts[at];
    }

    private static void Decompose(string text, char[] buffer)
    {
        var end = 0;
        foreach (var c in text)
        {
            var at = IsSurelyInert(c) ? -1 : Find(FoldingTable.Sources, c);
            if (at < 0)
            {
                buffer[end++] = c;
                continue;
            }

            var start = FoldingTable.Starts[at];
            var length = FoldingTable.Starts[at + 1] - start;
            FoldingTable.Targets.CopyTo(start, buffer, end, length);
            end += length;
        }
    }

    // A stable sort of each run of marks: marks of one rank keep the order they were typed in.
    private static void Order(char[] buffer)
    {
        for (var i = 1; i < buffer.Length; i++)
        {
            var mark = buffer[i];
            var rank = Rank(mark);
            var to = i;
            while (rank > 0 && to > 0 && Rank(buffer[to - 1]) > rank)
            {
                buffer[to] = buffer[to - 1];
                to--;
            }

            buffer[to] = mark;
        }
    }

    private static int Compose(char[] buffer)
    {
        var starter = 0;
        var end = 1;
        var before = Rank(buffer[0]) == 0 ? 0 : NothingBefore;
        for (var i = 1; i < buffer.Length; i++)
        {
            var c = buffer[i];
            var rank = Rank(c);
            var composite = before == 0 || before < rank ? Pair(buffer[starter], c) : '\0';
            if (composite != '\0')
            {
                buffer[starter] = composite;
                continue;
            }

            if (rank == 0)
            {
                starter = end;
            }

            before = rank;
            buffer[end++] = c;
        }

        return end;
    }

    private static int Rank(char c)
    {
        if (c < '\u0300' || IsSurelyInert(c))
        {
            return 0;
        }

        var at = Find(FoldingTable.Marks, c);
        return at < 0 ? 0 : FoldingTable.Ranks[at];
    }

    private static char Pair(char first, char second)
    {
        if (IsSurelyInert(second))
        {
            return '\0';
        }

        var hangul = Hangul.Pair(first, second);
        if (hangul != '\0')
        {
            return hangul;
        }

        int low = 0, high = FoldingTable.Composites.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >> 1;
            var order = FoldingTable.Firsts[middle] - first;
            order = order != 0 ? order : FoldingTable.Seconds[middle] - second;
            if (order == 0)
            {
                return FoldingTable.Composites[middle];
            }

            low = order < 0 ? middle + 1 : low;
            high = order > 0 ? middle - 1 : high;
        }

        return '\0';
    }

    private static int Find(string sorted, char c)
    {
        int low = 0, high = sorted.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >> 1;
            var at = sorted[middle];
            if (at == c)
            {
                return middle;
            }

            low = at < c ? middle + 1 : low;
            high = at > c ? middle - 1 : high;
        }

        return -1;
    }

    // The arithmetic of The Unicode Standard, section 3.12. It is needed because the Korean letters among
    // the square, circled and half width forms decompose to jamo.
    private static class Hangul
    {
        private const int Vowels = 21, Endings = 28, Syllables = 19 * Vowels * Endings;

        public static bool JoinsBackwards(char c) => c is (>= '\u1161' and <= '\u1175') or (>= '\u11A8' and <= '\u11C2');

        public static char Pair(char first, char second)
        {
            if (first is >= '\u1100' and <= '\u1112' && second is >= '\u1161' and <= '\u1175')
            {
                return (char)('\uAC00' + (((first - '\u1100') * Vowels) + second - '\u1161') * Endings);
            }

            var syllable = first - '\uAC00';
            return syllable is >= 0 and < Syllables && syllable % Endings == 0 && second is >= '\u11A8' and <= '\u11C2'
                ? (char)(first + second - '\u11A7')
                : '\0';
        }
    }
}
