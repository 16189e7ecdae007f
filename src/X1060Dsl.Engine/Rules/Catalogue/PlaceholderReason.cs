using Microsoft.CodeAnalysis;
using X1060Dsl.Model;
using X1060Dsl.Text;

namespace X1060Dsl.Rules.Catalogue;

internal sealed class PlaceholderReason() : CentreRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC1004", DiagnosticSeverity.Warning,
        title: new("Placeholder instead of a reason", "理由の欄に残った仮の言葉"),
        message: new("The reason for {0} is still \"{1}\"", "{0} の理由が「{1}」のままです"),
        advice: new("Write the fact that the decision rests on.", "判断のもとになった事実を書いてください。"));

    private static readonly Lazy<HashSet<string>> Placeholders = new(static () => new HashSet<string>(new[]
    {
        "TBD", "TBA", "TODO", "WIP", "N/A", "NA", "none", "nothing", "no reason", "unknown", "pending", "later", "xxx", "test",
        "unnecessary", "not needed", "not necessary", "-", "--", "---", "?", "??", "…", "...", ".", "*",
        "なし", "無し", "ナシ", "無", "特になし", "特に無し", "理由なし", "該当なし", "未定", "未記入", "未検討", "検討中", "確認中", "調査中",
        "要検討", "要確認", "後で", "後で書く", "同上", "不明", "不要", "必要なし", "必要ない", "○○", "・",
    }.Select(Folding.Fold), StringComparer.Ordinal));

    public override IEnumerable<Finding> Check(Centre centre) =>
        from service in centre.Services
        let because = service.Catalogue.Because
        where because is not null && SaysNothing(because.Value, service)
        select Find(Text, because.Origin, service.Named(), because.Value);

    // An empty reason has been reported by who read it. A placeholder is short; what is longer is not worth folding.
    private static bool SaysNothing(string reason, Service service)
    {
        if (reason.Length > 80)
            return false;

        var folded = Folding.Fold(reason);
        var trimmed = folded.TrimEnd('。', '.', '、');
        return Placeholders.Value.Contains(folded) || Placeholders.Value.Contains(trimmed)
            || new[] { service.Code, service.En, service.Ja }.Any(name => Folding.Fold(name) == trimmed);
    }
}
