using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using X1060Dsl.Model;
using X1060Dsl.Reports;
using X1060Dsl.Testing;

namespace X1060Dsl.Cli.Verbs;

/// <summary><c>x1060 test</c>: holds what is found in definitions against what their comments expect.</summary>
internal sealed class TestVerb : Verb
{
    private readonly CheckArguments arguments;
    private readonly Outputs outputs;
    private readonly Option<string> threshold;
    private readonly Option<bool> policies, all, mutate;

    public TestVerb(DisplayLanguage language)
        : base("test", new("Tests policies: definitions say with // expect: ID what has to be found.", "ポリシーを試験します。定義に「// 期待: ID」と書いた指摘が出るかを確かめます。"), language)
    {
        arguments = new CheckArguments(this);
        outputs = new Outputs(this, ["text", "json", "junit"]);
        policies = Add<bool>("--policies", null, new("only findings of policies have to be expected (default: those, and warnings and errors of rules)", "ポリシーの指摘だけを、期待が必要なものとして扱う (省略時は、それに加えて規則の警告とエラー)"));
        all = Add<bool>("--all", null, new("findings that are only worth knowing have to be expected too", "情報の指摘も、期待が必要なものとして扱う"));
        threshold = Add<string>("--threshold", "PERCENT", new("the least share of the policies that has to be seen both to fire and to pass", "指摘の例と合格の例の両方が見られたポリシーの、割合の下限"));
        mutate = Add<bool>("--mutate", null, new("makes each fact worse in turn, in memory, and lists those that no rule or policy guards", "事実を一つずつメモリー上で悪くし、どの規則やポリシーも気付かないものを挙げる"));
    }

    public override IReadOnlyList<(string Line, Bilingual Use)> Examples { get; } =
    [
        ("x1060 test", new("all definitions below this folder that expect something", "このフォルダーより下の、期待を書いた定義すべて")),
        ("x1060 test tests/ --policies --threshold 100", new("every policy has to be seen to fire and to pass", "すべてのポリシーに指摘と合格の例を求める")),
        ("x1060 test cdc.cdc.csx --mutate", new("which facts of it may slide unnoticed", "気付かれずに悪くなりうる事実を調べる")),
        ("x1060 test --format text --format junit=tests.xml", new("for people and for a pipeline", "人とパイプラインのために")),
    ];

    public override int Run(Call call)
    {
        if (outputs.Of(call) is not { } asked || arguments.TermsOf(call) is not { } terms)
            return ExitCode.Misuse;

        var (onlyPolicies, everything) = (call.Line.GetValue(policies), call.Line.GetValue(all));
        if (onlyPolicies && everything)
            return call.Refuse(new("--policies and --all exclude each other", "--policies と --all は同時に使えません"));

        int? least = null;
        if (call.Line.GetValue(threshold) is { } said)
        {
            if (!int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > 100)
                return call.Refuse(new($"--threshold does not take '{said}'; write a whole number from 0 to 100", $"--threshold に「{said}」は指定できません。0 から 100 までの整数を書いてください"));
            least = number;
        }

        if (arguments.Seek(call, out var exit) is not { } definitions)
            return exit;

        var how = new TestTerms(IsNamed: false, onlyPolicies ? TestScope.Policies : everything ? TestScope.All : TestScope.Warnings, call.Line.GetValue(mutate));
        var outcome = TestOutcome.Of(Tested(call, definitions, terms, how), how);
        if (outcome.Definitions.Count == 0)
            return call.Refuse(new("no definition here expects anything, so nothing was tested; write // expect: ID, or // expect: nothing", "期待を書いた定義がないため、何も試験していません。「// 期待: ID」か「// 期待: なし」を書いてください"));

        var check = new Check(outcome.Definitions.Select(static result => result.Definition).ToListing(), call.Around.FullPath("."), terms.Today);
        var report = new TestReport(outcome, check, least);
        exit = ExitCode.Gravest(exit, Outputs.Write(call, asked, (renderer, to, ink) => Write(renderer.Name, to, report, new Rendering(call.Language, ink, Tool.Version))));
        call.Answer.Flush();
        call.Aside.WriteLine(report.Line(call.Language));
        return ExitCode.Gravest(exit, Verdict(report));
    }

    private static List<TestedDefinition> Tested(Call call, IReadOnlyList<Sought> definitions, Terms terms, TestTerms how)
    {
        var start = Stopwatch.GetTimestamp();
        var (bar, tested) = (new ProgressBar(call.Aside, call.Around.ErrIsTerminal, () => Stopwatch.GetElapsedTime(start)), new List<TestedDefinition>());
        foreach (var sought in definitions)
        {
            var files = DiskFiles.Around(sought.Path, sought.Folder);
            var opened = sought.Open(files);
            bar.Report((double)tested.Count / definitions.Count);
            tested.Add(opened.File is { } file
                ? DefinitionTest.Of(file, files, terms.For(sought), how with { IsNamed = sought.IsNamed }, (done, of) => bar.Report((tested.Count + ((double)done / of)) / definitions.Count))
                : TestedDefinition.Unread(sought.Path, opened.Refusal!));
        }

        bar.Clear();
        return tested;
    }

    private static int Write(string format, Stream to, TestReport report, Rendering how) => format switch
    {
        "json" => TestJson.Write(to, report, how),
        "junit" => TestJUnit.Write(to, report, how),
        _ => TestText.Write(to, report, how),
    };

    private static int Verdict(TestReport report)
    {
        var verdict = report.Outcome.IsAsExpected && report.IsCovered ? ExitCode.Clean : ExitCode.No;
        if (report.Outcome.Unread > 0)
            verdict = ExitCode.Gravest(verdict, ExitCode.Unreadable);
        return report.Check.Open.Any(static finding => finding.Id == "CDC9001") ? ExitCode.Gravest(verdict, ExitCode.Fault) : verdict;
    }
}
