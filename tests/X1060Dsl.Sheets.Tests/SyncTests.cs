using System.Text.RegularExpressions;

namespace X1060Dsl.Sheets.Tests;

/// <summary>Changes of a sheet become as few edits as there are changes; what somebody else decided is left, and what cannot be edited is told.</summary>
public sealed class SyncTests
{
    private const string Definition = """
        // A small centre.
        const string Half = "2027-09-30";
        Organization("Seto").Edition(X1060_2021).Ciso("Kondo");  // the CISO is new

        Service("A-1").Level(Basic)   // decided in May
            .Insource("Office")       // they know it
            .Owner("Mori")
            .Score(3)
            .Target(4, by: Half);     // next half

        Service("B-1").Level(Basic).Outsource("ACME MSS").Owner("Mori").Score(insource: 2, outsource: 4).Note(ja: "旧").Note(en: "old");
        foreach (var code in new[] { "G-2", "G-4" })
            Service(code).Level(Standard).Unassigned().Score(1); // nobody yet

        """;

    [Theory]
    [InlineData("A-1", "Score", "5", ".Score(3)", ".Score(5)")]
    [InlineData("A-1", "Target", "5", ".Target(4, by: Half);", ".Target(5, by: Half);")]
    [InlineData("A-1", "Target by", "2028-03-31", ".Target(4, by: Half);", ".Target(4, by: \"2028-03-31\");")]
    [InlineData("A-1", "Owner", "井上", ".Owner(\"Mori\")\n    .Score", ".Owner(\"井上\")\n    .Score")]
    [InlineData("A-1", "Deputy", "Inoue", ".Owner(\"Mori\")\n    .Score", ".Owner(\"Mori\")\n    .Deputy(\"Inoue\")\n    .Score")]
    [InlineData("A-1", "Level", "Standard", ".Level(Basic)   // decided", ".Level(Standard)   // decided")]
    [InlineData("A-1", "Owner", "", "\n    .Owner(\"Mori\")", "")]
    [InlineData("B-1", "Score, outsource", "5", "outsource: 4", "outsource: 5")]
    [InlineData("B-1", "Reason", "asked by the customer", ".Level(Basic).Outsource", ".Level(Basic).Because(\"asked by the customer\").Outsource")]
    [InlineData("B-1", "Provider", "Shirasagi", "\"ACME MSS\"", "\"Shirasagi\"")]
    [InlineData("B-1", "Note (Japanese)", "新", ".Note(ja: \"旧\").Note(en: \"old\")", ".Note(ja: \"新\", en: \"old\")")]
    [InlineData("B-1", "Area of sourcing", "Work of specialists", ".Score(insource: 2", ".Area(ExpertWork).Score(insource: 2")]
    [InlineData("B-1", "Provided to", "Awa Motor\nAwa Parts", ".Score(insource: 2", ".Serves(\"Awa Motor\", \"Awa Parts\").Score(insource: 2")]
    [InlineData("B-1", "Actions", "read | Mori | 2027-01-01 | 短期サイクル", "outsource: 4)", "outsource: 4).Action(\"read\", ShortCycle, owner: \"Mori\", due: \"2027-01-01\")")]
    [InlineData("B-1", "Documents", "docs/b1.md | 2026-10-01", "outsource: 4)", "outsource: 4).Document(\"docs/b1.md\", reviewed: \"2026-10-01\")")]
    public void One_changed_cell_is_one_edit(string service, string column, string value, string before, string after)
    {
        var outcome = Given.Sync(Edited(Given.Workbook(Definition), (service, column, value)), Definition);

        Assert.Equal("", string.Join("\n", outcome.Findings.Select(static finding => finding.Finding.Message(DisplayLanguage.English))));
        Assert.Contains(before, Definition);
        Assert.Equal(Definition.Replace(before, after, StringComparison.Ordinal), outcome.After.Text);
        Assert.Equal(column, Assert.Single(outcome.Cells).Column.En);
    }

    [Fact]
    public void A_change_of_who_provides_takes_the_place_of_the_old_one()
    {
        var outcome = Given.Sync(Edited(Given.Workbook(Definition), ("A-1", "Assignment", "Outsource"), ("A-1", "Team", ""), ("A-1", "Provider", "ACME MSS")), Definition);

        Assert.Equal(Definition.Replace(".Insource(\"Office\")       //", ".Outsource(\"ACME MSS\")       //", StringComparison.Ordinal), outcome.After.Text);
    }

