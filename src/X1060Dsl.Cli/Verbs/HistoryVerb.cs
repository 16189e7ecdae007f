using System.CommandLine;
using X1060Dsl.Model;
using X1060Dsl.Reports;

namespace X1060Dsl.Cli.Verbs;

/// <summary><c>x1060 history</c>: how scores and targets moved from commit to commit.</summary>
internal sealed class HistoryVerb : Verb
{
    private readonly SurveyArguments arguments;
    private readonly Option<string> format, per, from, to;

    public HistoryVerb(DisplayLanguage language)
        : base("history", new("Shows how scores and targets moved, from commit to commit.", "スコアと目標がどう動いてきたかを、コミットごとに示します。"), language)
    {
        arguments = new SurveyArguments(this);
        from = Add<string>("--from", "REV|yyyy-MM-dd", new("where to begin: a revision of git, or a day (default: the first commit)", "始まり。git のリビジョン、または日付 (省略時は最初のコミット)"));
        to = Add<string>("--to", "REV|yyyy-MM-dd", new("where to end (default: what is there now, committed or not)", "終わり (省略時はコミット前の変更も含む現在)"));
        per = Add<string>("--per", "category|service", new("a line for each category or for each service (default: category)", "1行で表す単位 (省略時は category)"));
        format = Add<string>("--format", "text|json|csv", new("for a terminal, for programs, or for a spreadsheet (default: text)", "端末向け、プログラム向け、表計算向け (省略時は text)"));
    }

    public override IReadOnlyList<(string Line, Bilingual Use)> Examples { get; } =
    [
        ("x1060 history", new("how scores moved since the first commit, category by category", "最初のコミットからのスコアの動きを、カテゴリーごとに")),
        ("x1060 history --from 2026-04-01 --per service", new("since the start of the year, service by service", "年度の初めから、サービスごとに")),
        ("x1060 history --format csv > history.csv", new("for a chart of your own", "自分でグラフを描くために")),
    ];

    public override int Run(Call call)
    {
        var (shape, grain) = (call.Line.GetValue(format) ?? "text", call.Line.GetValue(per) ?? "category");
        if (!call.Takes("--format", shape, "text", "json", "csv") || !call.Takes("--per", grain, "category", "service") || arguments.Day(call) is not { } day)
            return ExitCode.Misuse;
        if (arguments.Open(call, out var exit) is not { } opened)
            return exit;

        using var past = new Past(call);
        if (past.Head is not { } head)
            return ExitCode.Misuse;

        var (first, last) = (call.Line.GetValue(from), call.Line.GetValue(to));
        Committed? start = null, end = null;
        if ((last is not null && (end = past.Commit(last, head)) is null) || (first is not null && (start = past.Commit(first, end?.Commit ?? head)) is null))
            return ExitCode.Misuse;

        var commits = past.Commits(start, end?.Commit ?? head);
        var histories = opened.Select(one => new CentreHistory(call.Shown(one.Sought.Path), past.Of(one.Sought.Path, commits, last is null ? one.Definition.Centre : null, day))).ToList();
        foreach (var empty in histories.Where(static one => one.History.Points.Count == 0))
            call.Aside.WriteLine(new Bilingual($"{SafeText.OfPath(empty.Path)}: not there in these commits", $"{SafeText.OfPath(empty.Path)}: この範囲のコミットにはありません").In(call.Language));
        Write(call, shape, histories.Where(static one => one.History.Points.Count > 0).ToListing(), isPerService: grain == "service");
        call.Answer.Flush();
        return exit;
    }

    private static void Write(Call call, string shape, Listing<CentreHistory> histories, bool isPerService)
    {
        if (shape == "json")
        {
            HistoryJson.Write(call.AnswerBytes(), histories, isPerService, Tool.Version);
            return;
        }

        if (shape == "csv")
            HistoryCsv.WriteHeads(call.Answer);
        foreach (var history in histories)
        {
            if (shape == "csv")
                HistoryCsv.Write(call.Answer, history, isPerService);
            else
                HistoryText.Write(call.Answer, history, isPerService, call.Language, call.Ink);
        }
    }
}
