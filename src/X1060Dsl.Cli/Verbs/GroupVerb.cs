using System.CommandLine;
using X1060Dsl.Groups;
using X1060Dsl.Reports;

namespace X1060Dsl.Cli.Verbs;

/// <summary><c>x1060 group</c>: the organisations of a group side by side, and who provides what to whom.</summary>
internal sealed class GroupVerb : Verb
{
    private readonly CheckArguments arguments;
    private readonly Option<string> format;

    public GroupVerb(DisplayLanguage language)
        : base("group", new("Shows the organisations of a group side by side, and who provides what to whom.", "グループの組織を並べて示し、誰が誰に何を提供しているかを示します。"), language)
    {
        arguments = new CheckArguments(this);
        format = Add<string>("--format", "text|json|csv", new("for people, for programs, or for sheets and data engines (default: text)", "人向け、プログラム向け、表計算やデータ基盤向け (省略時は text)"));
    }

    public override IReadOnlyList<(string Line, Bilingual Use)> Examples { get; } =
    [
        ("x1060 group companies", new("all definitions below a folder, by the organisation above them", "フォルダーより下のすべての定義を、上位の組織ごとに")),
        ("x1060 check companies", new("what is wrong between them (CDC8xxx)", "組織のあいだの誤り (CDC8xxx)")),
        ("x1060 group companies --format csv > group.csv", new("an organisation and category a line", "組織とカテゴリーごとに一行")),
    ];

    public override int Run(Call call)
    {
        var shape = call.Line.GetValue(format) ?? "text";
        if (!call.Takes("--format", shape, "text", "json", "csv") || arguments.TermsOf(call) is not { } terms)
            return ExitCode.Misuse;
        if (arguments.Seek(call, out var exit) is not { } definitions)
            return exit;

        var check = new Check(Checking.Run(definitions, terms), call.Around.FullPath("."), terms.Today);
        var groups = GroupSurvey.Of(new Group(check.Definitions.Select(static definition => definition.Member).OfType<Member>()));
        if (shape == "json")
            GroupJson.Write(call.AnswerBytes(), groups, check, Tool.Version);
        else if (shape == "csv")
            GroupCsv.Write(call.Answer, groups);
        else
            GroupText.Write(call.Answer, groups, call.Language, call.Ink);
        call.Answer.Flush();
        call.Aside.WriteLine(GroupText.Line(groups, call.Language));
        return check.Unread > 0 ? ExitCode.Gravest(exit, ExitCode.Unreadable) : exit;
    }
}
