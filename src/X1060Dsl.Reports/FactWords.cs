using X1060Dsl.Regression;

namespace X1060Dsl.Reports;

/// <summary>What changed, in words.</summary>
internal static class FactWords
{
    private static readonly Bilingual None = new("none", "なし");

    /// <summary>Which way a change leads.</summary>
    public static Bilingual Of(Direction direction) => direction switch
    {
        Direction.Worse => new("worse", "後退"),
        Direction.Better => new("better", "改善"),
        _ => new("changed", "変更"),
    };

    /// <summary>What a change is about: a service, a policy, a rule or the organisation.</summary>
    public static Bilingual About(Change change, Comparison comparison) =>
        change.Service is { } code ? comparison.Named(code)
        : change.Kind switch
        {
            "organization" => new("The organisation", "組織"),
            "part" => new("Loaded parts", "読み込む部品"),
            "profile" or "rule" => new("Rules", "規則"),
            "policy" => new($"Policy {change.Key}", $"ポリシー {change.Key}"),
            _ => new("Waivers", "免除"),
        };

    /// <summary>The change itself, in one line.</summary>
    public static Bilingual Of(Change change)
    {
        var name = Name(change);
        return change.Fact.Length == 0 && change.Kind is not "waiver"
            ? change.Before is null ? Joined(name, new("added", "追加"), change.Now) : Joined(name, new("removed", "削除"), change.Before)
            : new($"{name.En} {Said(change.Before).En} → {Said(change.Now).En}", $"{name.Ja} {Said(change.Before).Ja} → {Said(change.Now).Ja}");
    }

    private static Bilingual Joined(Bilingual name, Bilingual what, string? value) => string.IsNullOrEmpty(value) || value == name.En
        ? new($"{name.En} {what.En}", $"{name.Ja} {what.Ja}")
        : new($"{name.En} {what.En} ({value})", $"{name.Ja} {what.Ja} ({value})");

    private static Bilingual Said(string? value) => string.IsNullOrEmpty(value) ? None : new(value, value);

    private static Bilingual Name(Change change) => change.Kind switch
    {
        "waiver" => change.Service is not null ? new($"waiver of {change.Key} until", $"{change.Key} の免除の期限")
            : new($"waiver of {change.Key} for {(change.Fact.Length == 0 ? "the whole centre" : change.Fact)} until", $"{change.Key} の免除 ({(change.Fact.Length == 0 ? "センター全体" : change.Fact)}) の期限"),
        "rule" => new($"{change.Key} {change.Fact}", $"{change.Key} の{(change.Fact == "severity" ? "重大度" : change.Fact)}"),
        "part" => new(change.Key, change.Key),
        _ => change.Fact switch
        {
            "" => change.Kind == "service" ? new("service", "サービス") : new("policy", "ポリシー"),
            "level" => new("level", "推奨レベル"),
            "assignment" => new("assignment", "割り当て"),
            "coveredby" => new("covered by", "代わりのサービス"),
            "providedby" => new("provided by", "提供する組織"),
            "serves" => new("provided to", "提供先"),
            "owner" => new("owner", "責任者"),
            "deputy" => new("deputy", "交代できる人"),
            "score" => new("score", "スコア"),
            "score.insource" => new("score (insource)", "スコア (インソース)"),
            "score.outsource" => new("score (outsource)", "スコア (アウトソース)"),
            "target" => new("target", "目標"),
            "target.insource" => new("target (insource)", "目標 (インソース)"),
            "target.outsource" => new("target (outsource)", "目標 (アウトソース)"),
            "target.by" => new("target by", "目標の期日"),
            "document" => new("documents", "文書"),
            "evidence" => new("evidence", "証跡"),
            "name" => new("name", "名前"),
            "edition" => new("edition", "版"),
            "ciso" => new("CISO", "CISO"),
            "head" => new("head of the centre", "センター長"),
            "top" => new("top management", "経営層"),
            "assessor" => new("assessors", "評価者"),
            "auditor" => new("auditors", "監査人"),
            "area" => new("area", "調達の領域"),
            "parent" => new("parent", "上位の組織"),
            "member" => new("members of the group", "グループに属する組織"),
            "country" => new("country", "国"),
            "infrastructure" => new("infrastructure", "基盤"),
            "combine" => new("combined score", "併用のスコアの採り方"),
            "review" => new("months between reviews", "見直しの間隔 (月)"),
            "classification" => new("classification", "機密区分"),
            "floor" => new("floor", "フロア"),
            "severity" => new("severity", "重大度"),
            "profile" => new("profile", "プロファイル"),
            "category" => new("category", "カテゴリー"),
            "ja" => new("Japanese name", "日本語名"),
            "en" => new("English name", "英語名"),
            _ => new(change.Fact, change.Fact),
        },
    };
}
