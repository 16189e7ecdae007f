using System.CommandLine;
using System.Diagnostics;
using X1060Dsl.Model;
using X1060Dsl.Reports;

namespace X1060Dsl.Cli.Verbs;

/// <summary><c>x1060 check</c>: reads definitions and tells what is wrong with them.</summary>
internal sealed class CheckVerb : Verb
{
    private readonly Argument<string[]> paths;
    private readonly Option<string> format, today, failOn;

    public CheckVerb(DisplayLanguage language)
        : base("check", new("Checks definitions.", "定義を検査します。"), language)
    {
        paths = AddMany("paths", new("files, and folders to search for *.cdc.csx (default: the current folder)", "ファイルと、*.cdc.csx を探すフォルダー (省略時は現在のフォルダー)"));
        format = Add<string>("--format", "text|json", new("findings for people or for programs (default: text)", "人が読む形か、プログラムが読む形か (省略時は text)"));
        today = Add<string>("--today", "yyyy-MM-dd", new("the day that dated rules go by (default: today)", "期日の規則が基準にする日 (省略時は今日)"));
        failOn = Add<string>("--fail-on", "error|warning|info|never", new("the lowest severity that fails the check (default: error)", "check を失敗させる最も低い重大度 (省略時は error)"));
    }

    public override IReadOnlyList<(string Line, Bilingual Use)> Examples { get; } =
    [
        ("x1060 check", new("all definitions below this folder", "このフォルダーより下の定義すべて")),
        ("x1060 check cdc.cdc.csx --lang ja", new("one of them, in Japanese", "一つだけ、日本語で")),
        ("x1060 check --format json > findings.json", new("for other programs", "ほかのプログラムのために")),
        ("x1060 check --fail-on warning --today 2026-10-01", new("strict, and the same answer on any day", "厳しく、いつ実行しても同じ結果で")),
    ];

    public override int Run(Call call)
    {
        var (shape, threshold) = (call.Line.GetValue(format) ?? "text", call.Line.GetValue(failOn) ?? "error");
        if (!call.Takes("--format", shape, "text", "json") || !call.Takes("--fail-on", threshold, "error", "warning", "info", "never"))
            return ExitCode.Misuse;

        var day = default(Date);
        if (call.Line.GetValue(today) is not { } said)
            day = call.Around.Today();
        else if (!Date.TryRead(said, out day))
            return call.Refuse(new($"--today does not take '{said}'; write a day as yyyy-MM-dd, for example 2026-10-01", $"--today に「{said}」は指定できません。2026-10-01 のように yyyy-MM-dd で書いてください"));

        var start = Stopwatch.GetTimestamp();
        var search = new Search(call.Around);
        foreach (var path in call.Line.GetValue(paths) is { Length: > 0 } named ? named : ["."])
            search.Add(path);
        if (search.TooLarge is { } large)
            return call.Refuse(new($"there are more than 4,096 definitions below '{large}'; name the folders that you mean", $"「{large}」より下に、4,096 を超える数の定義があります。検査するフォルダーを指定してください"));

        var exit = ExitCode.Clean;
        foreach (var folder in search.Empty)
            exit = call.Refuse(new($"there is no definition (*.cdc.csx) below '{folder}'; to begin one: x1060 init", $"「{folder}」より下に定義 (*.cdc.csx) がありません。書き始めるには: x1060 init"));
        if (search.Found.Count == 0)
            return exit;

        var check = new Check(Checking.Run(search.Found, day), call.Around.FullPath("."), day);
        if (shape == "json")
            FindingsJson.Write(call.AnswerBytes(), check, Tool.Version);
        else
            FindingsText.Write(call.Answer, check, call.Language, call.Ink);
        call.Answer.Flush();

        // How long it took interests who waited for it; in a log it would only make two equal runs differ.
        call.Aside.WriteLine(Summary.Line(check, call.Around.ErrIsTerminal ? Stopwatch.GetElapsedTime(start) : null, call.Language));
        if (Summary.NextStep(check, call.Language) is { } next)
            call.Aside.WriteLine(next);
        return ExitCode.Gravest(exit, Verdict(check, threshold));
    }

    private static int Verdict(Check check, string threshold)
    {
        var verdict = check.Unread > 0 ? ExitCode.Unreadable : ExitCode.Clean;
        foreach (var finding in check.Findings)
        {
            if (finding.Rule.Category == "Tool" && finding.Severity > Severity.Info)
                verdict = ExitCode.Gravest(verdict, ExitCode.Fault);
            if (finding.Severity >= Threshold(threshold))
                verdict = ExitCode.Gravest(verdict, ExitCode.No);
        }

        return verdict;
    }

    private static Severity Threshold(string word) => word switch
    {
        "error" => Severity.Error,
        "warning" => Severity.Warning,
        "info" => Severity.Info,
        _ => (Severity)int.MaxValue,
    };
}
