using System.IO.Compression;
using System.Text;
using X1060Dsl.Model;
using X1060Dsl.Text;

namespace X1060Dsl.Sheets.Tests;

/// <summary>Definitions and files of sheets, in memory.</summary>
internal sealed class Given : IDefinitionFiles
{
    public const string Path = "/root/t.cdc.csx";

    private readonly Dictionary<string, string> texts = [];

    public string Root => "/root";

    public OpenedFile Open(string path) => texts.TryGetValue(path, out var text) ? new OpenedFile(new SourceFile(path, text), null) : OpenedFile.Missing;

    public static ReadDefinition Read(string text, params (string Path, string Text)[] loaded) => Engine.Read(new SourceFile(Path, text), With(loaded));

    public static byte[] Workbook(Centre centre, DisplayLanguage language)
    {
        var to = new MemoryStream();
        XlsxWriter.Write(to, Book.Of(centre), language);
        return to.ToArray();
    }

    public static byte[] Workbook(string definition, DisplayLanguage language = DisplayLanguage.English) => Workbook(Read(definition).Centre!, language);

    public static SyncOutcome Sync(byte[] sheet, string definition, Preference prefer = Preference.Neither, string? locked = null, params (string Path, string Text)[] loaded) =>
        SheetSync.Merge(SheetFile.Read("/root/p.xlsx", sheet), Read(definition, loaded), new SheetSyncOptions(With(loaded), DisplayLanguage.English)
        {
            Prefer = prefer,
            Lock = locked is null ? null : Regression.Posture.Read(new SourceFile("/root/t.cdc.lock", locked)).Posture,
        });

    /// <summary>A workbook with its parts rewritten.</summary>
    public static byte[] Rewritten(byte[] workbook, Func<string, string, string> rewrite)
    {
        var to = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(workbook)))
        using (var into = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries)
            {
                using var reader = new StreamReader(entry.Open());
                using var writer = new StreamWriter(into.CreateEntry(entry.FullName).Open(), new UTF8Encoding(false));
                writer.Write(rewrite(entry.FullName, reader.ReadToEnd()));
            }
        }

        return to.ToArray();
    }

    /// <summary>A zip of these files.</summary>
    public static byte[] Zip(params (string Name, string Text)[] files)
    {
        var to = new MemoryStream();
        using (var into = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var writer = new StreamWriter(into.CreateEntry(name, CompressionLevel.SmallestSize).Open(), new UTF8Encoding(false));
                writer.Write(text);
            }
        }

        return to.ToArray();
    }

    /// <summary>A workbook of one sheet, of the marks that stand for its rows.</summary>
    public static byte[] OneSheet(string rows, string more = "", string? strings = null) => Zip(
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
        ("xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"),
        ("xl/sharedStrings.xml", strings ?? "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>"),
        ("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{rows}</sheetData>{more}</worksheet>"));

    /// <summary>Rows of texts as marks.</summary>
    public static string Rows(params string[][] rows) => string.Concat(rows.Select((cells, row) =>
        $"<row r=\"{row + 1}\">{string.Concat(cells.Select((cell, column) => cell.Length == 0 ? "" : $"<c r=\"{CellPlace.LettersOf(column + 1)}{row + 1}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{System.Security.SecurityElement.Escape(cell)}</t></is></c>"))}</row>"));

    private static Given With((string Path, string Text)[] loaded)
    {
        var given = new Given();
        foreach (var (path, text) in loaded)
            given.texts.Add(path, text);
        return given;
    }
}
