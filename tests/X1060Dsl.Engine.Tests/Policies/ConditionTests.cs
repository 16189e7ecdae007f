using System.Text;
using CsCheck;
using X1060Dsl.Policies;
using X1060Dsl.Text;

namespace X1060Dsl.Tests.Policies;

/// <summary>The language of conditions: what is read, how it is printed, and what is told when it cannot be read.</summary>
public sealed class ConditionTests
{
    public static TheoryData<string, string, string> Conditions
    {
        get
        {
            var rows = new TheoryData<string, string, string>();
            foreach (var row in PolicyTable.Rows("conditions.tsv"))
                rows.Add(row[0], row[1], row[2]);
            return rows;
        }
    }

    public static TheoryData<string, string, string, string, string> Troubles
    {
        get
        {
            var rows = new TheoryData<string, string, string, string, string>();
            foreach (var row in PolicyTable.Rows("troubles.tsv"))
                rows.Add(row[0], row[1], row[2], row[3], row[4]);
            return rows;
        }
    }

    [Theory, MemberData(nameof(Conditions))]
    public void A_condition_reads_as_its_canonical_form_in_both_languages(string text, string en, string ja)
    {
        var read = ReadCondition.Of(text);
        Assert.Empty(read.Troubles);
        var condition = Assert.IsAssignableFrom<Condition>(read.Condition);
        Assert.Equal((en, ja), (condition.Text(DisplayLanguage.English), condition.Text(DisplayLanguage.Japanese)));
        Assert.Equal(condition, ReadCondition.Of(en).Condition);
        Assert.Equal(condition, ReadCondition.Of(ja).Condition);
        Assert.InRange(condition.Span.End, 1, text.Length);
    }

    /// <summary>The first trouble of a condition stands where ‹ › mark it.</summary>
    [Theory, MemberData(nameof(Troubles))]
    public void What_is_wrong_is_told_where_it_stands(string marked, string kind, string en, string ja, string near)
    {
        var start = marked.IndexOf('‹', StringComparison.Ordinal);
        var text = marked.Replace("‹", "", StringComparison.Ordinal).Replace("›", "", StringComparison.Ordinal);
        var read = ReadCondition.Of(text);
        Assert.Null(read.Condition);
        var trouble = read.Troubles[0];
        Assert.Equal(marked, text.Insert(trouble.Span.End, "›").Insert(trouble.Span.Start, "‹"));
        Assert.Equal((kind, en, ja, near), (trouble.Kind.ToString(), trouble.What.En, trouble.What.Ja, string.Join(", ", trouble.Near)));
        Assert.Equal(start, trouble.Span.Start);
        Assert.DoesNotMatch(@"[.。]$", en + "\n" + ja);
    }

    [Theory]
    [InlineData("score >= 3 and levle = basic and owner = 森", "levle 森")]
    [InlineData("level > basic or score = 9 or count(count() > 1) > 2", "> 9 count()")]
    public void Several_mistakes_are_told_at_once(string text, string wrong) =>
        Assert.Equal(wrong, string.Join(" ", ReadCondition.Of(text).Troubles.Select(trouble => text.Substring(trouble.Span.Start, trouble.Span.Length))));

    [Fact]
    public void Every_word_is_written_as_names_are_compared()
    {
        var names = Lexicon.Joining.Concat(Lexicon.Values.SelectMany(static value => new[] { value.Name, value.Ja })).Concat(Lexicon.Subjects).ToList();
        Assert.All(names, static name => Assert.NotEqual(Letter.Unknown, Lexicon.Find(name).Letter));
        Assert.All(names, static name => Assert.InRange(name.Length, 1, Lexicon.Longest));
        Assert.Equal(names.Count, names.Select(Folding.Fold).Distinct().Count());
    }

    [Fact]
    public void Every_property_is_known_by_all_its_names_in_both_languages() => Assert.All(Properties.All, static property =>
    {
        Assert.Matches(@"[\p{IsHiragana}\p{IsKatakana}\p{IsCJKUnifiedIdeographs}]", property.Ja);
        Assert.All(property.Aliases.Append(property.Name).Append(property.Ja), name => Assert.Same(property, ((Presence)ReadCondition.Of($"{name} is set").Condition!).Property));
    });

    [Fact]
    public void What_is_printed_reads_as_the_same_condition() => ConditionWriter.Conditions.Sample(
        static condition =>
        {
            foreach (var language in (DisplayLanguage[])[DisplayLanguage.English, DisplayLanguage.Japanese])
            {
                var text = condition.Text(language);
                var read = ReadCondition.Of(text);
                Assert.True(read.Troubles.Count == 0, $"{text}: {string.Join("; ", read.Troubles.Select(static trouble => trouble.What.En))}");
                Assert.True(condition == read.Condition, $"{text}\n{read.Condition!.Text(language)}");
            }
        },
        iter: 3_000);

