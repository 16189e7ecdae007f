using X1060Dsl.Model;
using X1060Dsl.Rules;
using X1060Dsl.Standard;

namespace X1060Dsl.Migrating;

/// <summary>What is said while a definition is moved: in comments of the definition, and beside it.</summary>
internal sealed class MigrationWords(Migration migration)
{
    private readonly Standard.Standard from = Standard.Standard.Of(migration.From), to = Standard.Standard.Of(migration.To);

    /// <summary>A service of the earlier list.</summary>
    public Bilingual Old(string code) => from.Find(code) is { } service ? Named(service) : new Bilingual(code, code);

    /// <summary>A service of the later list.</summary>
    public Bilingual New(string code) => to.Find(code) is { } service ? Named(service) : new Bilingual(code, code);

    /// <summary>What stands above the organisation.</summary>
    public Bilingual Moved => migration.From == Edition.ISOGJ_2_1
        ? new($"moved from {NameOf(migration.From).En} to {NameOf(migration.To).En}. Which service became which is the judgement of this tool, not a published table: look at every x1060: below, decide, and take the comment away.{Unconfirmed.En}",
            $"{NameOf(migration.From).Ja} から {NameOf(migration.To).Ja} へ移しました。どれがどれになったかは公開された表ではなく、このツールの判断です。以下の x1060: を一つずつ確かめ、決めたらコメントを消してください。{Unconfirmed.Ja}")
        : new($"moved from {NameOf(migration.From).En} to {NameOf(migration.To).En}.{Unconfirmed.En}", $"{NameOf(migration.From).Ja} から {NameOf(migration.To).Ja} へ移しました。{Unconfirmed.Ja}");

    /// <summary>Whether the later list is unconfirmed, which has to be said.</summary>
    public bool IsUnconfirmed => !to.IsConfirmed;

    /// <summary>How people call an edition.</summary>
    public static Bilingual NameOf(Edition edition) => edition switch
    {
        Edition.ISOGJ_2_1 => new("ISOG-J v2.1", "ISOG-J 教科書 v2.1"),
        Edition.X1060_2026 => new("X.1060 (2026)", "X.1060 (2026年版)"),
        _ => new("X.1060 (2021)", "X.1060 (2021年版)"),
    };

    public Bilingual Renamed(string old) => new($"was {Old(old).En}", $"旧 {Old(old).Ja}");

    public Bilingual Divided(string old, IReadOnlyList<string> into, Bilingual score) => into.Count == 1
        ? new($"was {Old(old).En}; the work is cut differently now.{score.En}", $"旧 {Old(old).Ja}。受け持つ範囲が変わりました。{score.Ja}")
        : new($"was {Old(old).En}, which is divided now: {Several(into).En}.{score.En}", $"旧 {Old(old).Ja}。{Several(into).Ja} に分かれました。{score.Ja}");

    public Bilingual PartsElsewhere(string old, IReadOnlyList<string> into) =>
        new($"was {Old(old).En}; parts of it are in {Several(into).En} now", $"旧 {Old(old).Ja}。一部は {Several(into).Ja} に移りました");

    public Bilingual Merged(IReadOnlyList<string> old, Bilingual score) => new($"{Saying.And(old.Select(code => Old(code).En).ToList())} are one service now.{score.En}", $"{string.Join("、", old.Select(code => Old(code).Ja))} が一つのサービスになりました。{score.Ja}");

    public Bilingual WentInto(string old, string into) => new($"{Old(old).En} is in {New(into).En} now, which has what was said of another one", $"{Old(old).Ja} は {New(into).Ja} に入りました。そちらには、先に書かれていた役割の内容が残っています");

    public Bilingual OnlyParts(string old, IReadOnlyList<string> into) =>
        new($"{Old(old).En} is no longer a service of its own; parts of it are in {Several(into).En}", $"{Old(old).Ja} は独立したサービスではなくなりました。一部は {Several(into).Ja} にあります");

    public Bilingual FromParts(string code, IReadOnlyList<string> old, string like) =>
        new($"{New(code).En}: from parts of {Saying.And(old.Select(one => Old(one).En).ToList())}, with level and assignment as {like} had them. Look whether they fit, and judge the score.",
            $"{New(code).Ja}: {string.Join("、", old.Select(one => Old(one).Ja))} の一部から。推奨レベルと割り当ては {like} のものです。合っているか確かめ、スコアを付けてください。");

    public Bilingual Apart(string old, Bilingual score) => new($"was {Old(old).En}, in the loop or function above.{score.En}", $"旧 {Old(old).Ja}。上のループまたは関数から分けました。{score.Ja}");

    public Bilingual NewOnes => new($"new in {NameOf(migration.To).En}, with nothing before them in {NameOf(migration.From).En}; decide on each:", $"{NameOf(migration.To).Ja} で新しく加わり、{NameOf(migration.From).Ja} に当たるものがないサービスです。一つずつ決めてください:");

    public static Bilingual Judge(string? was) => was is null ? new("", "") : new($" Judge the score anew; it was {was}", $"スコアは付け直してください。以前は {was}");

    public static Bilingual SameScores { get; } = new(" Their scores were the same, and stay.", "スコアが同じだったので、そのまま残しました。");

