using System.CommandLine;
using X1060Dsl.Model;
using X1060Dsl.Regression;
using X1060Dsl.Reports;

namespace X1060Dsl.Cli.Verbs;

/// <summary><c>x1060 diff</c>: what changed between two definitions, locks, folders or revisions, and which way.</summary>
internal sealed class DiffVerb : Verb
{
    private readonly Argument<string[]> sides;
    private readonly Option<string> format;
    private readonly PolicyPacks packs;
    private readonly Option<bool> failOnRegression;

    public DiffVerb(DisplayLanguage language)
        : base("diff", new("Shows what changed, service by service, and whether for the worse.", "何が変わり、後退したかどうかを、サービスごとに示します。"), language)
    {
        sides = AddMany("before now", new("definitions, locks, folders, or revisions of git such as main or HEAD~1:path; now is the current folder when left out", "定義、ロック、フォルダー、または main や HEAD~1:path のような git のリビジョン。now を省くと現在のフォルダー"));
        format = Add<string>("--format", "text|json|md", new("for a terminal, for programs, or for a pull request (default: text)", "端末向け、プログラム向け、プルリクエスト向け (省略時は text)"));
        packs = new PolicyPacks(this);
        failOnRegression = Add<bool>("--fail-on-regression", null, new("exit code 1 when anything is worse", "後退が一つでもあれば終了コードを 1 にする"));
    }

    public override IReadOnlyList<(string Line, Bilingual Use)> Examples { get; } =
    [
        ("x1060 diff main", new("what this folder changes against the branch main", "main ブランチからの、このフォルダーの変更")),
        ("x1060 diff HEAD~1 HEAD --fail-on-regression", new("the last commit, as a gate", "直前のコミットを、関門として検査")),
        ("x1060 diff cdc.cdc.lock cdc.cdc.csx", new("what x1060 lock would accept", "x1060 lock が受け入れることになる変更")),
    ];

    public override int Run(Call call)
    {
        var shape = call.Line.GetValue(format) ?? "text";
        if (!call.Takes("--format", shape, "text", "json", "md"))
            return ExitCode.Misuse;
        if (call.Line.GetValue(sides) is not { Length: > 0 } named)
            return call.Refuse(new("say what to compare, for example: x1060 diff main", "比べるものを書いてください。例: x1060 diff main"));
        if (named.Length > 2)
            return call.Refuse(new($"'{named[2]}' is one argument too many", $"引数「{named[2]}」は余分です"));

        if (packs.Of(call) is not { } given)
            return ExitCode.Misuse;

        using var read = new DiffSides(call, given);
        if (read.Read(named[0], named.Length > 1 ? named[1] : Directory.Exists(call.Around.FullPath(named[0])) || !File.Exists(call.Around.FullPath(named[0])) ? "." : named[0]) is not { } both)
            return read.Exit;

        if (both.Before.IsSingle != both.Now.IsSingle && both is { Before.Postures.Count: > 0, Now.Postures.Count: > 0 })
            return call.Refuse(new("one side is a single definition, the other a folder; name two of a kind", "一方は定義、もう一方はフォルダーです。同じ種類のものを二つ書いてください"));

        var difference = Compare(both.Before, both.Now);
        if (shape == "json")
            ChangesJson.Write(call.AnswerBytes(), difference, Tool.Version);
        else if (shape == "md")
            ChangesMarkdown.Write(call.Answer, difference, call.Language);
        else
            ChangesText.Write(call.Answer, difference, call.Language, call.Ink);
        call.Answer.Flush();
        call.Aside.WriteLine(ChangesText.Line(difference, call.Language));
        return ExitCode.Gravest(read.Exit, difference.IsWorse && call.Line.GetValue(failOnRegression) ? ExitCode.No : ExitCode.Clean);
    }

    private static Difference Compare(DiffSide before, DiffSide now)
    {
        // Two single ones are compared whatever they are called.
        if (before is { IsSingle: true, Postures.Count: 1 } && now is { IsSingle: true, Postures.Count: 1 })
        {
            var (name, posture) = now.Postures.First();
            return new Difference(Changed(name, before.Postures.Values.First(), posture).ToListing(), 1);
        }

        var names = before.Postures.Keys.Union(now.Postures.Keys).Order(StringComparer.Ordinal).ToList();
        return new Difference(names.SelectMany(name => Changed(name, before.Postures.GetValueOrDefault(name), now.Postures.GetValueOrDefault(name))).ToListing(), names.Count);
    }

    private static IEnumerable<ChangedDefinition> Changed(string name, Posture? before, Posture? now)
    {
        if (before is null || now is null)
            yield return new ChangedDefinition(name, null, IsGone: now is null);
        else if (Comparison.Of(before, now) is { Changes.Count: > 0 } comparison)
            yield return new ChangedDefinition(name, comparison, IsGone: false);
    }
}
