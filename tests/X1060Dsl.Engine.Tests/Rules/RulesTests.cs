using X1060Dsl.Rules;

namespace X1060Dsl.Tests;

/// <summary>What holds of every rule: its id, its place, its words, its page and its line in the list of releases.</summary>
public sealed class RulesTests
{
    public static TheoryData<string> Rules => RulePagesTests.Rules;

    [Fact]
    public void Every_rule_there_is_is_listed()
    {
        var rules = typeof(Rule).Assembly.GetTypes().Where(static type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract);
        Assert.Equal(rules.Select(static type => type.Name).Order(StringComparer.Ordinal), AllRules.InOrder.Select(static rule => rule.GetType().Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Ids_ascend_and_none_is_used_twice()
    {
        var ids = AllRules.InOrder.Select(static rule => rule.Id).ToList();
        Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), ids);
    }

    [Fact]
    public void Every_page_has_a_rule_and_every_rule_a_page()
    {
        var pages = typeof(Rule).Assembly.GetManifestResourceNames().Where(static name => name.StartsWith("Rules/", StringComparison.Ordinal));
        Assert.Equal(AllRules.InOrder.Select(static rule => $"Rules/{rule.GetType().Name}.md").Order(StringComparer.Ordinal), pages.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_list_of_releases_names_exactly_the_rules()
    {
        var released = ((string[])["Shipped", "Unshipped"]).SelectMany(static list => File.ReadLines(Path.Combine(AppContext.BaseDirectory, $"AnalyzerReleases.{list}.md"))).Where(static line => line.StartsWith("CDC", StringComparison.Ordinal));
        Assert.Equal(AllRules.InOrder.Select(static rule => $"{rule.Id} | {rule.Descriptor.Category} | {rule.Descriptor.DefaultSeverity} | {rule.GetType().Name}"), released);
    }

    // Whoever meets hundreds of complaints at the first run switches the tool off.
    [Fact]
    public void The_recommended_profile_stays_small()
    {
        var loud = AllRules.InOrder.Where(static rule => rule.Id[3] is >= '1' and <= '5' && rule.RuleSet == RuleSet.Recommended && rule.Descriptor.DefaultSeverity != Microsoft.CodeAnalysis.DiagnosticSeverity.Info);
        Assert.InRange(loud.Count(), 20, 34);
    }

    [Theory, MemberData(nameof(Rules))]
    public void A_threshold_has_a_default_in_its_range_and_is_told_on_the_page(string id)
    {
        var rule = AllRules.Find(id)!;
        Assert.Equal(rule.Thresholds.Count, rule.Thresholds.Select(static threshold => threshold.Key).Distinct().Count());
        Assert.All(rule.Thresholds, threshold =>
        {
            Assert.InRange(threshold.Default, threshold.Least, threshold.Most);
            Assert.Matches("^[a-z]+(-[a-z]+)*$", threshold.Key);
            Assert.NotEqual("severity", threshold.Key);
            Assert.Matches(@"[\p{IsHiragana}\p{IsKatakana}]", threshold.Meaning.Ja);
            Assert.All([DisplayLanguage.English, DisplayLanguage.Japanese], language => Assert.Contains($"x1060.{id}.{threshold.Key} = {threshold.Default}", rule.Page.Repair(language)));
        });
    }

    [Theory, MemberData(nameof(Rules))]
    public void A_rule_stands_in_the_folder_of_its_band(string id)
    {
        var rule = AllRules.Find(id)!;
        Assert.Matches("^CDC[0-9]{4}$", id);
        Assert.Equal($"X1060Dsl.Rules.{rule.Descriptor.Category}", rule.GetType().Namespace);
        Assert.EndsWith($"#{id.ToLowerInvariant()}", rule.Descriptor.HelpLinkUri);
    }

    [Theory, MemberData(nameof(Rules))]
    public void A_rule_speaks_both_languages(string id)
    {
        var rule = AllRules.Find(id)!;
        var (message, advice) = ((Bilingual)rule.Descriptor.MessageFormat, (Bilingual)rule.Descriptor.Description);
        Assert.Matches("^[A-Z].*[^.]$", rule.Title.En);
        Assert.Matches("[^。]$", rule.Title.Ja);
        Assert.Matches("[^.]$", message.En);
        Assert.Matches("[^。]$", message.Ja);
        Assert.Matches("^[A-Z].*[.]$", advice.En);
        Assert.EndsWith("。", advice.Ja);
        Assert.All(Placeholders.In(message), (number, place) => Assert.Equal(place, number));
        Assert.All([rule.Title.Ja, advice.Ja], static text => Assert.Matches(@"[\p{IsHiragana}\p{IsKatakana}]", text));
    }

    [Theory, MemberData(nameof(Rules))]
    public void A_page_has_its_headings_in_order(string id)
    {
        var rule = AllRules.Find(id)!;
        var headings = rule.Page.Text.Split('\n').Select(static line => line.TrimEnd('\r')).Where(static line => line.StartsWith("# ", StringComparison.Ordinal) || line.StartsWith("## ", StringComparison.Ordinal)).ToList();
        Assert.Equal($"# {id}: {rule.Title.En} / {rule.Title.Ja}", headings[0]);
        Assert.Matches("^## Why ## なぜ ## Repair ## 直し方( ## Reported( ## Fixed)?)+ ## Accepted$", string.Join(" ", headings.Skip(1)));
    }

    [Theory, MemberData(nameof(Rules))]
    public void A_page_says_what_it_rests_on_why_and_how(string id)
    {
        var page = AllRules.Find(id)!.Page;
        Assert.Matches("clause|annex|textbook|common sense|our judgement|ours", page.Ground(DisplayLanguage.English));
        Assert.All((DisplayLanguage[])[DisplayLanguage.English, DisplayLanguage.Japanese], language => Assert.NotEmpty(page.Why(language)));
        Assert.All((DisplayLanguage[])[DisplayLanguage.English, DisplayLanguage.Japanese], language => Assert.NotEmpty(page.Repair(language)));
        Assert.Matches(@"\p{IsHiragana}", page.Why(DisplayLanguage.Japanese));
        Assert.Matches(@"\p{IsHiragana}", page.Repair(DisplayLanguage.Japanese));
    }
}
