using System.CommandLine;
using System.Text;
using X1060Dsl.Groups;
using X1060Dsl.Model;
using X1060Dsl.Reports;
using X1060Dsl.Reports.Html;

namespace X1060Dsl.Cli.Verbs;

/// <summary><c>x1060 group</c>: the organisations of a group side by side, and who provides what to whom.</summary>
internal sealed class GroupVerb : Verb
{
    private readonly CheckArguments arguments;
    private readonly Option<string> format;

    private readonly Option<string> output;
    private readonly Option<bool> bilingual;

    public GroupVerb(DisplayLanguage language)
        : base("group", new("Shows the organisations of a group side by side, and who provides what to whom.", "グループの組織を並べて示し、誰が誰に何を提供しているかを示します。"), language)
    {
        arguments = new CheckArguments(this);
        format = Add<string>("--format", "text|html|json|csv", new("for people, as a page with a heat map, for programs, or for sheets and data engines (default: text)", "人向け、ヒートマップのあるページ、プログラム向け、表計算やデータ基盤向け (省略時は text)"));
        output = Add<string>("--output", "FILE", new("the file to write (default: standard output)", "書き出すファイル (省略時は標準出力)"));
        output.Aliases.Add("-o");
        bilingual = Add<bool>("--bilingual", null, new("both languages in the page, with a switch at its top", "両言語を一つのページに入れ、先頭で切り替えられるようにする"));
    }

    public override IReadOnlyList<(string Line, Bilingual Use)> Examples { get; } =
    [
        ("x1060 group companies", new("all definitions below a folder, by the organisation above them", "フォルダーより下のすべての定義を、上位の組織ごとに")),
        ("x1060 group companies --format html -o group.html", new("as one page with a heat map, for the people who decide", "意思決定者のために、ヒートマップのある一つのページで")),
        ("x1060 check companies", new("what is wrong between them (CDC8xxx)", "組織のあいだの誤り (CDC8xxx)")),
        ("x1060 group companies --format csv > group.csv", new("an organisation and category a line", "組織とカテゴリーごとに一行")),
    ];

    public override int Run(Call call)
    {
        var (shape, file) = (call.Line.GetValue(format) ?? "text", call.Line.GetValue(output));
        if (!call.Takes("--format", shape, "text", "html", "json", "csv"))
            return ExitCode.Misuse;
        if (shape == "html" && (file is null or "-") && call.Around.OutIsTerminal)
            return call.Refuse(new("name the file to write, for example: x1060 group --format html -o group.html", "書き出すファイルを指定してください。例: x1060 group --format html -o group.html"));
        if (arguments.TermsOf(call) is not { } terms)
            return ExitCode.Misuse;
        if (arguments.Seek(call, out var exit) is not { } definitions)
            return exit;

        var check = new Check(Checking.Run(definitions, terms), call.Around.FullPath("."), terms.Today);
        var groups = GroupSurvey.Of(new Group(check.Definitions.Select(static definition => definition.Member).OfType<Member>()));
        exit = ExitCode.Gravest(exit, Give(call, shape, file is "-" ? null : file, groups, check));
        call.Aside.WriteLine(GroupText.Line(groups, call.Language));
        return check.Unread > 0 ? ExitCode.Gravest(exit, ExitCode.Unreadable) : exit;
    }

    private int Give(Call call, string shape, string? file, Listing<GroupSurvey> groups, Check check)
    {
        if (file is null)
        {
            Write(call.AnswerBytes(), call, shape, groups, check, call.Ink);
            return ExitCode.Clean;
        }

        var to = new MemoryStream();
        Write(to, call, shape, groups, check, Ink.None);
        return AnswerFile.Put(call, file, to.ToArray());
    }

    private void Write(Stream to, Call call, string shape, Listing<GroupSurvey> groups, Check check, Ink ink)
    {
        if (shape == "json")
        {
            GroupJson.Write(to, groups, check, Tool.Version);
            return;
        }

        if (shape == "html")
        {
            GroupPage.Write(to, groups, check, Tool.Version, call.Languages(call.Line.GetValue(bilingual)));
            return;
        }

        using var text = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        if (shape == "csv")
            GroupCsv.Write(text, groups);
        else
            GroupText.Write(text, groups, call.Language, ink);
    }
}
