using System.CommandLine;
using X1060Dsl.Reports;
using X1060Dsl.Surveying;

namespace X1060Dsl.Cli.Verbs;

/// <summary><c>x1060 actors</c>: who holds which role, and who does what.</summary>
internal sealed class ActorsVerb : Verb
{
    private readonly SurveyArguments arguments;
    private readonly Option<string> format;

    public ActorsVerb(DisplayLanguage language)
        : base("actors", new("Shows the roles of a centre, who holds them, and who does what for each service.", "センターの役割とその担い手、サービスごとの分担を示します。"), language)
    {
        arguments = new SurveyArguments(this);
        format = Add<string>("--format", "text|md|json", new("for a terminal, for the minutes, or for programs (default: text)", "端末向け、議事録向け、プログラム向け (省略時は text)"));
    }

    public override IReadOnlyList<(string Line, Bilingual Use)> Examples { get; } =
    [
        ("x1060 actors", new("roles, parts, vacancies and conflicts", "役割、分担、空席、兼務")),
        ("x1060 actors --format md", new("for the rules of the organisation", "組織の規程のために")),
    ];

    public override int Run(Call call)
    {
        var shape = call.Line.GetValue(format) ?? "text";
        if (!call.Takes("--format", shape, "text", "md", "json") || arguments.Day(call) is not { } day)
            return ExitCode.Misuse;
        if (arguments.Survey(call, day, out var exit) is not { } centres)
            return exit;

        var all = centres.Select(static centre => (Centre: centre, Actors: Actors.Of(centre.Survey))).ToList();
        if (shape == "json")
            ActorsView.WriteJson(call.AnswerBytes(), all, Tool.Version);
        else if (shape == "md")
            all.ForEach(one => ActorsView.WriteMarkdown(call.Answer, one.Centre.Name, one.Actors, call.Language));
        else
            all.ForEach(one => ActorsView.Write(call.Answer, one.Centre.Name, one.Actors, call.Language, call.Ink));
        call.Answer.Flush();
        return exit;
    }
}
