using System.Text;
using X1060Dsl.Text;

namespace X1060Dsl.Sheets.Tests;

/// <summary>Sheets as people have them: other headers, other orders, full width, merged cells, remarks below.</summary>
public sealed class ForeignSheetTests
{
    [Theory]
    [InlineData("コード,推奨レベル,スコア\nＡ－１,ベーシック,３", "Service(\"A-1\").Level(Basic).Score(3);")]
    [InlineData("サービス名,レベル,現状,目標,期限\nリスクマネジメント,必須,3点,レベル４,2027年3月31日", "Service(\"A-1\").Level(Basic).Score(3).Target(4, by: \"2027-03-31\");")]
    [InlineData("Target score;Service;As-Is;Due\n5;risk management;4.0;31/12/2027", "Service(\"A-1\").Score(4).Target(5);")]
    [InlineData("No.\tService\tCurrent\tDue date\tGoal\nA-1\tRisk management\t4\t46477\t5", "Service(\"A-1\").Score(4).Target(5, by: \"2027-03-31\");")]
    [InlineData("番号,サービス,割当,担い手,責任者\nA-1,,委託,ACME MSS,森、井上", "Service(\"A-1\").Outsource(\"ACME MSS\").Owner(\"森\").Deputy(\"井上\");")]
    [InlineData("番号,サービス,割当,担い手\nA-1,,内製,総務部", "Service(\"A-1\").Insource(\"総務部\");")]
    [InlineData("コード,インソース As-Is,アウトソース As-Is,インソース To-Be\nA-1,2,対象外,3", "Service(\"A-1\").Score(2).Target(3).NotApplicable(Outsource);")]
    [InlineData("コード,インソース As-Is,アウトソース As-Is\nA-1,2,4", "Service(\"A-1\").Score(insource: 2, outsource: 4);")]
    [InlineData("コード,スコア,備考\nA-1,未評価,令和8年度に見直し", "Service(\"A-1\").Note(ja: \"令和8年度に見直し\");")]
    [InlineData("コード,スコア,目標期日,目標\nA-1,1,令和9年3月31日,2", "Service(\"A-1\").Score(1).Target(2, by: \"2027-03-31\");")]
    [InlineData("コード,スコア,予算(千円)\nA-1,1,1200", "Service(\"A-1\").Score(1).Note(ja: \"予算(千円): 1200\");")]
    [InlineData("\n2026年度 棚卸し\n\nコード,スコア\nA-1,1\n合計,\n※ 凡例", "Service(\"A-1\").Score(1);")]
    [InlineData("コード,施策\nA-1,規程の改定 | 森 | 2027/01/31 | 短期", "Service(\"A-1\").Action(\"規程の改定\", ShortCycle, owner: \"森\", due: \"2027-01-31\");")]
    [InlineData("コード,証跡\nA-1,docs/a.md | 令和8年10月1日 | 12か月", "Service(\"A-1\").Evidence(\"docs/a.md\", asOf: \"2026-10-01\", validFor: \"12 months\");")]
    [InlineData("sep=;\nCode;Score\nA-1;2", "Service(\"A-1\").Score(2);")]
    [InlineData("カテゴリー,コード,サービス,スコア\nG. プラットフォーム,X-1,車両セキュリティ,2", "AddedService(\"X-1\", ja: \"車両セキュリティ\", en: \"車両セキュリティ\", category: \"G\").Score(2);")]
    public void It_is_understood(string csv, string statement) => Assert.Contains($"\n{statement}\n", "\n" + Import(csv).Text);

    [Theory]
    [InlineData("Code,Score\nA-1,6", "B2 CDC0051 '6' in the column Score is not understood; expected: a score from 1 to 5; N/A stands in the column of a side")]
    [InlineData("Code,Level\nA-1,Basics", "B2 CDC0051 'Basics' in the column Level is not understood; expected: Unnecessary, Basic, Standard, Advanced, Optional; did you mean Basic?")]
    [InlineData("Code,Target by,Target\nA-1,soon,3", "B2 CDC0051 'soon' in the column Target by is not understood; expected: a day, for example 2027-03-31")]
    [InlineData("Code,Score\nB-41,3", "A2 CDC0052 There is no service 'B-41', and the row was left out; did you mean B-")]
    [InlineData("Service,Score\nRisk managment,3", "A2 CDC0052 There is no service 'Risk managment', and the row was left out; did you mean Risk management")]
    [InlineData("Code,Score\nA-1,3\nA-1,4", "A3 CDC0055 A-1 Risk management stands in row 2 already; this row was left out")]
    [InlineData("Code,Score,Scoer\nA-1,3,4", "C1 CDC0054 The column 'Scoer' is not known; what stands in it is kept as a note; did you mean Score?")]
    [InlineData("Code,Target by\nA-1,2027-03-31", "B2 CDC0057 '2027-03-31' is lost: a day needs what it is the day of: a target, an approval, a contract")]
    [InlineData("Code,Assignment,Provider\nA-1,Insource,ACME", "C2 CDC0057 'ACME' is lost: the assignment of the row names the other side")]
    [InlineData("Code,Documents\nA-1,a.md | soon | x", "B2 CDC0057 'a.md | soon | x' is lost: a part of it is no day, length of time or cycle, or there are more parts than the column takes")]
    [InlineData("one,two\n1,2", " CDC0050 This sheet cannot be read: no sheet has a row of headers with a code or a name of services")]
    public void What_is_wrong_is_told_with_its_cell(string csv, string told) =>
        Assert.Contains(Import(csv).Findings.Select(static finding => $"{finding.Place} {finding.Finding.Id} {finding.Finding.Message(DisplayLanguage.English)}"), one => one.StartsWith(told, StringComparison.Ordinal));

