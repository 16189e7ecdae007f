using System;
using X1060Dsl.Text;
using System.Diagnostics;
using System.Linq;
using CsCheck;
using Xunit;

namespace X1060Dsl.Tests.Text;

public class SuggestionsTests
{
    private static readonly string[] Services =
    [
        "脆弱性診断", "Vulnerability assessment", "ペネトレーションテスト", "Basic", "Outsource", "リスクマネジメント",
        "Incident response", "インシデント対応", "Security awareness training", "標的型メール訓練", "ログ監視", "Log monitoring",
        "クラウド設定診断", "工場セキュリティ", "ロードマップ策定", "二要素認証", "Advanced", "サーバー運用", "エスカレーション", "O365監査",
    ];

    private static readonly string[] Codes = ["A-1", "A-2", "A-4", "A-13", "A-15", "B-1", "E-1", "E-3", "E-30", "E-33", "J-1", "J-10", "J-2"];

    [Theory]
    [InlineData("脆弱性診段", "脆弱性診断")]
    [InlineData("脆弱姓診断", "脆弱性診断")]
    [InlineData("ぜい弱性診断", "脆弱性診断")]
    [InlineData("脆弱性", "脆弱性診断")]
    [InlineData("脆弱性診断サービス", "脆弱性診断")]
    [InlineData("脆弱性　診断", "脆弱性診断")]
    [InlineData("脆弱性・診断", "脆弱性診断")]
    [InlineData("脆弱診断", "脆弱性診断")]
    [InlineData("脆弱性断診", "脆弱性診断")]
    [InlineData("脆弱\uDB40\uDD00性診断", "脆弱性診断")]
    [InlineData("Vulnerabilty asessment", "Vulnerability assessment")]
    [InlineData("vulnerability", "Vulnerability assessment")]
    [InlineData("VULNERABILITY ASSESSMENT", "Vulnerability assessment")]
    [InlineData("Vulnerability  assessment", "Vulnerability assessment")]
    [InlineData("VulnerabilityAssessment", "Vulnerability assessment")]
    [InlineData("vulnerability_assessment", "Vulnerability assessment")]
    [InlineData("Ｖｕｌｎｅｒａｂｉｌｉｔｙ　ａｓｓｅｓｓｍｅｎｔ", "Vulnerability assessment")]
    [InlineData("Vunlerability assesment", "Vulnerability assessment")]
    [InlineData("assessment", "Vulnerability assessment")]
    [InlineData("Assessment of vulnerability", "Vulnerability assessment")]
    [InlineData("ペネトレテスト", "ペネトレーションテスト")]
    [InlineData("ぺねとれーしょんてすと", "ペネトレーションテスト")]
    [InlineData("ﾍﾟﾈﾄﾚｰｼｮﾝﾃｽﾄ", "ペネトレーションテスト")]
    [InlineData("ヘ\u309Aネトレーションテスト", "ペネトレーションテスト")]
    [InlineData("ペネトレ一ションテスト", "ペネトレーションテスト")]
    [InlineData("ペネトレ―ションテスト", "ペネトレーションテスト")]
    [InlineData("ペネトレーシヨンテスト", "ペネトレーションテスト")]
    [InlineData("ペネトレーション", "ペネトレーションテスト", "エスカレーション")]
    [InlineData("べネトレーションテスト", "ペネトレーションテスト")]
    [InlineData("Basci", "Basic")]
    [InlineData("basic", "Basic")]
    [InlineData("BASIC", "Basic")]
    [InlineData("Ｂａｓｉｃ", "Basic")]
    [InlineData("Bas1c", "Basic")]
    [InlineData("Baslc", "Basic")]
    [InlineData("Baisc", "Basic")]
    [InlineData("Basics", "Basic")]
    [InlineData("Bas", "Basic")]
    [InlineData("ベーシック")]
    [InlineData("OutSource", "Outsource")]
    [InlineData("Outsorce", "Outsource")]
    [InlineData("0utsource", "Outsource")]
    [InlineData("〇utsource", "Outsource")]
    [InlineData("Out-source", "Outsource")]
    [InlineData("Outsourcing", "Outsource")]
    [InlineData("リスクマネージメント", "リスクマネジメント")]
    [InlineData("りすくまねじめんと", "リスクマネジメント")]
    [InlineData("ﾘｽｸﾏﾈｼﾞﾒﾝﾄ", "リスクマネジメント")]
    [InlineData("リスク", "リスクマネジメント")]
    [InlineData("りスクマネジメント", "リスクマネジメント")]
    [InlineData("リスクマネジメン卜", "リスクマネジメント")]
    [InlineData("Incident responce", "Incident response")]
    [InlineData("Incidnet response", "Incident response")]
    [InlineData("incident", "Incident response")]
    [InlineData("インシデント", "インシデント対応")]
    [InlineData("いんしでんと対応", "インシデント対応")]
    [InlineData("標的形メール訓練", "標的型メール訓練")]
    [InlineData("標的型訓練", "標的型メール訓練")]
    [InlineData("口グ監視", "ログ監視")]
    [InlineData("ログ監観", "ログ監視")]
    [InlineData("LogMonitoring", "Log monitoring")]
    [InlineData("エ場セキュリティ", "工場セキュリティ")]
    [InlineData("ニ要素認証", "二要素認証")]
    [InlineData("口ードマップ策定", "ロードマップ策定")]
    [InlineData("工スカレーション", "エスカレーション")]
    [InlineData("サーバ運用", "サーバー運用")]
    [InlineData("サ－バ－運用", "サーバー運用")]
    [InlineData("0365監査", "O365監査")]
    [InlineData("o365 監査", "O365監査")]
    [InlineData("Advnaced", "Advanced")]
    [InlineData("診断", "脆弱性診断", "クラウド設定診断")]
    [InlineData("存在しない名前")]
    [InlineData("xyzzy")]
    [InlineData("性")]
    [InlineData("B")]
    [InlineData("")]
    [InlineData("　")]
    [InlineData("---")]
    [InlineData("😀😀😀😀")]
    public void A_service_name(string wrong, params string[] expected) => Assert.Equal(expected, Suggestions.For(wrong, Services));