    [Fact]
    public void A_service_that_was_silent_gets_a_statement_in_its_category()
    {
        var outcome = Given.Sync(Edited(Given.Workbook(Definition), ("A-2", "Level", "Basic"), ("A-2", "Score", "2")), Definition);

        Assert.Contains(".Target(4, by: Half);     // next half\n// Risk assessment\nService(\"A-2\").Level(Basic).Score(2);\n", outcome.After.Text);
    }

    [Fact]
    public void What_stands_in_a_loop_is_told_with_what_to_write()
    {
        var outcome = Given.Sync(Edited(Given.Workbook(Definition), ("G-2", "Score", "4"), ("A-1", "Score", "5")), Definition);
        var finding = Assert.Single(outcome.Findings);

        Assert.Equal("CDC0059", finding.Finding.Id);
        Assert.Contains("in a loop or function, at line 13. What to write: .Score(4)", finding.Finding.Message(DisplayLanguage.English));
        Assert.Equal(Definition.Replace(".Score(3)", ".Score(5)", StringComparison.Ordinal), outcome.After.Text);
    }

    [Fact]
    public void What_stands_in_a_part_is_told_with_the_part()
    {
        var outcome = Given.Sync(
            Edited(Given.Workbook("Organization(\"Seto\");\nTeam(\"Office\").Lead(\"Mori\");\nService(\"A-1\").Level(Basic);"), 3, ("Office", "Lead", "Inoue")),
            "#load \"teams.cdc.csx\"\nOrganization(\"Seto\");\nService(\"A-1\").Level(Basic);\n", loaded: ("/root/teams.cdc.csx", "Team(\"Office\").Lead(\"Mori\");\n"));

        Assert.Contains("it is written in teams.cdc.csx, at line 1", Assert.Single(outcome.Findings).Finding.Message(DisplayLanguage.English));
    }

    [Fact]
    public void A_cell_that_changed_on_both_sides_is_told_and_nothing_is_overwritten()
    {
        var sheet = Edited(Given.Workbook(Definition), ("A-1", "Score", "5"));
        var definition = Definition.Replace(".Score(3)", ".Score(2)", StringComparison.Ordinal);
        var outcome = Given.Sync(sheet, definition);

        Assert.Equal(definition, outcome.After.Text);
        Assert.Equal("Score of A-1 says 5 in the sheet and 2 in the definition; it was 3 when the sheet was written", Assert.Single(outcome.Findings).Finding.Message(DisplayLanguage.English));
        Assert.Equal(definition.Replace(".Score(2)", ".Score(5)", StringComparison.Ordinal), Given.Sync(sheet, definition, Preference.Sheet).After.Text);
        Assert.Equal(definition, Given.Sync(sheet, definition, Preference.Definition).After.Text);
        Assert.Empty(Given.Sync(sheet, definition, Preference.Definition).Findings);
    }

    [Fact]
    public void What_only_the_definition_changed_stays()
    {
        var definition = Definition.Replace(".Score(3)", ".Score(2)", StringComparison.Ordinal);
        var outcome = Given.Sync(Edited(Given.Workbook(Definition), ("A-1", "Owner", "Inoue")), definition);

        Assert.Empty(outcome.Findings);
        Assert.Equal(definition.Replace(".Owner(\"Mori\")\n", ".Owner(\"Inoue\")\n", StringComparison.Ordinal), outcome.After.Text);
    }

    [Fact]
    public void A_row_that_is_gone_is_told_and_its_statement_stays()
    {
        var workbook = Given.Rewritten(Given.Workbook(Definition), static (name, text) => name == "xl/worksheets/sheet1.xml" ? Regex.Replace(text, "<row r=\"2\".*?</row>", "") : text);
        var outcome = Given.Sync(workbook, Definition);

        Assert.Equal(Definition, outcome.After.Text);
        Assert.Contains("the row of A-1 is lost", Assert.Single(outcome.Findings).Finding.Message(DisplayLanguage.English));
    }

    [Theory]
    [InlineData("Evaluation(\"E\", on: \"2026-10-01\");", 7, "E", "Catalogue on", "2026-09-01", "'2026-09-01' is lost: it does not fit what else the row says")]
    [InlineData("WaiveAll(\"CDC2005\", because: \"new\", by: \"Kondo\", until: \"2027-01-01\").In(\"G-*\");", 6, "CDC2005", "Reason", "old", "the waiver of CDC2005 is lost: waivers of several services are written in the definition only")]
    public void What_a_merge_does_not_take_over_is_told(string statement, int sheet, string row, string column, string value, string told)
    {
        var definition = Definition + statement + "\n";
        var outcome = Given.Sync(Edited(Given.Workbook(definition), sheet, (row, column, value)), definition);

        Assert.Equal(definition, outcome.After.Text);
        Assert.Equal(told, Assert.Single(outcome.Findings).Finding.Message(DisplayLanguage.English));
    }

