using System.Text;
using X1060Dsl.Model;
using X1060Dsl.Reading;
using X1060Dsl.Standard;

namespace X1060Dsl.Tests;

/// <summary>docs/language.md and docs/language.ja.md are generated from the doc comments of the language. <c>X1060_ACCEPT=1</c> writes them anew.</summary>
public sealed class LanguagePageTests
{
    // In the order in which a definition says them.
    private static readonly string[] Entries = ["OrganizationEntry", "TeamEntry", "ProviderEntry", "ServiceEntry", "PolicyEntry", "WaiverEntry", "EvaluationEntry"];

    [Theory]
    [InlineData("language.md", DisplayLanguage.English)]
    [InlineData("language.ja.md", DisplayLanguage.Japanese)]
    public void The_reference_is_the_one_in_the_code(string file, DisplayLanguage language)
    {
        var path = Path.Combine(Repository.Root, "docs", file);
        var expected = Page(language);
        if (Environment.GetEnvironmentVariable("X1060_ACCEPT") == "1")
            File.WriteAllText(path, expected);

        Assert.Equal(expected, File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Every_entry_has_its_place_in_the_reference() =>
        Assert.Equal(Vocabulary.Verbs.Select(static verb => verb.Owner).Where(static owner => owner != "Language").Distinct().Order(StringComparer.Ordinal), Entries.Order(StringComparer.Ordinal));

    [Fact]
    public void Every_verb_and_every_word_says_what_it_means_in_both_languages_and_on_what_ground()
    {
        Assert.All(Vocabulary.Verbs.Select(static verb => (verb.Name, verb.Meaning)).Concat(Vocabulary.Words.Select(static word => (word.Name, word.Meaning))), static said =>
        {
            Assert.False(string.IsNullOrWhiteSpace(said.Meaning.En), said.Name);
            Assert.False(string.IsNullOrWhiteSpace(said.Meaning.Ja), said.Name);
            Assert.False(string.IsNullOrWhiteSpace(said.Meaning.Clause), said.Name);
        });
    }

    private static string Page(DisplayLanguage language)
    {
        string In(string en, string ja) => language == DisplayLanguage.Japanese ? ja : en;

        var text = new StringBuilder(In(
            "# The language\n\n[日本語](language.ja.md)\n\n",
            "# 言語リファレンス\n\n[English](language.md)\n\n"));
        text.Append(In(
            """
            Generated from the doc comments of the language; hover and completion in an editor show the same. A definition says entries, one after the other; behind an entry, verbs follow in a chain.
            The ground is a clause of X.1060, or "ours". Dates are texts such as `"2027-03-31"`, scores and targets whole numbers from 1 to 5, periods texts such as `"12 months"`; a parameter with `?` may be left out.
            What of C# may stand around them is told in the [README](../README.md#what-is-accepted), what the limits are in [limits.md](limits.md).


            """,
            """
            言語の doc コメントから生成しています。エディターのホバーや補完にも同じ説明が出ます。定義は項目を順に並べたもので、項目の後に動詞を続けて書きます。
            「根拠」は X.1060 の節番号、または「独自」です。日付は `"2027-03-31"` のような文字列、スコアと目標は1〜5の整数、期間は `"12 months"` のような文字列で書きます。`?` の付いた引数は省略できます。
            項目のまわりに書ける C# は [README](../README.ja.md#使える書き方) に、上限は [limits.ja.md](limits.ja.md) にあります。


            """).ReplaceLineEndings("\n"));

        text.Append(In("## Entries\n\n", "## 項目\n\n")).Append(Verbs("Language", language));
        foreach (var entry in Entries)
        {
            var opening = Vocabulary.Verbs.Where(verb => verb.Owner == "Language" && verb.Returns == entry).Select(static verb => $"`{verb.Name}`").Distinct();
            text.Append(In($"## Behind {string.Join(" and ", opening)}\n\n", $"## {string.Join("・", opening)} に続ける動詞\n\n")).Append(Verbs(entry, language));
        }

        text.Append(In("## Words\n\n", "## 語\n\n"));
        foreach (var type in Vocabulary.Words.GroupBy(static word => word.Value.GetType().Name))
        {
            text.Append($"### {type.Key}\n\n").Append(Head(In("Word", "語"), language));
            foreach (var word in type)
                text.Append($"| `{word.Name}` | {Said(word.Meaning, language)} |\n");
            text.Append('\n');
        }

        text.Append(In("## Services\n\n", "## サービス\n\n")).Append(In(
            "A service is named by its code, its name in either language, or a constant of `X1060`. A name in brackets is not confirmed by the text of the Recommendation yet.\n\n",
            "サービスは、コード、どちらかの言語の名称、または `X1060` の定数で指します。括弧内の名称は、勧告の本文でまだ確認していません。\n\n"));
        text.Append(In("| Code | Constant | English | Japanese |\n", "| コード | 定数 | 英語名 | 日本語名 |\n")).Append("|---|---|---|---|\n");
        foreach (var service in X1060Dsl.Standard.Standard.Of(Edition.X1060_2021).Services)
        {
            Assert.Equal(service.Code, Words.Service(service.Identifier));
            text.Append($"| {service.Code} | `X1060.{service.Identifier}` | {Name(service.Name.En, service.En)} | {Name(service.Name.Ja, service.Ja)} |\n");
        }

        return text.ToString();
    }

    private static string Name(string name, Confirmation confirmation) => confirmation == Confirmation.Verified ? name : $"({name})";

    private static string Verbs(string owner, DisplayLanguage language)
    {
        var text = new StringBuilder(Head(language == DisplayLanguage.Japanese ? "動詞" : "Verb", language));
        foreach (var verb in Vocabulary.Verbs.Where(verb => verb.Owner == owner))
            text.Append($"| `{verb.Name}({string.Join(", ", verb.Parameters.Select(Signature))})` | {Said(verb.Meaning, language)} |\n");
        return text.Append('\n').ToString();
    }

    private static string Head(string first, DisplayLanguage language) => language == DisplayLanguage.Japanese
        ? $"| {first} | 意味 | 根拠 |\n|---|---|---|\n"
        : $"| {first} | Meaning | Ground |\n|---|---|---|\n";

    private static string Signature(Parameter parameter) => parameter.IsParams
        ? $"{parameter.Type.Replace("[]", "", StringComparison.Ordinal)} {parameter.Name}, …"
        : $"{parameter.Type}{(parameter.IsOptional ? "?" : "")} {parameter.Name}";

    private static string Said(Meaning meaning, DisplayLanguage language) => language == DisplayLanguage.Japanese
        ? $"{meaning.Ja} | {meaning.Clause.Replace("ours", "独自", StringComparison.Ordinal)}"
        : $"{meaning.En} | {meaning.Clause}";
}
