using System.Text;
using X1060Dsl.LanguageServer.Protocol;
using X1060Dsl.Text;

namespace X1060Dsl.LanguageServer.Documents;

/// <summary>The units in which columns are counted.</summary>
internal enum ColumnUnit
{
    /// <summary>Bytes of UTF-8.</summary>
    Utf8 = 1,

    /// <summary>Units of UTF-16: what every client understands.</summary>
    Utf16 = 2,

    /// <summary>Characters of Unicode.</summary>
    Utf32 = 3,
}

/// <summary>Between offsets in a text and the lines and columns of the protocol.</summary>
/// <param name="unit">The units of columns.</param>
internal sealed class Positions(ColumnUnit unit)
{
    /// <summary>The units of columns, in the words of the protocol.</summary>
    public string Name => unit switch { ColumnUnit.Utf8 => "utf-8", ColumnUnit.Utf32 => "utf-32", _ => "utf-16" };

    /// <summary>The first of the units on offer that is known; UTF-16 where none is, as the protocol has it.</summary>
    public static Positions Agree(IReadOnlyList<string>? offered) => new(offered?.Select(static name => name switch
    {
        "utf-8" => ColumnUnit.Utf8,
        "utf-16" => ColumnUnit.Utf16,
        "utf-32" => ColumnUnit.Utf32,
        _ => default,
    }).FirstOrDefault(static unit => unit != default) is { } agreed and not default(ColumnUnit) ? agreed : ColumnUnit.Utf16);

    /// <summary>The place of an offset; one beyond the text counts as its end.</summary>
    public Position Of(SourceFile file, int offset)
    {
        offset = Math.Clamp(offset, 0, file.Text.Length);
        var (line, column) = file.At(offset);
        if (unit == ColumnUnit.Utf16)
            return new Position(line, column);

        var before = file.Text.AsSpan(offset - column, column);
        return new Position(line, unit == ColumnUnit.Utf8 ? Encoding.UTF8.GetByteCount(before) : CharactersIn(before));
    }

    /// <summary>The range of a span.</summary>
    public LineRange Of(SourceFile file, int start, int length) => new(Of(file, start), Of(file, start + length));

    /// <summary>The offset of a place. One beyond its line counts as the end of the line, one beyond the text as the end of the text.</summary>
    public int Offset(SourceFile file, Position place)
    {
        if (place.Line < 0)
            return 0;
        if (place.Line >= file.LineCount)
            return file.Text.Length;

        var start = file.StartOf(place.Line);
        var end = place.Line + 1 < file.LineCount ? file.StartOf(place.Line + 1) : file.Text.Length;
        while (end > start && file.Text[end - 1] is '\r' or '\n')
            end--;

        var column = Math.Max(place.Character, 0);
        return unit == ColumnUnit.Utf16 ? start + Math.Min(column, end - start) : start + UnitsOf(file.Text.AsSpan(start, end - start), column);
    }

    private static int CharactersIn(ReadOnlySpan<char> text)
    {
        var count = text.Length;
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]))
                count--;
        }

        return count;
    }

    // How many UTF-16 units make up so many bytes or characters; half a character counts as none of it.
    private int UnitsOf(ReadOnlySpan<char> line, int columns)
    {
        var (at, passed) = (0, 0);
        while (at < line.Length)
        {
            Rune.DecodeFromUtf16(line[at..], out var rune, out var units);
            passed += unit == ColumnUnit.Utf8 ? rune.Utf8SequenceLength : 1;
            if (passed > columns)
                break;
            at += units;
        }

        return at;
    }
}
