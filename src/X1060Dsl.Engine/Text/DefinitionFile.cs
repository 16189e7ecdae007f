using X1060Dsl.Rules.Reading;

namespace X1060Dsl.Text;

/// <summary>From the bytes of a file to its text, strictly.</summary>
public static class DefinitionFile
{
    /// <summary>The most bytes a definition may have; the host need not read more than one beyond.</summary>
    public const int MostBytes = 1024 * 1024;

    /// <summary>The text, or the finding that says why there is none.</summary>
    /// <param name="path">The path, with forward slashes.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="mostBytes">The most bytes it may have.</param>
    public static OpenedFile Decode(string path, byte[] bytes, int mostBytes = MostBytes)
    {
        if (bytes.Length > mostBytes)
            return new OpenedFile(null, UnreadableFile.At(path, new($"it has more than {mostBytes} bytes", $"大きさが {mostBytes} バイトを超えています")));

        var decoded = Decoding.Decode(bytes);
        return decoded.Text is { } text
            ? new OpenedFile(new SourceFile(path, text), null)
            : new OpenedFile(null, ForeignEncoding.At(path, Name(decoded.Encoding), decoded.BadByteOffset));
    }

    private static Bilingual Name(TextEncoding encoding) => encoding switch
    {
        TextEncoding.ShiftJis => new("Shift_JIS", "Shift_JIS"),
        TextEncoding.EucJp => new("EUC-JP", "EUC-JP"),
        TextEncoding.Iso2022Jp => new("ISO-2022-JP", "ISO-2022-JP (JIS)"),
        TextEncoding.Utf32 => new("UTF-32", "UTF-32"),
        TextEncoding.Utf16WithoutBom => new("UTF-16 without its byte order mark", "BOM のない UTF-16"),
        TextEncoding.Binary => new("a binary file", "バイナリーファイル"),
        _ => new("broken UTF-8 or an unknown encoding", "壊れた UTF-8 か未知の文字コード"),
    };
}
