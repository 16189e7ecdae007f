using System.IO.Compression;
using System.Text;

namespace X1060Dsl.Sheets.Tests;

/// <summary>Files that want to cost more than they weigh, or be something else, end in one finding that says where. How long that takes, scripts measure.</summary>
public sealed class HostileFileTests
{
    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    // The six of the study, and what else a supplier may send.
    public static TheoryData<string, string> Killers => new()
    {
        { "a million rows", "more than 20,000 rows" },
        { "one enormous string", "more than 32,767 characters" },
        { "a part of spaces", "unpacks to more" },
        { "an external entity", "declares a document type" },
        { "billion laughs", "declares a document type" },
        { "two hundred thousand nested elements", "more than 64 deep" },
        { "a nested string table", "more than 64 deep" },
        { "too many rows", "more than 20,000 rows" },
        { "too many columns", "more than 256 columns" },
        { "a long text", "more than 32,767 characters" },
        { "too many merged areas", "10,000 areas are merged" },
        { "too many parts", "more than 1,000 files" },
        { "a part twice", "twice" },
        { "an old workbook", ".xls" },
        { "an encrypted workbook", "encrypted" },
        { "an OpenDocument file", ".ods" },
        { "a binary workbook", ".xlsb" },
        { "some other zip", "no Excel workbook" },
        { "a cut zip", "damaged" },
        { "no XML", "no well-formed XML" },
        { "nothing", "empty" },
        { "twenty megabytes", "more than 20 MB" },
    };

    [Theory]
    [MemberData(nameof(Killers))]
    public void It_is_refused_with_a_reason(string kind, string reason)
    {
        var book = SheetFile.Read("/root/p.xlsx", Bytes(kind));

        Assert.Empty(book.Pages);
        var finding = Assert.Single(book.Findings);
        Assert.Equal("CDC0050", finding.Finding.Id);
        Assert.Contains(reason, finding.Finding.Message(DisplayLanguage.English));
        Assert.Matches(@"\p{IsHiragana}", finding.Finding.Message(DisplayLanguage.Japanese));
    }

    [Theory]
    [InlineData("too many rows", "Sheet1!A20001")]
    [InlineData("too many columns", "Sheet1!IW1")]
    [InlineData("a long text", "Sheet1!A1")]
    public void The_place_is_named(string kind, string place) =>
        Assert.Equal(place, Assert.Single(SheetFile.Read("/root/p.xlsx", Bytes(kind)).Findings).Place.ToString());

    // Cells are counted, not what a sheet says of its size: the last cell of all, and everything merged.
    [Fact]
    public void One_cell_at_the_far_end_and_a_merge_of_everything_cost_nothing()
    {
        var book = SheetFile.Read("/root/p.xlsx", Given.OneSheet("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Code</t></is></c></row><row r=\"1048576\"><c r=\"B1048576\"><v>1</v></c></row>", "<mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>"));

        Assert.Equal([1, 1_048_576], book.Pages[0].Rows.Select(static row => row.Number));
        Assert.All(book.Pages[0].Rows, static row => Assert.Equal(256, row.Cells.Count));
    }

    [Fact]
    public void No_formula_is_run_and_the_stored_value_is_read()
    {
        var book = SheetFile.Read("/root/p.xlsx", Given.OneSheet("<row r=\"1\"><c r=\"A1\"><f>WEBSERVICE(\"http://x\")</f><v>3</v></c></row>"));

        Assert.True(book.Pages[0].Rows[0].Cells[0] is { Text: "3", IsComputed: true });
    }

    // Any byte may be wrong; what comes out is a book or a finding, never an exception.
    [Fact]
    public void A_workbook_with_a_broken_byte_is_a_book_or_a_finding()
    {
        var whole = Given.Workbook("Organization(\"Seto\");\nService(\"A-1\").Level(Basic).Score(3);");
        for (var at = 0; at < whole.Length; at += 97)
        {
            var broken = (byte[])whole.Clone();
            broken[at] ^= 0x5A;
            var book = SheetFile.Read("/root/p.xlsx", broken);
            Assert.True(book.Pages.Count > 0 || book.Findings.Count > 0, $"byte {at}");
        }

        for (var length = 0; length < whole.Length; length += 211)
            Assert.NotEmpty(SheetFile.Read("/root/p.xlsx", whole[..length]).Findings);
    }

