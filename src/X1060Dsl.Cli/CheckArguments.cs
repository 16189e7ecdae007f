using System.CommandLine;
using X1060Dsl.Model;
using X1060Dsl.Settings;

namespace X1060Dsl.Cli;

/// <summary>What every verb that looks at definitions is told: which ones, on which day, and what is ordered about rules.</summary>
internal sealed class CheckArguments
{
    private readonly Argument<string[]> paths;
    private readonly TodayOption today;
    private readonly Option<string> profile;
    private readonly Option<string[]> severity;
    private readonly PolicyPacks packs;

    public CheckArguments(Verb verb)
    {
        paths = verb.AddMany("paths", new("files, and folders to search for *.cdc.csx (default: the current folder)", "ファイルと、*.cdc.csx を探すフォルダー (省略時は現在のフォルダー)"));
        today = new TodayOption(verb, new("the day that dated rules go by (default: today)", "期日の規則が基準にする日 (省略時は今日)"));
        profile = verb.Add<string>("--profile", string.Join('|', RuleSettings.Profiles), new("how many of the rules are on (default: recommended, or x1060.profile of .editorconfig)", "どこまでの規則を使うか (省略時は recommended、または .editorconfig の x1060.profile)"));
        severity = verb.Add<string[]>("--severity", "ID=SEVERITY", new("how grave the findings of a rule or policy are: error, warning, info or none; may be repeated", "規則・ポリシーの重大度: error、warning、info、none。繰り返し指定できます"));
        packs = new PolicyPacks(verb);
    }

    /// <summary>What a run goes by; null where the call was wrong, and has been told so.</summary>
    public Terms? TermsOf(Call call)
    {
        if (today.Of(call) is not { } day)
            return null;

        var ordered = call.Line.GetValue(profile);
        if (ordered is not null && !call.Takes("--profile", ordered, [.. RuleSettings.Profiles]))
            return null;

        return SeveritiesOf(call) is { } severities && packs.Of(call) is { } read
            ? new Terms(day, new DiskSettings(new Orders(ordered, severities))) { Packs = read }
            : null;
    }

    /// <summary>The definitions that are meant, with the exit code so far; null where there is none, and it has been told.</summary>
    public IReadOnlyList<Sought>? Seek(Call call, out int exit) => Seek(call, call.Line.GetValue(paths), out exit);

    /// <summary>The definitions that paths mean, with the exit code so far; null where there is none, and it has been told.</summary>
    public static IReadOnlyList<Sought>? Seek(Call call, string[]? named, out int exit)
    {
        exit = ExitCode.Clean;
        var search = new Search(call.Around);
        foreach (var path in named is { Length: > 0 } ? named : ["."])
            search.Add(path);
        if (search.TooLarge is { } large)
        {
            exit = call.Refuse(new($"there are more than 65,536 definitions below '{large}'; name the folders that you mean", $"「{large}」より下に、65,536 を超える数の定義があります。検査するフォルダーを指定してください"));
            return null;
        }

        foreach (var folder in search.Empty)
            exit = call.Refuse(new($"there is no definition (*.cdc.csx) below '{folder}'; to begin one: x1060 init", $"「{folder}」より下に定義 (*.cdc.csx) がありません。書き始めるには: x1060 init"));
        return search.Found.Count == 0 ? null : search.Found;
    }

    /// <summary>The policy packs, as they were named.</summary>
    public IReadOnlyList<string> PacksOf(Call call) => packs.Named(call);

    /// <summary>Whether somebody says which definitions are meant.</summary>
    public bool AreNamed(Call call) => call.Line.GetValue(paths) is { Length: > 0 };

    /// <summary>The folders that are meant, and those of the files that are meant, whether or not they are there.</summary>
    public IEnumerable<string> Folders(Call call) =>
        from path in call.Line.GetValue(paths) is { Length: > 0 } named ? named : ["."]
        let full = call.Around.FullPath(path).TrimEnd('/') is { Length: > 0 } trimmed ? trimmed : "/"
        select Directory.Exists(full) ? full : full[..Math.Max(1, full.LastIndexOf('/'))];

    private Dictionary<string, string>? SeveritiesOf(Call call)
    {
        var severities = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var order in call.Line.GetValue(severity) ?? [])
        {
            var equals = order.IndexOf('=');
            var (id, word) = equals < 0 ? (order, "") : (order[..equals], order[(equals + 1)..]);
            if (Fault(id, word) is { } fault)
            {
                call.Refuse(fault);
                return null;
            }

            severities[id] = word;
        }

        return severities;
    }

    // An id that is no rule's may be a policy's: which ones there are, only the definitions tell.
    private static Bilingual? Fault(string id, string word)
    {
        if (!RuleSettings.TrySeverity(word, out _))
            return new($"--severity takes ID=SEVERITY with error, warning, info or none, for example CDC1003=error; not '{id}={word}'", $"--severity には CDC1003=error のように、ID と error・warning・info・none のどれかを書いてください (「{id}={word}」は指定できません)");
        if (!id.StartsWith("CDC", StringComparison.OrdinalIgnoreCase))
            return null;
        return Rules.AllRules.Find(id) is not { } rule ? Misuse.Unknown(new("rule", "規則"), id, Rules.AllRules.InOrder.Select(static one => one.Id))
            : rule.IsConfigurable ? null
            : new Bilingual($"the severity of {rule.Id} is fixed", $"{rule.Id} の重大度は変えられません");
    }
}
