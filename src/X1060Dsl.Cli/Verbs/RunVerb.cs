using System.CommandLine;
using System.Globalization;
using X1060Dsl.Cli.Caching;
using X1060Dsl.Model;
using X1060Dsl.Reports;
using X1060Dsl.Rules.Reading;
using X1060Dsl.Running;
using X1060Dsl.Text;

namespace X1060Dsl.Cli.Verbs;

/// <summary><c>x1060 run --trust</c>: runs definitions as the C# they are, and tells of them what <c>check</c> tells.</summary>
internal sealed class RunVerb : CheckVerb
{
    private const int UsualSeconds = 30, MostSeconds = 3600;
    private const int UsualMegabytes = 512, LeastMegabytes = 128, MostMegabytes = 16384;

    private readonly Option<bool> trust;
    private readonly Option<string> timeout, memory;

    public RunVerb(DisplayLanguage language)
        : base("run", new("Runs trusted definitions as C#, and checks what they say.", "信頼する定義を C# として実行し、その内容を検査します。"), language)
    {
        trust = Add<bool>("--trust", null, new("you have read what is run, and let it run with your rights", "実行する内容を確かめたうえで、自分の権限で実行させる"));
        timeout = Add<string>("--timeout", "SECONDS", new($"how long a definition may take (default: {UsualSeconds})", $"一つの定義にかけてよい秒数 (省略時は {UsualSeconds})"));
        memory = Add<string>("--memory", "MEGABYTES", new($"how much memory it may take (default: {UsualMegabytes})", $"使ってよいメモリー、メガバイト単位 (省略時は {UsualMegabytes})"));
    }

    public override IReadOnlyList<(string Line, Bilingual Use)> Examples { get; } =
    [
        ("x1060 run --trust cdc.cdc.csx", new("a definition that needs all of C#", "C# のすべてを使う定義を検査する")),
        ("x1060 run --trust cdc.cdc.csx --format json", new("in any format that check has", "check と同じ形式で出力する")),
        ("x1060 run --trust cdc.cdc.csx --timeout 120 --memory 1024", new("one that takes longer", "時間のかかる定義を実行する")),
    ];

    public override int Run(Call call)
    {
        if (!call.Line.GetValue(trust))
        {
            return call.Refuse(new(
                "run executes a definition, and all that it loads, as a program of yours; where the system can, it is fenced in. If you trust every line of it, add --trust. To check it without running anything: x1060 check",
                "run は、定義とそれが読み込むものを、あなたのプログラムとして実行します (システムにできる範囲で囲い込みます)。すべての行を信頼できるときだけ --trust を付けてください。何も実行せずに検査するには x1060 check を使います"));
        }

        if (call.Around.Has("CI") && call.Around.Variable("X1060_ALLOW_RUN") != "1")
        {
            return call.Refuse(new(
                "CI is set, and a pipeline may be running what a stranger proposed, so nothing is executed. Where only trusted changes get this far, set X1060_ALLOW_RUN=1; x1060 check is safe everywhere",
                "環境変数 CI が設定されています。パイプラインでは見知らぬ人の変更が動くことがあるため、何も実行しません。信頼できる変更しか届かない所では X1060_ALLOW_RUN=1 を設定してください。x1060 check はどこでも安全です"));
        }

        if (!AreNamed(call))
            return call.Refuse(new("name the definitions to run; none is searched for", "実行する定義を指定してください。自動では探しません"));
        return Number(call, timeout, UsualSeconds, 1, MostSeconds) is null || Number(call, memory, UsualMegabytes, LeastMegabytes, MostMegabytes) is null ? ExitCode.Misuse : base.Run(call);
    }

    protected override Listing<CheckedDefinition>? Examine(Call call, IReadOnlyList<Sought> definitions, Terms terms, ResultCache? cache)
    {
        var time = TimeSpan.FromSeconds(Number(call, timeout, UsualSeconds, 1, MostSeconds)!.Value);
        using var host = ScriptHost.Find(call, time, Number(call, memory, UsualMegabytes, LeastMegabytes, MostMegabytes)!.Value);
        if (host is null)
            return null;

        var examined = Checking.Run(definitions, terms, (file, files, options) => Examine(host, file, files, options));
        host.Tell();
        return host.IsUsable ? examined : null;
    }

    private static CheckedDefinition Examine(ScriptHost host, SourceFile file, DiskFiles files, CheckOptions options)
    {
        var gathered = Located(Engine.Gather(file, files, options.Packs), files);
        return Engine.Check(file, gathered, gathered.MayRun ? host.Run(gathered) : RunOutcome.Failed(), options);
    }

    // By the letters they lie below the root; only here it is known what is really there.
    private static GatheredDefinition Located(GatheredDefinition gathered, DiskFiles files)
    {
        var (references, refused) = (new List<AssemblyReference>(), new List<Finding>());
        foreach (var reference in gathered.References)
        {
            if (files.Locate(reference.Path, out var refusal) is { } real)
                references.Add(reference with { Path = real });
            else
                refused.Add(UnusableReference.At(reference.Origin, reference.Written, refusal!));
        }

        return gathered with { References = references.ToListing(), Findings = gathered.Findings.Concat(refused).ToListing() };
    }

    // Null where it is no such number, and it has been told.
    private static int? Number(Call call, Option<string> option, int usual, int least, int most)
    {
        if (call.Line.GetValue(option) is not { } said)
            return usual;
        if (int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;

        call.Refuse(new($"{option.Name} takes a whole number from {least} to {most}, not '{said}'", $"{option.Name} には {least} から {most} までの整数を指定してください (「{said}」は指定できません)"));
        return null;
    }
}
