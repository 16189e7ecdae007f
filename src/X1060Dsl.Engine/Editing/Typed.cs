using X1060Dsl.Text;

namespace X1060Dsl.Editing;

/// <summary>What was typed so far, held against the forms that a name may be typed in.</summary>
internal sealed class Typed(string written)
{
    private readonly string folded = Hiragana(Folding.Fold(written));

    /// <summary>As it stands in the text.</summary>
    public string Written { get; } = written;

    public bool IsEmpty => folded.Length == 0;

    /// <summary>How well the best of the forms fits, 0 being best, and which that is; null when none does.</summary>
    public (int Rank, int Form)? Best(params string[] forms)
    {
        (int Rank, int Form)? best = null;
        for (var i = 0; i < forms.Length; i++)
        {
            if (Rank(forms[i]) is { } rank && (best is null || rank < best.Value.Rank))
                best = (rank, i);
        }

        return best;
    }

    /// <summary>0 for the beginning of the form, 1 for the beginning of a word in it, 2 for somewhere inside; null when it does not occur.</summary>
    public int? Rank(string form)
    {
        if (IsEmpty)
            return 0;

        var name = Hiragana(Folding.Fold(form));
        var at = name.IndexOf(folded, StringComparison.Ordinal);
        if (at < 0)
            return null;
        if (at == 0)
            return 0;

        for (; at > 0; at = name.IndexOf(folded, at + 1, StringComparison.Ordinal))
        {
            if (!char.IsLetterOrDigit(name[at - 1]))
                return 1;
        }

        return 2;
    }

    /// <summary>What a client may filter by: what is typed, then every form.</summary>
    public string FilterText(params string[] forms) => string.Join(" ", forms.Where(static form => form.Length > 0).Distinct().Prepend(Written).Where(static form => form.Length > 0));

    // Who types kana has not chosen yet which kind.
    private static string Hiragana(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is >= 'ァ' and <= 'ヶ')
                return string.Concat(text.Select(static c => c is >= 'ァ' and <= 'ヶ' ? (char)(c - ('ァ' - 'ぁ')) : c));
        }

        return text;
    }
}
