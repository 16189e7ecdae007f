using System.Collections.Generic;

namespace X1060Dsl.Gating;

internal sealed partial class GateScan
{
    /// <summary>Where a character stands. This decides whether it is replaced.</summary>
    private enum Place : byte
    {
        Code,
        Comment,

        /// <summary>A literal that a line end would cut.</summary>
        Line,

        /// <summary>A literal over several lines.</summary>
        Block,

        /// <summary>Behind the point where the text was refused.</summary>
        Unknown,
    }

    /// <summary>Passes one character that has no meaning here except as a character.</summary>
    private void Skim(char c, Place place)
    {
        if (Glyphs.IsPlain(c))
        {
            // Letters mean nothing to any literal or comment: most of them are passed here at once.
            do
            {
                position++;
            }
            while (position < length && (At(position) is >= 'a' and <= 'z' or > '\u3000' and < '\u3130' or >= '\u4E00' and <= '\u9FFF'));
        }
        else
        {
            Weigh(c, place);
        }
    }

    /// <summary>Passes one code point, reports it if it is hostile, and tells whether it was.</summary>
    private bool Weigh(char c, Place place)
    {
        var paired = char.IsHighSurrogate(c) && char.IsLowSurrogate(At(position + 1));
        var size = paired ? 2 : 1;
        var point = paired ? char.ConvertToUtf32(c, At(position + 1)) : c;
        var kind = point == 0xFEFF && position == 0 ? null : Glyphs.Judge(point, PointBefore(position), PointAt(position + size));
        if (kind is { } found)
        {
            ReportRun(found, position, size, point);
            if (place == Place.Code || found == GateTroubleKind.LineSeparator && place is Place.Comment or Place.Line)
            {
                Blank(position, size);
            }
        }

        position += size;
        return kind is not null;
    }

    private int PointAt(int index) => char.IsHighSurrogate(At(index)) && char.IsLowSurrogate(At(index + 1))
        ? char.ConvertToUtf32(At(index), At(index + 1))
        : At(index);

    // Read from the original: a replaced neighbour must not change what this character means.
    private int PointBefore(int index) => index switch
    {
        0 => 0,
        1 => text[0],
        _ => char.IsLowSurrogate(text[index - 1]) && char.IsHighSurrogate(text[index - 2])
            ? char.ConvertToUtf32(text[index - 2], text[index - 1])
            : text[index - 1],
    };

    /// <summary>The character ahead as the parser will see it, so that both see the same token.</summary>
    private char Ahead(int offset)
    {
        var c = At(position + offset);
        if (c < 0x80)
        {
            return c;
        }

        var narrow = Glyphs.Narrow(c);
        if (narrow != c)
        {
            Narrowed(position + offset, narrow);
        }

        return narrow;
    }

    private void Narrowed(int index, char narrow)
    {
        ReportRun(GateTroubleKind.FullWidthPunctuation, index, 1, text[index]);
        Replace(index, narrow);
    }

    private void Blank(int start, int size)
    {
        for (var index = start; index < start + size; index++)
        {
            Replace(index, ' ');
        }
    }

    private void Replace(int index, char c)
    {
        copy ??= text.ToCharArray();
        copy[index] = c;
    }

    private void ReportRun(GateTroubleKind kind, int start, int size, int point)
    {
        if (troubles is { Count: > 0 } known && known[known.Count - 1] is var last && last.Kind == kind && last.Start + last.Length == start)
        {
            known[known.Count - 1] = last with { Length = last.Length + size };
        }
        else
        {
            Report(kind, start, size, point);
        }
    }

    private void Report(GateTroubleKind kind, int start, int size, int detail) =>
        (troubles ??= new List<GateTrouble>()).Add(new GateTrouble(kind, start, size, detail));

    private void Refuse(GateTroubleKind kind, int start, int size, int limit)
    {
        if (state != State.Refused)
        {
            Report(kind, start, size, limit);
            state = State.Refused;
        }
    }
}
