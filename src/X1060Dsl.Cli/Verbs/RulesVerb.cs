using System.CommandLine;
using X1060Dsl.Model;
using X1060Dsl.Reports;
using X1060Dsl.Rules;
using X1060Dsl.Settings;

namespace X1060Dsl.Cli.Verbs;

/// <summary><c>x1060 rules</c>: lists the rules, or what holds of them for a file.</summary>
internal sealed class RulesVerb : Verb
{
    private readonly Argument<string[]> ids;
    private readonly Option<string> format, effective;

    public RulesVerb(DisplayLanguage language)
        : base("rules", new("Lists the rules, or what holds of them for a definition.", "規則の一覧、またはある定義に効いている設定を示します。"), language)
    {
        ids = AddMany("ids", new("only these: ids, or how they begin (default: all)", "表示する規則。ID またはその先頭部分 (省略時はすべて)"));
        format = Add<string>("--format", "text|json|md", new("a table for people, data for programs, or Markdown (default: text)", "人が読む表、プログラムが読むデータ、または Markdown (省略時は text)"));
        effective = Add<string>("--effective", "FILE", new("which severities and thresholds hold for this definition, and what decided them", "この定義に効いている重大度としきい値と、それを決めた設定"));
    }

    public override IReadOnlyList<(string Line, Bilingual Use)> Examples { get; } =
    [
        ("x1060 rules", new("every rule on a line", "規則を一行ずつ")),
        ("x1060 rules CDC6", new("those whose id begins so", "ID がこう始まるものだけ")),
        ("x1060 rules --effective cdc.cdc.csx", new("what .editorconfig and the others come to", ".editorconfig などを合わせた結果")),
        ("x1060 rules --format json", new("for other programs", "ほかのプログラムのために")),
    ];

    public override int Run(Call call)
    {
        var shape = call.Line.GetValue(format) ?? "text";
        if (!call.Takes("--format", shape, "text", "json", "md"))
            return ExitCode.Misuse;

        var asked = call.Line.GetValue(ids) ?? [];
        if (asked.FirstOrDefault(static id => !AllRules.InOrder.Any(rule => IsAsked(rule, id))) is { } unknown)
            return call.Refuse(Misuse.Unknown(new("rule", "規則"), unknown, AllRules.InOrder.Select(static rule => rule.Id)));

        var rules = asked.Length == 0 ? AllRules.InOrder : AllRules.InOrder.Where(rule => asked.Any(id => IsAsked(rule, id))).ToListing();
        if (call.Line.GetValue(effective) is { } file)
            return RunEffective(call, file, shape, rules);

        if (shape == "json")
            RuleList.WriteJson(call.AnswerBytes(), rules);
        else if (shape == "md")
            RuleList.WriteMarkdown(call.Answer, rules, call.Language);
        else
            RuleList.Write(call.Answer, rules, call.Language, call.Ink);
        return ExitCode.Clean;
    }

    private static bool IsAsked(Rule rule, string id) => id.Length > 0 && rule.Id.StartsWith(id, StringComparison.OrdinalIgnoreCase);

    // The file need not be there yet: what holds for a path depends on the path alone.
    private static int RunEffective(Call call, string file, string shape, IReadOnlyList<Rule> rules)
    {
        var path = call.Around.FullPath(file);
        if (Directory.Exists(path))
            return call.Refuse(new($"'{file}' is a folder; name a definition in it", $"「{file}」はフォルダーです。その中の定義を指定してください"));

        var settings = new EffectiveSettings(new DiskSettings(Orders.None).For(path), new Check(default, call.Around.FullPath("."), null));
        if (shape == "json")
            settings.WriteJson(call.AnswerBytes(), rules);
        else if (shape == "md")
            return call.Refuse(Misuse.Value("--format", shape, "text", "json"));
        else
            settings.Write(call.Answer, rules, call.Language, call.Ink);
        return ExitCode.Clean;
    }
}
