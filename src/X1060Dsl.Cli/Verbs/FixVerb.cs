using System.CommandLine;
using X1060Dsl.Fixing;
using X1060Dsl.Model;
using X1060Dsl.Reports;
using X1060Dsl.Rules;

namespace X1060Dsl.Cli.Verbs;

/// <summary><c>x1060 fix</c>: makes the repairs that need nobody's judgement, and with leave the others.</summary>
internal sealed class FixVerb : Verb
{
    private readonly CheckArguments arguments;
    private readonly Option<string[]> rule;
    private readonly Option<bool> dryRun, choices, blanks;

    public FixVerb(DisplayLanguage language)
        : base("fix", new("Repairs what can be repaired without asking.", "確かめなくても直せるものを直します。"), language)
    {
        arguments = new CheckArguments(this);
        rule = Add<string[]>("--rule", "ID", new("only what this rule finds; may be repeated", "この規則の指摘だけを直す。繰り返し指定できます"));
        dryRun = Add<bool>("--dry-run", null, new("shows what would change, and changes nothing; exit code 1 when something would", "何が変わるかを示すだけで書き換えない。変わるものがあれば終了コードは 1"));
        choices = Add<bool>("--choices", null, new("also repairs that decide something or guess", "判断や推測を含む修正も行う"));
        blanks = Add<bool>("--blanks", null, new("also repairs that leave an empty place to be filled in", "あとで書き込む空欄を残す修正も行う"));
    }

    public override IReadOnlyList<(string Line, Bilingual Use)> Examples { get; } =
    [
        ("x1060 fix", new("repairs all definitions below this folder", "このフォルダーより下の定義を直す")),
        ("x1060 fix --dry-run", new("only shows what would change", "何が変わるかを示すだけ")),
        ("x1060 fix cdc.cdc.csx --rule CDC0020 --choices", new("takes the nearest name of unknown services", "知らないサービス名を、最も近い名前に直す")),
        ("x1060 fix --rule CDC1003 --blanks", new("adds the empty places for missing reasons", "理由のない所に、書き込む空欄を足す")),
    ];

    public override int Run(Call call)
    {
        var rules = call.Line.GetValue(rule) ?? [];
        if (rules.FirstOrDefault(static id => AllRules.Find(id) is null && id.StartsWith("CDC", StringComparison.OrdinalIgnoreCase)) is { } unknown)
            return call.Refuse(Misuse.Unknown(new("rule", "規則"), unknown, AllRules.InOrder.Select(static one => one.Id)));
        if (arguments.TermsOf(call) is not { } terms)
            return ExitCode.Misuse;
        if (arguments.Seek(call, out var exit) is not { } definitions)
            return exit;

        var selection = new FixSelection(call.Line.GetValue(choices), call.Line.GetValue(blanks), Listing.Of(rules));
        var repairs = new Repairs(terms, selection);
        foreach (var sought in definitions)
        {
            if (repairs.Make(sought) is not { } unread)
                continue;

            exit = ExitCode.Gravest(exit, ExitCode.Unreadable);
            FindingsText.Write(call.Aside, new Check(Listing.Of(unread), call.Around.FullPath("."), terms.Today), call.Language, Ink.None);
        }

        return ExitCode.Gravest(exit, call.Line.GetValue(dryRun) ? Show(call, repairs) : Write(call, repairs));
    }

    private static int Show(Call call, Repairs repairs)
    {
        foreach (var (before, after) in repairs.Changed)
            TextDifference.Write(call.Answer, Shown(call, after.Path), before, after, call.Ink);
        call.Answer.Flush();
        Tell(call, repairs.Made, new("would be made", "件を修正できます"));
        return repairs.Made.Count == 0 ? ExitCode.Clean : ExitCode.No;
    }

    private static int Write(Call call, Repairs repairs)
    {
        var lost = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (before, after) in repairs.Changed)
        {
            if (WrittenFile.Replace(before, after) is not { } trouble)
                continue;

            lost.Add(after.Path);
            call.Refuse(new($"{Shown(call, after.Path)} {trouble.En}", $"{Shown(call, after.Path)} {trouble.Ja}"));
        }

        var made = repairs.Made.Where(fix => !fix.Fix.Edits.Any(edit => lost.Contains(edit.Path))).ToList();
        foreach (var fix in made)
            call.Answer.WriteLine($"{SafeText.OfPath(Shown(call, fix.Place.Path))}:{fix.Place.Line}:{fix.Place.Column}: {fix.Finding.Id}: {SafeText.Of(fix.Fix.Title.In(call.Language))}");
        call.Answer.Flush();
        Tell(call, made, new("made", "件を修正しました"));
        return lost.Count > 0 ? ExitCode.Misuse : ExitCode.Clean;
    }

    private static void Tell(Call call, IReadOnlyList<MadeFix> made, Bilingual done)
    {
        var files = made.SelectMany(static fix => fix.Fix.Edits).Select(static edit => edit.Path).Distinct().Count();
        call.Aside.WriteLine((made.Count == 0
            ? new Bilingual("Nothing to repair; --choices and --blanks allow more.", "直すものはありません。--choices と --blanks で対象が広がります。")
            : new Bilingual($"{made.Count} repair{(made.Count == 1 ? "" : "s")} {done.En} in {files} file{(files == 1 ? "" : "s")}.", $"{files}ファイルの{made.Count}{done.Ja}。")).In(call.Language));
    }

    private static string Shown(Call call, string path) => new Check(default, call.Around.FullPath("."), null).Shown(path);
}
