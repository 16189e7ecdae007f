using System.CommandLine;
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

    public ExplainVerb(DisplayLanguage language)
        : base("explain", new("Explains rules, services, levels and scores.", "規則・サービス・推奨レベル・スコアを説明します。"), language)
    {
        subjects = AddMany("subjects", new("ids of rules, codes or names of services, levels, scores", "規則の ID、サービスのコードか名前、推奨レベル、スコア"));
        format = Add<string>("--format", "text|md", new("for a terminal or as Markdown (default: text)", "端末向けか Markdown か (省略時は text)"));
    }

    public override IReadOnlyList<(string Line, Bilingual Use)> Examples { get; } =
    [
        ("x1060 explain CDC1003", new("why the rule exists and how to repair what it finds", "規則の理由と直し方")),
        ("x1060 explain B-1", new("what the service is", "サービスの内容")),
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
            if (Explanation(subject, shape == "md") is not { } explanation)
                return call.Refuse(Misuse.Unknown(new("rule or service", "規則・サービス"), subject, Known()));
            explanations.Add(explanation);
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

        var standard = Of(Edition.X1060_2021);
        if (standard.Services.FirstOrDefault(service => IsNamed(new(service.Name.En, service.Name.Ja), subject) || Folding.AreSame(service.Code, subject)) is { } service)
            return call => StandardText.Write(call.Answer, service, standard, call.Language, call.Ink);

        return Array.Find(Words, word => IsNamed(word.Name, subject)).Write;
    }

    private static bool IsNamed(Bilingual name, string subject) => Folding.AreSame(name.En, subject) || Folding.AreSame(name.Ja, subject);

    private static IEnumerable<string> Known() => AllRules.InOrder.Select(static rule => rule.Id)
        .Concat(Of(Edition.X1060_2021).Services.SelectMany(static service => new[] { service.Code, service.Name.En, service.Name.Ja }))
        .Concat(Words.Select(static word => word.Name.En));

    private static (Bilingual Name, Action<Call> Write) Word(Meant meant, Bilingual kind) =>
        (meant.Name, call => StandardText.Write(call.Answer, meant, kind, call.Language, call.Ink));
}
