using System.Text;
using X1060Dsl.Text;

namespace X1060Dsl.Sheets;

/// <summary>What Excel of Japanese users writes when it saves "CSV": Shift_JIS with Microsoft's own characters, code page 932.</summary>
internal static class ShiftJis
{
    /// <summary>The text of bytes that look like it, every one of which is valid in it; null for any other.</summary>
    /// <remarks>Unicode goes first: bytes that are valid there are never asked here. EUC-JP, which often reads as half-width kana, is told apart by what is likelier Japanese.</remarks>
    public static string? Text(byte[] bytes)
    {
        if (Decoding.Decode(bytes).Encoding != TextEncoding.ShiftJis)
            return null;

        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(932, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)?.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
