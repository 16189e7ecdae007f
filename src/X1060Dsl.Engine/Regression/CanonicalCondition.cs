using System.Text;

namespace X1060Dsl.Regression;

/// <summary>A condition of a policy in the one form in which equal conditions are equal texts, and which of two asks for more.</summary>
internal static class CanonicalCondition
{
    /// <summary>The canonical form: single spaces outside of strings, none at the ends.</summary>
    public static string Of(string condition)
    {
        var text = new StringBuilder(condition.Length);
        var (isQuoted, isSpace) = (false, false);
        foreach (var c in condition)
        {
            if (!isQuoted && char.IsWhiteSpace(c))
            {
                isSpace = text.Length > 0;
                continue;
            }

            if (isSpace)
                text.Append(' ');
            (isSpace, isQuoted) = (false, c == '"' ? !isQuoted : isQuoted);
            text.Append(c);
        }

        return text.ToString();
    }

    /// <summary>Whether a condition holds for more services than another did, or for fewer, as far as that can be decided.</summary>
    /// <param name="before">What it was; null where there was none, which holds for all.</param>
    /// <param name="now">What it is; null where there is none.</param>
    public static Reach Compare(string? before, string? now) =>
        before == now ? Reach.Same
        : before is null ? Reach.Narrower
        : now is null ? Reach.Wider
        : LockedFact.AreSame(before, now) ? Reach.Same
        : Reach.Unknown;
}

/// <summary>How far a condition reaches, beside another.</summary>
internal enum Reach
{
    /// <summary>Both hold for the same services.</summary>
    Same = 1,

    /// <summary>It holds for fewer.</summary>
    Narrower = 2,

    /// <summary>It holds for more.</summary>
    Wider = 3,

    /// <summary>Nobody can tell, or it holds for some more and for some fewer.</summary>
    Unknown = 4,
}