    [Fact]
    public void Merged_headers_and_categories_are_understood()
    {
        var book = SheetFile.Read("/root/p.xlsx", Given.OneSheet(
            Given.Rows(["", "", "", "現状", "", "あるべき姿", ""], ["カテゴリー", "コード", "サービス", "インソース", "アウトソース", "インソース", "アウトソース"], ["A", "A-1", "", "2", "3", "3", "4"], ["", "X-2", "独自", "1", "", "2", ""]),
            "<mergeCells><mergeCell ref=\"D1:E1\"/><mergeCell ref=\"F1:G1\"/><mergeCell ref=\"A3:A4\"/></mergeCells>"));
        var text = SheetImport.Import(book, null, "Seto", DisplayLanguage.English).Text!;

        Assert.Contains("Service(\"A-1\").Score(insource: 2, outsource: 3).Target(insource: 3, outsource: 4);", text);
        Assert.Contains("AddedService(\"X-2\", ja: \"独自\", en: \"独自\", category: \"A\").Score(1).Target(2);", text);
    }

    // Its sheet is written from the top down; one with a row of headers is read as well, and places are those of the file.
    [Theory]
    [InlineData("Organisation\tSeto\nCISO\tKondo\nCountry\tJP\nReview every (months)\t99", "B4")]
    [InlineData("Organisation\tCISO\tCountry\tReview every (months)\nSeto\tKondo\tJP\t99", "D2")]
    public void An_organisation_is_read_from_the_top_down_or_across(string rows, string place)
    {
        var workbook = Given.Rewritten(Given.Workbook("Organization(\"Seto\");\nService(\"A-1\").Level(Basic);"), (name, text) => name == "xl/worksheets/sheet3.xml"
            ? System.Text.RegularExpressions.Regex.Replace(text, "<sheetData>.*</sheetData>", $"<sheetData>{Given.Rows([.. rows.Split('\n').Select(static row => row.Split('\t'))])}</sheetData>")
            : text);
        var imported = SheetImport.Import(SheetFile.Read("/p.xlsx", workbook), null, "Seto", DisplayLanguage.English);

        Assert.Equal($"Organisation!{place}", Assert.Single(imported.Findings).Place.ToString());
        Assert.Contains(".Country(\"JP\").Ciso(\"Kondo\");", imported.Text);
    }

    [Fact]
    public void A_row_without_a_name_is_told()
    {
        var workbook = Given.Rewritten(Given.Workbook("Organization(\"Seto\");\nTeam(\"Office\").Lead(\"Mori\");\nService(\"A-1\").Level(Basic);"), static (name, text) => name == "xl/worksheets/sheet4.xml" ? text.Replace(">Office<", "><", StringComparison.Ordinal) : text);
        var told = Assert.Single(SheetImport.Import(SheetFile.Read("/p.xlsx", workbook), null, "Seto", DisplayLanguage.English).Findings);

        Assert.Equal("Teams!B2 'Mori' is lost: the row has no name", $"{told.Place} {told.Finding.Message(DisplayLanguage.English)}");
    }

    [Fact]
    public void A_column_of_a_team_that_nobody_knows_is_told_as_lost()
    {
        var workbook = Given.Rewritten(Given.Workbook("Organization(\"Seto\");\nTeam(\"Office\").Lead(\"Mori\");\nService(\"A-1\").Level(Basic);"), static (name, text) => name == "xl/worksheets/sheet4.xml" ? text.Replace(">Hours<", ">Extension<", StringComparison.Ordinal) : text);
        var told = Assert.Single(SheetImport.Import(SheetFile.Read("/p.xlsx", workbook), null, "Seto", DisplayLanguage.English).Findings);

        Assert.Equal("Teams!E1 the column 'Extension' is lost: the sheet Teams has no such column", $"{told.Place} {told.Finding.Message(DisplayLanguage.English)}");
    }

