using System.CommandLine;
using X1060Dsl.Reports;
using X1060Dsl.Surveying;

namespace X1060Dsl.Cli.Verbs;

/// <summary><c>x1060 sourcing</c>: areas of sourcing against actual assignment.</summary>
internal sealed class SourcingVerb : Verb
{
    private readonly SurveyArguments arguments;
    private readonly Option<string> format;

    public SourcingVerb(DisplayLanguage language)
        : base("sourcing", new("Sets the areas of sourcing against who provides each service.", "調達の領域と、実際の担い手を並べて示します。"), language)
    {
        arguments = new SurveyArguments(this);
        format = Add<string>("--format", "text|md|json", new("for a terminal, for the minutes, or for programs (default: text)", "端末向け、議事録向け、プログラム向け (省略時は text)"));
    }

    public override IReadOnlyList<(string Line, Bilingual Use)> Examples { get; } =
    [
        ("x1060 sourcing", new("what is done inside and outside, area by area", "内と外で担っているものを、領域ごとに")),
        ("x1060 sourcing --format md", new("for the minutes", "議事録のために")),
    ];

    public override int Run(Call call)
    {
        var shape = call.Line.GetValue(format) ?? "text";
        if (!call.Takes("--format", shape, "text", "md", "json") || arguments.Day(call) is not { } day)
            return ExitCode.Misuse;
        if (arguments.Survey(call, day, out var exit) is not { } centres)
            return exit;

        var all = centres.Select(static centre => (Centre: centre, Matrix: SourcingMatrix.Of(centre.Survey))).ToList();
        if (shape == "json")
            SourcingView.WriteJson(call.AnswerBytes(), all, Tool.Version);
        else if (shape == "md")
            all.ForEach(one => SourcingView.WriteMarkdown(call.Answer, one.Centre.Name, one.Matrix, call.Language));
        else
            all.ForEach(one => SourcingView.Write(call.Answer, one.Centre.Name, one.Matrix, call.Language, call.Ink));
        call.Answer.Flush();
        return exit;
    }
}
