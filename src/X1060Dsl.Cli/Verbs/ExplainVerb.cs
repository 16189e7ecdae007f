using System.CommandLine;
using X1060Dsl.Model;
using X1060Dsl.Reports;
using X1060Dsl.Rules;
using X1060Dsl.Standard;
using X1060Dsl.Text;
using static X1060Dsl.Standard.Standard;

namespace X1060Dsl.Cli.Verbs;

/// <summary><c>x1060 explain</c>: what a rule wants, what a service is, what a level or a score means.</summary>
internal sealed class ExplainVerb : Verb
{
    private static readonly (Bilingual Name, Action<Call> Write)[] Words =
    [
        .. Enum.GetValues<Level>().Select(static level => Word(Rubric.Of(level), new("level", "推奨レベル"))),
        .. new[] { true, false }.SelectMany(static inside => new[] { true, false }, static (inside, outside) => new Model.Assignment { IsInsourced = inside, IsOutsourced = outside })
            .Select(static assignment => Word(Rubric.Of(assignment), new("assignment", "割り当て"))),
        .. Enumerable.Range(1, 5).Select(static score => (
            new Bilingual($"{score}", $"{score}"), (Action<Call>)(call => StandardText.Write(call.Answer, score, call.Language, call.Ink)))),
    ];

    private readonly Argument<string[]> subjects;
    private readonly Option<string> format;
    private readonly PolicyPacks packs;

    public ExplainVerb(DisplayLanguage language)
        : base("explain", new("Explains rules, services, levels and scores.", "規則・サービス・推奨レベル・スコアを説明します。"), language)
    {
        subjects = AddMany("subjects", new("ids of rules, codes or names of services, levels, scores", "規則の ID、サービスのコードか名前、推奨レベル、スコア"));
        format = Add<string>("--format", "text|md", new("for a terminal or as Markdown (default: text)", "端末向けか Markdown か (省略時は text)"));
        packs = new PolicyPacks(this);
    }

    public override IReadOnlyList<(string Line, Bilingual Use)> Examples { get; } =
    [
        ("x1060 explain CDC1003", new("why the rule exists and how to repair what it finds", "規則の理由と直し方")),
        ("x1060 explain B-1", new("what the service is", "サービスの内容")),
        ("x1060 explain AWA001", new("a policy of your own, from a definition below this folder", "このフォルダーより下の定義にある、自組織のポリシー")),
        ("x1060 explain Basic 4", new("what the level and the score mean", "推奨レベルとスコアの意味")),
    ];

    public override int Run(Call call)
    {
        var shape = call.Line.GetValue(format) ?? "text";
        if (!call.Takes("--format", shape, "text", "md"))
            return ExitCode.Misuse;
        if (call.Line.GetValue(subjects) is not { Length: > 0 } asked)
            return call.Refuse(new("say what to explain, for example: x1060 explain CDC1003", "説明してほしいものを書いてください。例: x1060 explain CDC1003"));

        // Nothing is explained by halves: the unknown one is told before the others scroll it away.
        var explanations = new List<Action<Call>>();
        foreach (var subject in asked)
        {
            if (Explanation(subject, shape == "md") is { } explanation)
            {
                explanations.Add(explanation);
                continue;
            }

            if (!LooksLikePolicy(subject))
                return call.Refuse(Misuse.Unknown(new("rule or service", "規則・サービス"), subject, Known()));
            if (PoliciesAround(call) is not { } policies)
                return ExitCode.Misuse;

            var named = policies.Where(one => Folding.AreSame(one.Policy.Id.Value, subject)).ToList();
            if (named.Count == 0)
                return call.Refuse(Unknown(subject, policies.Select(static one => one.Policy.Id.Value)));
            explanations.AddRange(named.Select(one => (Action<Call>)(to => PolicyText.Write(to.Answer, one.Policy, Place(to, one.Policy, one.Source), to.Language, to.Ink, shape == "md"))));
        }

        for (var i = 0; i < explanations.Count; i++)
        {
            if (i > 0)
                call.Answer.WriteLine();
            explanations[i](call);
        }

        return ExitCode.Clean;
    }

