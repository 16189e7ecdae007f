using System.Text;
using X1060Dsl.Model;
using X1060Dsl.Rules;
using X1060Dsl.Settings;

namespace X1060Dsl.Tests;

/// <summary>The tables of docs/settings.md are generated from the rules. <c>X1060_ACCEPT=1</c> writes them anew.</summary>
public sealed class SettingsPageTests
{
    private const string Begin = "<!-- thresholds: generated -->\n", End = "<!-- end -->";

    [Theory]
    [InlineData("settings.md", DisplayLanguage.English)]
    [InlineData("settings.ja.md", DisplayLanguage.Japanese)]
    public void The_table_in_the_docs_is_the_one_in_the_code(string file, DisplayLanguage language)
    {
        var path = Path.Combine(Repository.Root, "docs", file);
        var text = File.ReadAllText(path).ReplaceLineEndings("\n");
        var (start, end) = (text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, text.IndexOf(End, StringComparison.Ordinal));
        Assert.InRange(start, Begin.Length, end);

        var expected = text[..start] + Table(language) + text[end..];
        if (Environment.GetEnvironmentVariable("X1060_ACCEPT") == "1")
            File.WriteAllText(path, expected);
        Assert.Equal(expected, File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("settings.md")]
    [InlineData("settings.ja.md")]
    public void The_docs_name_every_profile_and_severity(string file)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "docs", file));
        Assert.All(RuleSettings.Profiles.Concat(RuleSettings.Severities), word => Assert.Contains($"`{word}`", text, StringComparison.Ordinal));
        Assert.Contains($"{RuleSettings.ProfileKey} =", text, StringComparison.Ordinal);
    }

    [Fact]
    public void No_two_thresholds_of_a_rule_share_a_key_and_each_default_lies_in_its_range()
    {
        Assert.All(AllRules.InOrder, static rule => Assert.Distinct(rule.Thresholds.Select(static threshold => threshold.Key).Append("severity")));
        Assert.All(AllRules.InOrder.SelectMany(static rule => rule.Thresholds), static threshold => Assert.InRange(threshold.Default, threshold.Least, threshold.Most));
        Assert.All(AllRules.InOrder.SelectMany(static rule => rule.Thresholds), static threshold => Assert.Matches("^[a-z]+(-[a-z]+)*$", threshold.Key));
    }

    private static string Table(DisplayLanguage language)
    {
        var text = new StringBuilder(language == DisplayLanguage.Japanese ? "| キー | 既定値 | 範囲 | 意味 |\n" : "| Key | Default | Range | Meaning |\n").Append("|---|---|---|---|\n");
        foreach (var (rule, threshold) in AllRules.InOrder.SelectMany(static rule => rule.Thresholds.Select(threshold => (rule, threshold))))
            text.Append($"| `x1060.{rule.Id}.{threshold.Key}` | {threshold.Default} | {threshold.Least}–{threshold.Most} | {threshold.Meaning.In(language)} |\n");
        return text.ToString();
    }
}
