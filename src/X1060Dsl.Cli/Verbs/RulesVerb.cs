using System.CommandLine;
using X1060Dsl.Reports;
using X1060Dsl.Rules;

namespace X1060Dsl.Cli.Verbs;

/// <summary><c>x1060 rules</c>: lists the rules.</summary>
internal sealed class RulesVerb : Verb
{
    private readonly Option<string> format;

    public RulesVerb(DisplayLanguage language)
        : base("rules", new("Lists the rules.", "規則の一覧を示します。"), language) =>
        format = Add<string>("--format", "text|json", new("a table for people or data for programs (default: text)", "人が読む表か、プログラムが読むデータか (省略時は text)"));

    public override IReadOnlyList<(string Line, Bilingual Use)> Examples { get; } =
    [
        ("x1060 rules", new("every rule on a line", "規則を一行ずつ")),
        ("x1060 rules --format json", new("for other programs", "ほかのプログラムのために")),
    ];

    public override int Run(Call call)
    {
        var shape = call.Line.GetValue(format) ?? "text";
        if (!call.Takes("--format", shape, "text", "json"))
            return ExitCode.Misuse;

        if (shape == "json")
            RuleList.WriteJson(call.AnswerBytes(), AllRules.InOrder);
        else
            RuleList.Write(call.Answer, AllRules.InOrder, call.Language, call.Ink);
        return ExitCode.Clean;
    }
}
