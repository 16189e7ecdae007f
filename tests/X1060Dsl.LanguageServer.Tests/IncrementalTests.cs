using System.Text;
using CsCheck;
using X1060Dsl.LanguageServer.Documents;
using X1060Dsl.LanguageServer.Protocol;

namespace X1060Dsl.LanguageServer.Tests;

public sealed class IncrementalTests
{
    private static readonly string[] Pieces = ["a", "\n", "\r\n", "\r", "診", "が", "か\u3099", "𠮷", "👩‍💻", "é", "\t", "", "Service(\"A-1\")"];

    private static readonly Gen<string> Text = Gen.Int[0, 12].Select(static i => Pieces[i]).Array[0, 30].Select(string.Concat);

    private static readonly Gen<(double Start, double Length, string Text)> Edit = Gen.Select(Gen.Double[0, 1], Gen.Double[0, 0.5], Text);

    /// <summary>Every edit script gives the text that the editor has, whichever unit columns are counted in.</summary>
    [Fact]
    public void Edits_one_by_one_give_the_whole()
    {
        Gen.Select(Text, Edit.Array[1, 12], Gen.Enum<ColumnUnit>().Where(static unit => unit != default)).Sample((text, edits, unit) =>
        {
            var expected = text;
            var changes = new List<ContentChange>();
            foreach (var edit in edits)
            {
                // The editor's own text is edited by offsets, and knows lines by another way of counting.
                var start = Whole(expected, (int)(edit.Start * expected.Length));
                var end = Whole(expected, Math.Min(expected.Length, start + (int)(edit.Length * expected.Length)));
                changes.Add(new ContentChange(edit.Text, new LineRange(PlaceIn(expected, start, unit), PlaceIn(expected, end, unit))));
                expected = expected[..start] + edit.Text + expected[end..];
            }

            var document = OpenDocument.Of(new DocumentText("file:///a.cdc.csx", "x1060-cdc", 1, text)).Edited(changes, 2, new Positions(unit));
            Assert.Equal(expected, document.File.Text);
            Assert.Equal(2, document.Version);
        }, iter: 5000, seed: "0000KOIPFqf3");
    }

    [Fact]
    public void Places_and_offsets_are_each_others_inverse()
    {
        Gen.Select(Text, Gen.Enum<ColumnUnit>().Where(static unit => unit != default)).Sample((text, unit) =>
        {
            var (file, positions) = (new X1060Dsl.Text.SourceFile("/a", text), new Positions(unit));
            for (var offset = 0; offset <= text.Length; offset++)
            {
                if (Whole(text, offset) == offset)
                    Assert.Equal(offset, positions.Offset(file, positions.Of(file, offset)));
            }
        }, iter: 1000, seed: "0000KOIPFqf3");
    }

    [Theory]
    [InlineData(-1, 5, 0)]
    [InlineData(0, -1, 0)]
    [InlineData(0, 99, 3)]
    [InlineData(1, 99, 8)]
    [InlineData(2, 0, 9)]
    [InlineData(99, 0, 9)]
    [InlineData(int.MaxValue, int.MaxValue, 9)]
    public void A_place_outside_counts_as_the_nearest_inside(int line, int column, int offset) =>
        Assert.Equal(offset, new Positions(ColumnUnit.Utf16).Offset(new X1060Dsl.Text.SourceFile("/a", "abc\r\nabc\n"), new Position(line, column)));

    [Fact]
    public void A_range_that_is_turned_round_is_turned_back()
    {
        var document = OpenDocument.Of(new DocumentText("file:///a.cdc.csx", "x1060-cdc", 1, "abcdef"));
        Assert.Equal("aXef", document.Edited([new ContentChange("X", new LineRange(new Position(0, 4), new Position(0, 1)))], 2, new Positions(ColumnUnit.Utf16)).File.Text);
    }

    // No editor has its cursor inside of a character, or between CR and LF.
    private static int Whole(string text, int offset) =>
        offset > 0 && offset < text.Length && (char.IsLowSurrogate(text[offset]) || (text[offset] == '\n' && text[offset - 1] == '\r')) ? offset - 1 : offset;

    private static Position PlaceIn(string text, int offset, ColumnUnit unit)
    {
        var before = text[..offset].ReplaceLineEndings("\n");
        var column = before[(before.LastIndexOf('\n') + 1)..];
        return new Position(before.Count(static c => c == '\n'), unit switch
        {
            ColumnUnit.Utf8 => Encoding.UTF8.GetByteCount(column),
            ColumnUnit.Utf32 => column.EnumerateRunes().Count(),
            _ => column.Length,
        });
    }
}
