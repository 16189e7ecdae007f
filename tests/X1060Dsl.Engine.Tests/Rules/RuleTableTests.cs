using System.Text;
using X1060Dsl.Rules;

namespace X1060Dsl.Tests;

/// <summary>docs/rules.md is generated from the rules. <c>X1060_ACCEPT=1</c> writes it anew.</summary>
public sealed class RuleTableTests
{
    [Fact]
    public void The_table_in_the_docs_is_the_one_in_the_code()
    {
        var path = Path.Combine(Repository.Root, "docs", "rules.md");
        var table = Table();
        if (Environment.GetEnvironmentVariable("X1060_ACCEPT") == "1")
            File.WriteAllText(path, table);

        Assert.Equal(table, File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    private static string Table()
    {
        var text = new StringBuilder("# Rules / 規則\n\nGenerated from the rules; each links to its page. `x1060 explain ID` prints the same page.\n規則から生成しています。各規則のページへのリンクです。`x1060 explain ID` でも読めます。\n\n| Id | Severity | Rule | 規則 |\n|---|---|---|---|\n");
        foreach (var rule in AllRules.InOrder)
        {
            var page = $"../src/X1060Dsl.Engine/Rules/{rule.Descriptor.Category}/{rule.GetType().Name}.md";
            text.Append($"| <a id=\"{rule.Id.ToLowerInvariant()}\"></a>[{rule.Id}]({page}) | {rule.Descriptor.DefaultSeverity.ToString().ToLowerInvariant()} | {rule.Title.En} | {rule.Title.Ja} |\n");
            Assert.True(File.Exists(Path.Combine(Repository.Root, "docs", page)), page);
        }

        return text.ToString();
    }
}
