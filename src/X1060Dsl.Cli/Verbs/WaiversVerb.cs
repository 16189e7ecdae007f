using System.CommandLine;
using X1060Dsl.Reports;

namespace X1060Dsl.Cli.Verbs;

/// <summary><c>x1060 waivers</c>: lists what is let off, soonest to run out first.</summary>
internal sealed class WaiversVerb : Verb
{
    private readonly CheckArguments arguments;
    private readonly Option<string> format;

    public WaiversVerb(DisplayLanguage language)
        : base("waivers", new("Lists the waivers, soonest to run out first.", "免除の一覧を、期限の近い順に示します。"), language)
    {
        arguments = new CheckArguments(this);
        format = Add<string>("--format", "text|json", new("a list for people or data for programs (default: text)", "人が読む一覧か、プログラムが読むデータか (省略時は text)"));
    }

    public override IReadOnlyList<(string Line, Bilingual Use)> Examples { get; } =
    [
        ("x1060 waivers", new("all waivers below this folder", "このフォルダーより下の免除すべて")),
        ("x1060 waivers --today 2027-01-01", new("as they will stand on that day", "その日の時点での状態")),
        ("x1060 waivers --format json", new("for other programs", "ほかのプログラムのために")),
    ];

    public override int Run(Call call)
    {
        var shape = call.Line.GetValue(format) ?? "text";
        if (!call.Takes("--format", shape, "text", "json") || arguments.TermsOf(call) is not { } terms)
            return ExitCode.Misuse;
        if (arguments.Seek(call, out var exit) is not { } definitions)
            return exit;

        var check = new Check(Checking.Run(definitions, terms), call.Around.FullPath("."), terms.Today);
        if (shape == "json")
            WaiverList.WriteJson(call.AnswerBytes(), check);
        else
            WaiverList.Write(call.Answer, check, call.Language, call.Ink);
        call.Answer.Flush();
        call.Aside.WriteLine(WaiverList.Summary(check).In(call.Language));
        return check.Unread > 0 ? ExitCode.Gravest(exit, ExitCode.Unreadable) : exit;
    }
}