    public Bilingual InCondition(string old, string? code, IReadOnlyList<string> into) => code is null
        ? new($"this condition names {Old(old).En}, which is no longer a service of its own; parts of it are in {Several(into).En}. It was left as it is", $"この条件が指す {Old(old).Ja} は、独立したサービスではなくなりました。一部は {Several(into).Ja} にあります。条件は書き換えていません")
        : new($"this condition named {Old(old).En}; it names {New(code).En} now, which is not the same work. Look whether it still says what you mean", $"この条件は {Old(old).Ja} を指していました。今は {New(code).Ja} を指しますが、範囲が同じではありません。意図どおりか確かめてください");

    public static Bilingual PatternInCondition(string pattern) =>
        new($"the pattern {pattern} of this condition fits other services in the new list. It was left as it is", $"この条件のパターン {pattern} は、新しい一覧では別のサービスに当てはまります。条件は書き換えていません");

    public static Bilingual CodeInCondition => new("a code in this condition is put together, and was left as it is", "この条件のコードは組み立てられた文字列のため、書き換えていません");

    public Bilingual InWaiver(string old, string code) =>
        new($"this waiver was for {Old(old).En}; it is for {New(code).En} now, which is not the same work", $"この免除は {Old(old).Ja} に対するものでした。今は {New(code).Ja} に対するものですが、範囲が同じではありません");

    public static Bilingual WaiverPattern(string pattern) =>
        new($"the pattern {pattern} of this waiver fits other services in the new list. It was left as it is; look at what it lets off now", $"この免除のパターン {pattern} は、新しい一覧では別のサービスに当てはまります。書き換えていません。何を免除することになるか確かめてください");

    public Bilingual OnFloor(string old, string code) =>
        new($"the floor had {Old(old).En}; it has {New(code).En} now, which is not the same work", $"フロアにあった {Old(old).Ja} は {New(code).Ja} にしました。範囲が同じではありません");

    public Bilingual CoveredBy(string old, string code) =>
        new($"it was covered by {Old(old).En}; now by {New(code).En}, which is not the same work", $"代わりのサービスは {Old(old).Ja} でした。今は {New(code).Ja} ですが、範囲が同じではありません");

    public Bilingual NowListed(string added, string code) => new($"the service {added} that was added here is on the list now, as {New(code).En}", $"ここで追加されていた {added} は、{New(code).Ja} として一覧に入りました");

    public static Bilingual TextChanged(string before, string after) => new($"a text that is made with the code is {after} now; it was {before}", $"コードから組み立てた文字列が「{before}」から「{after}」に変わりました");

    public static Bilingual Part(string path) => new($"{path} is changed too; other definitions that load it have to be moved with this one", $"{path} も書き換わります。これを読み込むほかの定義も、同時に移す必要があります");

    // What stands in the way.
    public static Bilingual NotLiteral(string code) => new($"the code {code} is put together here; write it out, as \"{code}\"", $"ここではコード {code} が組み立てられています。\"{code}\" のように、そのまま書いてください");

    public static Bilingual TwoMeanings(string written) => new($"\"{written}\" is used for two things that are no longer the same; write it twice", $"\"{written}\" が、今後は別になる二つの意味で使われています。別々に書いてください");

    public Bilingual CannotTakeOut(string old) => new($"{Old(old).En} has to be taken out here, which cannot be done without touching others; write it as a statement of its own", $"{Old(old).Ja} をここから外す必要がありますが、ほかを変えずには外せません。独立した文として書いてください");

    public Bilingual AddedTwice(string added, string code) => new($"the service {added} that is added here has a name or code that the new list gives to {New(code).En}; give it another one", $"ここで追加されている {added} の名前かコードは、新しい一覧では {New(code).Ja} が使います。別のものにしてください");

    public Bilingual Entangled => new("here two changes touch each other; write each service as a statement of its own", "ここでは二つの変更が重なります。サービスを一つずつ独立した文として書いてください");

    public Bilingual WouldChange(string old, string what) => new($"what is said of {Old(old).En} would change with its code ({what}); the code seems to be compared somewhere. Write the service as a statement of its own", $"{Old(old).Ja} の内容が、コードと一緒に変わってしまいます ({what})。どこかでコードを比べているようです。独立した文として書いてください");

    public static Bilingual WouldBreak(string message) => new($"after the change this would stand in the way: {message}", $"変更すると、次の誤りが起きます: {message}");

    public static Bilingual OthersWouldChange => new("teams, providers or evaluations would change with the codes; they seem to be made from them", "コードと一緒に、チーム・事業者・評価の内容が変わってしまいます。コードから組み立てているようです");

    private Bilingual Unconfirmed => to.IsConfirmed ? Bilingual.Empty : new($" {to.Note.En}", to.Note.Ja);

    private Bilingual Several(IReadOnlyList<string> codes) => new(Saying.And(codes.Select(code => New(code).En).ToList()), string.Join("、", codes.Select(code => New(code).Ja)));

    private static Bilingual Named(ListedService service) => new($"{service.Code} {service.Name.En}", $"{service.Code} {service.Name.Ja}");
}
