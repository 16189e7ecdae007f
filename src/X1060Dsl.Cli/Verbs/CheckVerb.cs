using System.CommandLine;
using System.Diagnostics;
using X1060Dsl.Cli.Caching;
using X1060Dsl.Model;
using X1060Dsl.Reports;

namespace X1060Dsl.Cli.Verbs;

/// <summary><c>x1060 check</c>: reads definitions and tells what is wrong with them.</summary>
internal class CheckVerb : Verb
{
    private readonly CheckArguments arguments;
    private readonly Outputs outputs;
    private readonly Option<string> failOn, baseline;
    private readonly Option<string>? since;
    private readonly CacheArguments? caching;

    public CheckVerb(DisplayLanguage language)
        : this("check", new("Checks definitions.", "定義を検査します。"), language)
    {
        since = Add<string>("--since", "REVISION", new("compares with this revision of git instead of the locks", "ロックの代わりに、git のこのリビジョンと比べる"));
        caching = new CacheArguments(this);
    }

    /// <summary>A verb that tells the same of definitions, come by in another way.</summary>
    protected CheckVerb(string name, Bilingual description, DisplayLanguage language)
        : base(name, description, language)
    {
        arguments = new CheckArguments(this);
        outputs = new Outputs(this, Renderer.Names);
        failOn = Add<string>("--fail-on", "error|warning|info|never", new("the lowest severity that fails the check (default: error)", "check を失敗させる最も低い重大度 (省略時は error)"));
        baseline = Add<string>("--baseline", "FILE", new("findings that count as known (default: x1060.baseline.json of the nearest folder upwards)", "既知とみなす指摘のファイル (省略時は、上に向かって最も近い x1060.baseline.json)"));
    }

    public override IReadOnlyList<(string Line, Bilingual Use)> Examples { get; } =
    [
        ("x1060 check", new("all definitions below this folder", "このフォルダーより下の定義すべて")),
        ("x1060 check cdc.cdc.csx --lang ja", new("one of them, in Japanese", "一つだけ、日本語で")),
        ("x1060 check --format json > findings.json", new("for other programs", "ほかのプログラムのために")),
        ("x1060 check --format text --format sarif=findings.sarif", new("for people and for code scanning", "人とコードスキャンのために")),
        ("x1060 check --profile strict --fail-on warning", new("what a careful organisation asks of itself", "念入りに、警告も不合格にする")),
        ("x1060 check --policy ../group/policies", new("with the policies of the group", "グループ共通のポリシーも適用する")),
        ("x1060 check --today 2026-10-01", new("the same answer on any day", "いつ実行しても同じ結果で")),
    ];

    public override int Run(Call call)
    {
        var threshold = call.Line.GetValue(failOn) ?? "error";
        if (outputs.Of(call) is not { } asked || !call.Takes("--fail-on", threshold, "error", "warning", "info", "never"))
            return ExitCode.Misuse;
        if (arguments.TermsOf(call) is not { } terms)
            return ExitCode.Misuse;

        var start = Stopwatch.GetTimestamp();
        if (arguments.Seek(call, out var exit) is not { } definitions)
            return exit;

        if (Known.At(call, call.Line.GetValue(baseline)) is not { } known)
            return ExitCode.Misuse;
        if (since is not null && call.Line.GetValue(since) is { } revision && Earlier.Of(call, revision, definitions, terms.Packs) is var earlier)
        {
            if (earlier is null)
                return ExitCode.Misuse;
            terms = terms with { Since = earlier };
        }

        ResultCache? cache = null;
        if (caching is not null && !caching.TryOf(call, terms.Settings.Orders, out cache))
            return ExitCode.Misuse;
        if (Examine(call, definitions, terms, cache) is not { } examined)
            return ExitCode.Misuse;

        var check = new Check(known.Mark(examined), call.Around.FullPath("."), terms.Today);
        exit = ExitCode.Gravest(exit, Outputs.Write(call, asked, check, Rendering(call, threshold, terms) with { HasBaseline = known.IsThere, Improvements = ChangesText.Improved(check) }));
        call.Answer.Flush();

        // How long it took interests who waited for it; in a log it would only make two equal runs differ.
        call.Aside.WriteLine(Summary.Line(check, call.Around.ErrIsTerminal ? Stopwatch.GetElapsedTime(start) : null, call.Language));
        known.Tell(call);
        if (ChangesText.Improvements(check, call.Language) is { } improvements)
            call.Aside.WriteLine(improvements);
        if (Summary.NextStep(check, call.Language) is { } next)
            call.Aside.WriteLine(next);
        return ExitCode.Gravest(exit, Verdict(check, threshold));
    }

    /// <summary>Whether somebody says which definitions are meant.</summary>
    protected bool AreNamed(Call call) => arguments.AreNamed(call);

    /// <summary>What the check of the definitions came to; null where that could not be found out, and it has been told.</summary>
    protected virtual Listing<CheckedDefinition>? Examine(Call call, IReadOnlyList<Sought> definitions, Terms terms, ResultCache? cache)
    {
        if (cache is null)
            return Checking.Run(definitions, terms);

        var examined = Checking.Run(definitions, terms, cache.Check);
        cache.Tidy();
        return examined;
    }

    /// <summary>What the formats need to know.</summary>
    internal static Rendering Rendering(Call call, string threshold, Terms terms) => new(call.Language, call.Ink, Tool.Version)
    {
        FailOn = threshold == "never" ? null : Threshold(threshold),
        Settings = terms.Settings.For,
    };

    private static int Verdict(Check check, string threshold)
    {
        var verdict = check.Unread > 0 ? ExitCode.Unreadable : ExitCode.Clean;
        foreach (var finding in check.Open)
        {
            if (finding.Id == "CDC9001")
                verdict = ExitCode.Gravest(verdict, ExitCode.Fault);
            if (finding.Id == "CDC7000")
                verdict = ExitCode.Gravest(verdict, ExitCode.Misuse);
            if (finding.Severity >= Threshold(threshold))
                verdict = ExitCode.Gravest(verdict, ExitCode.No);
        }

        return verdict;
    }

    private static Severity Threshold(string word) => word switch
    {
        "error" => Severity.Error,
        "warning" => Severity.Warning,
        "info" => Severity.Info,
        _ => (Severity)int.MaxValue,
    };
}
