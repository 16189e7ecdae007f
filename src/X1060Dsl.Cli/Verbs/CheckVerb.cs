using System.CommandLine;
using System.Diagnostics;
using X1060Dsl.Cli.Caching;
using X1060Dsl.Cli.Sharding;
using X1060Dsl.Model;

namespace X1060Dsl.Cli.Verbs;

/// <summary><c>x1060 check</c>: reads definitions and tells what is wrong with them.</summary>
internal class CheckVerb : Verb
{
    private readonly CheckArguments arguments;
    private readonly Verdict verdict;
    private readonly Option<string>? since;
    private readonly CacheArguments? caching;
    private readonly ShardArguments? sharding;

    public CheckVerb(DisplayLanguage language)
        : this("check", new("Checks definitions.", "定義を検査します。"), language)
    {
        since = Add<string>("--since", "REVISION", new("compares with this revision of git instead of the locks", "ロックの代わりに、git のこのリビジョンと比べる"));
        caching = new CacheArguments(this);
        sharding = new ShardArguments(this);
    }

    /// <summary>A verb that tells the same of definitions, come by in another way.</summary>
    protected CheckVerb(string name, Bilingual description, DisplayLanguage language)
        : base(name, description, language)
    {
        arguments = new CheckArguments(this);
        verdict = new Verdict(this);
    }

    public override IReadOnlyList<(string Line, Bilingual Use)> Examples { get; } =
    [
        ("x1060 check", new("all definitions below this folder", "このフォルダーより下の定義すべて")),
        ("x1060 check cdc.cdc.csx --lang ja", new("one of them, in Japanese", "一つだけ、日本語で")),
        ("x1060 check --format json > findings.json", new("for other programs", "ほかのプログラムのために")),
        ("x1060 check --format text --format sarif=findings.sarif", new("for people and for code scanning", "人とコードスキャンのために")),
        ("x1060 check --profile strict --fail-on warning", new("what a careful organisation asks of itself", "念入りに、警告も不合格にする")),
        ("x1060 check --policy ../group/policies", new("with the policies of the group", "グループ共通のポリシーも適用する")),
        ("x1060 check --shard 2/4=part-2.x1060", new("a quarter of many, for x1060 merge", "多くの定義の四分の一を検査し、x1060 merge に渡す")),
        ("x1060 check --today 2026-10-01", new("the same answer on any day", "いつ実行しても同じ結果で")),
    ];

    public override int Run(Call call)
    {
        if (verdict.Of(call) is not { } asked || arguments.TermsOf(call) is not { } terms)
            return ExitCode.Misuse;
        Shard? shard = null;
        if (sharding is not null && !sharding.TryOf(call, verdict, out shard))
            return ExitCode.Misuse;

        var start = Stopwatch.GetTimestamp();
        if (arguments.Seek(call, out var exit) is not { } definitions)
            return exit;

        if (verdict.KnownOf(call) is not { } known)
            return ExitCode.Misuse;
        var revision = since is null ? null : call.Line.GetValue(since);
        if (revision is not null && Earlier.Of(call, revision, shard?.Of(call, definitions) ?? definitions, terms.Packs) is var earlier)
        {
            if (earlier is null)
                return ExitCode.Misuse;
            terms = terms with { Since = earlier };
        }

        ResultCache? cache = null;
        if (caching is not null && !caching.TryOf(call, terms.Settings.Orders, out cache))
            return ExitCode.Misuse;
        if (shard is not null)
            return shard.Write(call, definitions, new Agreed(Tool.Identity, terms.Today, terms.Settings.Orders, arguments.PacksOf(call), revision), terms, cache, exit);

        return Examine(call, definitions, terms, cache) is { } examined ? Verdict.Tell(call, asked, known, examined, terms, start, exit) : ExitCode.Misuse;
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
}
