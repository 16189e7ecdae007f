using X1060Dsl.Model;
using X1060Dsl.Rules.Reading;

namespace X1060Dsl.Sheets;

/// <summary>A file of sheets, whatever its format: what it is, its bytes tell, not its name.</summary>
public static class SheetFile
{
    private static ReadOnlySpan<byte> Zip => "PK\x03\x04"u8;

    private static ReadOnlySpan<byte> EmptyZip => "PK\x05\x06"u8;

    // The compound files of the old formats; an encrypted workbook is wrapped in one.
    private static ReadOnlySpan<byte> Compound => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private static ReadOnlySpan<byte> Encrypted => "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"u8;

    /// <summary>Reads a file. Nothing in it is run, and nothing that it points at is opened.</summary>
    /// <param name="path">The path, with forward slashes; findings carry it.</param>
    /// <param name="bytes">The whole file; one byte more than the most that is read tells that it is too large.</param>
    public static RawBook Read(string path, byte[] bytes)
    {
        try
        {
            if (bytes.Length > SheetLimits.File)
                throw new Unreadable(new($"it has more than {SheetLimits.File >> 20} MB", $"大きさが {SheetLimits.File >> 20} MB を超えています"));
            if (bytes.Length == 0)
                throw new Unreadable(new("it is empty", "空のファイルです"));
            if (bytes.AsSpan().StartsWith(Compound))
            {
                throw new Unreadable(bytes.AsSpan().IndexOf(Encrypted) >= 0
                    ? new("it is encrypted; save it without a password", "暗号化されています。パスワードなしで保存してください")
                    : new("it is in the format of Excel 97 to 2003 (.xls); save it as .xlsx", "Excel 97〜2003 形式 (.xls) です。.xlsx として保存してください"));
            }

            return bytes.AsSpan().StartsWith(Zip) || bytes.AsSpan().StartsWith(EmptyZip) ? XlsxReader.Read(path, bytes) : CsvReader.Read(path, bytes);
        }
        catch (Unreadable unreadable)
        {
            return unreadable.Book(path);
        }
    }
}
