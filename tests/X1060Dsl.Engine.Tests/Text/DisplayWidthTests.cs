using System;
using X1060Dsl.Text;
using System.Linq;
using System.Text;
using Xunit;

namespace X1060Dsl.Tests.Text;

public class DisplayWidthTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("Service(\"J-1\");", 15)]
    [InlineData("脆弱性診断", 10)]
    [InlineData("サーバー", 8)]
    [InlineData("ｻｰﾊﾞｰ", 5)]
    [InlineData("カ\u3099", 2)]
    [InlineData("は\u309Aん", 4)]
    [InlineData("e\u0301", 1)]
    [InlineData("é", 1)]
    [InlineData("𠮷野家", 6)]
    [InlineData("葛\uDB40\uDD00城", 4)]
    [InlineData("Ａ－１４", 8)]
    [InlineData("｡｢｣", 3)]
    [InlineData("￥\uFFE0", 4)]
    [InlineData("\u3000", 2)]
    [InlineData("、。「」", 8)]
    [InlineData("─│┌┐└┘━", 7)]
    [InlineData("①α○…―", 5)]
    [InlineData("㈱㍿", 4)]
    [InlineData("㊙", 2)]
    [InlineData("한글", 4)]
    [InlineData("\u1112\u1161\u11AB", 2)]
    [InlineData("😀", 2)]
    [InlineData("👨‍👩‍👧‍👦", 2)]
    [InlineData("👩‍❤️‍👨", 2)]
    [InlineData("👩🏽‍💻", 2)]
    [InlineData("👍🏽", 2)]
    [InlineData("🏳️‍🌈", 2)]
    [InlineData("🇯🇵", 2)]
    [InlineData("🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F", 2)]
    [InlineData("❤", 1)]
    [InlineData("❤️", 2)]
    [InlineData("❤\uFE0E", 1)]
    [InlineData("⚡", 2)]
    [InlineData("⚠️", 2)]
    [InlineData("1️⃣", 2)]
    [InlineData("1", 1)]
    [InlineData("✅済", 4)]
    [InlineData("😀😀", 4)]
    [InlineData("A\u200DB", 2)]
    [InlineData("\u200B\u200E\uFEFF", 0)]
    [InlineData("\0\u001B\r\n", 0)]
    [InlineData("\t", 4)]
    [InlineData("ab\tc", 5)]
    [InlineData("脆弱\tc", 9)]
    [InlineData("abc\t", 4)]
    public void Cells(string text, int cells) => Assert.Equal(cells, DisplayWidth.Of(text));

    // Not a theory: xunit loses lone surrogates in the data of one.
    [Fact]
    public void Lone_surrogates()
    {
        Assert.Equal(1, DisplayWidth.Of("\uD842"));
        Assert.Equal(2, DisplayWidth.Of("\uDFB7\uD842"));
    }

    [Theory]
    [InlineData(0, 0, 4, 0, 0)]
    [InlineData(0, 2, 4, 0, 3)]
    [InlineData(1, 1, 4, 0, 2)]
    [InlineData(1, 2, 4, 1, 3)]
    [InlineData(1, 2, 8, 1, 7)]
    [InlineData(2, 1, 4, 3, 1)]
    [InlineData(2, 1, 4, 4, 4)]
    [InlineData(3, 2, 4, 0, 2)]
    [InlineData(3, 1, 4, 0, 1)]
    public void Cells_of_a_part(int start, int length, int tabSize, int column, int cells) =>
        Assert.Equal(cells, DisplayWidth.Of("a脆\t𠮷", start, length, tabSize, column));

    [Theory]
    [InlineData(-1, 0, 4, 0)]
    [InlineData(3, 0, 4, 0)]
    [InlineData(1, 2, 4, 0)]
    [InlineData(0, -1, 4, 0)]
    [InlineData(0, int.MaxValue, 4, 0)]
    [InlineData(0, 1, 0, 0)]
    [InlineData(0, 1, 4, -1)]
    public void A_part_outside_the_text_is_refused(int start, int length, int tabSize, int column) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => DisplayWidth.Of("ab", start, length, tabSize, column));

    [Fact]
    public void Parts_add_up_where_no_sequence_is_cut()
    {
        const string text = "a\t脆\tｱ𠮷b\t";
        foreach (var cut in Enumerable.Range(0, text.Length).Where(i => !char.IsLowSurrogate(text[i])))
        {
            var first = DisplayWidth.Of(text, 0, cut);
            Assert.Equal(DisplayWidth.Of(text), first + DisplayWidth.Of(text, cut, text.Length - cut, startColumn: first));
        }
    }

    [Fact]
    public void Blocks_have_one_width()
    {
        Assert.All(Enumerable.Range(0x4E00, 0x5200), c => Assert.Equal(2, DisplayWidth.Of(((char)c).ToString())));
        Assert.All(Enumerable.Range(0x3041, 0x56), c => Assert.Equal(2, DisplayWidth.Of(((char)c).ToString())));
        Assert.All(Enumerable.Range(0x30A0, 0x60), c => Assert.Equal(2, DisplayWidth.Of(((char)c).ToString())));
        Assert.All(Enumerable.Range(0xFF01, 0x60), c => Assert.Equal(2, DisplayWidth.Of(((char)c).ToString())));
        Assert.All(Enumerable.Range(0xFF61, 0x3F), c => Assert.Equal(1, DisplayWidth.Of(((char)c).ToString())));
        Assert.All(Enumerable.Range(0x2500, 0x80), c => Assert.Equal(1, DisplayWidth.Of(((char)c).ToString())));
        Assert.All(Enumerable.Range(0x20000, 0xA6E0), c => Assert.Equal(2, DisplayWidth.Of(new Rune(c).ToString())));
        Assert.All(Enumerable.Range(0x1F600, 0x50), c => Assert.Equal(2, DisplayWidth.Of(new Rune(c).ToString())));
        Assert.All(Enumerable.Range(0x20, 0x5F), c => Assert.Equal(1, DisplayWidth.Of(((char)c).ToString())));
    }
}