    // Whoever fills in a sheet writes another width, and knows nothing of how the definition spells the code.
    [Fact]
    public void A_service_that_the_definition_added_is_known_to_the_sheet()
    {
        const string With = Definition + "AddedService(\"X-1\", ja: \"車両監視\", en: \"Car watch\", category: \"B\").Level(Basic).Score(2);\n";
        var outcome = Given.Sync(Given.OneSheet(Given.Rows(["コード", "サービス", "責任者"], ["Ｘ－１", "車両監視", "森"])), With);

        Assert.Empty(outcome.Findings);
        Assert.Equal(With.Replace(".Level(Basic).Score(2)", ".Level(Basic).Owner(\"森\").Score(2)", StringComparison.Ordinal), outcome.After.Text);
    }

    [Fact]
    public void The_name_of_the_organisation_is_changed_by_hand()
    {
        var outcome = Given.Sync(Given.Rewritten(Given.Workbook(Definition), static (name, text) => name == "xl/worksheets/sheet3.xml" ? text.Replace(">Seto<", ">Awa<", StringComparison.Ordinal) : text), Definition);

        Assert.Equal(Definition, outcome.After.Text);
        var finding = Assert.Single(outcome.Findings);
        Assert.Equal("Organisation!B1", finding.Place.ToString());
        Assert.Equal("Organisation 'Awa' cannot be changed from the sheet: it is said where the entry is opened. What to write: Organization(\"Awa\")", finding.Finding.Message(DisplayLanguage.English));
    }

    // A sheet of somebody else carries no base. The lock knows what was agreed to; without one nobody knows which side is newer.
    [Theory]
    [InlineData(null, "Score of A-1 says 5 in the sheet and 3 in the definition; nothing tells which of them is newer")]
    [InlineData("x1060-lock 1\nservice A-1 level=Basic insource=\"Office\" owner=\"Mori\" score=3 target=4 target.by=2027-09-30\n", "")]
    [InlineData("x1060-lock 1\nservice A-1 level=Basic insource=\"Office\" owner=\"Mori\" score=2 target=4 target.by=2027-09-30\n", "Score of A-1 says 5 in the sheet and 3 in the definition; it was 2 when the sheet was written")]
    public void The_lock_stands_in_for_a_base(string? locked, string told)
    {
        var sheet = Given.OneSheet(Given.Rows(["Code", "Score", "Owner"], ["A-1", "5", ""]));
        var outcome = Given.Sync(sheet, Definition, locked: locked);

        Assert.Equal(told, string.Join("\n", outcome.Findings.Where(static finding => finding.Finding.Id == "CDC0058").Select(static finding => finding.Finding.Message(DisplayLanguage.English))));
        Assert.Equal(told.Length == 0, outcome.After.Text.Contains(".Score(5)", StringComparison.Ordinal));
    }

    private static byte[] Edited(byte[] workbook, params (string Row, string Column, string Value)[] edits) => Edited(workbook, 1, edits);

    // As a person would: the cell of that row and that header.
    private static byte[] Edited(byte[] workbook, int sheet, params (string Row, string Column, string Value)[] edits) => Given.Rewritten(workbook, (name, text) =>
    {
        if (name != $"xl/worksheets/sheet{sheet + (sheet > 1 ? 1 : 0)}.xml")
            return text;

        foreach (var (row, column, value) in edits)
        {
            var letters = Regex.Match(text, $"<c r=\"([A-Z]+)1\"[^>]*><is><t[^>]*>{Regex.Escape(column)}</t>").Groups[1].Value;
            var number = Regex.Match(text, $"<c r=\"[A-D]([0-9]+)\"[^>]*><is><t[^>]*>{Regex.Escape(row)}</t>").Groups[1].Value;
            var cell = value.Length == 0 ? "" : $"<c r=\"{letters}{number}\" t=\"inlineStr\"><is><t>{value}</t></is></c>";
            Assert.Single(Regex.Matches(text, $"<c r=\"{letters}{number}\""));
            text = Regex.Replace(text, $"<c r=\"{letters}{number}\"(?: [^>/]*)?(?:/>|>(?:(?!</c>).)*</c>)", cell.Replace("$", "$$", StringComparison.Ordinal));
        }

        return text;
    });
}