    private static Action<Call>? Explanation(string subject, bool asMarkdown)
    {
        if (AllRules.InOrder.FirstOrDefault(rule => Folding.AreSame(rule.Id, subject)) is { } rule)
        {
            return asMarkdown
                ? call => RuleText.WriteMarkdown(call.Answer, rule, call.Language)
                : call => RuleText.Write(call.Answer, rule, call.Language, call.Ink);
        }

        // A code is one of X.1060; a name may be one of the list before it.
        foreach (var standard in new[] { Of(Edition.X1060_2021), Of(Edition.ISOGJ_2_1) })
        {
            if (standard.Services.FirstOrDefault(service => IsNamed(service.Name, subject) || (standard.IsX1060 && Folding.AreSame(service.Code, subject))) is { } service)
                return call => StandardText.Write(call.Answer, service, standard, call.Language, call.Ink);
        }

        return Array.Find(Words, word => IsNamed(word.Name, subject)).Write;
    }

    // Two to eight letters and three or four digits, as CDC1003 is written too.
    private static bool LooksLikePolicy(string subject)
    {
        var id = Folding.Fold(subject);
        var letters = id.TakeWhile(char.IsAsciiLetter).Count();
        return letters is >= 2 and <= 8 && id.Length - letters is 3 or 4 && id.Skip(letters).All(char.IsAsciiDigit) && !id.StartsWith("cdc", StringComparison.OrdinalIgnoreCase);
    }

    // Those of all definitions below the current folder and of the packs, each once.
    private List<(Policy Policy, SourceFile Source)>? PoliciesAround(Call call)
    {
        if (packs.Of(call) is not { } read)
            return null;

        var (search, seen) = (new Search(call.Around), new HashSet<(string, string, int)>());
        search.Add(".");
        return
        [
            .. search.Found.Select(sought => OpenDefinition.OnDisk(sought, read).Policies)
                .Concat(read.Select(pack => OpenDefinition.OnDisk(new Sought(pack.Path, pack.Path[..Math.Max(1, pack.Path.LastIndexOf('/'))], IsNamed: true, Refusal: null)).Policies))
                .SelectMany(static policies => policies)
                .Where(one => seen.Add((one.Policy.Id.Value, one.Source.Path, one.Policy.Id.Origin.Start))),
        ];
    }

    private static Bilingual Unknown(string subject, IEnumerable<string> policies)
    {
        var near = Suggestions.For(subject, policies.Distinct());
        return near.Count > 0 ? Misuse.Unknown(new("policy", "ポリシー"), subject, policies.Distinct()) : new(
            $"no rule is called '{subject}', and no definition below this folder has such a policy; a pack is looked into with --policy PATH", $"「{subject}」という規則はなく、このフォルダーより下の定義にもそのポリシーはありません。ポリシーパックは --policy PATH で指定できます");
    }

    private static string Place(Call call, Policy policy, SourceFile source)
    {
        var (line, column) = source.At(policy.Id.Origin.Start);
        return $"{call.Shown(source.Path)}:{line + 1}:{column + 1}";
    }

    private static bool IsNamed(Bilingual name, string subject) => Folding.AreSame(name.En, subject) || Folding.AreSame(name.Ja, subject);

    private static IEnumerable<string> Known() => AllRules.InOrder.Select(static rule => rule.Id)
        .Concat(Of(Edition.X1060_2021).Services.SelectMany(static service => new[] { service.Code, service.Name.En, service.Name.Ja }))
        .Concat(Of(Edition.ISOGJ_2_1).Services.SelectMany(static role => new[] { role.Name.En, role.Name.Ja }))
        .Concat(Words.Select(static word => word.Name.En));

    private static (Bilingual Name, Action<Call> Write) Word(Meant meant, Bilingual kind) =>
        (meant.Name, call => StandardText.Write(call.Answer, meant, kind, call.Language, call.Ink));
}
