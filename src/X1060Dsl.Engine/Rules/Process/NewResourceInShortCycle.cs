using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Process;

internal sealed class NewResourceInShortCycle() : CentreRule(Text, RuleSet.All)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC5008", DiagnosticSeverity.Info,
        title: new("New resources in the short cycle", "短期サイクルに入った新しい資源"),
        message: new("The short cycle speaks of '{0}', which mostly takes people or money that are not there yet", "短期サイクルに「{0}」とあります。多くの場合、まだない人や予算が要ります"),
        advice: new("Move to .LongCycle(\"…\") what cannot be done with what is there.", "今あるもので行えないことは、.LongCycle(\"…\") に移してください。"));

    // Few and plain: a word that also means something cheap is left out.
    private static readonly string[] Words =
    [
        "hire", "hiring", "recruit", "recruiting", "purchase", "purchasing", "procure", "procurement", "tender", "new contract", "new staff", "new tool", "new product",
        "購入", "調達", "採用計画", "採用活動", "人員を採用", "要員を採用", "増員", "予算要求", "予算申請", "予算化", "新規導入", "新規契約", "入札",
    ];

    public override IEnumerable<Finding> Check(Centre centre)
    {
        if (centre.Organization?.ShortCycle is { } cycle && NewResourceIn(cycle.Value) is { } said)
            yield return Find(Text, cycle.Origin, said);
    }

    /// <summary>The first word of a text that speaks of new resources; null when there is none.</summary>
    public static string? NewResourceIn(string text) => Words.FirstOrDefault(word => Speaks(text, word));

    private static bool Speaks(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (word[0] > '~' || (!IsLetter(text, at - 1) && !IsLetter(text, at + word.Length)))
                return true;
        }

        return false;
    }

    // Latin letters: English and Japanese may stand side by side without a space.
    private static bool IsLetter(string text, int at) => at >= 0 && at < text.Length && text[at] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
