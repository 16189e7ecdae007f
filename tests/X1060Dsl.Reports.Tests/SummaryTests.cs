using Microsoft.CodeAnalysis;
using X1060Dsl.Model;
using X1060Dsl.Rules;
using X1060Dsl.Text;

namespace X1060Dsl.Reports.Tests;

public sealed class SummaryTests
{
    [Fact]
    public void What_is_there_is_counted_and_what_is_not_is_left_out()
    {
        var check = Given.Marked("¦x¦");

        Assert.Equal("1 service · 1 error in 1 file", Summary.Line(check, null, DisplayLanguage.English));
        Assert.Equal("1サービス · エラー1 · 1ファイル · 8 ms", Summary.Line(check, TimeSpan.FromMilliseconds(8.4), DisplayLanguage.Japanese));
        Assert.Equal("More on a finding: x1060 explain CDC0020", Summary.NextStep(check, DisplayLanguage.English));
        Assert.Null(Summary.NextStep(Given.Of(new SourceFile("/repo/a", "")), DisplayLanguage.English));
    }

    [Theory]
    [InlineData("/repo/cdc.cdc.csx", null, "More on a finding: x1060 explain AWA001")]
    [InlineData("/repo/cdc.cdc.csx", "/repo/group.cdc.csx", "More on a finding: x1060 explain AWA001")]
    [InlineData("/repo/cdc.cdc.csx", "/elsewhere/group.cdc.csx", null)]
    [InlineData("/elsewhere/cdc.cdc.csx", null, null)]
    [InlineData("/repo/cdc.txt", null, null)]
    public void A_policy_is_explained_where_explain_would_find_it(string path, string? loads, string? step)
    {
        var source = new SourceFile(path, "x");
        var policy = new DiagnosticDescriptor("AWA001", "t", "m", "Policies", DiagnosticSeverity.Error, isEnabledByDefault: true);
        var check = Given.Of(source, new Finding(policy, new Origin(path, 0, 1), default));
        check = check with { Definitions = Listing.Of(check.Definitions[0] with { Loads = loads is null ? default : Listing.Of(loads) }) };
        Assert.Equal(step, Summary.NextStep(check, DisplayLanguage.English));
    }

    [Fact]
    public void Every_rule_has_a_page_in_both_languages()
    {
        foreach (var rule in AllRules.InOrder)
        {
            foreach (var language in Enum.GetValues<DisplayLanguage>())
            {
                var to = new StringWriter { NewLine = "\n" };
                RuleText.Write(to, rule, language, Ink.None);
                var heading = new Bilingual("\nWhy\n", "\nなぜ\n").In(language);
                Assert.Contains(heading, to.ToString(), StringComparison.Ordinal);
                Assert.DoesNotContain("```", to.ToString(), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void The_columns_of_the_rules_line_up_in_both_languages()
    {
        foreach (var language in Enum.GetValues<DisplayLanguage>())
        {
            var to = new StringWriter { NewLine = "\n" };
            RuleList.Write(to, AllRules.InOrder, language, Ink.None);
            var columns = to.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Zip(AllRules.InOrder, (line, rule) => DisplayWidth.Of(line[..line.IndexOf($"  {rule.Title.In(language)}  ", StringComparison.Ordinal)]));
            Assert.Single(columns.Distinct());
        }
    }
}
