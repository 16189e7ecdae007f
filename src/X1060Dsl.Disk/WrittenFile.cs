using System.Text;
using X1060Dsl.Text;

namespace X1060Dsl.Disk;

/// <summary>Puts a changed text back into its file, in the encoding that it was read in.</summary>
public static class WrittenFile
{
    /// <summary>Replaces the file, whole or not at all; tells what stood in the way.</summary>
    /// <param name="before">The text as it was read; a file that has become another since is left alone.</param>
    /// <param name="after">The text to write.</param>
    public static Bilingual? Replace(SourceFile before, SourceFile after)
    {
        try
        {
            // The link stays a link: what it points at is what was read.
            var path = File.ResolveLinkTarget(after.Path, returnFinalTarget: true)?.FullName ?? after.Path;
            var decoded = Decoding.Decode(File.ReadAllBytes(path));
            if (decoded.Text != before.Text)
                return new("has changed meanwhile and was left alone", "は途中で変更されたため、書き換えませんでした");

            NewFile.Write(path, [.. EncodingOf(decoded.Encoding).GetPreamble(), .. EncodingOf(decoded.Encoding).GetBytes(after.Text)], replace: true);
            return null;
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return new("cannot be written", "に書き込めません");
        }
    }

    private static Encoding EncodingOf(TextEncoding encoding) => encoding switch
    {
        TextEncoding.Utf8WithBom => new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
        TextEncoding.Utf16LittleEndian => new UnicodeEncoding(bigEndian: false, byteOrderMark: true),
        TextEncoding.Utf16BigEndian => new UnicodeEncoding(bigEndian: true, byteOrderMark: true),
        _ => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
    };
}