    [Fact]
    public void The_sheet_of_the_services_is_found_by_its_headers_or_named()
    {
        var workbook = Given.Rewritten(Given.Workbook("Organization(\"Seto\");\nService(\"A-1\").Level(Basic).Score(3);", DisplayLanguage.Japanese), static (name, text) => name == "xl/workbook.xml" ? text.Replace("ポートフォリオ", "棚卸し", StringComparison.Ordinal) : text);

        Assert.Contains("Service(\"A-1\").Level(Basic).Score(3);", SheetImport.Import(SheetFile.Read("/p.xlsx", workbook), null, "x", DisplayLanguage.English).Text);
        Assert.Contains("it has no sheet 'Nowhere', only 棚卸し", SheetImport.Import(SheetFile.Read("/p.xlsx", workbook), "Nowhere", "x", DisplayLanguage.English).Findings[0].Finding.Message(DisplayLanguage.English));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("＝1")]
    [InlineData("-2")]
    [InlineData("@x")]
    [InlineData("'=x")]
    [InlineData("'plain")]
    [InlineData("\t=x")]
    [InlineData(" =x")]
    [InlineData("' ＋1")]
    [InlineData("\u3000-2")]
    public void A_csv_never_begins_a_cell_like_a_formula_and_loses_nothing(string text)
    {
        var guarded = CsvText.Guarded(text);

        Assert.DoesNotContain(guarded.TrimStart()[0], "=+-@\t\r＝＋－＠");
        Assert.Equal(text, CsvText.Plain(guarded));
    }

    // "CSV (Comma delimited)" of Excel in Japanese. Every half-width kana, a character of NEC's and one of IBM's, and a 表 whose second byte is a backslash.
    [Fact]
    public void A_csv_in_shift_jis_is_read_and_told()
    {
        var csv = "コード,サービス,レベル,責任者,備考\r\nA-1,リスクマネジメント,ベーシック,髙橋,\"表①, ｱｲｳｴｵｶﾞ\"\r\n";
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(932, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!.GetBytes(csv);
        var imported = SheetImport.Import(SheetFile.Read("/root/p.csv", bytes), null, "Seto", DisplayLanguage.English);

        Assert.Contains("Service(\"A-1\").Level(Basic).Owner(\"髙橋\").Note(ja: \"表①, ｱｲｳｴｵｶﾞ\");", imported.Text);
        Assert.Equal("CDC0060", Assert.Single(imported.Findings).Finding.Id);
        Assert.Empty(SheetImport.Import(SheetFile.Read("/root/p.csv", Encoding.UTF8.GetBytes(csv)), null, "Seto", DisplayLanguage.English).Findings);
    }

    [Theory]
    [InlineData("euc-jp")]
    [InlineData("iso-2022-jp")]
    [InlineData("windows-1252")]
    public void A_csv_in_any_other_encoding_is_refused(string encoding)
    {
        var text = encoding == "windows-1252" ? "Code;Owner;Note (English)\nA-1;José Ibáñez;élève à Orléans, où ça\n" : "コード,サービス,責任者\nA-1,リスクマネジメント,森\n";
        var book = SheetFile.Read("/root/p.csv", CodePagesEncodingProvider.Instance.GetEncoding(encoding)!.GetBytes(text));

        Assert.Empty(book.Pages);
        Assert.Equal("CDC0002", Assert.Single(book.Findings).Finding.Id);
    }

    // One byte that Shift_JIS has no character for, in a text that is full of it: nothing is guessed, and nothing replaced.
    [Fact]
    public void A_csv_that_is_not_all_shift_jis_is_refused()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(932)!.GetBytes("コード,サービス,責任者\nA-1,リスクマネジメント,森\n");
        foreach (var broken in new byte[][] { [0x81, 0xAD], [0xFD], [0x85, 0x40], [0x82] })
            Assert.Empty(SheetFile.Read("/root/p.csv", [.. bytes, .. broken]).Pages);
    }

    // A-1 is another service in each list; the names tell which list it is.
    [Fact]
    public void A_csv_of_the_textbook_is_read_by_its_list()
    {
        var text = Import("コード,サービス,スコア\nA-1,全体方針管理,3\nA-2,トリアージ基準管理,2\n").Text;

        Assert.Contains(".Edition(ISOGJ_2_1)", text);
        Assert.Contains("Service(\"A-1\").Score(3);", text);
    }

    private static ImportedSheet Import(string csv) => SheetImport.Import(SheetFile.Read("/root/p.csv", Encoding.UTF8.GetBytes(csv)), null, "Seto", DisplayLanguage.English);
}
