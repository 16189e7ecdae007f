using System;
using X1060Dsl.Gating;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using CsCheck;
using Xunit;

namespace X1060Dsl.Tests.Gating;

public sealed class GateFuzzTests
{
    internal static readonly string[] Fragments =
    [
        "@*", "*@", "@:", "(", ")", "[", "]", "{", "}", "<", ">", "{", "}", ";", ",", ":", "?", "??", "=", "=>", ".", "..", "+", "-", "!", "\"", "\"", "'",
        "\"\"", "\"\"\"", "\"\"\"\"", "$\"", "$\"", "$@\"", "@$\"", "@\"", "$\"\"\"", "$$\"\"\"", "$$\"", "@@\"", "$", "@", "{{", "}}", "{{{", "}}}",
        "\\", "\\\"", "\\\\", "\\{", "\\u007b", "\\x7D", "//", "/*", "*/", "/", "\n", "\r\n", "\n", " ", "#if", "\n#if x\n", "\n#endif\n",
        "#region r\n", "\n#pragma \"a", "#", "not ", "await ", "new ", "a", "x.y", "1", "1.5", "'a'", "\"s\"", "if(a)", "is ", "var x=", "(int)",
        "$\"{a}\"", "$\"{a:n}\"", "$\"\"\"{a}\"\"\"", "@\"v\"\"v\"", "\"\"\"\nr\n\"\"\"", "=======\n", "\n>>>>>>> x\n", "\n<<<<<<< y\n", "F(", "a?[", "\u2028", "“", "”", "（", "）", "／", "；", "漢", "\u200B", "\0",
    ];

    private static string Soup(Random random, int most)
    {
        var text = new StringBuilder();
        for (var n = random.Next(1, most); n > 0; n--)
        {
            text.Append(Fragments[random.Next(Fragments.Length)]);
        }

        return text.ToString();
    }

    [Theory]
    [InlineData(1, 60_000, 14)]
    [InlineData(2, 50_000, 40)]
    [InlineData(3, 2_000, 600)]
    public void Token_soup_is_read_as_the_parser_reads_it(int seed, int count, int most)
    {
        var failures = new List<string>();
        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, index =>
        {
            var text = Soup(new Random(seed * 1_000_003 + index), most);
            var pass = Gate.Examine(text);
            var failure = Failure(text, pass);
            if (failure is not null)
            {
                lock (failures)
                {
                    failures.Add(failure + " «" + text.Replace("\n", "␊").Replace("\r", "␍").Replace("\0", "␀") + "»");
                }
            }
        });

        Assert.True(failures.Count == 0, failures.Count + " failures, the shortest:\n" + string.Join("\n", failures.OrderBy(f => f.Length).Take(12)));
    }

    private static string? Failure(string text, GatePass pass)
    {
        if (pass.Text.Length != text.Length)
        {
            return "length";
        }

        if (!pass.MayParse)
        {
            return null;
        }

        var depth = GateParsing.Depth(GateParsing.Parse(pass.Text));
        if (depth > 400)
        {
            return "depth " + depth;
        }

        return Gate.Examine(pass.Text).Text != pass.Text ? "not stable"
            : Disagreement(pass) is { } at ? "literal at " + at : null;
    }

    /// <summary>After an error inside an interpolated string only the nesting is compared: the tree then holds skipped text.</summary>
    private static int? Disagreement(GatePass pass)
    {
        var ours = Gate.LiteralsOf(pass.Text);
        var theirs = GateParsing.Literals(pass.Text, out var skipped);
        for (var index = 0; index < ours.Length; index++)
        {
            if (!skipped[index] && ours[index] != theirs[index])
            {
                return index;
            }
        }

        return null;
    }

    [Fact]
    public void Any_text_keeps_its_length() =>
        Gen.String.Sample(text => Gate.Examine(text).Text.Length == text.Length, iter: 20_000);
}
