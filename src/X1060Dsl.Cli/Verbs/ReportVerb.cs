using System.CommandLine;
using System.Diagnostics;
using X1060Dsl.Model;
using X1060Dsl.Reports;
using X1060Dsl.Reports.Html;
using X1060Dsl.Surveying;

namespace X1060Dsl.Cli.Verbs;

/// <summary><c>x1060 report</c>: a page for the people who decide.</summary>
internal sealed class ReportVerb : Verb
{
    /// <summary>More centres than this make no page that anybody reads, or that a browser opens gladly.</summary>
    internal const int MostCentres = 100;

    private readonly CheckArguments arguments;
    private readonly Option<string> output;
    private readonly Option<bool> bilingual, history;
    private readonly Option<string> from;
    private readonly Compared compared;

    public ReportVerb(DisplayLanguage language)
        : base("report", new("Writes a report for the people who decide: one page of HTML.", "意思決定者のための報告を、一つの HTML ファイルに書き出します。"), language)
    {
        arguments = new CheckArguments(this);
        output = Add<string>("--output", "FILE", new("the file to write (default: standard output)", "書き出すファイル (省略時は標準出力)"));
        output.Aliases.Add("-o");
        bilingual = Add<bool>("--bilingual", null, new("both languages in the file, with a switch at its top", "両言語を一つのファイルに入れ、先頭で切り替えられるようにする"));
        compared = new Compared(this);
        history = Add<bool>("--history", null, new("with how scores and targets moved from commit to commit, through git", "スコアと目標の推移を、git のコミットをたどって加える"));
        from = Add<string>("--from", "REV|yyyy-MM-dd", new("where the history begins: a revision of git, or a day (default: the first commit)", "推移の始まり。git のリビジョン、または日付 (省略時は最初のコミット)"));
    }

    public override IReadOnlyList<(string Line, Bilingual Use)> Examples { get; } =
    [
        ("x1060 report -o report.html", new("all centres below this folder, compared with their locks", "このフォルダーより下のセンターすべてを、ロックと比べて")),
        ("x1060 report cdc.cdc.csx -o report.html --since v1.0", new("one of them, with what changed since that revision", "一つだけ、そのリビジョンからの変更とともに")),
        ("x1060 report cdc.cdc.csx -o report.html --history", new("with curves of how scores and targets moved", "スコアと目標の推移の曲線とともに")),
        ("x1060 report -o report.html --bilingual", new("one file for readers of both languages", "両方の言語の読み手に、一つのファイルで")),
    ];

    public override int Run(Call call)
    {
        var file = call.Line.GetValue(output);
        if (file is null or "-" && call.Around.OutIsTerminal)
            return call.Refuse(new("name the file to write, for example: x1060 report -o report.html", "書き出すファイルを指定してください。例: x1060 report -o report.html"));
        if (arguments.TermsOf(call) is not { } terms)
            return ExitCode.Misuse;
        if (arguments.Seek(call, out var exit) is not { } definitions)
            return exit;
        if (compared.Of(call, terms, definitions) is not { } complete || Known.At(call, null) is not { } known)
            return ExitCode.Misuse;

        var start = Stopwatch.GetTimestamp();
        var bar = new ProgressBar(call.Aside, call.Around.ErrIsTerminal, () => Stopwatch.GetElapsedTime(start));
        var surveyed = Surveying.Run(definitions, complete, known, bar.Report);
        var report = new PostureReport(surveyed, call.Around.FullPath("."), terms.Today, Tool.Version) { Since = compared.NameOf(call) };
        bar.Clear();
        if (Refusal(report.Definitions.Count) is { } refusal)
            return call.Refuse(refusal);
        if (WithHistory(call, surveyed, terms.Today) is not { } told)
            return ExitCode.Misuse;

        report = report with { Definitions = told };
        exit = ExitCode.Gravest(exit, Write(call, file, report));
        if (report.Definitions.Any(static definition => definition.Survey is null))
        {
            call.Refuse(new("a definition could not be read; the report says so", "読み取れない定義がありました。報告に記しています"));
            exit = ExitCode.Gravest(exit, ExitCode.Unreadable);
        }

        return exit;
    }

    /// <summary>Why so many centres make no report; null where they do.</summary>
    internal static Bilingual? Refusal(int centres) => centres switch
    {
        0 => new("there are only parts here, and nothing names an organisation or a service", "ここには部品だけがあり、組織もサービスも書かれていません"),
        > MostCentres => new($"there are {centres} centres; a report takes {MostCentres}, so name those that you mean, or see all side by side: x1060 group --format html -o group.html", $"センターが{centres}あります。一つの報告に載せられるのは{MostCentres}までです。対象を指定するか、x1060 group --format html -o group.html で全体を並べて示してください"),
        _ => null,
    };

    // What was asked for, with how it came to stand so; null where git cannot tell, and it has been told.
    private Listing<SurveyedDefinition>? WithHistory(Call call, Listing<SurveyedDefinition> surveyed, Date today)
    {
        var start = call.Line.GetValue(from);
        if (!call.Line.GetValue(history) && start is null)
            return surveyed;

        using var past = new Past(call);
        if (past.Head is not { } head)
            return null;

        Committed? first = null;
        if (start is not null && (first = past.Commit(start, head)) is null)
            return null;

        var commits = past.Commits(first, head);
        return surveyed.Select(one => one.Survey is { } survey ? one with { History = past.Of(one.Definition.Path, commits, survey.Centre, today) } : one).ToListing();
    }

    private int Write(Call call, string? file, PostureReport report)
    {
        var page = new MemoryStream();
        ReportPage.Write(page, report, call.Languages(call.Line.GetValue(bilingual)));
        if (file is null or "-")
        {
            call.AnswerBytes().Write(page.GetBuffer().AsSpan(0, (int)page.Length));
            return ExitCode.Clean;
        }

        return AnswerFile.Put(call, file, page.ToArray());
    }
}