    [Theory]
    [InlineData("E3", "E-3")]
    [InlineData("e.3", "E-3")]
    [InlineData("E 3", "E-3")]
    [InlineData("E–3", "E-3")]
    [InlineData("Ｅー３", "E-3")]
    [InlineData("E一3", "E-3")]
    [InlineData("e_3", "E-3")]
    [InlineData("E-l", "E-1")]
    [InlineData("A1", "A-1")]
    [InlineData("a‐1", "A-1")]
    [InlineData("J-Ⅰ", "J-1")]
    [InlineData("J-①", "J-1")]
    [InlineData("J.1O", "J-10")]
    [InlineData("A-14", "A-1", "A-4", "A-13")]
    public void A_service_code(string wrong, params string[] first)
    {
        var suggestions = Suggestions.For(wrong, Codes);
        Assert.InRange(suggestions.Count, 1, 3);
        Assert.Equal(first[0], suggestions[0]);
        Assert.All(first, code => Assert.True(Suggestions.For(wrong, Codes, 99).Contains(code), code));
    }

    [Theory]
    [InlineData("X-99")]
    [InlineData("Q")]
    [InlineData("1")]
    public void A_code_like_none(string wrong) => Assert.Empty(Suggestions.For(wrong, Codes));

    [Fact]
    public void The_sure_comes_before_the_doubtful() =>
        Assert.Equal(
            ["A-B", "ab", "a.b", "xa-b"],
            Suggestions.For("Ａ－Ｂ", ["xa-b", "ab", "a-bc", "A-B", "a.b"], 4));

    [Fact]
    public void Equally_near_names_keep_their_order()
    {
        Assert.Equal(["A-1", "A-2", "A-4"], Suggestions.For("A-9", Codes));
        Assert.Equal(["A-4", "A-2", "A-1"], Suggestions.For("A-9", Codes.Reverse()));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-1, 0)]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    public void No_more_than_asked_for(int most, int count) => Assert.Equal(count, Suggestions.For("A-14", Codes, most).Count);

    [Fact]
    public void The_name_itself_and_repeats_are_not_suggested() =>
        Assert.Equal(["basic"], Suggestions.For("Basic", ["Basic", "basic", "basic"]));

    [Fact]
    public void Long_names_are_left_out()
    {
        Assert.Empty(Suggestions.For(new string('a', 129), [new string('a', 128)]));
        Assert.Empty(Suggestions.For(new string('a', 128), [new string('a', 129)]));
        Assert.Single(Suggestions.For(new string('a', 127), [new string('a', 128)]));
        Assert.Empty(Suggestions.For(new string('㍿', 100), [new string('㍿', 99)]));
    }

    [Fact]
    public void Slips_are_as_many_as_a_plain_count_says() =>
        Gen.Select(Gen.Char["abc"].Array[1, 9], Gen.Char["abc"].Array[1, 9]).Sample((a, b) =>
        {
            var (x, y) = (new string(a), new string(b));
            var near = Suggestions.For(x, [y]).Count == 1;
            return x == y ? !near : near || Plain(x, y) > Math.Max(1, x.Length / 3) || Plain(x, y) == Math.Max(x.Length, y.Length);
        }, iter: 20_000);

    [Fact]
    public void A_thousand_long_names_take_no_time()
    {
        var known = Enumerable.Range(0, 1000).Select(i => new string((char)('a' + (i % 26)), 120) + i).ToArray();
        Suggestions.For("warm", known);
        var watch = Stopwatch.StartNew();
        Suggestions.For(new string('a', 60) + new string('b', 60), known);
        Assert.InRange(watch.ElapsedMilliseconds, 0, 5_000);
    }

    private static int Plain(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                d[i, j] = i == 0 || j == 0 ? i + j : new[]
                {
                    d[i - 1, j] + 1, d[i, j - 1] + 1, d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1),
                    i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] ? d[i - 2, j - 2] + 1 : int.MaxValue,
                }.Min();
            }
        }

        return d[a.Length, b.Length];
    }
}
