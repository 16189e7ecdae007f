using X1060Dsl.Text;

namespace X1060Dsl.Rules;

/// <summary>Words that people leave where a reason should stand.</summary>
internal static class Placeholders
{
    // Twice the longest, as two characters may fold into one.
    private const int Longest = 28;

    private static readonly Lazy<HashSet<string>> Words = new(static () => new HashSet<string>(new[]
    {
        "TBD", "TBA", "TODO", "WIP", "N/A", "NA", "none", "nothing", "no reason", "unknown", "pending", "later", "xxx", "test",
        "unnecessary", "not needed", "not necessary", "-", "--", "---", "?", "??", "…", "...", ".", "*",
        "なし", "無し", "ナシ", "無", "特になし", "特に無し", "理由なし", "該当なし", "未定", "未記入", "未検討", "検討中", "確認中", "調査中",
        "要検討", "要確認", "後で", "後で書く", "同上", "不明", "不要", "必要なし", "必要ない", "○○", "・",
    }.Select(Folding.Fold), StringComparer.Ordinal));

    /// <summary>Whether a text is empty or one of these words. A placeholder is short; what is much longer is not worth folding.</summary>
    public static bool SaysNothing(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return true;
        if (text.Length > Longest)
            return false;

        var folded = Folding.Fold(text);
        return Words.Value.Contains(folded) || Words.Value.Contains(folded.TrimEnd('。', '.', '、'));
    }
}
