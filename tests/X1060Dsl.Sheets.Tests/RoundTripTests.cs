using X1060Dsl.Model;
using X1060Dsl.Reports;
using X1060Dsl.Text;
using X1060Dsl.Writing;

namespace X1060Dsl.Sheets.Tests;

/// <summary>What goes out comes back the same, over everything that a format has room for.</summary>
public sealed class RoundTripTests
{
    private const int Times = 80;

    [Theory]
    [InlineData(DisplayLanguage.English)]
    [InlineData(DisplayLanguage.Japanese)]
    public void A_workbook_comes_back_as_the_centre_that_it_was_made_of(DisplayLanguage language) => RandomCentre.Each(Times, centre =>
    {
        var (back, findings) = Imported(Given.Workbook(centre, language), language);
        Assert.Equal("", Told(findings));
        Same(centre, back);
    });

    [Theory]
    [InlineData(DisplayLanguage.English)]
    [InlineData(DisplayLanguage.Japanese)]
    public void A_csv_comes_back_as_the_services_that_it_was_made_of(DisplayLanguage language) => RandomCentre.Each(Times, centre =>
    {
        var csv = new MemoryStream();
        CsvWriter.Write(csv, Book.Of(centre), language);
        var (back, findings) = Imported(csv.ToArray(), language);
        Assert.Equal("", Told(findings.Where(static finding => finding.Severity > Severity.Info)));
        Assert.Equal(Rows(centre), Rows(back));
    });

    [Fact]
    public void Json_comes_back_as_the_centre_that_it_was_made_of() => RandomCentre.Each(Times, static centre =>
    {
        var json = new MemoryStream();
        CentreJson.Write(json, centre, "1.0");
        var read = CentreJsonReader.Read(json.ToArray());
        Assert.Empty(read.Troubles);
        Assert.Equal(centre, read.Centre);
    });

    [Fact]
    public void A_definition_reads_as_the_centre_that_it_was_written_of() => RandomCentre.Each(Times, static centre =>
        Same(centre, Given.Read(DefinitionText.Of(centre, DisplayLanguage.Japanese, ["imported"])).Centre!));

    [Fact]
    public void The_same_centre_gives_the_same_bytes() => RandomCentre.Each(5, static centre =>
        Assert.Equal(Given.Workbook(centre, DisplayLanguage.Japanese), Given.Workbook(centre, DisplayLanguage.Japanese)));

    // An exported sheet and the definition that it was made of have nothing to tell each other.
    [Fact]
    public void A_sheet_that_nobody_changed_changes_nothing() => RandomCentre.Each(60, static centre =>
    {
        var definition = DefinitionText.Of(centre, DisplayLanguage.English, []);
        var outcome = Given.Sync(Given.Workbook(centre, DisplayLanguage.English), definition);
        Assert.Empty(outcome.Cells);
        Assert.Equal(definition, outcome.After.Text);
    });

    // The law of a merge: the sheet of one centre, merged into the definition of another, gives the values of the sheet.
    [Fact]
    public void A_merged_definition_says_what_the_sheet_says() => RandomCentre.Each(40, static (before, now) =>
    {
        now = now with { Organization = before.Organization! with { Edition = before.Organization.Edition }, Edition = before.Edition };
        var outcome = Given.Sync(WithoutBase(now), DefinitionText.Of(before, DisplayLanguage.English, []), Preference.Sheet);
        Assert.DoesNotContain(outcome.Findings, static finding => finding.Finding.Id is "CDC0058");
        Assert.True(outcome.IsRead);
        var merged = Rows(Given.Read(outcome.After.Text).Centre!);
        Assert.Equal("", Told(outcome.Findings.Where(static finding => finding.Place is null).Select(static finding => finding.Finding)));

        // A side that was decided against and a score of both sides do not go together; such a row is told.
        var byHand = outcome.Findings.Where(static finding => finding.Finding.Id is "CDC0057" or "CDC0059").Select(static finding => finding.Place!.Value.Row).ToHashSet();
        var rows = Book.Of(now).Sheets[0].Rows.Select(static row => row.Key).ToList();
        foreach (var (code, cells) in Rows(now))
        {
            foreach (var (column, value) in cells)
                Assert.True(byHand.Contains(rows.IndexOf(code) + 2) || merged.GetValueOrDefault(code)?.GetValueOrDefault(column) == value, $"{code} {column}: {value} in the sheet, {merged.GetValueOrDefault(code)?.GetValueOrDefault(column)} after the merge: {string.Join(" ", outcome.Findings.Select(static finding => finding.Place + finding.Finding.Message(DisplayLanguage.English)))} {outcome.Cells.Count}");
        }
    });

    // As if another program had saved it: only what people see.
    private static byte[] WithoutBase(Centre centre) => Given.Rewritten(Given.Workbook(centre, DisplayLanguage.English), static (name, text) =>
        name == "xl/workbook.xml" ? System.Text.RegularExpressions.Regex.Replace(text, "<sheet name=\"_x1060\"[^>]*/>", "") : text);

    private static (Centre Centre, IReadOnlyList<Finding> Findings) Imported(byte[] bytes, DisplayLanguage language)
    {
        var imported = SheetImport.Import(SheetFile.Read("/p.xlsx", bytes), null, "Seto", language);
        return (Given.Read(imported.Text!).Centre!, [.. imported.Findings.Select(static finding => finding.Finding)]);
    }

    private static string Told(IEnumerable<Finding> findings) => string.Join("\n", findings.Select(static finding => $"{finding.Id} {finding.Message(DisplayLanguage.English)}"));

    // The order of the services is that of the standard's list in a sheet; nothing else is lost.
    private static void Same(Centre centre, Centre back)
    {
        Assert.Equal(centre.Services.OrderBy(static service => service.Code, StringComparer.Ordinal), back.Services.OrderBy(static service => service.Code, StringComparer.Ordinal));
        Assert.Equal(centre with { Services = default, Origin = default }, back with { Services = default, Origin = default });
    }

    private static Dictionary<string, Dictionary<string, string>> Rows(Centre centre)
    {
        var sheet = Book.Of(centre).Sheets[0];
        return sheet.Rows.ToDictionary(static row => row.Key, row => sheet.Columns
            .Select((column, place) => (column.Key, Value: row.Values[place])).Where(static cell => cell.Value is not null && cell.Key is not ("ja" or "en")).ToDictionary(static cell => cell.Key, static cell => cell.Value!));
    }
}
