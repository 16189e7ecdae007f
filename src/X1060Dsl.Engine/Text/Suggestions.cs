using System;
using System.Collections.Generic;
using System.Linq;

namespace X1060Dsl.Text;

/// <summary>Answers "did you mean ...?" for a name that is not known.</summary>
public static class Suggestions
{
    // Keeps one absurd line in a file from costing more than the rest of it.
    private const int Longest = 128;

    /// <summary>
    /// At most <paramref name="most"/> of the <paramref name="known"/> names that a person may have meant by
    /// <paramref name="wrong"/>, the likeliest first; names equally likely keep the order they came in. Empty
    /// when nothing is near, or the name is longer than 128 characters.
    /// </summary>
    /// <remarks>
    /// What is near is ours, from sure to doubtful: the same <see cref="Folding.Fold"/>; the same but for spaces
    /// and punctuation (<c>e.3</c> for <c>E-3</c>); the same but for characters that look alike, or hiragana
    /// for katakana; one name inside the other; few typing slips (optimal string alignment); many character
    /// pairs in common (Dice).
    /// </remarks>
    public static IReadOnlyList<string> For(string wrong, IEnumerable<string> known, int most = 3)
    {
        if (wrong.Length > Longest || most <= 0)
        {
            return [];
        }

        var typed = new Name(wrong);
        if (typed.Folded.Length is 0 or > Longest)
        {
            return [];
        }

        // OrderBy is stable, which keeps the order of the names known.
        return [.. known
            .Where(name => name.Length <= Longest && !string.Equals(name, wrong, StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal)
            .Select(name => (Name: name, Distance: Distance(typed, new Name(name))))
            .Where(near => near.Distance != Nearness.None)
            .OrderBy(near => near.Distance)
            .Take(most)
            .Select(near => near.Name)];
    }

    // One number orders both by kind and within a kind.
    private static int Distance(Name typed, Name name)
    {
        if (name.Folded.Length is 0 or > Longest)
        {
            return Nearness.None;
        }

        if (string.Equals(typed.Folded, name.Folded, StringComparison.Ordinal))
        {
            return Nearness.SameFold;
        }

        if (typed.SaysSomething && Same(typed.Folded, name.Folded, saidAlone: true, byLook: false))
        {
            return Nearness.SameBare;
        }

        if (Same(typed.Folded, name.Folded, saidAlone: false, byLook: true) || (typed.SaysSomething && Same(typed.Folded, name.Folded, saidAlone: true, byLook: true)))
        {
            return Nearness.SameLook;
        }

        if (IsInside(typed.Folded, name.Folded) || IsInside(name.Folded, typed.Folded))
        {
            return Nearness.Inside + Math.Abs(typed.Folded.Length - name.Folded.Length);
        }

        var limit = Math.Max(1, typed.Folded.Length / 3);
        var slips = Slips(typed.Folded, name.Folded, limit, typed.Rows);
        if (slips <= limit && slips < Math.Max(typed.Folded.Length, name.Folded.Length))
        {
            return Nearness.Slips + slips;
        }

        var unlike = Unlike(typed.Folded, name.Folded);
        return unlike <= 500 ? Nearness.Pairs + unlike : Nearness.None;
    }

    // The same letters and digits, as people leave out or change the dash of a code; or one character for all that look alike.
    private static bool Same(string a, string b, bool saidAlone, bool byLook)
    {
        if (!saidAlone && a.Length != b.Length)
        {
            return false;
        }

        for (int i = 0, j = 0; ; i++, j++)
        {
            while (saidAlone && i < a.Length && !IsSaid(a[i]))
            {
                i++;
            }

            while (saidAlone && j < b.Length && !IsSaid(b[j]))
            {
                j++;
            }

            if (i == a.Length || j == b.Length)
            {
                return i == a.Length && j == b.Length;
            }

            if (a[i] != b[j] && (!byLook || LooksLike(a[i]) != LooksLike(b[j])))
            {
                return false;
            }
        }
    }

    // Two kanji or kana say as much as three Latin letters.
    private static bool IsInside(string part, string whole)
    {
        if (part.Length > whole.Length)
        {
            return false;
        }

        var (wide, narrow) = (0, 0);
        foreach (var c in part)
        {
            if (c >= '\u3040')
            {
                wide++;
            }
            else if (char.IsLetterOrDigit(c))
            {
                narrow++;
            }
        }

        return (wide >= 2 || narrow >= 3) && whole.IndexOf(part, StringComparison.Ordinal) >= 0;
    }

    // Insertions, deletions, replacements and swaps of neighbours; more than the limit is only known to be more.
    private static int Slips(string a, string b, int limit, Rows rows)
    {
        if (Math.Abs(a.Length - b.Length) > limit)
        {
            return limit + 1;
        }

        var (before, last, row) = (rows.Before, rows.Last, rows.Row);
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var (least, leastBefore) = (row[0] = i, last[0]);
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(replaced, 1 + Math.Min(last[j], row[j - 1]));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }

                least = Math.Min(least, row[j]);
                leastBefore = Math.Min(leastBefore, last[j]);
            }

            // A swap reaches over one row, so the row before counts too.
            if (least > limit && leastBefore > limit)
            {
                return limit + 1;
            }

            (before, last, row) = (last, row, before);
        }

        return last[b.Length];
    }

    // 0 when all pairs of neighbouring characters are shared, 1000 when none is.
    private static int Unlike(string a, string b)
    {
        if (a.Length < 2 || b.Length < 2)
        {
            return 1000;
        }

        // Each pair of the one is shared with one of the other.
        var (taken, shared) = (new bool[b.Length - 1], 0);
        for (var i = 0; i + 1 < a.Length; i++)
        {
            for (var j = 0; j + 1 < b.Length; j++)
            {
                if (a[i] == b[j] && a[i + 1] == b[j + 1] && !taken[j])
                {
                    taken[j] = true;
                    shared++;
                    break;
                }
            }
        }

        return 1000 - (2000 * shared / (a.Length + b.Length - 2));
    }

    // The long vowel mark is part of a word, but no letter to every runtime.
    private static bool IsSaid(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c >= '\u3040';

    private static char LooksLike(char c) => c switch
    {
        '工' => 'エ',
        '口' => 'ロ',
        '力' => 'カ',
        '二' => 'ニ',
        '八' => 'ハ',
        '夕' => 'タ',
        '卜' => 'ト',
        '一' or 'ー' => '-',
        'o' or '〇' or '○' or '◯' => '0',
        'l' or 'i' => '1',
        >= 'ぁ' and <= 'ゖ' or 'ゝ' or 'ゞ' => (char)(c + ('ァ' - 'ぁ')),
        _ => c,
    };

    private static class Nearness
    {
        public const int SameFold = 0, SameBare = 1, SameLook = 2, Inside = 1000, Slips = 2000, Pairs = 3000, None = int.MaxValue;
    }

    private sealed class Name(string text)
    {
        private Rows? rows;
        private bool? saysSomething;

        public string Folded { get; } = Folding.Fold(text);

        /// <summary>Whether there is a letter or digit in it at all.</summary>
        public bool SaysSomething => saysSomething ??= Folded.Any(IsSaid);

        public Rows Rows => rows ??= new Rows();
    }

    // Room for counting slips, for all names that one is compared with.
    private sealed class Rows
    {
        public int[] Before { get; } = new int[Longest + 1];

        public int[] Last { get; } = new int[Longest + 1];

        public int[] Row { get; } = new int[Longest + 1];
    }
}
