using X1060Dsl.Model;
using X1060Dsl.Reports;

namespace X1060Dsl.Cli.Verbs;

/// <summary><c>x1060 watch</c>: checks again whenever a file changes, and tells what came and what went.</summary>
internal sealed class WatchVerb : Verb
{
    private readonly CheckArguments arguments;

    public WatchVerb(DisplayLanguage language)
        : base("watch", new("Checks again on every change, and tells what changed.", "変更のたびに検査し、変わったことだけを示します。"), language) => arguments = new CheckArguments(this);

    public override IReadOnlyList<(string Line, Bilingual Use)> Examples { get; } =
    [
        ("x1060 watch", new("all definitions below this folder, until Ctrl+C", "このフォルダーより下の定義すべて (Ctrl+C で終了)")),
        ("x1060 watch cdc.cdc.csx", new("one of them and what it loads", "一つの定義と、それが読み込むファイル")),
    ];

    public override int Run(Call call)
    {
        using var changes = call.Around.Changes();
        var told = new Dictionary<string, Told>(StringComparer.Ordinal);
        // Before the first look: what changes meanwhile is looked at again.
        changes.Watch(WatchedFolders.Of(call, arguments, [], default));
        for (var first = true; ; first = false)
        {
            // Anew each time: settings may have changed, and a day may have passed.
            if (arguments.TermsOf(call) is not { } terms)
            {
                // A pack may be gone for the moment in which it is written anew.
                if (first || !changes.Wait(() => call.Aside.WriteLine(Deaf.In(call.Language))))
                    return first ? ExitCode.Misuse : ExitCode.Clean;
                continue;
            }

            var definitions = arguments.Seek(call, out _);
            if (definitions is null && first)
                return ExitCode.Misuse;

            var check = new Check(definitions is null ? default : Checking.Run(definitions, terms), call.Around.FullPath("."), terms.Today);
            told = Tell(call, check, told, first);
            changes.Watch(WatchedFolders.Of(call, arguments, definitions ?? [], check.Definitions));
            call.Aside.Flush();
            if (call.Around.Out is StandardStream { IsClosed: true } || !changes.Wait(() => call.Aside.WriteLine(Deaf.In(call.Language))))
                return ExitCode.Clean;
        }
    }

    /// <summary>Said when changes have to be looked for.</summary>
    internal static readonly Bilingual Deaf = new("x1060: the system tells no more changes; looking for them every second", "x1060: システムから変更の通知を受けられないため、1秒ごとに確かめます");

    // Known again by its fingerprint, so that a finding that only moved is neither new nor gone.
    private static Dictionary<string, Told> Tell(Call call, Check check, Dictionary<string, Told> before, bool first)
    {
        var now = new Dictionary<string, Told>(StringComparer.Ordinal);
        foreach (var told in Told.All(check))
            now[Key(told)] = told;

        var gone = before.Where(one => !now.ContainsKey(one.Key)).Select(static one => one.Value).ToList();
        var came = now.Where(one => !before.ContainsKey(one.Key)).Select(static one => one.Value.Finding).ToHashSet(ReferenceEqualityComparer.Instance);
        if (!first && gone.Count == 0 && came.Count == 0)
            return now;

        foreach (var told in gone)
            call.Answer.WriteLine($"{call.Ink.Helpful(new Bilingual("gone:", "解消:").In(call.Language))} {SafeText.OfPath(check.Shown(told.Finding.Origin.Path ?? told.Definition.Path))}: {told.Finding.Id}: {SafeText.Of(told.Finding.Message(call.Language))}");
        if (gone.Count > 0)
            call.Answer.WriteLine();

        var news = check with { Definitions = check.Definitions.Select(definition => definition with { Findings = definition.Findings.Where(finding => came.Contains(finding)).ToListing() }).ToListing() };
        FindingsText.Write(call.Answer, news, call.Language, call.Ink);
        call.Answer.Flush();
        call.Aside.WriteLine(Summary.Line(check, null, call.Language));
        return now;
    }

    // What was waived or became graver is told anew.
    private static string Key(Told told) => $"{told.Fingerprint} {told.Finding.Severity} {told.Finding.Suppression is null}";
}
