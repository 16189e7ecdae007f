namespace X1060Dsl.Text;

/// <summary>Patterns with <c>*</c> for any run of characters and <c>?</c> for one, over folded texts.</summary>
public static class Glob
{
    /// <summary>Whether the whole of a text fits a pattern. Takes at most as many steps as both lengths multiplied.</summary>
    public static bool Matches(string pattern, string text) => MatchesFolded(Folding.Fold(pattern), Folding.Fold(text));

    /// <summary>The same for what is folded already.</summary>
    internal static bool MatchesFolded(string wanted, string given)
    {
        var (p, t, star, mark) = (0, 0, -1, 0);
        while (t < given.Length)
        {
            if (p < wanted.Length && wanted[p] == '*')
            {
                (star, mark) = (p++, t);
            }
            else if (p < wanted.Length && (wanted[p] == '?' || wanted[p] == given[t]))
            {
                p++;
                t++;
            }
            else if (star >= 0)
            {
                (p, t) = (star + 1, ++mark);
            }
            else
            {
                return false;
            }
        }

        while (p < wanted.Length && wanted[p] == '*')
            p++;
        return p == wanted.Length;
    }
}
