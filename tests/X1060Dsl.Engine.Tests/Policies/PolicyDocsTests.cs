using System.Text.RegularExpressions;
using X1060Dsl.Policies;

namespace X1060Dsl.Tests.Policies;

/// <summary>docs/policies.md and docs/policies.ja.md: their tables are generated from the code, and their examples are read. <c>X1060_ACCEPT=1</c> writes the tables anew.</summary>
public sealed partial class PolicyDocsTests
{
    public static TheoryData<string, bool> Pages => new() { { "policies.md", false }, { "policies.ja.md", true } };

    [Theory, MemberData(nameof(Pages))]
    public void The_tables_are_those_of_the_code(string page, bool ja)
    {
        var path = Path.Combine(Repository.Root, "docs", page);
        var text = File.ReadAllText(path).ReplaceLineEndings("\n");
        var expected = Replaced(Replaced(text, "properties", Table(ja)), "limits", Limits(ja));
        if (Environment.GetEnvironmentVariable("X1060_ACCEPT") == "1")
            File.WriteAllText(path, expected);

        Assert.Equal(expected, File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    [Theory, MemberData(nameof(Pages))]
    public void Every_condition_of_a_definition_on_the_page_is_read(string page, bool ja)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "docs", page));
        var conditions = Condition().Matches(text).Select(static match => match.Groups[1].Value).ToList();
        Assert.True(conditions.Count >= 3, ja ? "ja" : "en");
        Assert.All(conditions, static condition => Assert.Empty(ReadCondition.Of(condition).Troubles));
    }

    /// <summary>What stands in backticks and has a comparison in it is a condition, and so are all in the tables.</summary>
    [Theory, MemberData(nameof(Pages))]
    public void Every_example_in_the_running_text_is_read(string page, bool ja)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "docs", page));
        var examples = Example().Matches(Fence().Replace(text, "")).Select(static match => match.Groups[1].Value)
            .Where(static example => Compared().IsMatch(example) && !example.StartsWith('.') && !example.Contains('…', StringComparison.Ordinal)).ToList();
        Assert.True(examples.Count >= 15, ja ? "ja" : "en");
        Assert.All(examples, static example => Assert.True(ReadCondition.Of(example).Troubles.Count == 0, $"{example}: {ReadCondition.Of(example).Troubles.FirstOrDefault()?.What.En}"));
    }

    private static string Replaced(string text, string name, string content)
    {
        var (begin, end) = ($"<!-- {name}: generated from the code -->\n", $"<!-- /{name} -->");
        var start = text.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        return text[..start] + "\n" + content + "\n" + text[text.IndexOf(end, start, StringComparison.Ordinal)..];
    }

    private static string Table(bool ja) =>
        (ja ? "| 名前 | 英語 | 種類 | 意味 |\n|---|---|---|---|\n" : "| Name | Japanese | Kind | Is |\n|---|---|---|---|\n") +
        string.Concat(Properties.All.Select(property => ja
            ? $"| {Names(property.Ja, property.Aliases.Where(static alias => alias[0] > 'z'))} | `{property.Name}` | {Phrases.Of(property.Kind).Ja} | {property.Meaning.Ja} |\n"
            : $"| {Names(property.Name, property.Aliases.Where(static alias => alias[0] <= 'z'))} | `{property.Ja}` | {Phrases.Of(property.Kind).En} | {property.Meaning.En} |\n"));

    private static string Names(string name, IEnumerable<string> aliases) => string.Join(", ", aliases.Prepend(name).Select(static name => $"`{name}`"));

    private static string Limits(bool ja) => ja
        ? $"| 何の | 上限 |\n|---|---|\n| 条件の文字数 | {ConditionBudget.Characters:#,0} |\n| 語と記号の数 | {ConditionBudget.Tokens:#,0} |\n| 括弧の入れ子、連続する否定、「ならば」の数 | {ConditionBudget.Depth} |\n| パターンの文字数 | {ConditionBudget.Pattern} |\n| ポリシーを見比べる手順の数 | 一つの問いに {Deciding.StepsOfOne:#,0}、全体で {Deciding.StepsOfAll:#,0} |\n"
        : $"| Of | Limit |\n|---|---|\n| characters in a condition | {ConditionBudget.Characters:#,0} |\n| words and signs | {ConditionBudget.Tokens:#,0} |\n| parentheses within each other, one `not` upon the other, `implies` in one condition | {ConditionBudget.Depth} |\n| characters in a pattern | {ConditionBudget.Pattern} |\n| steps of comparing policies | {Deciding.StepsOfOne:#,0} for a question, {Deciding.StepsOfAll:#,0} in all |\n";

    [GeneratedRegex("(?:For|Require)\\(\"([^\"…]+)\"\\)")]
    private static partial Regex Condition();

    [GeneratedRegex("^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("`([^`\n]+)`")]
    private static partial Regex Example();

    [GeneratedRegex(@"^\S.* (=|!=|<|<=|>|>=|is|in|matches) \S|^\S.+(?:あり|なし|以上|のいずれか|に一致|ではない)$")]
    private static partial Regex Compared();
}
