using System.Collections.Concurrent;
using X1060Dsl.Text;

namespace X1060Dsl.Policies;

/// <summary>A pattern of <c>*</c> (any characters, or none) and <c>?</c> (one character), compared as names are: width and letter case make no difference.</summary>
internal static class Pattern
{
    /// <summary>Whether a folded text matches a folded pattern, from end to end.</summary>
    public static bool Matches(string pattern, string text)
    {
        // On a mismatch only the last star takes one character more: earlier ones never need another look.
        var (p, t, star, mark) = (0, 0, -1, 0);
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                mark = t;
            }
            else if (p < pattern.Length && (pattern[p] == '?' || pattern[p] == text[t]))
            {
                p++;
                t++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                t = ++mark;
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == '*')
            p++;
        return p == pattern.Length;
    }
}

/// <summary>The folds of the texts of one centre, each made once; several may ask at a time.</summary>
internal sealed class Folds
{
    private readonly ConcurrentDictionary<string, string> folds = new(StringComparer.Ordinal);

    public string this[string text] => folds.GetOrAdd(text, Folding.Fold);
}