    [Fact]
    public void What_is_not_opened_is_told()
    {
        var workbook = Given.Workbook("Organization(\"Seto\");\nService(\"A-1\").Level(Basic);");
        var to = new MemoryStream();
        to.Write(workbook);
        using (var archive = new ZipArchive(to, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.CreateEntry("xl/vbaProject.bin");
            archive.CreateEntry("xl/externalLinks/externalLink1.xml");
            archive.CreateEntry("xl/embeddings/oleObject1.bin");
        }

        Assert.Equal(3, SheetFile.Read("/root/p.xlsm", to.ToArray()).Findings.Count(static finding => finding.Finding.Id == "CDC0057"));
    }

    /// <summary>The file of a kind; scripts measure the same ones.</summary>
    internal static byte[] Bytes(string kind) => kind switch
    {
        "a million rows" => Given.OneSheet(string.Concat(Enumerable.Repeat($"<row><c t=\"inlineStr\"><is><t>{new string('x', 100)}</t></is></c></row>", 100_000))),
        "one enormous string" => Given.OneSheet("", strings: $"<sst {Main}><si><t>{new string('x', 30 << 20)}</t></si></sst>"),
        "a part of spaces" => Given.OneSheet("", strings: $"<sst {Main}>{new string(' ', 30 << 20)}</sst>"),
        "an external entity" => Given.OneSheet("", strings: $"<!DOCTYPE sst [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><sst {Main}><si><t>&x;</t></si></sst>"),
        "billion laughs" => Given.OneSheet("", strings: $"<!DOCTYPE sst [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><sst {Main}><si><t>&b;</t></si></sst>"),
        "two hundred thousand nested elements" => Given.OneSheet(string.Concat(Enumerable.Repeat("<a>", 9_000)) + string.Concat(Enumerable.Repeat("</a>", 9_000))),
        "a nested string table" => Given.OneSheet("", strings: string.Concat(Enumerable.Repeat("<a>", 9_000)) + string.Concat(Enumerable.Repeat("</a>", 9_000))),
        "too many rows" => Given.OneSheet(string.Concat(Enumerable.Range(1, 20_002).Select(static row => $"<row r=\"{row}\"><c r=\"A{row}\"><v>{(row * 7919L) % 104_729}</v></c></row>"))),
        "too many columns" => Given.OneSheet("<row r=\"1\"><c r=\"IW1\"><v>1</v></c></row>"),
        "a long text" => Given.OneSheet($"<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>{string.Concat(Enumerable.Range(0, 60_000).Select(static i => $"{i * 7919L % 104_729:x}"))}</t></is></c></row>"),
        "too many merged areas" => Given.OneSheet("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>", $"<mergeCells>{string.Concat(Enumerable.Range(1, 10_001).Select(static row => $"<mergeCell ref=\"A{row}:B{row}\"/>"))}</mergeCells>"),
        "too many parts" => Given.Zip([.. Enumerable.Range(0, 1_001).Select(static i => ($"p{i}", ""))]),
        "a part twice" => Given.Zip(("xl/workbook.xml", "<a/>"), ("XL/workbook.xml", "<b/>")),
        "an old workbook" => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[512]],
        "an encrypted workbook" => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[512], .. Encoding.Unicode.GetBytes("EncryptedPackage")],
        "an OpenDocument file" => Given.Zip(("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<a/>")),
        "a binary workbook" => Given.Zip(("xl/workbook.bin", "")),
        "some other zip" => Given.Zip(("readme.txt", "hello")),
        "a cut zip" => Given.Zip(("xl/workbook.xml", "<a/>"))[..40],
        "no XML" => Given.OneSheet("<row"),
        "nothing" => [],
        _ => new byte[SheetLimits.File + 1],
    };
}
