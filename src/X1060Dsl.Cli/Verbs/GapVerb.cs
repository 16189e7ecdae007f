using System.CommandLine;
using X1060Dsl.Reports;
using X1060Dsl.Surveying;

namespace X1060Dsl.Cli.Verbs;

/// <summary><c>x1060 gap</c>: what falls short of its target, group by group and one by one.</summary>
internal sealed class GapVerb : Verb
{
    private static readonly Grouping[] Groupings = Enum.GetValues<Grouping>();

    private readonly SurveyArguments arguments;
    private readonly Option<string> format, by;

    public GapVerb(DisplayLanguage language)
        : base("gap", new("Shows what falls short of its target, the gravest first.", "目標に届いていないサービスを、重い順に示します。"), language)
    {
        arguments = new SurveyArguments(this);
        by = Add<string>("--by", string.Join('|', Groupings.Select(Word)), new("what services are grouped by (default: category)", "サービスをまとめる単位 (省略時は category)"));
        format = Add<string>("--format", "text|md|json|csv", new("for a terminal, for the minutes, for programs, or for a spreadsheet (default: text)", "端末向け、議事録向け、プログラム向け、表計算向け (省略時は text)"));
    }

    public override IReadOnlyList<(string Line, Bilingual Use)> Examples { get; } =
    [
        ("x1060 gap", new("what falls short in the definitions below this folder", "このフォルダーより下の定義で、目標に届いていないもの")),
        ("x1060 gap --by owner --format md", new("who has what to do, for the minutes", "誰に何が残っているかを、議事録の形で")),
        ("x1060 gap --format csv > gap.csv", new("for a spreadsheet", "表計算のために")),
    ];

    public override int Run(Call call)
    {
        var (shape, grouping) = (call.Line.GetValue(format) ?? "text", call.Line.GetValue(by) ?? "category");
        if (!call.Takes("--format", shape, "text", "md", "json", "csv") || !call.Takes("--by", grouping, [.. Groupings.Select(Word)]) || arguments.Day(call) is not { } day)
            return ExitCode.Misuse;
        if (arguments.Survey(call, day, out var exit) is not { } centres)
            return exit;

        var analyses = centres.Select(centre => (Centre: centre, Analysis: GapAnalysis.Of(centre.Survey, Groupings.First(one => Word(one) == grouping)))).ToList();
        switch (shape)
        {
            case "json":
                GapJson.Write(call.AnswerBytes(), analyses, day, Tool.Version);
                break;
            case "csv":
                GapCsv.WriteHeads(call.Answer);
                analyses.ForEach(one => GapCsv.Write(call.Answer, one.Centre));
                break;
            case "md":
                analyses.ForEach(one => GapMarkdown.Write(call.Answer, one.Centre.Name, one.Analysis, call.Language));
                break;
            default:
                analyses.ForEach(one => GapText.Write(call.Answer, one.Centre.Name, one.Analysis, call.Language, call.Ink));
                break;
        }

        call.Answer.Flush();
        return exit;
    }

    private static string Word(Grouping grouping) => grouping.ToString().ToLowerInvariant();
}
