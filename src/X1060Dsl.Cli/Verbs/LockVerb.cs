using System.CommandLine;
using X1060Dsl.Regression;
using X1060Dsl.Reports;

namespace X1060Dsl.Cli.Verbs;

/// <summary><c>x1060 lock</c>: accepts the posture of definitions, and writes it down beside them.</summary>
internal sealed class LockVerb : Verb
{
    private readonly Argument<string[]> paths;
    private readonly Option<bool> check;
    private readonly PolicyPacks packs;

    public LockVerb(DisplayLanguage language)
        : base("lock", new("Accepts the posture of definitions: writes NAME.cdc.lock beside each.", "定義の状態を受け入れ、隣に NAME.cdc.lock を書き出します。"), language)
    {
        paths = AddMany("paths", new("files, and folders to search for *.cdc.csx (default: the current folder)", "ファイルと、*.cdc.csx を探すフォルダー (省略時は現在のフォルダー)"));
        check = Add<bool>("--check", null, new("writes nothing; exit code 1 when a lock is missing or not current", "何も書かない。ロックがない、または最新でなければ終了コードは 1"));
        packs = new PolicyPacks(this);
    }

    public override IReadOnlyList<(string Line, Bilingual Use)> Examples { get; } =
    [
        ("x1060 lock", new("accepts what all definitions below this folder hold now", "このフォルダーより下の定義の、今の状態を受け入れる")),
        ("x1060 lock --check", new("whether the locks are current, for a pipeline", "ロックが最新かどうかを、パイプラインで確かめる")),
    ];

    public override int Run(Call call)
    {
        if (packs.Of(call) is not { } read)
            return ExitCode.Misuse;
        if (CheckArguments.Seek(call, call.Line.GetValue(paths), out var exit) is not { } definitions)
            return exit;

        var (isCheck, settings, locked) = (call.Line.GetValue(check), new DiskSettings(Settings.Orders.None), 0);
        foreach (var sought in definitions)
        {
            var definition = OpenDefinition.OnDisk(sought, read);
            if (definition.Refusal is { } refusal)
            {
                call.Refuse(new($"{call.Shown(sought.Path)}: {refusal.Message(DisplayLanguage.English)}", $"{call.Shown(sought.Path)}: {refusal.Message(DisplayLanguage.Japanese)}"));
                exit = ExitCode.Gravest(exit, ExitCode.Unreadable);
                continue;
            }

            var acceptance = definition.Accept(settings.For(sought.Path), DiskFiles.OpenLock(sought.Path));
            if (acceptance.Outcome == AcceptanceOutcome.Part)
            {
                // A part has no lock of its own: what it says is in the locks of those that load it.
                if (sought.IsNamed)
                    exit = ExitCode.Gravest(exit, call.Refuse(new($"{call.Shown(sought.Path)} names no organisation; a part is locked with the definitions that load it", $"{call.Shown(sought.Path)} には組織がありません。部品は、読み込む定義のロックに含まれます")));
                continue;
            }

            locked++;
            exit = ExitCode.Gravest(exit, Lock(call, sought.Path, acceptance, isCheck));
        }

        if (locked == 0 && exit == ExitCode.Clean)
            return call.Refuse(new("nothing here names an organisation, so there is nothing to lock", "組織を名乗る定義がないため、ロックするものがありません"));
        return exit;
    }

    private static int Lock(Call call, string path, Acceptance acceptance, bool isCheck)
    {
        var (shown, target, before) = (call.Shown(path), Posture.PathOf(path), acceptance.Before);
        if (acceptance.Fault is { } fault)
        {
            var line = DiskFiles.OpenLock(path)!.At(fault.Origin.Start).Line + 1;
            return call.Refuse(new(
                $"{call.Shown(target)}:{line}: {fault.Message(DisplayLanguage.English)}. {fault.Advice(DisplayLanguage.English)}",
                $"{call.Shown(target)}:{line}: {fault.Message(DisplayLanguage.Japanese)}。{fault.Advice(DisplayLanguage.Japanese)}"));
        }

        if (acceptance.Outcome == AcceptanceOutcome.HasErrors)
        {
            call.Refuse(new($"{shown} has errors and cannot be locked; see x1060 check", $"{shown} には誤りがあるため、ロックできません。x1060 check で確かめてください"));
            return ExitCode.No;
        }

        if (acceptance.Outcome == AcceptanceOutcome.Current)
        {
            call.Aside.WriteLine(new Bilingual($"{SafeText.OfPath(shown)}: the lock is current", $"{SafeText.OfPath(shown)}: ロックは最新です").In(call.Language));
            return ExitCode.Clean;
        }

        if (before is not null)
        {
            ChangesText.Write(call.Answer, shown, Comparison.Of(before, acceptance.Posture!), call.Language, call.Ink);
            call.Answer.Flush();
        }

        if (isCheck)
        {
            call.Aside.WriteLine((before is null
                ? new Bilingual($"{SafeText.OfPath(shown)}: there is no lock; x1060 lock writes it", $"{SafeText.OfPath(shown)}: ロックがありません。x1060 lock で書き出せます")
                : new Bilingual($"{SafeText.OfPath(shown)}: the lock is not current; x1060 lock accepts the changes", $"{SafeText.OfPath(shown)}: ロックが最新ではありません。x1060 lock で変更を受け入れられます")).In(call.Language));
            return ExitCode.No;
        }

        try
        {
            NewFile.Write(target, acceptance.Posture!.Text, replace: true);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return call.Refuse(new($"{call.Shown(target)} cannot be written", $"{call.Shown(target)} に書き込めません"));
        }

        call.Aside.WriteLine((before is null
            ? new Bilingual($"{SafeText.OfPath(shown)}: locked", $"{SafeText.OfPath(shown)}: ロックしました")
            : new Bilingual($"{SafeText.OfPath(shown)}: the lock has been updated; have its changes reviewed", $"{SafeText.OfPath(shown)}: ロックを更新しました。変更をレビューしてください")).In(call.Language));
        return ExitCode.Clean;
    }
}
