using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace X1060Dsl.Sheets.Tests;

/// <summary>Our workbooks, judged by the library of those who made the format.</summary>
public sealed class WorkbookTests
{
    [Theory]
    [InlineData(DisplayLanguage.English)]
    [InlineData(DisplayLanguage.Japanese)]
    public void The_validator_finds_nothing(DisplayLanguage language) => RandomCentre.Each(10, centre =>
    {
        using var workbook = SpreadsheetDocument.Open(new MemoryStream(Given.Workbook(centre, language)), isEditable: false);
        var errors = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(workbook).Select(static error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}").Take(5);
        Assert.Equal("", string.Join("\n", errors));
    });

    [Fact]
    public void A_judge_who_finds_nothing_wrong_with_anything_is_none()
    {
        var wrong = Given.Rewritten(Given.Workbook("Organization(\"Seto\");\nService(\"A-1\").Level(Basic);"), static (name, text) =>
            name == "xl/worksheets/sheet1.xml" ? text.Replace("<sheetData>", "<sheetData><wrong/>", StringComparison.Ordinal) : text);
        using var workbook = SpreadsheetDocument.Open(new MemoryStream(wrong), isEditable: false);

        Assert.NotEmpty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(workbook));
    }

    // Only our own formulas, whatever texts say.
    [Fact]
    public void No_text_becomes_a_formula() => RandomCentre.Each(20, static centre =>
    {
        using var workbook = SpreadsheetDocument.Open(new MemoryStream(Given.Workbook(centre, DisplayLanguage.English)), isEditable: false);
        var formulas = workbook.WorkbookPart!.WorksheetParts.SelectMany(static part => part.Worksheet!.Descendants<CellFormula>()).Select(static formula => formula.Text);
        Assert.All(formulas, static formula => Assert.Matches("^(IF|IFERROR|COUNTIFS)\\(", formula));
    });

    [Fact]
    public void The_portfolio_has_what_people_fill_it_in_with()
    {
        using var workbook = SpreadsheetDocument.Open(new MemoryStream(Given.Workbook("Organization(\"瀬戸物流\");\nService(\"A-1\").Level(Basic).NotApplicable(Outsource).Score(3);", DisplayLanguage.Japanese)), isEditable: false);
        var sheets = workbook.WorkbookPart!.Workbook!.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().ToList();
        var portfolio = ((WorksheetPart)workbook.WorkbookPart.GetPartById(sheets[0].Id!)).Worksheet!;
        var offers = portfolio.Descendants<DataValidation>().Select(static offer => offer.Formula1!.Text).ToList();

        Assert.Equal(["ポートフォリオ", "まとめ", "組織", "チーム", "事業者", "ポリシー", "免除", "評価", "_x1060"], sheets.Select(static sheet => sheet.Name!.Value));
        Assert.Equal(SheetStateValues.VeryHidden, sheets[^1].State!.Value);
        Assert.Contains("\"不要,ベーシック,スタンダード,アドバンスド,オプション\"", offers);
        Assert.Contains("\"インソース,アウトソース,併用,未割当\"", offers);
        Assert.Contains("\"1,2,3,4,5,対象外\"", offers);
        Assert.Equal(PaneStateValues.Frozen, portfolio.Descendants<Pane>().Single().State!.Value);
        Assert.NotNull(portfolio.GetFirstChild<AutoFilter>());
        Assert.Equal(65, portfolio.Descendants<Row>().Count());
        Assert.Single(((WorksheetPart)workbook.WorkbookPart.GetPartById(sheets[1].Id!)).DrawingsPart!.ChartParts);
    }
}
