using System.CommandLine;
using System.Text;
using X1060Dsl.Model;
using X1060Dsl.Reports;
using X1060Dsl.Reviewing;
using X1060Dsl.Surveying;
using X1060Dsl.Text;

namespace X1060Dsl.Cli.Verbs;

/// <summary><c>x1060 review</c>: prepares an evaluation, and records it.</summary>
internal sealed class ReviewVerb : Verb
{
    private static readonly string[] Phases = ["catalogue", "profile", "portfolio"];

    private static readonly Bilingual[] Questions =
    [
        new("Catalogue: was the choice right, and does it follow the changes", "カタログ: 選択は妥当でしたか。変化に沿っていますか"),
        new("Profile: stay with who provides, or assign anew", "プロファイル: 担い手は今のままですか。割り当てを変えますか"),
        new("Portfolio: what are the scores now, did the targets change", "ポートフォリオ: 今のスコアはどうですか。目標は変わりましたか"),
    ];

    private readonly CheckArguments arguments;
    private readonly Option<string> since, format, output, name;
    private readonly Option<string[]> answers;
    private readonly Option<bool> add;

    public ReviewVerb(DisplayLanguage language)
        : base("review", new("Prepares the look back at catalogue, profile and portfolio, and records it.", "カタログ・プロファイル・ポートフォリオの振り返りを準備し、記録します。"), language)
    {
        arguments = new CheckArguments(this);
        since = Add<string>("--since", "REV|yyyy-MM-dd|LOCK", new("what to compare with: a revision of git, a day, or a lock (default: the commit that recorded the last evaluation, then the lock)", "比べる相手。git のリビジョン、日付、またはロック (省略時は前回の評価を記録したコミット、次にロック)"));
        format = Add<string>("--format", "md|html|csx", new("a worksheet, or the record to fill in (default: md)", "ワークシート、または記入する記録 (省略時は md)"));
        output = Add<string>("--output", "FILE", new("the file to write (default: standard output)", "書き出すファイル (省略時は標準出力)"));
        output.Aliases.Add("-o");
        name = Add<string>("--name", "TEXT", new("what the record is called (default: after the day)", "記録の名前 (省略時は日付から)"));
        answers = Add<string[]>("--answer", "PHASE=TEXT", new("the answer on the catalogue, the profile or the portfolio; may be repeated", "catalogue、profile、portfolio についての答え。繰り返し指定できます"));
        add = Add<bool>("--add", null, new("adds the record to the end of the definition; at a terminal it asks for the answers", "記録を定義の末尾に加える。端末では答えを尋ねる"));
    }

    public override IReadOnlyList<(string Line, Bilingual Use)> Examples { get; } =
    [
        ("x1060 review -o review.md", new("a worksheet for the meeting, since the last evaluation", "前回の評価からの変化をまとめた、会議のためのワークシート")),
        ("x1060 review --since 2026-04-01 --format html -o review.html", new("the same since a day, to fill in or to print", "ある日からの変化を、記入・印刷できる形で")),
        ("x1060 review --add", new("asks the three questions and records the answers", "三つの問いを尋ね、答えを定義に記録する")),
    ];

    public override int Run(Call call)
    {
        var shape = call.Line.GetValue(format) ?? "md";
        if (!call.Takes("--format", shape, "md", "html", "csx") || Answered(call) is not { } given || arguments.TermsOf(call) is not { } terms)
            return ExitCode.Misuse;
        if (arguments.Seek(call, out var exit) is not { } sought)
            return exit;

        var definitions = sought.Select(static one => (Sought: one, Definition: OpenDefinition.OnDisk(one))).ToList();
        if (definitions.Find(static one => one.Definition.Refusal is not null) is { Definition.Refusal: { } refusal, Sought.Path: var unread })
        {
            call.Refuse(new($"{call.Shown(unread)}: {refusal.Message(DisplayLanguage.English)}", $"{call.Shown(unread)}: {refusal.Message(DisplayLanguage.Japanese)}"));
            return ExitCode.Unreadable;
        }

        var whole = definitions.FindAll(static one => one.Definition.IsWhole);
        if (whole.Count != 1)
        {
            return call.Refuse(whole.Count == 0
                ? new("nothing here names an organisation, so there is no centre to review", "組織を名乗る定義がないため、見直すセンターがありません")
                : new($"there are {whole.Count} centres here; a review is of one, so name its file", $"センターが{whole.Count}あります。見直しは一つずつ行うため、ファイルを指定してください"));
        }

        using var past = new Past(call);
        return Prepare(call, terms, whole[0].Sought, past) is { } sheet ? Give(call, shape, sheet with { Answers = given }, whole[0].Sought, exit) : ExitCode.Misuse;
    }

