namespace X1060Dsl.Fuzz;

/// <summary>Makes a text small that breaks a law, by leaving out pieces as long as it still breaks the same one.</summary>
internal static class Minimal
{
    private const int MostTries = 4_000;

    /// <summary>The smallest text that was found.</summary>
    /// <param name="text">A text that breaks the law.</param>
    /// <param name="breaks">Whether a text breaks it.</param>
    public static string Of(string text, Func<string, bool> breaks)
    {
        var tries = 0;
        bool Breaks(string candidate) => tries++ < MostTries && breaks(candidate);

        for (var piece = Math.Max(1, text.Length / 2); piece > 0 && tries < MostTries; piece = piece == 1 ? 0 : piece / 2)
        {
            for (var start = 0; start < text.Length && tries < MostTries;)
            {
                var candidate = text.Remove(start, Math.Min(piece, text.Length - start));
                if (Breaks(candidate))
                    text = candidate;
                else
                    start += piece;
            }
        }

        // What is left may be plainer: a letter tells a person more than a sign that cannot be seen.
        for (var i = 0; i < text.Length && tries < MostTries; i++)
        {
            if (text[i] is (< 'a' or > 'z') and not '\n' && string.Concat(text.AsSpan(0, i), "a", text.AsSpan(i + 1)) is var plainer && Breaks(plainer))
                text = plainer;
        }

        return text;
    }
}
