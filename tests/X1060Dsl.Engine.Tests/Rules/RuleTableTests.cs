using System.Text;
using Microsoft.CodeAnalysis;
using X1060Dsl.Rules;
using RuleSet = X1060Dsl.Rules.RuleSet;

namespace X1060Dsl.Tests;

/// <summary>docs/rules.md, and the table of the README, are generated from the rules. <c>X1060_ACCEPT=1</c> writes them anew.</summary>
public sealed class RuleTableTests
{
    private const string Begin = "<!-- rules: generated -->\n";
    private const string End = "<!-- end -->\n";

    private static readonly (string Category, Bilingual Name)[] Bands =
    [
        ("Reading", new("reading", "読み取り")),
        ("Catalogue", new("catalogue", "カタログ")),
        ("Profile", new("profile", "プロファイル")),
        ("Portfolio", new("portfolio", "ポートフォリオ")),
        ("Dependencies", new("dependencies", "依存関係")),
        ("Process", new("process", "プロセス")),
        ("Policies", new("policies and waivers", "ポリシーと免除")),
        ("Regression", new("regression", "後退")),
        ("Groups", new("group", "グループ")),
        ("Tool", new("tool", "ツール")),
    ];

    [Fact]
    public void The_table_in_the_docs_is_the_one_in_the_code() => Compare(Path.Combine(Repository.Root, "docs", "rules.md"), static _ => Table());

    [Theory]
    [InlineData("README.md", false)]
    [InlineData("README.ja.md", true)]
    public void The_README_shows_what_is_loud_at_first_run(string file, bool isJapanese) =>
        Compare(Path.Combine(Repository.Root, file), text =>
        {
            var (start, end) = (text.IndexOf(Begin, StringComparison.Ordinal), text.IndexOf(End, StringComparison.Ordinal));
            Assert.True(start >= 0 && end > start, $"{file} has lost its marks {Begin}{End}");
            return $"{text[..start]}{Begin}{Loud(isJapanese ? DisplayLanguage.Japanese : DisplayLanguage.English)}{text[end..]}";
        });

    [Fact]
    public void Every_rule_is_in_a_band_that_has_a_name() =>
        Assert.All(AllRules.InOrder, static rule => Assert.Contains(rule.Descriptor.Category, Bands.Select(static band => band.Category)));

    private static void Compare(string path, Func<string, string> generate)
    {
        var expected = generate(File.ReadAllText(path).ReplaceLineEndings("\n"));
        if (Environment.GetEnvironmentVariable("X1060_ACCEPT") == "1")
            File.WriteAllText(path, expected);

        Assert.Equal(expected, File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    private static string Table()
    {
        var text = new StringBuilder("# Rules / 規則\n\nGenerated from the rules; each links to its page. `x1060 explain ID` prints the same page.\n規則から生成しています。各規則のページへのリンクです。`x1060 explain ID` でも読めます。\n\n");
        text.Append("The profile is the narrowest that has the rule; ✓ means that `x1060 fix` has a repair to offer.\nプロファイルは、その規則を含む最も狭いものです。✓ は、`x1060 fix` に修正案があることを示します。\n\n");
        text.Append($"{Counts(DisplayLanguage.English)}\n{Counts(DisplayLanguage.Japanese)}\n\n");
        text.Append("| Id | Severity | Profile | Fix | Rule | 規則 | Ground | 根拠 |\n|---|---|---|---|---|---|---|---|\n");
        foreach (var rule in AllRules.InOrder)
        {
            var page = $"../src/X1060Dsl.Engine/Rules/{rule.Descriptor.Category}/{rule.GetType().Name}.md";
            text.Append($"| <a id=\"{rule.Id.ToLowerInvariant()}\"></a>[{rule.Id}]({page}) | {Word(rule.Descriptor.DefaultSeverity).En} | {rule.RuleSet.ToString().ToLowerInvariant()} | {(rule.IsFixable ? "✓" : "")} | {rule.Title.En} | {rule.Title.Ja} | {rule.Page.ShortGround(DisplayLanguage.English)} | {rule.Page.ShortGround(DisplayLanguage.Japanese)} |\n");
            Assert.True(File.Exists(Path.Combine(Repository.Root, "docs", page)), page);
        }

        return text.ToString();
    }

    // What a first check may say of a centre, above information.
    private static string Loud(DisplayLanguage language)
    {
        var text = new StringBuilder($"{Counts(language)}\n\n{new Bilingual("| Id | Rule | Severity | Fix |", "| ID | 規則 | 重大度 | 修正案 |").In(language)}\n|---|---|---|---|\n");
        foreach (var rule in AllRules.InOrder.Where(static rule => rule is { RuleSet: RuleSet.Recommended, Descriptor.DefaultSeverity: > DiagnosticSeverity.Info } && rule.Id[3] is >= '1' and <= '5'))
            text.Append($"| [{rule.Id}](docs/rules.md#{rule.Id.ToLowerInvariant()}) | {rule.Title.In(language)} | {Word(rule.Descriptor.DefaultSeverity).In(language)} | {(rule.IsFixable ? "✓" : "")} |\n");
        return text.ToString();
    }

    private static string Counts(DisplayLanguage language)
    {
        var bands = Bands.Select(band => (band.Name, Count: AllRules.InOrder.Count(rule => rule.Descriptor.Category == band.Category))).Where(static band => band.Count > 0).ToList();
        var (recommended, strict, all) = (CountIn(RuleSet.Recommended), CountIn(RuleSet.Strict), CountIn(RuleSet.All));
        return new Bilingual(
            $"{all} rules: {string.Join(", ", bands.Select(static band => $"{band.Count} {band.Name.En}"))}. The profile `recommended` has {recommended} of them, `strict` {strict}, `all` {all}.",
            $"規則は{all}件です ({string.Join("、", bands.Select(static band => $"{band.Name.Ja}{band.Count}"))})。プロファイル `recommended` に{recommended}件、`strict` に{strict}件、`all` に{all}件が入っています。").In(language);
    }

    private static int CountIn(RuleSet ruleSet) => AllRules.InOrder.Count(rule => rule.RuleSet <= ruleSet);

    private static Bilingual Word(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => new("error", "エラー"),
        DiagnosticSeverity.Warning => new("warning", "警告"),
        _ => new("info", "情報"),
    };
}
