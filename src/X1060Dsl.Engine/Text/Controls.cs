using System;

namespace X1060Dsl.Text;

/// <summary>What control bytes say about the encoding of the bytes around them.</summary>
internal static class Controls
{
    private const byte Escape = 0x1B, ShiftOut = 0x0E;

    // Those of ISO-2022-JP and its extensions (RFC 1468, RFC 2237, RFC 1554), and ESC ( I for half width kana. The
    // way back to ASCII, ESC ( B, is left out: on its own it changes nothing.
    private static readonly string[] Shifts = ["$B", "$@", "$A", "$(C", "$(D", "$(O", "$(Q", "(J", "(I"];

    /// <summary>The first control byte that shows the bytes are not the text they seem to be, or -1.</summary>
    public static int FirstTelling(byte[] bytes)
    {
        var nul = Array.IndexOf(bytes, (byte)0);
        if (nul >= 0)
        {
            return nul;
        }

        var shift = FirstShift(bytes);
        return shift >= 0 ? shift : AreMany(bytes) ? Array.FindIndex(bytes, IsControl) : -1;
    }

    /// <summary>Where ISO-2022-JP leaves ASCII for the first time, or -1.</summary>
    public static int FirstShift(byte[] bytes)
    {
        var escape = Array.IndexOf(bytes, Escape);
        while (escape >= 0)
        {
            foreach (var shift in Shifts)
            {
                if (IsAt(bytes, escape + 1, shift))
                {
                    return escape;
                }
            }

            escape = Array.IndexOf(bytes, Escape, escape + 1);
        }

        // Code page 50222 writes half width kana after this one.
        var shiftOut = Array.IndexOf(bytes, ShiftOut);
        return shiftOut >= 0 && Array.TrueForAll(bytes, b => b < 0x80) ? shiftOut : -1;
    }

    /// <summary>Whether there are more than a text has: over 5 %, and not just one.</summary>
    public static bool AreMany(byte[] bytes)
    {
        var controls = 0;
        foreach (var b in bytes)
        {
            controls += IsControl(b) ? 1 : 0;
        }

        return AreMany(controls, bytes.Length);
    }

    /// <summary>The same for numbers already counted.</summary>
    public static bool AreMany(int controls, int length) => controls > 1 && controls * 20L > length;

    /// <summary>Whether a text has no use for the byte: tabs, line ends and page breaks are no controls here.</summary>
    public static bool IsControl(byte b) => b == 0x7F || (b < 0x20 && b is not (>= 0x09 and <= 0x0D));

    // A file cut inside the sequence counts: what is left of it has no other use.
    private static bool IsAt(byte[] bytes, int at, string shift)
    {
        for (var i = 0; i < shift.Length && at + i < bytes.Length; i++)
        {
            if (bytes[at + i] != shift[i])
            {
                return false;
            }
        }

        return true;
    }
}
