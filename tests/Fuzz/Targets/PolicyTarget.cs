using Microsoft.CodeAnalysis.CSharp;
using X1060Dsl.Model;
using X1060Dsl.Policies;
using X1060Dsl.Text;

namespace X1060Dsl.Fuzz;

/// <summary>The language of conditions: read, printed, read again, and judged on a small centre.</summary>
internal sealed class PolicyTarget : Target, IDefinitionFiles
{
    private const string Centre = "Organization(\"A\").Edition(X1060_2021);\nTeam(\"SOC\");\nService(\"A-1\").Level(Basic).Insource(\"SOC\").Owner(\"森\").Score(3).Target(4, by: \"2027-03-31\");\nService(\"B-1\").Level(Unnecessary).Because(\"x\");\n";

    private static readonly CheckOptions Options = new() { Today = Date.TryRead("2026-11-23", out var day) ? day : throw new InvalidOperationException() };

    public override string Name => "policy";

    public override IReadOnlyList<string> Seeds { get; } =
        [.. Texts.Column("policies/conditions.tsv", 0), .. Texts.Column("policies/conditions.tsv", 2), .. Texts.Column("policies/troubles.tsv", 0).Select(static marked => marked.Replace("‹", "", StringComparison.Ordinal).Replace("›", "", StringComparison.Ordinal))];

    public override IReadOnlyList<string> Words { get; } =
    [
        .. Lexicon.Joining, .. Lexicon.Subjects, .. Lexicon.Values.Select(static value => value.Ja), .. Lexicon.Values.Select(static value => value.Name), .. Properties.All.Select(static property => property.Name), .. Properties.All.Select(static property => property.Ja),
        " ", "(", ")", ",", "、", "=", "!=", "<=", ">=", "≦", "3", "３", "1.5", "6 months", "6か月", "2027-03-31", "2027年3月31日", "99999999999999999999", "\"森\"", "「森」", "\"D-*\"", "count(", "share(provider)", "average(score where ", "today + ", "not ", " implies ", " ならば ", " ではない",
    ];

    public override int Longest => 5000;

    string IDefinitionFiles.Root => "/root";

    public override int Try(string text)
    {
        var read = ReadCondition.Of(text);
        var kind = new HashCode();
        Law(read.Condition is null == read.Troubles.Count > 0, "a text ends in a condition or in troubles");
        foreach (var trouble in read.Troubles)
        {
            Law(trouble.Span.Start >= 0 && trouble.Span.Length >= 0 && trouble.Span.End <= text.Length, "troubles lie inside of the text");
            Law(trouble.What.En != "" && trouble.What.Ja != "", "troubles say something");
            kind.Add(trouble.What.En.Split('\'')[0]);
        }

        if (read.Condition is { } condition)
        {
            foreach (var language in new[] { DisplayLanguage.English, DisplayLanguage.Japanese })
            {
                var printed = condition.Text(language);

                // What is printed in full may be longer than what may be read.
                Law(printed.Length > ConditionBudget.Characters || ReadCondition.Of(printed).Condition is { } again && again.Equals(condition) || IsOverBudget(printed), $"what is printed reads as the same, {language}");
            }

            kind.Add(condition.GetType());
            kind.Add(condition.Text(DisplayLanguage.English).Split(' ').Length);
        }

        foreach (var id in Judged(text))
            kind.Add(id);
        return kind.ToHashCode();
    }

    OpenedFile IDefinitionFiles.Open(string path) => OpenedFile.Missing;

    private static bool IsOverBudget(string printed) => ReadCondition.Of(printed).Troubles.Any(static trouble => trouble.Kind == TroubleKind.Budget);

    private IEnumerable<string> Judged(string condition)
    {
        var text = $"{Centre}Policy(\"FUZ001\", Error).For(\"level = basic\").Require({SymbolDisplay.FormatLiteral(condition, quote: true)}).Message(ja: \"a\", en: \"b\");\nPolicy(\"FUZ002\", Warning).Require(\"score >= 3\").Message(ja: \"a\", en: \"b\");\n";
        foreach (var finding in Engine.Check(new SourceFile("/root/a.cdc.csx", text), this, Options).Findings)
        {
            Law(finding.Id != "CDC9001", "no rule breaks");
            Law(finding.Origin.Start >= 0 && finding.Origin.End <= text.Length, $"{finding.Id} lies inside of its file");
            if (finding.Id.StartsWith("CDC6", StringComparison.Ordinal) || finding.Id.StartsWith("FUZ", StringComparison.Ordinal))
                yield return finding.Id;
        }
    }
}
