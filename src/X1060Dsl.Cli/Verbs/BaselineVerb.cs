using System.CommandLine;
using X1060Dsl.Baselining;
using X1060Dsl.Model;
using X1060Dsl.Reports;

namespace X1060Dsl.Cli.Verbs;

/// <summary><c>x1060 baseline</c>: marks what is found today, so that only what is new fails. It can only shrink.</summary>
internal sealed class BaselineVerb : Verb
{
    private readonly Argument<string[]> arguments;
    private readonly Option<string> baseline, today;
    private readonly Option<bool> force;
    private readonly PolicyPacks packs;

    public BaselineVerb(DisplayLanguage language)
        : base("baseline", new("Marks what is found today, so that only what is new fails.", "今ある指摘に印を付け、新しい指摘だけを不合格にします。"), language)
    {
        arguments = AddMany("create|prune|show paths", new("create writes it, prune takes out what is repaired, show lists it; then files and folders (default: the current folder)", "create は作成、prune は直ったものの除去、show は一覧。続けてファイルとフォルダー (省略時は現在のフォルダー)"));
        baseline = Add<string>("--baseline", "FILE", new("the baseline (default: x1060.baseline.json of the nearest folder upwards)", "基準線のファイル (省略時は、上に向かって最も近い x1060.baseline.json)"));
        today = Add<string>("--today", "yyyy-MM-dd", new("the day that dated rules go by (default: today)", "期日の規則が基準にする日 (省略時は今日)"));
        force = Add<bool>("--force", null, new("create replaces a baseline that is already there, even by a larger one", "すでにある基準線を、大きくなる場合も含めて create で置き換える"));
        packs = new PolicyPacks(this);
    }

    public override IReadOnlyList<(string Line, Bilingual Use)> Examples { get; } =
    [
        ("x1060 baseline create", new("once, when the checks are taken up", "検査を始めるときに一度だけ")),
        ("x1060 baseline prune", new("takes out what has been repaired; adds nothing", "直ったものを取り除く。何も足さない")),
        ("x1060 baseline show", new("what is still in it", "まだ残っているもの")),
    ];

    public override int Run(Call call)
    {
        if (call.Line.GetValue(arguments) is not [var order, .. var paths])
            return call.Refuse(new("say what to do: create, prune or show", "create、prune、show のどれかを書いてください"));
        if (order is not ("create" or "prune" or "show"))
            return call.Refuse(Misuse.Value("baseline", order, "create", "prune", "show"));

        var day = call.Around.Today();
        if (call.Line.GetValue(today) is { } said && !Date.TryRead(said, out day))
            return call.Refuse(new($"--today does not take '{said}'; write a day as yyyy-MM-dd, for example 2026-10-01", $"--today に「{said}」は指定できません。2026-10-01 のように yyyy-MM-dd で書いてください"));

        var path = call.Line.GetValue(baseline) is { } named ? call.Around.FullPath(named) : BaselineFile.Place(call.Around.FullPath(".").TrimEnd('/'));
        if (order == "create" && Path.Exists(path) && !call.Line.GetValue(force))
            return call.Refuse(new($"{call.Shown(path)} is already there and can only shrink: x1060 baseline prune. --force begins anew", $"{call.Shown(path)} はすでにあり、縮めることしかできません: x1060 baseline prune。作り直すには --force を付けます"));

        var known = new Baseline(default);
        if (order != "create")
        {
            var (read, trouble) = BaselineFile.Read(path);
            if (trouble is not null)
                return call.Refuse(new($"{call.Shown(path)}: {trouble.En}", $"{call.Shown(path)}: {trouble.Ja}"));
            known = read!;
        }

        if (order == "show")
            return Show(call, known);
        if (packs.Of(call) is not { } ofCall)
            return ExitCode.Misuse;
        if (CheckArguments.Seek(call, paths, out var exit) is not { } definitions)
            return exit;

        var found = Checking.Run(definitions, new Terms(day, new DiskSettings(Settings.Orders.None)) { Packs = ofCall });
        if (found.FirstOrDefault(static definition => !definition.IsRead) is { } unread)
        {
            call.Refuse(new($"{call.Shown(unread.Path)} cannot be read, so nothing was written; see x1060 check", $"{call.Shown(unread.Path)} を読めないため、何も書き出していません。x1060 check で確かめてください"));
            return ExitCode.Gravest(exit, ExitCode.Unreadable);
        }

        return ExitCode.Gravest(exit, order == "create" ? Create(call, path, found) : Prune(call, path, known, found));
    }

    private static int Create(Call call, string path, Listing<CheckedDefinition> found)
    {
        var created = Baseline.Of(found, BaselineFile.NameOf(path));
        return Write(call, path, created) ?? Say(call, new(
            $"{call.Shown(path)}: {created.Count} findings marked. From now on only new ones fail; x1060 baseline prune as they are repaired.",
            $"{call.Shown(path)}: {created.Count}件の指摘に印を付けました。これからは新しい指摘だけが不合格になります。直したら x1060 baseline prune を実行してください。"));
    }

    // What the paths do not reach may still be there, so only what they do reach is taken out.
    private static int Prune(Call call, string path, Baseline known, Listing<CheckedDefinition> found)
    {
        var (_, used) = known.Mark(found, BaselineFile.NameOf(path));
        var pruned = used.With(known.Outside(found, BaselineFile.NameOf(path)));
        if (pruned.Count == known.Count)
            return Say(call, new($"{call.Shown(path)}: nothing to take out; {known.Count} findings are left.", $"{call.Shown(path)}: 取り除くものはありません。残りは {known.Count}件です。"));

        return Write(call, path, pruned) ?? Say(call, new(
            $"{call.Shown(path)}: {known.Count - pruned.Count} findings taken out; {pruned.Count} are left.",
            $"{call.Shown(path)}: {known.Count - pruned.Count}件を取り除きました。残りは {pruned.Count}件です。"));
    }

    private static int Show(Call call, Baseline known)
    {
        foreach (var entry in known.Entries)
            call.Answer.WriteLine(SafeText.Of($"{entry.Rule}  {entry.Organization}  {entry.Service ?? entry.About ?? "-"}  {entry.Count}"));
        call.Answer.Flush();
        return Say(call, new($"{known.Count} findings", $"{known.Count}件の指摘"));
    }

    private static int? Write(Call call, string path, Baseline written)
    {
        try
        {
            NewFile.Write(path, BaselineText.Of(written), replace: true);
            return null;
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return call.Refuse(new($"{call.Shown(path)} cannot be written", $"{call.Shown(path)} に書き込めません"));
        }
    }

    private static int Say(Call call, Bilingual what)
    {
        call.Aside.WriteLine(SafeText.Of(what.In(call.Language)));
        return ExitCode.Clean;
    }
}
