using System.CommandLine;
using System.Diagnostics;
using X1060Dsl.Reports;
using X1060Dsl.Reports.Html;

namespace X1060Dsl.Cli.Verbs;

/// <summary><c>x1060 report</c>: a page for the people who decide.</summary>
internal sealed class ReportVerb : Verb
{
    /// <summary>More centres than this make no page that anybody reads, or that a browser opens gladly.</summary>
    internal const int MostCentres = 100;

    private readonly CheckArguments arguments;
    private readonly Option<string> output;
    private readonly Option<bool> bilingual;
    private readonly Compared compared;

    public ReportVerb(DisplayLanguage language)
        : base("report", new("Writes a report for the people who decide: one page of HTML.", "意思決定者のための報告を、一つの HTML ファイルに書き出します。"), language)
    {
        arguments = new CheckArguments(this);
        output = Add<string>("--output", "FILE", new("the file to write (default: standard output)", "書き出すファイル (省略時は標準出力)"));
        output.Aliases.Add("-o");
        bilingual = Add<bool>("--bilingual", null, new("both languages in the file, with a switch at its top", "両言語を一つのファイルに入れ、先頭で切り替えられるようにする"));
        compared = new Compared(this);
    }

    public override IReadOnlyList<(string Line, Bilingual Use)> Examples { get; } =
    [
        ("x1060 report -o report.html", new("all centres below this folder, compared with their locks", "このフォルダーより下のセンターすべてを、ロックと比べて")),
        ("x1060 report cdc.cdc.csx -o report.html --since v1.0", new("one of them, with what changed since that revision", "一つだけ、そのリビジョンからの変更とともに")),
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
        var report = new PostureReport(Surveying.Run(definitions, complete, known, bar.Report), call.Around.FullPath("."), terms.Today, Tool.Version) { Since = compared.NameOf(call) };
        bar.Clear();
        if (Refusal(report.Definitions.Count) is { } refusal)
            return call.Refuse(refusal);

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
