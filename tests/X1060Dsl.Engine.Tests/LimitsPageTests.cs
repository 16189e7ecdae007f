using System.Globalization;
using X1060Dsl.Gating;
using X1060Dsl.Reading;
using X1060Dsl.Regression;

namespace X1060Dsl.Tests;

/// <summary>The table of docs/limits.md and its sister is generated from the code. <c>X1060_ACCEPT=1</c> writes it anew.</summary>
public sealed class LimitsPageTests
{
    private const string Begin = "<!-- limits: generated -->\n", End = "<!-- end -->";

    // A limit, and what would happen without it.
    private static readonly (int Value, Bilingual What, Bilingual Why)[] Limits =
    [
        (GateLimits.Characters, new("characters of a text (UTF-16 units)", "一つの文字列 (ファイル) の文字数 (UTF-16 単位)"), new("what is parsed stays in memory many times over", "構文木は元の何倍ものメモリーを使う")),
        (GateLimits.Statements, new("statements of a text", "一つのファイルの文の数"), new("each is kept as a tree, and looked at by every rule", "文ごとに構文木を持ち、すべての規則が調べる")),
        (GateLimits.Depth, new("levels of nesting", "入れ子の深さ"), new("parsers recurse: on the stack of a compiler some shapes end the process at 128 levels, and nothing can catch that", "構文解析は再帰する。コンパイラーのスタックでは128段でプロセスが終わる形があり、捕まえる方法がない")),
        (GateLimits.Chain, new("links of one chain or one sum", "一つの連鎖・一つの式に続く要素"), new("a chain is as deep a tree as it is long", "連鎖は、長さと同じ深さの木になる")),
        (GateLimits.Interpolation, new("interpolated strings within each other", "補間文字列の入れ子"), new("binding them takes exponential time in C#", "C# での型付けに指数的な時間がかかる")),
        (Budget.Steps, new("steps of following loops and functions", "ループと関数を追う手順の数"), new("reading always ends, at the same place on every machine: steps are counted, not seconds", "必ず読み終わるため。秒ではなく手順を数えるので、どのマシンでも同じ所で終わる")),
        (Budget.EvaluationDepth, new("functions within each other", "関数の呼び出しの深さ"), new("they are followed by recursion", "再帰でたどる")),
        (Budget.OneText, new("characters of a text that is put together", "組み立てた一つの文字列の文字数"), new("a text that doubles itself is a gigabyte after thirty lines", "自分を2倍にする文字列は、30行で1ギガバイトになる")),
        (Budget.AllTexts, new("characters of all texts that are put together", "組み立てた文字列すべての文字数"), new("the same, spread over many names", "同じことを多くの名前に分けた場合のため")),
        (Budget.Items, new("items of an array", "配列の要素の数"), new("loops over arrays within each other", "配列を重ねて回すループのため")),
        (Budget.LoadDepth, new("files that load each other in a row", "`#load` の連なり"), new("nobody finds their way through more", "これ以上は人が追えない")),
        (Budget.LoadedFiles, new("files that a definition loads", "一つの定義が読み込むファイルの数"), new("each is opened and read in an editor at every pause", "エディターでは手を休めるたびにすべて読む")),
        (Posture.MostCharacters, new("characters of a lock", "ロックの文字数"), new("ten times what a thousand services take", "1,000のサービスが使う量の10倍")),
    ];

    [Theory]
    [InlineData("limits.md", DisplayLanguage.English)]
    [InlineData("limits.ja.md", DisplayLanguage.Japanese)]
    public void The_table_in_the_docs_is_the_one_in_the_code(string file, DisplayLanguage language)
    {
        var path = Path.Combine(Repository.Root, "docs", file);
        var text = File.ReadAllText(path).ReplaceLineEndings("\n");
        var (start, end) = (text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, text.IndexOf(End, StringComparison.Ordinal));
        Assert.InRange(start, Begin.Length, end);

        var head = language == DisplayLanguage.Japanese ? "| 上限 | 対象 | 理由 |\n" : "| At most | Of what | Why |\n";
        var rows = Limits.Select(limit => $"| {limit.Value.ToString("N0", CultureInfo.InvariantCulture)} | {limit.What.In(language)} | {limit.Why.In(language)} |\n");
        var expected = $"{text[..start]}{head}|--:|---|---|\n{string.Concat(rows)}{text[end..]}";
        if (Environment.GetEnvironmentVariable("X1060_ACCEPT") == "1")
            File.WriteAllText(path, expected);

        Assert.Equal(expected, File.ReadAllText(path).ReplaceLineEndings("\n"));
    }
}
