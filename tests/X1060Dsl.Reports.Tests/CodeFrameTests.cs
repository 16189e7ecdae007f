using X1060Dsl.Model;
using X1060Dsl.Rules.Reading;
using X1060Dsl.Text;

namespace X1060Dsl.Reports.Tests;

public sealed class CodeFrameTests
{
    [Theory]
    [InlineData("Service(¦\"B-14\"¦);", "        ^^^^^^")]
    [InlineData("サービス(¦\"監視\"¦);", "         ^^^^^^")]
    [InlineData("ｶﾝｼ(¦ﾊﾝｶｸ¦)", "    ^^^^")]
    [InlineData("か\u3099き\u3099(¦か\u3099¦)", "     ^^")]
    [InlineData("𠮷野家(¦𠮷¦)", "       ^^")]
    [InlineData("\t¦x¦", "    ^")]
    [InlineData("監\tx\t¦y¦", "        ^")]
    [InlineData("ab¦¦", "  ^")]
    [InlineData("¦¦", "^")]
    [InlineData("¦ab\n¦", "^^")]
    [InlineData("葛\U000E0100城(¦市¦)", "     ^^")]
    public void Carets_stand_under_what_they_mean(string marked, string carets)
    {
        var frame = Frame(Given.Marked(marked));

        Assert.Equal("   | " + carets, frame[2]);
    }

    [Fact]
    public void Hidden_characters_show_and_carets_still_line_up()
    {
        var frame = Frame(Given.Marked("a\u202Eb\u001B[2J\u200B(¦\u0007¦)"));

        Assert.Equal(" 1 | a‹U+202E›b‹U+001B›[2J‹U+200B›(‹U+0007›)", frame[1]);
        Assert.Equal("   | " + new string(' ', frame[1].LastIndexOf('‹') - 5) + "^^^^^^^^", frame[2]);
    }

    [Fact]
    public void A_long_line_is_shown_around_the_span()
    {
        var frame = Frame(Given.Marked(new string('監', 100_000) + "¦B¦" + new string('x', 100_000)));

        Assert.Equal(" 1 | ..." + new string('監', 30) + "B" + new string('x', 60) + "...", frame[1]);
        Assert.Equal("   | " + new string(' ', 63) + "^", frame[2]);
    }

    [Fact]
    public void A_long_span_on_a_long_line_is_cut()
    {
        var frame = Frame(Given.Marked("¦" + new string('x', 5000) + "¦"));

        Assert.Equal(" 1 | " + new string('x', 120) + "...", frame[1]);
        Assert.Equal("   | " + new string('^', 120), frame[2]);
    }

    [Fact]
    public void A_window_never_splits_a_character()
    {
        for (var shift = 0; shift < 3; shift++)
        {
            var text = Given.Marked(new string('x', shift) + string.Concat(Enumerable.Repeat("𠮷", 200)) + "¦B¦" + new string('x', shift) + string.Concat(Enumerable.Repeat("𠮷", 200))).Text();
            Assert.DoesNotContain("U+D", Frame(text)[1], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Of_a_span_over_many_lines_the_beginning_and_the_end_are_shown()
    {
        var frame = Frame(Given.Marked("¦1\n2\n3\n4\n5\n6\n7\n8\n9¦\n10"));

        Assert.Equal(["   |", " 1 | > 1", " 2 | > 2", " 3 | > 3", ".. | >", " 8 | > 8", " 9 | > 9"], frame[..7]);
    }

    [Fact]
    public void A_short_span_over_lines_is_shown_whole()
    {
        var frame = Frame(Given.Marked("x\r\n¦a\r\nb¦\r\n"));

        Assert.Equal(["   |", " 2 | > a", " 3 | > b"], frame[..3]);
    }

    [Fact]
    public void Other_places_are_shown_with_what_they_are()
    {
        var source = new SourceFile("/repo/a.cdc.csx", "Team(\"SOC\");\nTeam(\"SOC\");\n");
        var finding = DuplicateDeclaration.At(new Origin(source.Path, 18, 5), new Bilingual("team", "チーム"), "SOC", new Origin(source.Path, 5, 5));

        var text = Given.Of(source, finding).Text();

        Assert.Contains("   | " + "     ^^^^^\n", text, StringComparison.Ordinal);
        Assert.Contains("   --> a.cdc.csx:1:6: ", text, StringComparison.Ordinal);
        Assert.Contains("   | " + "     -----\n", text, StringComparison.Ordinal);
    }

    private static string[] Frame(Check check) => Frame(check.Text());

    private static string[] Frame(string text) => text.Split('\n')[1..];
}