    private ReviewSheet? Prepare(Call call, Terms terms, Sought sought, Past past)
    {
        var files = DiskFiles.Around(sought.Path, sought.Folder);
        var file = sought.Open(files).File!;
        var centre = Engine.Read(file, files, terms.Packs).Centre!;
        var named = call.Line.GetValue(since);
        var start = named is not null ? ReviewStart.Named(call, past, named, sought.Path) : ReviewStart.Found(call, past, centre, terms.Today, sought.Path);
        if (start is null && named is not null)
            return null;

        var surveyed = Engine.Survey(file, files, terms.For(sought) with { Lock = null, Since = start?.Posture }, terms.Today);
        var review = Review.Of(new ReviewBasis(surveyed.Survey!, surveyed.Definition.Waivers) { Comparison = surveyed.Comparison, Since = start?.On, Year = Year(past, sought.Path, centre, terms.Today) });
        var open = surveyed.Definition.Findings.Where(static finding => finding.Suppression is null).ToList();
        return new ReviewSheet(call.Shown(sought.Path), review, Unused(centre, call.Line.GetValue(name) ?? Named(terms.Today).In(call.Language)))
        {
            ComparedWith = start?.Name,
            Findings = open.Count,
            Errors = open.Count(static finding => finding.Severity == Severity.Error),
        };
    }

    private static History? Year(Past past, string path, Centre centre, Date today)
    {
        var start = today.AddMonths(-12);
        return past.HasCommits && past.Repository!.LastOn(past.Head!, start) is { } first && past.Of(path, past.Commits(first, past.Head!), centre, today) is { Points: [{ } earliest, ..] } history && earliest.On <= start
            ? history
            : null;
    }

    private int Give(Call call, string shape, ReviewSheet sheet, Sought sought, int exit)
    {
        if (call.Line.GetValue(add))
            return Record(call, Asked(call, sheet), sought);

        var to = new MemoryStream();
        if (shape == "html")
        {
            ReviewHtml.Write(to, sheet, call.Language, Tool.Version);
        }
        else
        {
            using var text = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
            if (shape == "md")
                ReviewMarkdown.Write(text, sheet, call.Language);
            else
                text.Write(ReviewRecord.Of(sheet, call.Language, withFacts: true));
        }

        if (call.Line.GetValue(output) is not (null or "-") and var file)
            return ExitCode.Gravest(exit, AnswerFile.Put(call, file, to.ToArray()));
        call.AnswerBytes().Write(to.GetBuffer().AsSpan(0, (int)to.Length));
        return exit;
    }

    private static int Record(Call call, ReviewSheet sheet, Sought sought)
    {
        var before = sought.Open(DiskFiles.Around(sought.Path, sought.Folder)).File!;
        var ending = before.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var record = ReviewRecord.Of(sheet, call.Language, withFacts: false).Replace("\n", ending, StringComparison.Ordinal);
        var after = new SourceFile(before.Path, before.Text.TrimEnd() + ending + ending + record);
        if (WrittenFile.Replace(before, after) is { } trouble)
            return call.Refuse(new($"{sheet.Path} {trouble.En}", $"{sheet.Path} {trouble.Ja}"));

        var blanks = 3 - sheet.Answers.Count;
        call.Aside.WriteLine((blanks == 0
            ? new Bilingual($"{SafeText.OfPath(sheet.Path)}: recorded '{SafeText.Of(sheet.Name)}'.", $"{SafeText.OfPath(sheet.Path)}: 「{SafeText.Of(sheet.Name)}」を記録しました。")
            : new Bilingual($"{SafeText.OfPath(sheet.Path)}: added '{SafeText.Of(sheet.Name)}' with {blanks} answer{(blanks == 1 ? "" : "s")} to fill in.", $"{SafeText.OfPath(sheet.Path)}: 「{SafeText.Of(sheet.Name)}」を加えました。残り{blanks}つの答えを記入してください。")).In(call.Language));
        return ExitCode.Clean;
    }

    // Null where one of them is none, and it has been told.
    private Dictionary<ReviewPhase, string>? Answered(Call call)
    {
        var given = new Dictionary<ReviewPhase, string>();
        foreach (var order in call.Line.GetValue(answers) ?? [])
        {
            var equals = order.IndexOf('=');
            var place = Array.IndexOf(Phases, equals < 0 ? order : order[..equals]);
            if (place < 0 || order.Length == equals + 1)
            {
                call.Refuse(new($"--answer takes PHASE=TEXT with catalogue, profile or portfolio, not '{order}'", $"--answer には PHASE=TEXT の形で、catalogue・profile・portfolio のどれかの答えを書いてください (「{order}」は指定できません)"));
                return null;
            }

            given[ReviewPhase.Catalogue + place] = order[(equals + 1)..];
        }

        return given;
    }

    // Asked only where somebody sits at both ends; a script must never wait for an answer.
    private static ReviewSheet Asked(Call call, ReviewSheet sheet)
    {
        if (!call.Around.InIsTerminal || !call.Around.OutIsTerminal)
            return sheet;

        var given = new Dictionary<ReviewPhase, string>(sheet.Answers);
        for (var i = 0; i < Questions.Length; i++)
        {
            if (given.ContainsKey(ReviewPhase.Catalogue + i))
                continue;

            call.Aside.Write($"{Questions[i].In(call.Language)}: ");
            call.Aside.Flush();
            if (call.Around.In().ReadLine()?.Trim() is { Length: > 0 } answer)
                given[ReviewPhase.Catalogue + i] = answer;
        }

        return sheet with { Answers = given };
    }

    private static Bilingual Named(Date today) => new($"Review of {today}", $"{today.Year}年{today.Month}月{today.Day}日の振り返り");

    private static string Unused(Centre centre, string name)
    {
        var (unused, number) = (name, 1);
        while (centre.Evaluations.Any(evaluation => Folding.AreSame(evaluation.Name.Value, unused)))
            unused = $"{name} ({++number})";
        return unused;
    }
}