    [Fact]
    public void Any_soup_of_words_ends_in_a_condition_or_in_troubles_inside_of_it() => ConditionWriter.Soups.Sample(
        static text =>
        {
            var read = ReadCondition.Of(text);
            Assert.True(read.Condition is not null ^ read.Troubles.Count > 0);
            Assert.All(read.Troubles, trouble => Assert.True(trouble.Span is { Start: >= 0, Length: >= 0 } && trouble.Span.End <= text.Length, text));
            if (read.Condition is { } condition)
                Assert.Equal(condition, ReadCondition.Of(condition.Text(DisplayLanguage.English)).Condition);
        },
        iter: 5_000);

    [Theory]
    [InlineData('(', ')')]
    [InlineData('!', ' ')]
    [InlineData('>', ' ')]
    [InlineData('N', ' ')]
    public void Depth_is_counted_before_the_grammar_sees_anything(char kind, char close)
    {
        string Nested(int depth) => kind switch
        {
            '(' => new string('(', depth) + "owner is set" + new string(close, depth),
            '!' => string.Concat(Enumerable.Repeat("not ", depth)) + "owner is set",
            'N' => "owner is set" + string.Concat(Enumerable.Repeat(" ではない", depth)),
            _ => string.Concat(Enumerable.Repeat("owner is set implies ", depth)) + "owner is set",
        };

        Assert.NotNull(ReadCondition.Of(Nested(ConditionBudget.Depth)).Condition);
        var over = Assert.Single(ReadCondition.Of(Nested(ConditionBudget.Depth + 1)).Troubles);
        Assert.Equal((TroubleKind.Budget, ConditionBudget.Depth), (over.Kind, over.Limit));
    }

    [Fact]
    public void Length_is_counted_before_anything_else()
    {
        var text = "owner is set" + new string(' ', ConditionBudget.Characters - "owner is set".Length);
        Assert.NotNull(ReadCondition.Of(text).Condition);
        var over = Assert.Single(ReadCondition.Of(text + "  ").Troubles);
        Assert.Equal((TroubleKind.Budget, ConditionBudget.Characters, 2), (over.Kind, over.Limit, over.Span.Length));
    }

    [Fact]
    public void Words_are_counted()
    {
        string Words(int count) => "score in (1" + string.Concat(Enumerable.Repeat(",1", (count - 5) / 2)) + ")";
        Assert.NotNull(ReadCondition.Of(Words(ConditionBudget.Tokens)).Condition);
        var over = Assert.Single(ReadCondition.Of(Words(ConditionBudget.Tokens + 2)).Troubles);
        Assert.Equal((TroubleKind.Budget, ConditionBudget.Tokens), (over.Kind, over.Limit));
    }

    [Fact]
    public void A_pattern_may_not_be_long()
    {
        Assert.NotNull(ReadCondition.Of($"code matches '{new string('*', ConditionBudget.Pattern)}'").Condition);
        Assert.Equal(TroubleKind.Budget, Assert.Single(ReadCondition.Of($"code matches '{new string('*', ConditionBudget.Pattern + 1)}'").Troubles).Kind);
    }

    /// <summary>The deepest condition there may be, right and wrong, on the smallest stack that any host of ours has.</summary>
    [Theory]
    [InlineData("owner is set")]
    [InlineData("owner is")]
    [InlineData("not not owner is set and")]
    public void The_deepest_condition_fits_a_small_stack(string inner)
    {
        var text = new StringBuilder();
        for (var i = 0; i < ConditionBudget.Depth; i++)
            text.Append("owner is set implies not (").Replace(" implies", i % 2 == 0 ? " or" : " and", text.Length - 20, 20);
        text.Append(inner).Append(')', ConditionBudget.Depth);

        ReadCondition? read = null;
        var thread = new Thread(() => read = ReadCondition.Of(text.ToString()), 256 * 1024);
        thread.Start();
        thread.Join();
        Assert.True(read!.Condition is not null || read.Troubles.All(static trouble => trouble.Kind == TroubleKind.Syntax));
    }

    /// <summary>A grammar that goes back reads what is nested twice for each level: what fails inside would take 2³² looks here.</summary>
    [Fact]
    public void A_mistake_in_the_middle_of_nothing_but_parentheses_is_found_at_once()
    {
        var text = string.Concat(Enumerable.Repeat("owner is set and (", ConditionBudget.Depth)) + "owner is set and";
        Assert.Equal(text.Length, Assert.Single(ReadCondition.Of(text).Troubles).Span.Start);
    }
}
