using System.CommandLine;
using X1060Dsl.Covering;
using X1060Dsl.Model;
using X1060Dsl.Reports;
using X1060Dsl.Standard;
using X1060Dsl.Text;

namespace X1060Dsl.Cli.Verbs;

/// <summary><c>x1060 coverage</c>: what of another framework the centre does, by which services and how well.</summary>
internal sealed class CoverageVerb : Verb
{
    private readonly Argument<string[]> paths;
    private readonly Option<string> framework, format;
    private readonly Option<bool> frameworks;

    public CoverageVerb(DisplayLanguage language)
        : base("coverage", new("Shows what of another framework, such as NIST CSF 2.0, the centre covers.", "NIST CSF 2.0 などの枠組みのうち、センターがカバーしている範囲を示します。"), language)
    {
        paths = AddMany("paths", new("files, and folders to search for *.cdc.csx (default: the current folder)", "ファイルと、*.cdc.csx を探すフォルダー (省略時は現在のフォルダー)"));
        framework = Add<string>("--framework", "NAME|FILE.tsv", new("the framework, by its name or by a table of your own", "枠組みの名前、または自組織で作った対応表"));
        frameworks = Add<bool>("--frameworks", null, new("lists the frameworks, and how far their tables can be trusted", "枠組みの一覧と、対応表の確からしさを示す"));
        format = Add<string>("--format", "text|md|json|csv", new("for a terminal, as Markdown, for programs or as a sheet (default: text)", "端末向け、Markdown、プログラム向け、表計算向け (省略時は text)"));
    }

    public override IReadOnlyList<(string Line, Bilingual Use)> Examples { get; } =
    [
        ("x1060 coverage --framework nist-csf-2.0", new("the centre in the words of NIST CSF 2.0", "NIST CSF 2.0 で見たセンター")),
        ("x1060 coverage --frameworks", new("which frameworks there are", "使える枠組み")),
        ("x1060 coverage cdc.cdc.csx --framework ours.tsv --format csv", new("by a table of your own, as a sheet", "自組織の対応表で、表計算向けに")),
    ];

    public override int Run(Call call)
    {
        var shape = call.Line.GetValue(format) ?? "text";
        if (!call.Takes("--format", shape, "text", "md", "json", "csv"))
            return ExitCode.Misuse;
        if (call.Line.GetValue(frameworks))
        {
            CrosswalkList.Write(call.Answer, Crosswalk.All, call.Language, call.Ink);
            return ExitCode.Clean;
        }

        if (call.Line.GetValue(framework) is not { } named)
            return call.Refuse(new($"say which framework: --framework {string.Join(", ", Crosswalk.All.Select(static one => one.Id))}, or a file", $"枠組みを指定してください: --framework {string.Join("、", Crosswalk.All.Select(static one => one.Id))}、またはファイル"));
        var isFile = named.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase);
        if (!isFile && Crosswalk.Find(named) is null)
            return call.Refuse(Misuse.Unknown(new("framework", "枠組み"), named, Crosswalk.All.SelectMany(static one => new[] { one.Id, one.Name.En, one.Name.Ja })));
        if (CheckArguments.Seek(call, call.Line.GetValue(paths), out var exit) is not { } definitions)
            return exit;

        var centres = Centres(call, definitions, ref exit);
        if (centres.Count == 0)
            return exit == ExitCode.Clean ? call.Refuse(new("no definition here names an organisation", "組織を書いた定義がありません")) : exit;
        if ((isFile ? Table(call, named, centres) : Crosswalk.Find(named)) is not { } crosswalk)
            return ExitCode.Misuse;

        Write(call, shape, [.. centres.Select(centre => (centre.Path, Coverage.Of(centre.Centre, crosswalk)))], crosswalk);
        return exit;
    }

    private static List<(string Path, Centre Centre)> Centres(Call call, IReadOnlyList<Sought> definitions, ref int exit)
    {
        var centres = new List<(string, Centre)>();
        foreach (var sought in definitions)
        {
            var files = DiskFiles.Around(sought.Path, sought.Folder);
            var opened = sought.Open(files);
            var read = opened.File is { } file ? Engine.Read(file, files) : null;
            if (read?.Centre is not { } centre)
            {
                var why = opened.Refusal ?? read?.Findings.FirstOrDefault();
                call.Refuse(new($"{call.Shown(sought.Path)}: {why?.Message(DisplayLanguage.English)}", $"{call.Shown(sought.Path)}: {why?.Message(DisplayLanguage.Japanese)}"));
                exit = ExitCode.Gravest(exit, ExitCode.Unreadable);
            }
            else if (centre.Organization is not null)
            {
                if (read.Findings.Any(static finding => finding.Severity == Severity.Error))
                    call.Refuse(new($"{call.Shown(sought.Path)} has errors; what could not be read counts as missing", $"{call.Shown(sought.Path)} には誤りがあります。読めなかった部分は、ないものとして数えます"));
                centres.Add((call.Shown(sought.Path), centre));
            }
        }

        return centres;
    }

    private static Crosswalk? Table(Call call, string named, List<(string Path, Centre Centre)> centres)
    {
        var path = call.Around.FullPath(named);
        var opened = DiskFiles.OpenNamed(path, CrosswalkReader.MostBytes);
        if (opened.File is not { } file)
        {
            var why = opened.Refusal ?? Rules.Reading.UnreadableFile.Missing(path);
            call.Refuse(new($"{call.Shown(path)}: {why.Message(DisplayLanguage.English)}", $"{call.Shown(path)}: {why.Message(DisplayLanguage.Japanese)}"));
            return null;
        }

        var reading = CrosswalkReader.Read(file, centres.SelectMany(static one => one.Centre.Services).Where(static service => service.IsAdded));
        foreach (var fault in reading.Faults)
            call.Aside.WriteLine($"{SafeText.OfPath(call.Shown(path))}:{fault.Line}:{fault.Column}: {SafeText.Of(fault.Text.In(call.Language))}");
        return reading.Crosswalk;
    }

    private static void Write(Call call, string shape, List<(string Path, Coverage Coverage)> centres, Crosswalk crosswalk)
    {
        if (shape == "json")
        {
            CoverageJson.Write(call.AnswerBytes(), centres, crosswalk, Tool.Version);
            return;
        }

        if (shape == "csv")
        {
            CoverageCsv.Write(call.Answer, centres.Select(static one => one.Coverage), call.Language);
            return;
        }

        for (var i = 0; i < centres.Count; i++)
        {
            if (i > 0)
                call.Answer.WriteLine();
            if (shape == "md")
                CoverageMarkdown.Write(call.Answer, centres[i].Coverage, call.Language);
            else
                CoverageText.Write(call.Answer, centres[i].Coverage, call.Language, call.Ink);
        }

        call.Answer.Flush();
        foreach (var (_, coverage) in centres)
            call.Aside.WriteLine(SafeText.Of(CoverageText.Summary(coverage).In(call.Language)));
    }
}
